//! What a briefing says, whatever it is about: pure.

use super::words::words;
use crate::data::{EvidenceGroup, ThemeFinding};
use crate::route::{SearchRoute, ThemeRoute};
use crate::ui::{KINDS_BY_GROUP, kind_names};
use scrutineer_corpus::Kind;
use scrutineer_search::{ItemHead, Matched, Overview, PassageView, Request, Response};
use scrutineer_themes::Part;

/// What a briefing says.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Brief {
    /// The name of the theme, or the query; empty for a search for everything.
    pub(super) title: String,
    /// What the theme means; empty for a search.
    pub(super) definition: String,
    /// The wordings that are counted, in the query language.
    pub(super) wordings: Vec<String>,
    /// What it is narrowed to, in words.
    pub(super) narrowed: Vec<String>,
    /// Whether no item has all the words, so that these have some of them.
    pub(super) is_nearest: bool,
    /// Passages and items found, and items loaded.
    pub(super) passages: u32,
    /// Items found.
    pub(super) items: u32,
    /// Items loaded, of those looked at.
    pub(super) loaded: u32,
    /// How many councils speak of it.
    pub(super) speaking: usize,
    /// Those with most passages, in order of name.
    pub(super) councils: Vec<CouncilLine>,
    /// How many councils are loaded and silent.
    pub(super) silent: usize,
    /// Passages that were decided, asked and said, heard.
    pub(super) groups: [BriefGroup; 3],
    /// Decisions of the same items that do not name it.
    pub(super) beside: BriefGroup,
}

/// One council that speaks of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct CouncilLine {
    pub(super) name: String,
    pub(super) passages: u32,
    pub(super) items: u32,
    /// Items loaded, of those looked at.
    pub(super) loaded: u32,
    /// The first and the last year that it speaks of it.
    pub(super) years: Option<(u16, u16)>,
    /// Whether some of it states no date.
    pub(super) some_undated: bool,
}

/// Passages of a group: all counted, some shown.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct BriefGroup {
    pub(super) total: u32,
    pub(super) shown: Vec<(ItemHead, PassageView)>,
}

/// The kinds of the three groups: decided, asked and said, heard.
pub(super) fn group_kinds() -> [&'static [Kind]; 3] {
    let [(_, heard), (_, said), (_, decided), _] = KINDS_BY_GROUP;
    [decided, said, heard]
}

/// The search for the passages of one group; `None` when the search leaves its kinds out.
pub(super) fn group_request(search: &SearchRoute, kinds: &[Kind], each: usize) -> Option<Request> {
    let mut request = search.request();
    let asked = &search.filters.kinds;
    let wanted = kinds.iter().copied().filter(|kind| asked.is_empty() || asked.contains(kind));
    request.filters.kinds = wanted.collect();
    request.limit = each;
    (!request.filters.kinds.is_empty()).then_some(request)
}

impl Brief {
    /// What a search finds. `groups` are the answers to [`group_request`], in order.
    pub(super) fn of_search(
        search: &SearchRoute,
        overview: &Overview,
        all: &Response,
        groups: [Option<&Response>; 3],
        each: usize,
    ) -> Self {
        let speaking = all.timeline.iter().filter(|council| council.items > 0);
        let councils = speaking.map(|council| {
            let found = council.months.iter().filter(|month| month.items + month.by_another > 0);
            let years = || found.clone().filter_map(|month| Some(month.month?.0));
            CouncilLine {
                name: council.name.clone(),
                passages: council.passages,
                items: council.items,
                loaded: council.loaded,
                years: years().min().zip(years().max()),
                some_undated: found.clone().any(|month| month.month.is_none()),
            }
        });
        Self {
            title: search.query.trim().to_owned(),
            narrowed: narrowed_search(search, overview),
            wordings: search.also.clone(),
            is_nearest: all.matched == Matched::Nearest,
            passages: all.total_passages,
            items: all.total_items,
            loaded: all.timeline.iter().map(|council| council.loaded).sum(),
            speaking: councils.clone().count(),
            councils: busiest(councils.collect()),
            silent: all.timeline.iter().filter(|council| council.items == 0 && council.loaded > 0).count(),
            groups: groups.map(|group| {
                // A group in which no item has all the words has none of what was asked.
                let same = |group: &&Response| group.matched == all.matched;
                group.filter(same).map(|group| found(group, each)).unwrap_or_default()
            }),
            beside: beside(all),
            ..Self::default()
        }
    }

