//! The answer before the evidence: headings and sentences above the figures.

use super::cells::{differ, rate};
use super::words::words;
use crate::data::comparison::{Grid, Origin, Side, Sides, Subject};
use crate::ui::{capital, nouns, thousands};

/// What is compared, as it stands within a sentence: nothing for everything.
pub(super) fn in_sentence(subject: &Subject) -> Option<String> {
    match subject.origin {
        Origin::Everything | Origin::Unknown => None,
        Origin::Query => Some((words().quoted)(&subject.name)),
        Origin::BuiltIn | Origin::Own => Some(lowered(&subject.name)),
    }
}

/// A name within a sentence: `serious violence` of `Serious violence`, while `SEND` and `Universal Credit` stay.
pub(super) fn lowered(name: &str) -> String {
    let mut letters = name.chars();
    let is_title = name.split_whitespace().skip(1).any(|word| word.starts_with(char::is_uppercase));
    match (letters.next(), letters.next()) {
        (Some(first), Some(second)) if first.is_uppercase() && second.is_lowercase() && !is_title => {
            first.to_lowercase().chain(name.chars().skip(1)).collect()
        }
        _ => name.to_owned(),
    }
}

/// The heading of the matrix: `25 councils on serious violence`.
pub(super) fn grid_title(grid: &Grid, committees: bool) -> String {
    let words = words();
    let who =
        if committees { words.committee.count(grid.counted) } else { nouns().council.count(grid.counted) };
    match in_sentence(&grid.subject) {
        Some(subject) => (words.on)(&who, &subject),
        None => (words.rows_by_theme)(&who),
    }
}

/// The sentence above the matrix; the first part is shown strongly.
pub(super) fn grid_finding(grid: &Grid, committees: bool) -> (String, String) {
    let words = words();
    let mentions = grid.mentions;
    let all = mentions.named + mentions.another + mentions.silent + mentions.unloaded;
    if all > 0 {
        let strong = (words.mentions)(mentions.named, mentions.another, mentions.silent);
        let unloaded = (mentions.unloaded > 0).then(|| (words.unloaded_too)(mentions.unloaded));
        return (strong, joined([unloaded, Some(words.tick.to_owned())]));
    }
    let shown_all = grid.rows.len() == grid.all_rows;
    let commonest = grid.commonest.filter(|_| shown_all).and_then(|(theme, count)| {
        let all = grid.counted;
        let of = if committees { words.committee.count(all) } else { nouns().council.count(all) };
        Some((words.commonest)(&grid.themes.get(theme)?.name, count, &of))
    });
    (commonest.unwrap_or_default(), words.tick.to_owned())
}

/// The heading of parts side by side: `Coventry and Enfield on serious violence`.
pub(super) fn sides_title(sides: &Sides) -> String {
    let words = words();
    let names: Vec<String> = sides.sides.iter().map(|side| side.short.clone()).collect();
    let who = (words.and)(&names);
    match in_sentence(&sides.subject) {
        Some(subject) => (words.on)(&who, &subject),
        None if names.len() == 1 => (words.all_of)(&who),
        None => (words.side_by_side)(&who),
    }
}

/// The sentence above parts side by side; the first part is shown strongly.
pub(super) fn sides_finding(sides: &Sides) -> (String, String) {
    let words = words();
    if sides.subject.origin == Origin::Unknown {
        return (String::new(), String::new());
    }
    let (loaded, bare): (Vec<&Side>, Vec<&Side>) =
        sides.sides.iter().partition(|side| side.counts.loaded_passages > 0);
    let nothing = (!bare.is_empty()).then(|| (words.nothing_of)(&names(&bare)));
    if loaded.is_empty() {
        return (nothing.unwrap_or_default(), String::new());
    }
    if sides.subject.theme.is_none() {
        let (strong, rest) = everything(sides, &loaded);
        return (strong, joined([rest, nothing]));
    }
    (how_often(&loaded), joined([Some(decisions(&loaded)), cut(&loaded), nothing]))
}

