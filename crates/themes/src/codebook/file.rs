//! `assets/codebook/*.toml`, and the like of other people: a `[group]` and its `[[theme]]`s.
//!
//! 1. The text is read as TOML, with the place of everything.
//! 2. Every field is taken by its name; unknown ones, and values of another kind, are faults.
//! 3. What comes out is a draft: every value with its line, so that later checks can name it.

use super::CodebookFault;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// A value and the line it stands on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Line<T> {
    pub(super) value: T,
    pub(super) line: usize,
}

/// A group as a file has it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct GroupDraft {
    pub(super) file: String,
    pub(super) id: Line<String>,
    pub(super) name: Line<String>,
    pub(super) order: u32,
    pub(super) themes: Vec<ThemeDraft>,
}

/// A theme as a file has it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct ThemeDraft {
    pub(super) id: Line<String>,
    pub(super) name: Line<String>,
    pub(super) definition: Line<String>,
    pub(super) parent: Option<Line<String>>,
    pub(super) near: Vec<Line<String>>,
    pub(super) cap: Vec<Line<u8>>,
    pub(super) wordings: Vec<Line<String>>,
    pub(super) offered: Vec<Line<String>>,
    pub(super) exclude: Vec<Line<String>>,
}

const TOP: &str =
    "A file has one [group] and any number of [[theme]]; correct the spelling or take the line out";
const GROUP: &str = "A group has id, name and order; correct the spelling or take the line out";
const THEME: &str = "A theme has id, name, definition, parent, near, cap, wordings, offered and exclude; correct the spelling or take the line out";

/// Reads a file. Faults are added to the list; what can be read is returned.
pub(super) fn read(file: &str, text: &str, faults: &mut Vec<CodebookFault>) -> Option<GroupDraft> {
    let mut reader = Reader { file, text, theme: String::new(), faults };
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    reader.text = text;
    let table = match DeTable::parse(text) {
        Ok(table) => table.into_inner(),
        Err(error) => {
            let at = error.span().map_or(0, |span| span.start);
            let message = error.message().lines().next().unwrap_or_default().to_owned();
            let remedy = "Compare the line with those around it: texts stand in quotation marks, lists in [ ], with a comma after each entry";
            reader.fault(at, format!("this cannot be read: {message}"), remedy);
            return None;
        }
    };
    let mut draft = None;
    let mut themes = Vec::new();
    for (key, value) in &table {
        match (key.get_ref().as_ref(), value.get_ref()) {
            ("group", DeValue::Table(group)) => draft = Some(reader.group(key.span().start, group)),
            ("theme", DeValue::Array(list)) => themes = reader.themes(list.iter()),
            ("group" | "theme", _) => {
                let problem = format!("“{}” is written in another way", key.get_ref());
                reader.fault(key.span().start, problem, "Write [group] once and [[theme]] above every theme");
            }
            (other, _) => reader.fault(key.span().start, format!("there is no “{other}” here"), TOP),
        }
    }
    if draft.is_none() {
        let remedy = "Write [group] at the top, with id, name and order";
        reader.whole("the group of these themes is missing", remedy);
    }
    draft.map(|draft| GroupDraft { themes, ..draft })
}

struct Reader<'a> {
    file: &'a str,
    text: &'a str,
    /// The theme that is being read.
    theme: String,
    faults: &'a mut Vec<CodebookFault>,
}

