//! REFI-QDA codebooks (`.qdc`), version 1.0: the exchange format of tools for qualitative research.
//!
//! 1. A theme is a `Code`; themes that are part of it stand within it. Its definition and wordings are in the
//!    `Description`, see [`super::description`].
//! 2. A group of themes is a `Set` with its members.
//! 3. Codes of other tools become themes: their name is the wording, in quotation marks. A code that cannot be coded with
//!    is a folder, and becomes the group of what stands in it.
//!
//! The facts of the format are in `tests/qdc/codebook.xsd`, in our own words; the standard is at qdasoftware.org.

use super::read::{check_count, too_large};
use super::tidy::{FreeIds, line, tidy};
use super::xml::{Event, Events, Fault, escaped};
use super::{ExchangeError, Imported, LONGEST_FILE, MOST_THEMES, description, guid::guid};
use crate::codebook::wording_fault;
use crate::{Codebook, Group, Theme};
use scrutineer_corpus::slug;
use std::collections::{BTreeMap, BTreeSet};

/// The namespace of the format.
const NAMESPACE: &str = "urn:QDA-XML:codebook:1.0";
/// Tags within tags at most.
const DEEPEST: usize = 100;
/// Codes within codes that are written; what lies deeper stands for itself.
const DEEPEST_WRITTEN: usize = 40;
/// What the description of a set of ours says of its identifier.
const GROUP: &str = "Scrutineer:";

/// Writes themes as a REFI-QDA codebook. The same themes give the same text.
pub fn write(codebook: &Codebook) -> String {
    let mut writer =
        Writer { codebook, children: BTreeMap::new(), written: BTreeSet::new(), out: String::new() };
    for (n, theme) in codebook.themes.iter().enumerate() {
        if let Some(parent) = theme.parent.as_deref().and_then(|parent| codebook.place(parent)) {
            writer.children.entry(parent).or_default().push(n);
        }
    }
    writer.out.push_str("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
    let origin = concat!("Scrutineer ", env!("CARGO_PKG_VERSION"));
    writer.out.push_str(&format!("<CodeBook xmlns=\"{NAMESPACE}\" origin=\"{origin}\">\n  <Codes>\n"));
    let is_top =
        |theme: &Theme| theme.parent.as_deref().is_none_or(|parent| codebook.theme(parent).is_none());
    let (top, rest): (Vec<usize>, Vec<usize>) =
        (0..codebook.themes.len()).partition(|&n| codebook.themes.get(n).is_some_and(is_top));
    // What is not within a code by then lies too deep, or in a circle.
    top.into_iter().chain(rest).for_each(|n| writer.code(n, 0));
    writer.out.push_str("  </Codes>\n");
    writer.sets();
    writer.out.push_str("</CodeBook>\n");
    writer.out
}

struct Writer<'c> {
    codebook: &'c Codebook,
    /// The themes that are part of a theme.
    children: BTreeMap<usize, Vec<usize>>,
    written: BTreeSet<usize>,
    out: String,
}

impl Writer<'_> {
    fn code(&mut self, place: usize, depth: usize) {
        let Some(theme) = self.codebook.themes.get(place) else { return };
        if !self.written.insert(place) {
            return;
        }
        let indent = "  ".repeat(depth + 2);
        let (guid, name) = (guid("theme", &theme.id), escaped(&line(&theme.name, usize::MAX)));
        let words = escaped(&description::write(theme, depth > 0));
        self.out.push_str(&format!(
            "{indent}<Code guid=\"{guid}\" name=\"{name}\" isCodable=\"true\">\n{indent}  <Description>{words}</Description>\n"
        ));
        if depth < DEEPEST_WRITTEN {
            for child in self.children.get(&place).cloned().unwrap_or_default() {
                self.code(child, depth + 1);
            }
        }
        self.out.push_str(&format!("{indent}</Code>\n"));
    }

    fn sets(&mut self) {
        let codebook = self.codebook;
        let groups = codebook.groups.iter().filter(|group| codebook.of_group(&group.id).next().is_some());
        let groups: Vec<&Group> = groups.collect();
        if groups.is_empty() {
            return;
        }
        self.out.push_str("  <Sets>\n");
        for group in groups {
            let (set, name) = (guid("group", &group.id), escaped(&line(&group.name, usize::MAX)));
            let id = escaped(&group.id);
            self.out.push_str(&format!(
                "    <Set guid=\"{set}\" name=\"{name}\">\n      <Description>{GROUP} {id}</Description>\n"
            ));
            for theme in codebook.of_group(&group.id) {
                self.out.push_str(&format!("      <MemberCode guid=\"{}\"/>\n", guid("theme", &theme.id)));
            }
            self.out.push_str("    </Set>\n");
        }
        self.out.push_str("  </Sets>\n");
    }
}

