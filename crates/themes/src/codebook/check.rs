//! Files of a codebook held against each other.
//!
//! 1. Every file is read by itself.
//! 2. Identifiers and names must be of their form and there once; `parent` and `near` must lead to themes.
//! 3. Every wording must be one that finds something, and stand in its theme once.
//! 4. `near` is made to go both ways, and groups are put in their order.

use super::file::{GroupDraft, Line, ThemeDraft, read};
use super::topics::topic;
use super::wording::wording_fault;
use super::{Codebook, CodebookError, CodebookFault, Group, Theme};
use std::collections::{BTreeMap, BTreeSet};

/// Wordings of a theme at most, of all sorts together.
const MOST_WORDINGS: usize = 400;

/// Reads the files of a codebook, each with its name for messages. The order of the files does not matter.
///
/// # Errors
/// [`CodebookError`] with everything that is wrong.
pub fn read_folder_texts(files: &[(&str, &str)]) -> Result<Codebook, CodebookError> {
    let mut faults = Vec::new();
    let mut groups: Vec<GroupDraft> =
        files.iter().filter_map(|(name, text)| read(name, text, &mut faults)).collect();
    groups.sort_by(|a, b| (a.order, &a.id.value).cmp(&(b.order, &b.id.value)));
    let mut checker = Checker { faults, file: String::new(), theme: String::new() };
    checker.groups(&groups);
    checker.themes(&groups);
    checker.cycles(&groups);
    let mut faults = checker.faults;
    if faults.is_empty() && groups.iter().all(|group| group.themes.is_empty()) {
        faults.push(CodebookFault {
            file: "codebook".to_owned(),
            line: 0,
            theme: String::new(),
            problem: "it has no themes".to_owned(),
            remedy: "Give a folder with .toml files as docs/codebook-format.md describes them".to_owned(),
        });
    }
    if !faults.is_empty() {
        faults.sort();
        faults.dedup();
        return Err(CodebookError { faults });
    }
    Ok(codebook(groups))
}

struct Checker {
    faults: Vec<CodebookFault>,
    file: String,
    theme: String,
}

impl Checker {
    fn fault(&mut self, line: usize, problem: String, remedy: &str) {
        self.faults.push(CodebookFault {
            file: self.file.clone(),
            line,
            theme: self.theme.clone(),
            problem,
            remedy: remedy.to_owned(),
        });
    }

    fn groups(&mut self, groups: &[GroupDraft]) {
        let mut seen: BTreeMap<&str, &GroupDraft> = BTreeMap::new();
        for group in groups {
            self.file.clone_from(&group.file);
            self.identifier(&group.id);
            if let Some(other) = seen.insert(&group.id.value, group) {
                let problem = format!("the group {} is in {} too", group.id.value, other.file);
                self.fault(
                    group.id.line,
                    problem,
                    "Put all themes of a group into one file, or give this group another id",
                );
            }
        }
    }

    fn identifier(&mut self, id: &Line<String>) {
        let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        if !id.value.bytes().all(plain)
            || id.value.starts_with('-')
            || id.value.ends_with('-')
            || id.value.len() > 60
        {
            let problem = format!("“{}” cannot be an id", id.value);
            self.fault(
                id.line,
                problem,
                "Use up to 60 lower-case letters a to z, digits, and hyphens between them",
            );
        }
    }

    fn themes(&mut self, groups: &[GroupDraft]) {
        let ids: BTreeSet<&str> = themes(groups).map(|(_, theme)| theme.id.value.as_str()).collect();
        let mut seen: BTreeMap<&str, String> = BTreeMap::new();
        let mut names: BTreeMap<String, String> = BTreeMap::new();
        for (group, theme) in themes(groups) {
            self.file.clone_from(&group.file);
            self.theme.clone_from(&theme.id.value);
            let place = format!("{}, line {}", group.file, theme.id.line);
            if !theme.id.value.is_empty()
                && let Some(other) = seen.insert(&theme.id.value, place.clone())
            {
                self.fault(
                    theme.id.line,
                    format!("another theme has this id ({other})"),
                    "Give one of them another id",
                );
            }
            if !theme.name.value.is_empty()
                && let Some(other) = names.insert(theme.name.value.to_lowercase(), place)
            {
                let problem = format!("another theme is called “{}” ({other})", theme.name.value);
                self.fault(
                    theme.name.line,
                    problem,
                    "Give one of them another name: readers search themes by name",
                );
            }
            self.identifier(&theme.id);
            self.references(theme, &ids);
            self.topics(theme);
            self.wordings(theme);
        }
        self.theme.clear();
    }

