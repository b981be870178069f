use super::Imported;
use crate::codebook::{topic, wording_fault};
use crate::{Codebook, Theme};
use scrutineer_corpus::slug;
use std::collections::{BTreeMap, BTreeSet};

/// Remarks that are made one by one; the rest are counted.
const MOST_NOTES: usize = 40;
/// Wordings of a theme that are kept, of each sort.
const MOST_WORDINGS: usize = 400;
/// Bytes of a name or an identifier that are kept.
const LONGEST_NAME: usize = 200;
/// Bytes of a definition or a wording that are kept.
const LONGEST_TEXT: usize = 4_000;

/// Makes themes from elsewhere fit to be used: each gets a name and an identifier of its own, white space is tidied, and
/// what cannot stand is left out with a remark.
pub(super) fn tidy(codebook: Codebook, mut notes: Vec<String>) -> Imported {
    let mut tidied = Codebook::default();
    for mut group in codebook.groups {
        group.name = line(&group.name, LONGEST_NAME);
        group.id = slug(if group.id.is_empty() { &group.name } else { &group.id });
        if !group.id.is_empty() && tidied.group(&group.id).is_none() {
            tidied.groups.push(group);
        }
    }
    let mut free = FreeIds::default();
    for theme in codebook.themes {
        match one(theme, &mut notes) {
            Some(mut theme) => {
                theme.id = free.take(&theme.id);
                tidied.themes.push(theme);
            }
            None => notes.push("A theme without a name and without wordings was left out.".to_owned()),
        }
    }
    open_circles(&mut tidied.themes, &mut notes);
    if notes.len() > MOST_NOTES {
        let more = notes.len() - MOST_NOTES;
        notes.truncate(MOST_NOTES);
        notes.push(format!("There are {more} more remarks of this kind."));
    }
    Imported { codebook: tidied, notes }
}

/// White space tidied, and cut to a length.
pub(super) fn line(text: &str, longest: usize) -> String {
    // White space that ends up at a cut would not be there when the text is read again.
    let mut out = String::new();
    for word in text.split_whitespace() {
        if out.len() + word.len() >= longest {
            if out.is_empty() {
                out.push_str(&word[..word.floor_char_boundary(longest)]);
            }
            break;
        }
        if !out.is_empty() {
            out.push(' ');
        }
        out.extend(word.chars().filter(|letter| !letter.is_control()));
    }
    out
}

fn one(mut theme: Theme, notes: &mut Vec<String>) -> Option<Theme> {
    for list in [&mut theme.wordings, &mut theme.offered, &mut theme.exclude] {
        let mut seen = BTreeSet::new();
        *list = list.iter().map(|wording| line(wording, LONGEST_TEXT)).collect();
        list.retain(|wording| !wording.is_empty() && seen.insert(wording.clone()));
        list.truncate(MOST_WORDINGS);
    }
    theme.name = line(&theme.name, LONGEST_NAME);
    if theme.name.is_empty() {
        let first = theme.wordings.first().map(|wording| line(wording, LONGEST_NAME));
        theme.name = first.unwrap_or_else(|| line(&theme.id, LONGEST_NAME));
    }
    if theme.name.is_empty() {
        return None;
    }
    theme.definition = line(&theme.definition, LONGEST_TEXT);
    theme.id = slug(&line(if theme.id.is_empty() { &theme.name } else { &theme.id }, LONGEST_NAME));
    theme.group = slug(&theme.group);
    theme.parent = theme.parent.map(|parent| slug(&parent)).filter(|parent| !parent.is_empty());
    theme.near = theme.near.iter().map(|near| slug(near)).filter(|near| !near.is_empty()).collect();
    theme.near.truncate(MOST_WORDINGS);
    theme.cap.retain(|&number| topic(number).is_some());
    for wording in theme.all_wordings() {
        if let Some(fault) = wording_fault(wording) {
            notes.push(format!("“{}”, wording {wording}: {fault}", theme.name));
        }
    }
    Some(theme)
}

/// Identifiers that are not taken yet.
#[derive(Default)]
pub(super) struct FreeIds {
    taken: BTreeSet<String>,
    /// The number to try next for an identifier that is taken.
    next: BTreeMap<String, u32>,
}

impl FreeIds {
    /// The identifier as wanted, or with a number behind it; never empty.
    pub(super) fn take(&mut self, wanted: &str) -> String {
        let wanted = if wanted.is_empty() { "theme" } else { wanted };
        let mut id = wanted.to_owned();
        while !self.taken.insert(id.clone()) {
            let next = self.next.entry(wanted.to_owned()).or_insert(2);
            id = format!("{wanted}-{next}");
            *next += 1;
        }
        id
    }
}

/// Takes parents out where they lead in a circle.
fn open_circles(themes: &mut [Theme], notes: &mut Vec<String>) {
    let mut parents: BTreeMap<String, String> =
        themes.iter().filter_map(|theme| Some((theme.id.clone(), theme.parent.clone()?))).collect();
    for theme in themes {
        let mut seen = BTreeSet::from([theme.id.as_str()]);
        let mut here = parents.get(&theme.id);
        while let Some(parent) = here.filter(|parent| seen.insert(parent)) {
            here = parents.get(parent);
        }
        if here == Some(&theme.id) {
            notes.push(format!(
                "“{}” was a part of itself by way of its parents; it now stands alone.",
                theme.name
            ));
            parents.remove(&theme.id);
            theme.parent = None;
        }
    }
}