    /// What is found of a theme.
    pub(super) fn of_theme(theme: &ThemeRoute, overview: &Overview, finding: &ThemeFinding) -> Self {
        let councils = overview.councils.iter().zip(&finding.tally.councils);
        let speaking = councils.filter(|(_, tally)| tally.all.passages > 0).map(|(council, tally)| {
            let found = tally.years.iter().filter(|(_, counts)| counts.passages > 0);
            let years = || found.clone().filter_map(|(year, _)| *year);
            CouncilLine {
                name: council.name.clone(),
                passages: tally.all.passages,
                items: tally.all.items,
                loaded: tally.all.loaded_items,
                years: years().min().zip(years().max()),
                some_undated: found.clone().any(|(year, _)| year.is_none()),
            }
        });
        let all = finding.tally.all;
        let silent = finding.tally.councils.iter().map(|tally| tally.all);
        let silent = silent.filter(|all| all.passages == 0 && all.loaded_passages > 0).count();
        let [heard, said, decided, _] = &finding.groups;
        Self {
            title: finding.counted.name.clone(),
            definition: finding.counted.definition.clone(),
            wordings: finding.counted.wordings.clone(),
            narrowed: narrowed_theme(theme, overview),
            passages: all.passages,
            items: all.items,
            loaded: all.loaded_items,
            speaking: speaking.clone().count(),
            councils: busiest(speaking.collect()),
            silent,
            groups: [decided, said, heard].map(evidence),
            beside: evidence(&finding.beside),
            ..Self::default()
        }
    }
}

/// How many councils a briefing lists.
const LISTED: usize = 10;

/// The councils with most passages, in that order; those with as many by name.
fn busiest(mut councils: Vec<CouncilLine>) -> Vec<CouncilLine> {
    councils.sort_by(|one, two| two.passages.cmp(&one.passages).then_with(|| one.name.cmp(&two.name)));
    councils.truncate(LISTED);
    councils
}

fn evidence(group: &EvidenceGroup) -> BriefGroup {
    let shown = group.shown.iter().map(|evidence| (evidence.hit.item.clone(), evidence.hit.passage.clone()));
    BriefGroup { total: group.total, shown: shown.collect() }
}

/// Passages of the best items, each item's first before any item's second.
fn found(response: &Response, each: usize) -> BriefGroup {
    let most = response.items.iter().map(|hit| hit.passages.len()).max().unwrap_or(0);
    let in_turns = (0..most).flat_map(|n| {
        response.items.iter().filter_map(move |hit| Some((hit.item.clone(), hit.passages.get(n)?.clone())))
    });
    BriefGroup { total: response.total_passages, shown: in_turns.take(each).collect() }
}

/// How many decisions of the same items a briefing on a search holds.
const BESIDE: usize = 2;

/// Decisions of the best items that the search does not find.
fn beside(response: &Response) -> BriefGroup {
    let is_asked = response.matched != Matched::Everything;
    let shown: Vec<_> = response
        .items
        .iter()
        .filter_map(|hit| Some((hit.item.clone(), hit.decision.clone()?)))
        .take(if is_asked { BESIDE } else { 0 })
        .collect();
    BriefGroup { total: u32::try_from(shown.len()).unwrap_or(u32::MAX), shown }
}

fn narrowed_search(search: &SearchRoute, overview: &Overview) -> Vec<String> {
    let filters = &search.filters;
    let councils = filters.councils.iter().map(|id| part_name(&Part::parse(id), overview));
    let committees = filters.committees.iter().map(|id| part_name(&Part::parse(id), overview));
    let kinds = filters.kinds.iter().map(|&kind| kind_names(kind).to_owned());
    let years = filters
        .years
        .iter()
        .map(|year| year.map_or_else(|| words().undated.to_owned(), |year| year.to_string()));
    councils.chain(committees).chain(kinds).chain(years).collect()
}

fn narrowed_theme(theme: &ThemeRoute, overview: &Overview) -> Vec<String> {
    let parts = theme.parts.iter().map(|part| part_name(part, overview));
    let years = match theme.years {
        (None, None) => None,
        (Some(from), Some(to)) if from == to => Some(from.to_string()),
        (from, to) => Some((words().between)(from, to)),
    };
    parts.chain(years).collect()
}