/// A code or a set as it is found.
#[derive(Default)]
struct Found {
    guid: String,
    name: String,
    /// Whether passages can be coded with it.
    is_codable: bool,
    description: String,
    /// The code that it stands within.
    parent: Option<usize>,
    /// Codes of a set.
    members: Vec<String>,
}

/// What a tag that is open means.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Tag {
    Code(usize),
    Set(usize),
    Description,
    Other,
}

/// Reads a REFI-QDA codebook, of ours or of another tool, or the codebook of a REFI-QDA project. A code without wordings
/// of ours gets its name as a quoted wording.
///
/// # Errors
/// [`ExchangeError`] when it is not such a file, too large or broken.
pub fn read(bytes: &[u8]) -> Result<Imported, ExchangeError> {
    if bytes.len() > LONGEST_FILE {
        return Err(too_large(bytes.len()));
    }
    let text = decoded(bytes);
    let malformed = |Fault(problem, at): Fault| {
        let line = 1 + text.bytes().take(at).filter(|&byte| byte == b'\n').count();
        ExchangeError::Malformed { problem: problem.to_owned(), line }
    };
    let mut events = Events::new(&text);
    let (mut codes, mut sets): (Vec<Found>, Vec<Found>) = (Vec::new(), Vec::new());
    let mut open: Vec<(&str, Tag)> = Vec::new();
    let mut is_codebook = false;
    while let Some(event) = events.next().map_err(malformed)? {
        match event {
            Event::Open { name, attributes, empty } => {
                is_codebook |= name == "CodeBook";
                let within = open.last().map_or(Tag::Other, |&(_, tag)| tag);
                let tag = match (name, within) {
                    ("Code", _) => {
                        check_count(codes.len())?;
                        let parent = open.iter().rev().find_map(|&(_, tag)| match tag {
                            Tag::Code(place) => Some(place),
                            _ => None,
                        });
                        codes.push(Found { parent, ..found(&attributes) });
                        Tag::Code(codes.len() - 1)
                    }
                    ("Set", _) => {
                        check_count(sets.len())?;
                        sets.push(found(&attributes));
                        Tag::Set(sets.len() - 1)
                    }
                    ("MemberCode", Tag::Set(place)) => {
                        let member =
                            attributes.iter().find(|(name, _)| matches!(*name, "guid" | "targetGUID"));
                        if let (Some((_, member)), Some(set)) = (member, sets.get_mut(place))
                            && set.members.len() < MOST_THEMES
                        {
                            set.members.push(same_guid(member));
                        }
                        Tag::Other
                    }
                    ("Description", Tag::Code(_) | Tag::Set(_)) => Tag::Description,
                    _ => Tag::Other,
                };
                if !empty {
                    open.push((name, tag));
                }
                if open.len() > DEEPEST {
                    let (what, most) =
                        (format!("codes within codes {DEEPEST} deep"), (DEEPEST - 1).to_string());
                    return Err(ExchangeError::TooLarge { what, most });
                }
            }
            Event::Close(name) => match open.pop() {
                Some((opened, _)) if opened == name => {}
                _ => return Err(malformed(Fault("a tag is closed that was not open", events.at))),
            },
            Event::Text(words) => {
                let mut around = open.iter().rev().map(|&(_, tag)| tag);
                if let (Some(Tag::Description), Some(of)) = (around.next(), around.next()) {
                    let found = match of {
                        Tag::Code(place) => codes.get_mut(place),
                        Tag::Set(place) => sets.get_mut(place),
                        _ => None,
                    };
                    if let Some(found) = found {
                        found.description.push_str(&words);
                    }
                }
            }
        }
    }
    if !open.is_empty() {
        return Err(malformed(Fault("it ends too soon", text.len())));
    }
    if !is_codebook {
        return Err(ExchangeError::OtherFile);
    }
    Ok(themes(&codes, &sets))
}

