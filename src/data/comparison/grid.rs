use super::subject::{Origin, Subject, ThemeChoice, choices};
use super::years::{listed, rows_in};
use crate::data::OpenIndex;
use crate::route::{About, Columns, CompareRoute};
use scrutineer_search::{BitSet, IndexError, Overview};
use scrutineer_themes::{Cell, Codebook, Counts, Mention, Part, Tally, Themes};

/// How many themes stand in the matrix unless another number is asked for.
const BUSIEST: usize = 10;
/// How many rows are drawn before the reader asks for all.
const ROWS: usize = 40;

/// Councils or committees by themes.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Grid {
    /// What is singled out.
    pub(crate) subject: Subject,
    /// All themes of the codebook as the pickers offer them; none when the index was built without themes.
    pub(crate) themes: Vec<ThemeChoice>,
    /// The themes themselves.
    pub(crate) codebook: Codebook,
    /// Whether the index was built with themes.
    pub(crate) has_themes: bool,
    /// The columns of the table.
    pub(crate) columns: Vec<Column>,
    /// The rows that are shown.
    pub(crate) rows: Vec<GridRow>,
    /// How many rows there are.
    pub(crate) all_rows: usize,
    /// How many councils (or committees with a name) there are.
    pub(crate) counted: u32,
    /// How many councils (or committees) name what is singled out, and how many do not.
    pub(crate) mentions: Mentions,
    /// The theme that most councils (or committees) name, with their number: its place in the codebook.
    pub(crate) commonest: Option<(usize, u32)>,
}

/// A column of the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Column {
    /// What is singled out, when it is no theme of the codebook as it is.
    Subject,
    /// A theme, by its place in the codebook.
    Theme(usize),
}

/// A row.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct GridRow {
    /// Whose row it is.
    pub(crate) part: Part,
    /// The name of the council or the committee; empty for a committee that is not stated.
    pub(crate) name: String,
    /// The name of its council.
    pub(crate) council: String,
    /// What is loaded.
    pub(crate) loaded: Counts,
    /// What is singled out.
    pub(crate) subject: Option<Cell>,
    /// Every theme of the codebook, in its order.
    pub(crate) themes: Vec<Cell>,
}

/// How many councils (or committees) name a theme, and how many do not.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Mentions {
    /// Those that name it.
    pub(crate) named: u32,
    /// Those that have another wording only.
    pub(crate) another: u32,
    /// Those that do not mention it.
    pub(crate) silent: u32,
    /// Those of which nothing is loaded.
    pub(crate) unloaded: u32,
}

impl Grid {
    /// What a column stands for.
    pub(crate) fn subject_of(&self, column: &Column) -> Subject {
        match column {
            Column::Subject => self.subject.clone(),
            Column::Theme(place) => {
                self.codebook.themes.get(*place).map(Subject::built_in).unwrap_or_default()
            }
        }
    }

    /// Whether a column is the one that is singled out.
    pub(crate) fn is_subject(&self, column: &Column) -> bool {
        match column {
            Column::Subject => true,
            Column::Theme(place) => {
                self.subject.origin == Origin::BuiltIn
                    && self.themes.get(*place).is_some_and(|theme| self.subject.is_theme(&theme.id))
            }
        }
    }
}

impl GridRow {
    /// The cell of a column.
    pub(crate) fn cell(&self, column: &Column) -> Cell {
        match column {
            Column::Subject => self.subject,
            Column::Theme(place) => self.themes.get(*place).copied(),
        }
        .unwrap_or_default()
    }

    /// Whether it is a whole council.
    pub(crate) fn is_council(&self) -> bool {
        self.part.committee.is_none()
    }
}