/// `Scrutiny Co-ordination Committee, Coventry City Council`; identifiers of what is not loaded stay as they are.
fn part_name(part: &Part, overview: &Overview) -> String {
    let Some(council) = overview.councils.iter().find(|council| council.id == part.council) else {
        return part.to_string();
    };
    let Some(id) = &part.committee else { return council.name.clone() };
    let committee = council.committees.iter().find(|committee| committee.id == *id);
    let name = committee.map_or(id.as_str(), |committee| committee.name.as_str());
    let name = if name.is_empty() { words().committee_not_stated } else { name };
    format!("{name}, {}", council.name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use scrutineer_search::{CommitteeOverview, CouncilOverview, Filters, Hit};

    fn hit(id: &str, passages: &[u32]) -> Hit {
        let view = |&n: &u32| PassageView { n, ..PassageView::default() };
        Hit {
            item: ItemHead { id: id.to_owned(), ..ItemHead::default() },
            score: 1.0,
            matching_passages: 2,
            passages: passages.iter().map(view).collect(),
            decision: None,
            decisions: 0,
            strip: Vec::new(),
            why: Vec::new(),
        }
    }

    #[test]
    fn items_take_turns() {
        let response = Response {
            items: vec![hit("a", &[1, 2]), hit("b", &[7])],
            total_passages: 3,
            ..Response::default()
        };
        let places = |each| {
            let shown = found(&response, each).shown;
            shown.iter().map(|(item, passage)| format!("{}{}", item.id, passage.n)).collect::<Vec<_>>()
        };
        assert_eq!(places(9), ["a1", "b7", "a2"]);
        assert_eq!(places(2), ["a1", "b7"]);
    }

    #[test]
    fn a_group_that_the_search_leaves_out_is_not_asked() {
        let filters = Filters { kinds: vec![Kind::Resolved, Kind::Comment], ..Filters::default() };
        let search = SearchRoute { filters, ..SearchRoute::of("buses") };
        let asked = group_kinds().map(|kinds| {
            group_request(&search, kinds, 4).map(|request| request.filters.kinds).unwrap_or_default()
        });
        assert_eq!(asked, [vec![Kind::Resolved], vec![Kind::Comment], vec![]]);
        let all = group_request(&SearchRoute::of("buses"), group_kinds()[2], 4).unwrap();
        assert_eq!((all.filters.kinds, all.limit), (vec![Kind::Evidence, Kind::Noted], 4));
    }

    #[test]
    fn a_group_with_some_of_the_words_is_no_answer_to_a_search_for_all_of_them() {
        let all = Response { total_items: 1, ..Response::default() };
        let near = Response { matched: Matched::Nearest, total_passages: 5, ..Response::default() };
        let search = SearchRoute::of("a b");
        let brief = Brief::of_search(&search, &Overview::default(), &all, [Some(&near), None, Some(&all)], 4);
        assert_eq!(brief.groups.map(|group| group.total), [0, 0, 0]);
    }

    #[test]
    fn the_busiest_councils_are_listed_with_most_passages_first() {
        let line = |(name, passages): (char, u32)| CouncilLine {
            name: name.to_string(),
            passages,
            ..CouncilLine::default()
        };
        let names = |sizes: &[u32]| {
            let lines = ('a'..).zip(sizes.iter().copied()).map(line).collect();
            busiest(lines).into_iter().map(|line| line.name).collect::<String>()
        };
        assert_eq!(names(&[2, 5, 2]), "bac");
        assert_eq!(names(&[1, 5, 2, 2, 9, 2, 2, 2, 2, 2, 2, 2]), "ebcdfghijk");
    }

    #[test]
    fn parts_are_named_in_full() {
        let committee = |id: &str, name: &str| CommitteeOverview {
            id: id.to_owned(),
            name: name.to_owned(),
            ..CommitteeOverview::default()
        };
        let council = CouncilOverview {
            id: "exampleton".to_owned(),
            name: "Exampleton".to_owned(),
            committees: vec![committee("roads", "Roads Panel"), committee("", "")],
            ..CouncilOverview::default()
        };
        let overview = Overview { councils: vec![council], ..Overview::default() };
        let names = ["exampleton", "exampleton/roads", "exampleton/", "elsewhere/x"]
            .map(|part| part_name(&Part::parse(part), &overview));
        assert_eq!(
            names,
            ["Exampleton", "Roads Panel, Exampleton", "committee not stated, Exampleton", "elsewhere/x"]
        );
    }
}