/// Text of bytes: UTF-8, or UTF-16 with a mark.
fn decoded(bytes: &[u8]) -> String {
    let wide = |number: fn([u8; 2]) -> u16| {
        let units = bytes.chunks_exact(2).skip(1).filter_map(|two| two.try_into().ok().map(number));
        char::decode_utf16(units).map(|letter| letter.unwrap_or('\u{fffd}')).collect()
    };
    match bytes {
        [0xff, 0xfe, ..] => wide(u16::from_le_bytes),
        [0xfe, 0xff, ..] => wide(u16::from_be_bytes),
        [0xef, 0xbb, 0xbf, rest @ ..] => String::from_utf8_lossy(rest).into_owned(),
        bytes => String::from_utf8_lossy(bytes).into_owned(),
    }
}

fn found(attributes: &[(&str, String)]) -> Found {
    let value = |name: &str| {
        let attribute = attributes.iter().find(|(other, _)| *other == name);
        attribute.map(|(_, value)| value.as_str()).unwrap_or_default()
    };
    Found {
        guid: same_guid(value("guid")),
        name: line(value("name"), usize::MAX),
        is_codable: !matches!(value("isCodable").trim(), "false" | "0"),
        ..Found::default()
    }
}

/// A guid in one form: tools write them in either case, with braces or without.
fn same_guid(guid: &str) -> String {
    guid.trim().trim_matches(['{', '}']).to_ascii_uppercase()
}