fn how_often(sides: &[&Side]) -> String {
    let words = words();
    let rate_of = |side: &Side| rate(side.counts);
    let naming: Vec<&&Side> = sides.iter().filter(|side| side.counts.passages > 0).collect();
    match (sides, naming.as_slice()) {
        (_, []) => (words.none_names)(u32::try_from(sides.len()).unwrap_or(u32::MAX)),
        ([one], _) => (words.one_names)(one.counts.passages, one.counts.items, &rate_of(one)),
        ([one, two], [only]) => {
            let other = if only.part == one.part { two } else { one };
            (words.only_one)(&only.short, only.counts.passages, &other.short, other.counts.loaded_passages)
        }
        ([one, two], _) => {
            let counts = |side: &Side| (side.counts.passages, side.counts.loaded_passages);
            let (more, less) = if is_more(one, two) { (one, two) } else { (two, one) };
            let is_told = differ(counts(one), counts(two));
            if !is_told && is_near(more, less) {
                let rates = [rate_of(one), rate_of(two)];
                return (words.as_often)(&(words.and)(&rates));
            }
            let more = (words.more_often)(&more.short, &rate_of(more), &less.short, &rate_of(less));
            if is_told { more } else { format!("{more} {}", words.may_be_chance) }
        }
        (_, [first, rest @ ..]) => {
            let most = rest.iter().fold(first, |most, side| if is_more(side, most) { side } else { most });
            (words.several)(naming.len(), sides.len(), &most.short, &rate_of(most))
        }
    }
}

/// Whether one has the larger share.
fn is_more(one: &Side, two: &Side) -> bool {
    let share = |found: u32, of: u32| u64::from(found) * u64::from(of);
    share(one.counts.passages, two.counts.loaded_passages)
        > share(two.counts.passages, one.counts.loaded_passages)
}

/// Whether the larger share is less than a third above the smaller.
fn is_near(more: &Side, less: &Side) -> bool {
    let share = |found: u32, of: u32, times: u64| u64::from(found) * u64::from(of) * times;
    share(more.counts.passages, less.counts.loaded_passages, 3)
        < share(less.counts.passages, more.counts.loaded_passages, 4)
}

/// The row in which decisions stand.
pub(super) const DECIDED: usize = 2;

fn decisions(sides: &[&Side]) -> String {
    let words = words();
    let of = |side: &Side| side.groups.get(DECIDED).map_or(0, |group| group.named);
    if sides.iter().all(|side| of(side) == 0) {
        return match sides {
            [_] => capital(&(words.decisions)(words.none)),
            _ => (words.no_decisions)(sides.len() == 2).to_owned(),
        };
    }
    let amounts: Vec<String> = sides
        .iter()
        .map(|side| {
            let amount = if of(side) == 0 { words.none.to_owned() } else { thousands(of(side)) };
            (words.amount_in)(&amount, &side.short)
        })
        .collect();
    (words.decisions)(&(words.and)(&amounts))
}

fn cut(sides: &[&Side]) -> Option<String> {
    let words = words();
    let with: Vec<String> = sides
        .iter()
        .filter(|side| side.overview.cut > 0)
        .map(|side| (words.cut_in)(side.overview.cut, side.overview.items, &side.short))
        .collect();
    (!with.is_empty()).then(|| (words.cut)(&(words.and)(&with)))
}

/// Of everything: the themes that they share, or their sizes where there are no themes.
fn everything(sides: &Sides, loaded: &[&Side]) -> (String, Option<String>) {
    let words = words();
    let sizes: Vec<String> = loaded
        .iter()
        .map(|side| (words.amount_in)(&nouns().passage.count(side.counts.loaded_passages), &side.short))
        .collect();
    let sizes = (words.sizes)(&(words.and)(&sizes));
    if !sides.has_themes || loaded.len() < 2 {
        return (sizes, None);
    }
    let names = |side: &Side, theme: usize| side.cells.get(theme).is_some_and(|cell| cell.named.passages > 0);
    let count = |test: &dyn Fn(usize) -> bool| {
        u32::try_from((0..sides.themes.len()).filter(|&theme| test(theme)).count()).unwrap_or(u32::MAX)
    };
    let shared = count(&|theme| loaded.iter().all(|side| names(side, theme)));
    let strong = (words.share_themes)(shared, (words.both)(loaded.len()));
    let alone: Vec<String> = loaded
        .iter()
        .map(|one| {
            let only = count(&|theme| {
                names(one, theme) && loaded.iter().all(|side| side.part == one.part || !names(side, theme))
            });
            (words.only_raises)(&one.short, only)
        })
        .collect();
    (strong, Some(format!("{}. {sizes}", alone.join("; "))))
}

fn names(sides: &[&Side]) -> String {
    let names: Vec<String> = sides.iter().map(|side| side.short.clone()).collect();
    (words().and)(&names)
}