/// Counts the matrix of an address.
pub(super) async fn grid(
    index: &OpenIndex,
    themes: Option<&Themes>,
    route: &CompareRoute,
) -> Result<Grid, IndexError> {
    let layout = index.layout_with_kinds().await?;
    let overview = index.overview();
    let subject = Subject::of(route, themes.map(Themes::codebook));
    let rows = rows_in(*layout, route.years);
    let sets = subject.slots(index, themes).await?;
    let is_singled = sets.is_some();
    let (named, another) = sets.unwrap_or_else(|| {
        let none = BitSet::empty(layout.slots() as usize);
        (none.clone(), none)
    });
    let named = Tally::of(layout, &named, rows.as_ref());
    let another = Tally::of(layout, &another, rows.as_ref());
    let mut rows = all_rows(overview, route.matrix.committees, &named, &another, is_singled);
    let mentions = mentions(&rows, route.matrix.committees);
    let counted = small(counted(&rows, route.matrix.committees).count());
    if is_singled && !route.matrix.by_name {
        // Grouping by council would break the order, so whole councils leave a list of committees.
        rows.retain(|row| row.is_council() != route.matrix.committees);
        rows.sort_by(by_share);
    }
    let all_rows = rows.len();
    rows.truncate(route.shown.map_or(ROWS, usize::from).max(1));
    let mut grid =
        Grid { subject, all_rows, counted, mentions, has_themes: themes.is_some(), ..Grid::default() };
    if let Some(themes) = themes {
        let matrix = themes.matrix();
        let years = listed(overview, route.years);
        for row in &mut rows {
            let selection = matrix.select(overview, Some(&row.part), &years);
            row.themes = (0..matrix.themes()).map(|theme| matrix.cell(theme, &selection)).collect();
        }
        let everywhere = matrix.select(overview, None, &years);
        let totals: Vec<u32> =
            (0..matrix.themes()).map(|theme| matrix.cell(theme, &everywhere).named.passages).collect();
        grid.themes = choices(themes.codebook());
        grid.codebook = themes.codebook().clone();
        grid.commonest = commonest(&rows, route.matrix.committees);
        let groups: Vec<&str> = grid.themes.iter().map(|theme| theme.group_id.as_str()).collect();
        let singled = match &route.about {
            About::Theme(id) => themes.codebook().place(id),
            _ => None,
        };
        grid.columns = columns(&groups, &totals, &route.matrix.columns, singled);
    }
    let is_codebooks = grid.columns.iter().any(|column| match (&route.about, column) {
        (About::Theme(id), Column::Theme(place)) => {
            route.off.is_empty()
                && route.on.is_empty()
                && grid.themes.get(*place).is_some_and(|theme| theme.id == *id)
        }
        _ => false,
    });
    if is_singled && !is_codebooks {
        grid.columns.insert(0, Column::Subject);
    }
    grid.rows = rows;
    Ok(grid)
}

/// Every row, in order of council and committee, councils before their committees.
fn all_rows(
    overview: &Overview,
    with_committees: bool,
    named: &Tally,
    another: &Tally,
    is_singled: bool,
) -> Vec<GridRow> {
    let mut rows = Vec::new();
    for (n, council) in overview.councils.iter().enumerate() {
        let (Some(named), Some(another)) = (named.councils.get(n), another.councils.get(n)) else { continue };
        let row = |committee: Option<&String>, name: &String, named: Counts, another: Counts| GridRow {
            part: Part { council: council.id.clone(), committee: committee.cloned() },
            name: name.clone(),
            council: council.name.clone(),
            loaded: Counts { passages: 0, items: 0, ..named },
            subject: is_singled.then_some(Cell { named, another: another.passages }),
            themes: Vec::new(),
        };
        rows.push(row(None, &council.name, named.all, another.all));
        if with_committees {
            let counts = named.committees.iter().zip(&another.committees);
            rows.extend(council.committees.iter().zip(counts).map(|(committee, (named, another))| {
                row(Some(&committee.id), &committee.name, *named, *another)
            }));
        }
    }
    rows
}

/// The rows that are counted: councils, or committees with a name. Items whose committee is not stated have a row, but
/// are no committee.
fn counted(rows: &[GridRow], committees: bool) -> impl Iterator<Item = &GridRow> {
    rows.iter().filter(move |row| row.is_council() != committees && !row.name.is_empty())
}