/// The themes of codes and sets.
fn themes(codes: &[Found], sets: &[Found]) -> Imported {
    let mut notes = Vec::new();
    let mut codebook = Codebook::default();
    let mut groups: Vec<Group> = Vec::new();
    let mut group_ids = BTreeSet::new();
    let mut add_group = |id: &str, name: &str| {
        let id = if id.is_empty() { slug(name) } else { slug(id) };
        if !id.is_empty() && group_ids.insert(id.clone()) {
            groups.push(Group { id: id.clone(), name: name.to_owned() });
        }
        id
    };
    let mut group_of: BTreeMap<&str, String> = BTreeMap::new();
    for set in sets {
        let id = set.description.trim().strip_prefix(GROUP).unwrap_or_default();
        let id = add_group(id.trim(), &set.name);
        for member in &set.members {
            group_of.entry(member).or_insert_with(|| id.clone());
        }
    }
    let has_children: BTreeSet<usize> = codes.iter().filter_map(|code| code.parent).collect();
    let described: Vec<Theme> = codes.iter().map(|code| description::read(&code.description)).collect();
    let is_folder: Vec<bool> = (0..)
        .zip(codes.iter().zip(&described))
        .map(|(n, (code, theme))| {
            !code.is_codable && has_children.contains(&n) && theme.all_wordings().next().is_none()
        })
        .collect();
    let mut free = FreeIds::default();
    let mut ids: Vec<String> = Vec::new();
    for (n, (code, theme)) in codes.iter().zip(described).enumerate() {
        let parent = code.parent.filter(|&parent| is_folder.get(parent) == Some(&false));
        // A folder hands its group down to the folders within it.
        let folder = code.parent.filter(|&parent| is_folder.get(parent) == Some(&true));
        let above = folder.and_then(|folder| ids.get(folder)).cloned().unwrap_or_default();
        if is_folder.get(n) == Some(&true) {
            let own = add_group("", &code.name);
            ids.push(if above.is_empty() { own } else { above });
            continue;
        }
        let mut theme = Theme { name: code.name.clone(), ..theme };
        if theme.wordings.is_empty() && theme.offered.is_empty() {
            let phrase = format!("\"{}\"", code.name.replace(['"', '“', '”', '*'], " "));
            match wording_fault(&phrase) {
                None => {
                    theme.wordings.push(line(&phrase.replace("\" ", "\"").replace(" \"", "\""), usize::MAX))
                }
                Some(_) => notes.push(format!("“{}” has no words to look for; give it wordings.", code.name)),
            }
        }
        let id = free.take(&slug(if theme.id.is_empty() { &theme.name } else { &theme.id }));
        theme.id.clone_from(&id);
        theme.parent = parent.and_then(|parent| ids.get(parent)).cloned().or(theme.parent);
        theme.group = group_of.get(code.guid.as_str()).cloned().unwrap_or(above);
        ids.push(id);
        codebook.themes.push(theme);
    }
    codebook.groups = groups;
    tidy(codebook, notes)
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use proptest::prelude::*;

    fn list(words: &[&str]) -> Vec<String> {
        words.iter().map(|&word| word.to_owned()).collect()
    }

    /// A small codebook with everything that one can have.
    pub(in crate::exchange) fn example() -> Codebook {
        let group = |id: &str, name: &str| Group { id: id.to_owned(), name: name.to_owned() };
        let theme =
            |id: &str, name: &str| Theme { id: id.to_owned(), name: name.to_owned(), ..Theme::default() };
        Codebook {
            groups: vec![group("send", "Needs & <support>"), group("drugs", "Drugs")],
            themes: vec![
                Theme {
                    group: "drugs".to_owned(),
                    definition: "What counts: “all” of it, 1 < 2 & more.".to_owned(),
                    near: list(&["needs", "elsewhere"]),
                    cap: vec![3, 12],
                    wordings: list(&["drug*", "\"substance misuse\"", "a NEAR/5 (b OR c)"]),
                    offered: list(&["treatment"]),
                    exclude: list(&["\"drug store\""]),
                    ..theme("drugs-all", "Drugs and \"alcohol\"")
                },
                Theme {
                    parent: Some("drugs-all".to_owned()),
                    group: "drugs".to_owned(),
                    wordings: list(&["naloxone"]),
                    ..theme("overdose", "Overdoses")
                },
                Theme {
                    parent: Some("a-theme-elsewhere".to_owned()),
                    group: "send".to_owned(),
                    definition: "Near: the bone.".to_owned(),
                    wordings: list(&["need*"]),
                    ..theme("needs", "Needs")
                },
            ],
        }
    }

    #[test]
    fn what_is_written_is_read() {
        let imported = read(write(&example()).as_bytes()).unwrap();
        assert_eq!((imported.codebook, imported.notes), (example(), Vec::new()));
    }

    #[test]
    fn codebooks_of_other_tools_are_read() {
        let text = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\r\n<CodeBook xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xmlns=\"urn:QDA-XML:codebook:1.0\" origin=\"A tool\">
<Codes><Code guid=\"{0a}\" name=\"Folder\" isCodable=\"false\">
 <Code guid=\"0b\" name=\"School exclusions\" isCodable=\"true\" color=\"#FF0000\"><Description>Any.\r\n\r\nTwo &amp; more.</Description>
  <Code guid=\"0c\" name=\"Permanent\" isCodable=\"true\"/></Code></Code>
 <Code guid=\"0d\" name=\"–\" isCodable=\"true\"/><Code guid=\"0E\" name=\"Permanent\" isCodable=\"true\"/></Codes>
<Sets><Set guid=\"1a\" name=\"My set\"><MemberCode guid=\"{0e}\"/><MemberCode guid=\"none\"/></Set></Sets></CodeBook>";
        for bytes in [
            text.as_bytes().to_vec(),
            [0xff, 0xfe].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect(),
        ] {
            let imported = super::super::read(&bytes).unwrap();
            let themes = &imported.codebook.themes;
            let ids: Vec<&str> = themes.iter().map(|theme| theme.id.as_str()).collect();
            assert_eq!(ids, ["school-exclusions", "permanent", "theme", "permanent-2"]);
            assert_eq!(themes[0].wordings, ["\"School exclusions\""]);
            assert_eq!(themes[0].definition, "Any. Two & more.");
            assert_eq!((themes[0].group.as_str(), themes[3].group.as_str()), ("folder", "my-set"));
            assert_eq!(themes[1].parent.as_deref(), Some("school-exclusions"));
            assert!(themes[2].wordings.is_empty());
            assert_eq!(imported.notes.len(), 1, "{:?}", imported.notes);
        }
    }

    #[test]
    fn what_is_broken_or_too_deep_is_refused_with_its_line() {
        let cut = "<CodeBook>\n<Codes>\n<Code name=\"a\">";
        assert!(read(cut.as_bytes()).unwrap_err().to_string().contains("it ends too soon (line 3)"));
        let crossed = "<CodeBook>\n<Codes></CodeBook></Codes>";
        assert!(read(crossed.as_bytes()).unwrap_err().to_string().contains("(line 2)"));
        let deep = format!("<CodeBook>{}", "<Code name=\"a\">".repeat(5000));
        assert!(matches!(read(deep.as_bytes()), Err(ExchangeError::TooLarge { .. })));
        let many = format!("<CodeBook>{}</CodeBook>", "<Code name=\"a\"/>".repeat(MOST_THEMES + 2));
        assert!(matches!(read(many.as_bytes()), Err(ExchangeError::TooLarge { .. })));
    }

    #[test]
    fn circles_and_depths_are_written_whole() {
        let mut codebook = Codebook::default();
        for n in 0..120_u32 {
            let parent = Some(if n == 0 { "t2".to_owned() } else { format!("t{}", n - 1) });
            let wordings = vec!["w".to_owned()];
            let (id, name) = (format!("t{n}"), format!("T{n}"));
            codebook.themes.push(Theme { id, name, parent, wordings, ..Theme::default() });
        }
        let imported = read(write(&codebook).as_bytes()).unwrap();
        assert_eq!(imported.codebook.themes.len(), 120);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn themes_of_any_words_come_back(
            parts in prop::collection::vec(
                ("[a-z]{1,6}", "\\PC{1,30}", "\\PC{0,40}", prop::collection::btree_set("[a-z*\" é&<>]{1,12}", 0..4)), 1..8,
            )
        ) {
            let mut codebook = Codebook::default();
            for (id, name, definition, wordings) in parts {
                let wordings: Vec<String> = wordings.into_iter().collect();
                codebook.themes.push(Theme { id, name, definition, wordings, ..Theme::default() });
            }
            // What tidying leaves is what must survive.
            let tidied = tidy(codebook, Vec::new()).codebook;
            let first = read(write(&tidied).as_bytes()).unwrap().codebook;
            for (read, written) in first.themes.iter().zip(&tidied.themes) {
                prop_assert_eq!(&read.id, &written.id);
                prop_assert_eq!(&read.name, &written.name);
                prop_assert_eq!(&read.definition, &written.definition);
                if !written.wordings.is_empty() {
                    prop_assert_eq!(&read.wordings, &written.wordings);
                }
            }
            prop_assert_eq!(first.themes.len(), tidied.themes.len());
            // Without chance left, the second time gives the same.
            let again = read(write(&first).as_bytes()).unwrap().codebook;
            prop_assert_eq!(again, first);
        }
    }
}
