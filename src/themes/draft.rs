//! A theme while it is edited: lines that may be empty, each with a key of its own so that it keeps its place and the
//! focus. Only lines with words make the theme.

use super::words::words;
use scrutineer_themes::Theme;

/// One of the three lists of a theme.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum List {
    /// Wordings that are counted.
    Counted,
    /// Wordings that are offered.
    Offered,
    /// What is left out.
    LeftOut,
}

impl List {
    /// All of them, in the order of the page.
    pub(super) const ALL: [Self; 3] = [Self::Counted, Self::Offered, Self::LeftOut];
}

/// A wording that is being written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Line {
    /// Its key; no other line of the draft has it.
    pub(super) key: u32,
    /// What is written.
    pub(super) text: String,
}

/// A theme that is being written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Draft {
    id: String,
    /// Its name.
    pub(super) name: String,
    /// What it means.
    pub(super) definition: String,
    lists: [Vec<Line>; 3],
    next: u32,
}

impl Draft {
    /// The draft of a theme. One without wordings starts with an empty line.
    pub(super) fn of(theme: &Theme) -> Self {
        let mut draft = Self {
            id: theme.id.clone(),
            name: theme.name.clone(),
            definition: theme.definition.clone(),
            ..Self::default()
        };
        for (list, wordings) in List::ALL.into_iter().zip([&theme.wordings, &theme.offered, &theme.exclude]) {
            for wording in wordings {
                draft.add(list, wording);
            }
        }
        if theme.wordings.is_empty() {
            draft.add(List::Counted, "");
        }
        draft
    }

    /// The theme that is written: without empty lines, and each wording once.
    pub(super) fn theme(&self) -> Theme {
        let list = |list: List| {
            let mut wordings: Vec<String> = Vec::new();
            for line in self.lines(list) {
                let wording = line.text.trim();
                if !wording.is_empty() && !wordings.iter().any(|there| there == wording) {
                    wordings.push(wording.to_owned());
                }
            }
            wordings
        };
        Theme {
            id: self.id.clone(),
            name: self.name.trim().to_owned(),
            definition: self.definition.trim().to_owned(),
            wordings: list(List::Counted),
            offered: list(List::Offered),
            exclude: list(List::LeftOut),
            ..Theme::default()
        }
    }

    /// Takes the identifier under which the theme is kept from now on.
    pub(super) fn take_id(&mut self, kept: &Theme) {
        self.id.clone_from(&kept.id);
    }

    /// The lines of a list.
    pub(super) fn lines(&self, list: List) -> &[Line] {
        self.lists.get(list as usize).map_or(&[], Vec::as_slice)
    }

    fn lines_mut(&mut self, list: List) -> Option<&mut Vec<Line>> {
        self.lists.get_mut(list as usize)
    }

    /// Adds a line at the end of a list; gives its key back.
    pub(super) fn add(&mut self, list: List, text: &str) -> u32 {
        let key = self.next;
        self.next += 1;
        let line = Line { key, text: text.to_owned() };
        if let Some(lines) = self.lines_mut(list) {
            lines.push(line);
        }
        key
    }

    /// Writes a line.
    pub(super) fn write(&mut self, key: u32, text: &str) {
        let line = self.lists.iter_mut().flatten().find(|line| line.key == key);
        if let Some(line) = line {
            text.clone_into(&mut line.text);
        }
    }

    /// What stands in a line.
    pub(super) fn text(&self, key: u32) -> Option<&str> {
        self.lists.iter().flatten().find(|line| line.key == key).map(|line| line.text.as_str())
    }

    /// Takes a line out of its list; gives back the key of the line that the focus goes to.
    pub(super) fn remove(&mut self, key: u32) -> Option<u32> {
        let list = self.lists.iter_mut().find(|lines| lines.iter().any(|line| line.key == key))?;
        let place = list.iter().position(|line| line.key == key)?;
        list.remove(place);
        let next = list.get(place).or_else(|| list.get(place.checked_sub(1)?));
        next.map(|line| line.key)
    }

    /// Moves a line to the end of another list. It keeps its key.
    pub(super) fn shift(&mut self, key: u32, to: List) {
        let Some(text) = self.text(key).map(str::to_owned) else { return };
        let _ = self.remove(key);
        if let Some(lines) = self.lines_mut(to) {
            lines.push(Line { key, text });
        }
    }
}

/// A name, or words for a theme without one.
pub(super) fn name_or(name: &str) -> &str {
    if name.trim().is_empty() { words().unnamed } else { name }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn theme(wordings: &[&str]) -> Theme {
        Theme { wordings: wordings.iter().map(|&wording| wording.to_owned()).collect(), ..Theme::default() }
    }

    #[test]
    fn a_theme_comes_back_from_its_draft() {
        let theme = Theme {
            id: "own-1".to_owned(),
            name: "Buses".to_owned(),
            definition: "At night.".to_owned(),
            offered: vec!["tram*".to_owned()],
            exclude: vec!["\"bus lane\"".to_owned()],
            ..theme(&["bus*", "coach"])
        };
        assert_eq!(Draft::of(&theme).theme(), theme);
    }

    #[test]
    fn empty_lines_and_repetitions_make_no_wordings() {
        let mut draft = Draft::of(&Theme::default());
        assert_eq!(draft.lines(List::Counted).len(), 1);
        draft.write(0, " bus ");
        draft.add(List::Counted, "bus");
        draft.add(List::Counted, "  ");
        assert_eq!(draft.theme(), theme(&["bus"]));
    }

    #[test]
    fn the_focus_goes_to_the_neighbour_of_a_line_that_goes() {
        let mut draft = Draft::of(&theme(&["a", "b", "c"]));
        assert_eq!(draft.remove(1), Some(2));
        assert_eq!(draft.remove(2), Some(0));
        assert_eq!(draft.remove(0), None);
        assert_eq!(draft.remove(9), None);
    }

    #[test]
    fn a_line_that_moves_keeps_its_key() {
        let mut draft = Draft::of(&theme(&["a", "b"]));
        draft.shift(0, List::LeftOut);
        assert_eq!(draft.theme(), Theme { exclude: vec!["a".to_owned()], ..theme(&["b"]) });
        assert_eq!(draft.text(0), Some("a"));
    }
}