    fn references(&mut self, theme: &ThemeDraft, ids: &BTreeSet<&str>) {
        let parent = theme.parent.iter().map(|parent| ("parent", parent));
        for (field, id) in parent.chain(theme.near.iter().map(|near| ("near", near))) {
            if id.value == theme.id.value {
                self.fault(id.line, format!("the theme is its own {field}"), "Take it out");
            } else if !ids.contains(id.value.as_str()) {
                let problem = format!("{field} names “{}”, and there is no such theme", id.value);
                self.fault(id.line, problem, &remedy_for(&id.value, ids));
            }
        }
        let mut seen = BTreeSet::new();
        for id in &theme.near {
            if !seen.insert(&id.value) {
                self.fault(id.line, format!("near names “{}” twice", id.value), "Take one of them out");
            }
        }
    }

    fn topics(&mut self, theme: &ThemeDraft) {
        let mut seen = BTreeSet::new();
        for number in &theme.cap {
            if topic(number.value).is_none() {
                let problem =
                    format!("{} is no major topic of the Comparative Agendas Project", number.value);
                self.fault(
                    number.line,
                    problem,
                    "They are 1 to 10, 12 to 21 and 23; docs/codebook-format.md lists them",
                );
            } else if !seen.insert(number.value) {
                self.fault(number.line, format!("cap has {} twice", number.value), "Take one of them out");
            }
        }
    }

    fn wordings(&mut self, theme: &ThemeDraft) {
        let lists = [("wordings", &theme.wordings), ("offered", &theme.offered), ("exclude", &theme.exclude)];
        let mut seen: BTreeMap<String, (&str, usize)> = BTreeMap::new();
        let mut count = 0;
        for (field, list) in lists {
            for wording in list {
                count += 1;
                if let Some(fault) = wording_fault(&wording.value) {
                    let problem = format!("the wording {} cannot be used: {fault}", wording.value);
                    self.fault(
                        wording.line,
                        problem,
                        "Write it as docs/query-language.md describes, or take it out",
                    );
                }
                let alike = wording.value.to_lowercase();
                if let Some((other, line)) = seen.insert(alike, (field, wording.line)) {
                    let problem =
                        format!("the wording {} stands in {other} too (line {line})", wording.value);
                    self.fault(wording.line, problem, "Take one of them out");
                }
            }
        }
        if theme.wordings.is_empty() {
            let remedy = "Write wordings = [\"…\"] with the words that passages on it have";
            self.fault(theme.id.line, "the theme has no wordings".to_owned(), remedy);
        }
        if count > MOST_WORDINGS {
            let remedy = format!("A theme has at most {MOST_WORDINGS}: part it into several");
            self.fault(theme.id.line, format!("the theme has {count} wordings"), &remedy);
        }
    }

    /// Themes that are, by way of their parents, parts of themselves.
    fn cycles(&mut self, groups: &[GroupDraft]) {
        let parents: BTreeMap<&str, &str> = themes(groups)
            .filter_map(|(_, theme)| Some((theme.id.value.as_str(), theme.parent.as_ref()?.value.as_str())))
            .collect();
        for (group, theme) in themes(groups) {
            let mut way = vec![theme.id.value.as_str()];
            while let Some(&parent) = way.last().and_then(|id| parents.get(id)) {
                if way.contains(&parent) {
                    break;
                }
                way.push(parent);
            }
            let closes = way.last().and_then(|id| parents.get(id)) == Some(&theme.id.value.as_str());
            // Each circle is told once, at the first of its themes.
            if closes && way.len() > 1 && way.iter().min() == way.first() {
                self.file.clone_from(&group.file);
                self.theme.clone_from(&theme.id.value);
                let line = theme.parent.as_ref().map_or(0, |parent| parent.line);
                let problem = format!("its parents lead back to it: {}", way.join(", "));
                self.fault(line, problem, "Take the parent of one of them out");
            }
        }
    }
}