impl Reader<'_> {
    fn line(&self, at: usize) -> usize {
        1 + self.text.bytes().take(at).filter(|&byte| byte == b'\n').count()
    }

    fn fault(&mut self, at: usize, problem: String, remedy: &str) {
        let line = self.line(at);
        self.faults.push(CodebookFault {
            file: self.file.to_owned(),
            line,
            theme: self.theme.clone(),
            problem,
            remedy: remedy.to_owned(),
        });
    }

    fn whole(&mut self, problem: &str, remedy: &str) {
        self.faults.push(CodebookFault {
            file: self.file.to_owned(),
            line: 0,
            theme: String::new(),
            problem: problem.to_owned(),
            remedy: remedy.to_owned(),
        });
    }

    fn group(&mut self, at: usize, table: &DeTable<'_>) -> GroupDraft {
        let mut draft = GroupDraft { file: self.file.to_owned(), ..GroupDraft::default() };
        for (key, value) in table {
            match key.get_ref().as_ref() {
                "id" => draft.id = self.text("id", value),
                "name" => draft.name = self.text("name", value),
                "order" => draft.order = self.number("order", value).value,
                other => self.fault(key.span().start, format!("a group has no “{other}”"), GROUP),
            }
        }
        for (field, value) in [("id", &draft.id), ("name", &draft.name)] {
            if value.value.is_empty() {
                self.fault(
                    at,
                    format!("the group has no {field}"),
                    &format!("Write {field} = \"…\" below [group]"),
                );
            }
        }
        draft
    }

    fn themes<'v, 'i: 'v>(
        &mut self,
        list: impl Iterator<Item = &'v Spanned<DeValue<'i>>>,
    ) -> Vec<ThemeDraft> {
        let mut themes = Vec::new();
        for value in list {
            match value.get_ref() {
                DeValue::Table(table) => themes.push(self.theme(value.span().start, table)),
                _ => self.fault(
                    value.span().start,
                    "this is no theme".to_owned(),
                    "Write [[theme]] above every theme",
                ),
            }
            self.theme.clear();
        }
        themes
    }

    fn theme(&mut self, at: usize, table: &DeTable<'_>) -> ThemeDraft {
        let mut draft = ThemeDraft::default();
        self.theme = table.get("id").and_then(|id| id.get_ref().as_str()).unwrap_or_default().to_owned();
        for (key, value) in table {
            match key.get_ref().as_ref() {
                "id" => draft.id = self.text("id", value),
                "name" => draft.name = self.text("name", value),
                "definition" => draft.definition = self.text("definition", value),
                "parent" => draft.parent = Some(self.text("parent", value)),
                "near" => draft.near = self.list("near", value, Self::text),
                "cap" => draft.cap = self.list("cap", value, Self::number),
                "wordings" => draft.wordings = self.list("wordings", value, Self::text),
                "offered" => draft.offered = self.list("offered", value, Self::text),
                "exclude" => draft.exclude = self.list("exclude", value, Self::text),
                other => self.fault(key.span().start, format!("a theme has no “{other}”"), THEME),
            }
        }
        for (field, value) in [("id", &draft.id), ("name", &draft.name), ("definition", &draft.definition)] {
            if value.value.is_empty() {
                let remedy = format!("Write {field} = \"…\" below [[theme]]");
                self.fault(at, format!("the theme has no {field}"), &remedy);
            }
        }
        draft.id.line = if draft.id.line == 0 { self.line(at) } else { draft.id.line };
        draft
    }

    /// A text in one line, white space tidied.
    fn text(&mut self, field: &str, value: &Spanned<DeValue<'_>>) -> Line<String> {
        let at = value.span().start;
        let words = match value.get_ref() {
            DeValue::String(text) => text.split_whitespace().collect::<Vec<_>>().join(" "),
            other => {
                let problem = format!("{field} is {}, not a text", other.type_str());
                self.fault(at, problem, "Put it in quotation marks");
                String::new()
            }
        };
        Line { value: words, line: self.line(at) }
    }

    fn number<N: TryFrom<u64> + Default>(&mut self, field: &str, value: &Spanned<DeValue<'_>>) -> Line<N> {
        let at = value.span().start;
        let number = value.get_ref().as_integer().filter(|number| number.radix() == 10);
        let number = number
            .and_then(|number| number.as_str().parse().ok())
            .and_then(|number: u64| number.try_into().ok());
        if number.is_none() {
            self.fault(
                at,
                format!("{field} is not a number that can stand here"),
                "Write a whole number, without quotation marks",
            );
        }
        Line { value: number.unwrap_or_default(), line: self.line(at) }
    }

    fn list<T>(
        &mut self,
        field: &str,
        value: &Spanned<DeValue<'_>>,
        one: impl Fn(&mut Self, &str, &Spanned<DeValue<'_>>) -> Line<T>,
    ) -> Vec<Line<T>> {
        match value.get_ref() {
            DeValue::Array(list) => list.iter().map(|entry| one(self, field, entry)).collect(),
            other => {
                let problem = format!("{field} is {}, not a list", other.type_str());
                self.fault(value.span().start, problem, "Put it in [ ], even when it has one entry");
                Vec::new()
            }
        }
    }
}