fn joined<const N: usize>(sentences: [Option<String>; N]) -> String {
    let sentences: Vec<String> =
        sentences.into_iter().flatten().filter(|sentence| !sentence.is_empty()).collect();
    sentences.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::comparison::{Group, Mentions};
    use scrutineer_search::CommitteeOverview;
    use scrutineer_themes::{Counts, Theme};

    fn side(short: &str, passages: u32, loaded: u32, decided: u32, cut: u32) -> Side {
        let mut side = Side {
            part: short.to_owned(),
            short: short.to_owned(),
            counts: Counts { passages, items: passages / 2, loaded_passages: loaded, loaded_items: 18 },
            overview: CommitteeOverview { items: 18, cut, ..CommitteeOverview::default() },
            ..Side::default()
        };
        side.groups[DECIDED] = Group { named: decided, ..Group::default() };
        side
    }

    fn on_violence(sides: Vec<Side>) -> Sides {
        let subject = Subject {
            name: "Serious violence".to_owned(),
            theme: Some(Theme::default()),
            origin: Origin::BuiltIn,
        };
        Sides { subject, sides, ..Sides::default() }
    }

    #[test]
    fn alike_is_told_from_more_often() {
        let alike = on_violence(vec![side("Coventry", 8, 185, 0, 17), side("Enfield", 6, 135, 0, 0)]);
        assert_eq!(sides_title(&alike), "Coventry and Enfield on serious violence");
        let (strong, rest) = sides_finding(&alike);
        assert_eq!(strong, "They raise it about as often: 43 and 44 passages in every 1,000 loaded.");
        assert_eq!(
            rest,
            "Neither records a decision that names it. Read only at the start: 17 of 18 items in Coventry, so \
             questions and decisions are undercounted."
        );
        let more = on_violence(vec![side("Coventry", 6, 185, 0, 0), side("Enfield", 40, 135, 3, 0)]);
        let (strong, rest) = sides_finding(&more);
        assert_eq!(
            strong,
            "Enfield raises it more often: 296 passages in every 1,000 loaded, against 32 in Coventry."
        );
        assert_eq!(rest, "Decisions that name it: none in Coventry and 3 in Enfield.");
        let twice = on_violence(vec![side("Coventry", 16, 185, 0, 0), side("Enfield", 6, 135, 0, 0)]);
        assert!(sides_finding(&twice).0.ends_with("With so few passages that may be chance."));
    }

    #[test]
    fn silence_of_one_of_all_and_of_what_is_not_loaded() {
        let only = on_violence(vec![side("Coventry", 8, 185, 0, 0), side("Enfield", 0, 135, 0, 0)]);
        let (strong, _) = sides_finding(&only);
        assert_eq!(strong, "Only Coventry names it, in 8 passages; Enfield does not in 135 passages loaded.");
        let none = on_violence(vec![side("Coventry", 0, 185, 0, 0), side("Enfield", 0, 135, 0, 0)]);
        assert_eq!(sides_finding(&none).0, "Neither names it in the minutes loaded.");
        let bare = on_violence(vec![side("Coventry", 8, 185, 0, 0), side("Enfield", 0, 0, 0, 0)]);
        let (strong, rest) = sides_finding(&bare);
        assert_eq!(strong, "8 passages in 4 items: 43 in every 1,000 loaded.");
        assert!(rest.ends_with("Nothing is loaded for Enfield."), "{rest}");
    }

    #[test]
    fn of_several_the_one_with_the_largest_share_is_named() {
        let sides = on_violence(vec![
            side("Coventry", 8, 185, 0, 0),
            side("Enfield", 6, 30, 0, 0),
            side("Brent", 0, 9, 0, 0),
        ]);
        let (strong, _) = sides_finding(&sides);
        assert_eq!(strong, "2 of 3 name it, Enfield most often: 200 passages in every 1,000 loaded.");
    }

    #[test]
    fn the_matrix_counts_names_and_silences() {
        let mentions = Mentions { named: 8, another: 7, silent: 10, unloaded: 1 };
        let mut grid = Grid { mentions, counted: 26, ..Grid::default() };
        grid.subject = on_violence(Vec::new()).subject;
        assert_eq!(grid_title(&grid, false), "26 councils on serious violence");
        let (strong, rest) = grid_finding(&grid, false);
        assert_eq!(strong, "8 name it, 7 use only another wording, 10 do not mention it.");
        assert_eq!(rest, "Nothing is loaded for one more. Tick two to six to lay them side by side.");
    }

    #[test]
    fn only_plain_names_lose_their_capital() {
        assert_eq!(lowered("Serious violence"), "serious violence");
        assert_eq!(lowered("SEND"), "SEND");
        assert_eq!(lowered("Universal Credit"), "Universal Credit");
        assert_eq!(lowered(""), "");
    }
}