/// What to do about an identifier that names nothing.
fn remedy_for(id: &str, ids: &BTreeSet<&str>) -> String {
    let begins = |other: &&&str| {
        other.bytes().zip(id.bytes()).take_while(|(a, b)| a == b).count() * 2 > id.len().min(other.len())
    };
    match ids.iter().find(begins) {
        Some(near) => format!("Perhaps “{near}” is meant; otherwise take it out or add the theme"),
        None => "Take it out, or add the theme".to_owned(),
    }
}

fn themes(groups: &[GroupDraft]) -> impl Iterator<Item = (&GroupDraft, &ThemeDraft)> {
    groups.iter().flat_map(|group| group.themes.iter().map(move |theme| (group, theme)))
}

fn codebook(groups: Vec<GroupDraft>) -> Codebook {
    let mut codebook = Codebook::default();
    let values = |list: Vec<Line<String>>| list.into_iter().map(|line| line.value).collect();
    for group in groups {
        for theme in group.themes {
            codebook.themes.push(Theme {
                id: theme.id.value,
                name: theme.name.value,
                group: group.id.value.clone(),
                definition: theme.definition.value,
                parent: theme.parent.map(|parent| parent.value),
                near: values(theme.near),
                cap: theme.cap.into_iter().map(|number| number.value).collect(),
                wordings: values(theme.wordings),
                offered: values(theme.offered),
                exclude: values(theme.exclude),
            });
        }
        codebook.groups.push(Group { id: group.id.value, name: group.name.value });
    }
    both_ways(&mut codebook.themes);
    codebook
}