fn small(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

fn mentions(rows: &[GridRow], committees: bool) -> Mentions {
    let mut mentions = Mentions::default();
    for cell in counted(rows, committees).filter_map(|row| row.subject) {
        *match cell.mention() {
            Mention::Named => &mut mentions.named,
            Mention::AnotherWording => &mut mentions.another,
            Mention::NotMentioned => &mut mentions.silent,
            Mention::NothingLoaded => &mut mentions.unloaded,
        } += 1;
    }
    mentions
}

/// The largest share first; then those that speak of it in other words; those with nothing loaded last.
fn by_share(one: &GridRow, two: &GridRow) -> std::cmp::Ordering {
    let key = |row: &GridRow| {
        let cell = row.subject.unwrap_or_default();
        (cell.named.passages, cell.another, cell.named.loaded_passages)
    };
    let ((a, a_other, a_loaded), (b, b_other, b_loaded)) = (key(one), key(two));
    let share = |found: u32, of: u32| u64::from(found) * u64::from(of);
    (a_loaded == 0)
        .cmp(&(b_loaded == 0))
        .then_with(|| share(b, a_loaded).cmp(&share(a, b_loaded)))
        .then_with(|| share(b_other, a_loaded).cmp(&share(a_other, b_loaded)))
}

/// The theme that most of the rows shown name, as long as more than one does.
fn commonest(rows: &[GridRow], committees: bool) -> Option<(usize, u32)> {
    let themes = rows.first()?.themes.len();
    let named_by = |theme: usize| {
        let names = |row: &&GridRow| row.themes.get(theme).is_some_and(|cell| cell.named.passages > 0);
        small(counted(rows, committees).filter(names).count())
    };
    let counts = (0..themes).map(|theme| (theme, named_by(theme)));
    counts.fold(None, |most, (theme, count)| match most {
        Some((_, before)) if before >= count => most,
        _ => (count > 1).then_some((theme, count)).or(most),
    })
}

/// The columns that are asked for. A theme that is singled out is always among them, first when it was added.
fn columns(groups: &[&str], totals: &[u32], asked: &Columns, singled: Option<usize>) -> Vec<Column> {
    let mut places: Vec<usize> = match asked {
        Columns::All => (0..groups.len()).collect(),
        Columns::Group(id) if groups.contains(&id.as_str()) => {
            (0..groups.len()).filter(|&place| groups.get(place) == Some(&id.as_str())).collect()
        }
        Columns::Group(_) | Columns::Busiest => {
            let count = |place: &usize| totals.get(*place).copied().unwrap_or(0);
            let mut places: Vec<usize> = (0..groups.len()).filter(|place| count(place) > 0).collect();
            places.sort_by_key(|place| std::cmp::Reverse(count(place)));
            places.truncate(BUSIEST);
            places
        }
    };
    if let Some(singled) = singled.filter(|singled| !places.contains(singled)) {
        places.insert(0, singled);
    }
    places.into_iter().map(Column::Theme).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(name: &str, passages: u32, another: u32, loaded: u32) -> GridRow {
        let named = Counts { passages, items: passages, loaded_passages: loaded, loaded_items: 1 };
        let cell = Cell { named, another };
        GridRow {
            part: Part::parse(name),
            name: name.to_owned(),
            council: name.to_owned(),
            loaded: named,
            subject: Some(cell),
            themes: vec![cell],
        }
    }

    #[test]
    fn rows_stand_by_share_and_what_is_not_loaded_comes_last() {
        let mut rows = vec![
            row("none", 0, 0, 0),
            row("silent", 0, 0, 50),
            row("other", 0, 3, 50),
            row("many-of-many", 8, 0, 185),
            row("few-of-few", 3, 0, 22),
        ];
        rows.sort_by(by_share);
        let names: Vec<&str> = rows.iter().map(|row| row.name.as_str()).collect();
        assert_eq!(names, ["few-of-few", "many-of-many", "other", "silent", "none"]);
        let mentions = mentions(&rows, false);
        assert_eq!(mentions, Mentions { named: 2, another: 1, silent: 1, unloaded: 1 });
        assert_eq!(commonest(&rows, false), Some((0, 2)));
        assert_eq!(commonest(&rows[..1], false), None);
    }

    #[test]
    fn columns_are_the_busiest_a_group_or_all() {
        let groups = ["a", "a", "b", "b"];
        let totals = [1, 0, 9, 4];
        let places = |asked: Columns, singled| {
            let columns = columns(&groups, &totals, &asked, singled);
            let place = |column: &Column| if let Column::Theme(place) = column { *place } else { 99 };
            columns.iter().map(place).collect::<Vec<_>>()
        };
        assert_eq!(places(Columns::Busiest, None), [2, 3, 0]);
        assert_eq!(places(Columns::Busiest, Some(1)), [1, 2, 3, 0]);
        assert_eq!(places(Columns::Group("a".to_owned()), Some(0)), [0, 1]);
        assert_eq!(places(Columns::Group("gone".to_owned()), None), [2, 3, 0]);
        assert_eq!(places(Columns::All, None), [0, 1, 2, 3]);
    }
}