/// Makes `near` go both ways.
fn both_ways(themes: &mut [Theme]) {
    let places: BTreeMap<String, usize> =
        themes.iter().enumerate().map(|(n, theme)| (theme.id.clone(), n)).collect();
    let pairs: Vec<(String, usize)> = themes
        .iter()
        .flat_map(|theme| theme.near.iter().map(|near| (theme.id.clone(), near)))
        .filter_map(|(id, near)| Some((id, *places.get(near)?)))
        .collect();
    for (id, place) in pairs {
        if let Some(theme) = themes.get_mut(place).filter(|theme| !theme.near.contains(&id)) {
            theme.near.push(id);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const GROUP: &str = "[group]\nid = \"pets\"\nname = \"Pets\"\norder = 2\n";

    fn faults(body: &str) -> Vec<String> {
        let text = format!("{GROUP}\n{body}");
        match read_folder_texts(&[("pets.toml", &text)]) {
            Ok(_) => Vec::new(),
            Err(error) => error.faults.iter().map(ToString::to_string).collect(),
        }
    }

    fn theme(id: &str, more: &str) -> String {
        let wordings = if more.contains("wording") { "" } else { "wordings = [\"word\"]\n" };
        format!(
            "[[theme]]\nid = \"{id}\"\nname = \"{id}!\"\ndefinition = \"What it is.\"\n{more}\n{wordings}"
        )
    }

    #[test]
    fn a_codebook_is_read_in_the_order_of_its_groups() {
        let first = "[group]\nid = \"wild\"\nname = \"Wild animals\"\norder = 1\n".to_owned()
            + &theme("foxes", "wordings = [\"fox*\"]\nnear = [\"cats\"]");
        let second = GROUP.to_owned()
            + &theme(
                "cats",
                "wordings = [\"cat\", \"feline*\"]\nexclude = [\"\\\"cat flap\\\"\"]\ncap = [7, 23]",
            )
            + &theme("kittens", "wordings = [\"kitten\"]\noffered = [\"litter\"]\nparent = \"cats\"");
        let codebook = read_folder_texts(&[("b.toml", &second), ("a.toml", &first)]).unwrap();
        let ids: Vec<&str> = codebook.themes.iter().map(|theme| theme.id.as_str()).collect();
        assert_eq!(ids, ["foxes", "cats", "kittens"]);
        assert_eq!(
            codebook.groups.iter().map(|group| group.id.as_str()).collect::<Vec<_>>(),
            ["wild", "pets"]
        );
        let cats = codebook.theme("cats").unwrap();
        assert_eq!(cats.near, ["foxes"], "near goes both ways");
        assert_eq!(
            (cats.cap.as_slice(), cats.exclude.as_slice()),
            (&[7, 23][..], &["\"cat flap\"".to_owned()][..])
        );
        assert_eq!(codebook.theme("kittens").unwrap().parent.as_deref(), Some("cats"));
    }

    #[test]
    fn every_fault_names_file_line_theme_and_remedy() {
        for (body, expected) in [
            (
                theme("cats", "wording = [\"cat\"]"),
                "pets.toml, line 10, theme cats: a theme has no “wording”. A theme has id, name",
            ),
            (theme("cats", "wordings = []"), "pets.toml, line 7, theme cats: the theme has no wordings. "),
            (
                theme("cats", "near = [\"dogs\"]"),
                "pets.toml, line 10, theme cats: near names “dogs”, and there is no such theme. ",
            ),
            (
                theme("cats", "near = [\"cats\"]"),
                "pets.toml, line 10, theme cats: the theme is its own near. ",
            ),
            (theme("cats", "cap = [1, 11]"), "pets.toml, line 10, theme cats: 11 is no major topic"),
            (theme("cats", "cap = [\"1\"]"), "pets.toml, line 10, theme cats: cap is not a number"),
            (
                theme("cats", "wordings = [\n\"cat\",\n\"CAT\"]"),
                "pets.toml, line 12, theme cats: the wording CAT stands in wordings too (line 11). ",
            ),
            (
                theme("cats", "wordings = [\"cat\"]\noffered = [\"-dog\"]"),
                "pets.toml, line 11, theme cats: the wording -dog cannot be used: ",
            ),
            (
                theme("cats", "wordings = \"cat\""),
                "pets.toml, line 10, theme cats: wordings is string, not a list. ",
            ),
            (theme("Cats", ""), "pets.toml, line 7, theme Cats: “Cats” cannot be an id. "),
            (
                theme("cats", "") + &theme("cats", ""),
                "pets.toml, line 13, theme cats: another theme has this id (pets.toml, line 7). ",
            ),
            (theme("cats", "wordings = [\"cat]"), "pets.toml, line 10: this cannot be read: "),
            (
                "[[theme]]\nid = \"cats\"\nname = \"Cats\"\n".to_owned(),
                "pets.toml, line 6, theme cats: the theme has no definition. ",
            ),
            ("pets = 3\n".to_owned(), "pets.toml, line 6: a group has no “pets”. "),
        ] {
            let faults = faults(&body);
            assert!(faults.iter().any(|fault| fault.starts_with(expected)), "{expected}\nbut: {faults:#?}");
        }
    }

    #[test]
    fn parents_do_not_lead_in_circles() {
        let body = theme("cats", "parent = \"dogs\"")
            + &theme("dogs", "parent = \"hens\"")
            + &theme("hens", "parent = \"cats\"");
        let found = faults(&body);
        assert_eq!(found.len(), 1, "{found:#?}");
        assert!(
            found[0].starts_with(
                "pets.toml, line 10, theme cats: its parents lead back to it: cats, dogs, hens. "
            ),
            "{found:#?}"
        );
        assert_eq!(faults(&theme("cats", "parent = \"cats\"")).len(), 1);
    }

    #[test]
    fn no_group_no_theme_and_no_file_are_faults() {
        assert!(read_folder_texts(&[]).is_err());
        assert!(read_folder_texts(&[("pets.toml", GROUP)]).is_err());
        let without = read_folder_texts(&[("pets.toml", &theme("cats", ""))]).unwrap_err();
        assert!(
            without.to_string().starts_with("pets.toml: the group of these themes is missing. "),
            "{without}"
        );
        let both = format!("{GROUP}{}", theme("cats", ""));
        let twice = read_folder_texts(&[("a.toml", &both), ("b.toml", GROUP)]).unwrap_err().to_string();
        assert!(twice.contains("the group pets is in a.toml too"), "{twice}");
    }

    #[test]
    fn the_example_in_the_documentation_is_good() {
        let page = include_str!("../../../../docs/codebook-format.md");
        let example = page.split("```toml\n").nth(1).and_then(|rest| rest.split("```").next()).unwrap();
        let alone = example.replace("near = [\"biodiversity\"]\n", "");
        assert_ne!(alone, example);
        let codebook =
            read_folder_texts(&[("wildlife.toml", &alone)]).unwrap_or_else(|error| panic!("{error}"));
        assert_eq!((codebook.themes.len(), codebook.themes[0].wordings.len()), (1, 2));
        let faults = read_folder_texts(&[("wildlife.toml", example)]).unwrap_err().faults;
        assert_eq!(faults.len(), 1, "{faults:#?}");
        assert!((1..=23).filter_map(topic).all(|name| page.contains(name)));
    }
}
