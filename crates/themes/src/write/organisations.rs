use super::bodies::{bodies, is_committee, is_generic};
use crate::stored::format::{LONGEST_NAME, MOST_BODIES, RowBody};
use rayon::prelude::*;
use scrutineer_search::Unit;
use scrutineer_search::analyse::for_each_token;
use std::collections::{BTreeMap, BTreeSet};

/// The organisations of every row, and their names in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Organisations {
    pub(super) rows: Vec<Vec<RowBody>>,
    pub(super) names: Vec<String>,
}

/// A name as it was found, and how.
#[derive(Clone, Debug, Default)]
struct Mention {
    listed: bool,
    passages: u32,
    /// How often each way of printing it was met.
    forms: BTreeMap<String, u32>,
}

/// Puts together what items list and what their passages name. `step` is called once for each unit.
pub(super) fn organisations(units: &[Unit<'_>], step: impl Fn() + Sync) -> Organisations {
    let listed = Listed::of(units);
    let found: Vec<BTreeMap<String, Mention>> = units
        .par_iter()
        .map(|unit| {
            let found = mentions(unit, &listed);
            step();
            found
        })
        .collect();
    // The way in which it is printed most often.
    let mut forms: BTreeMap<&str, BTreeMap<&str, u32>> = BTreeMap::new();
    for (key, mention) in found.iter().flatten() {
        let sums = forms.entry(key).or_default();
        mention.forms.iter().for_each(|(form, times)| *sums.entry(form).or_default() += times);
    }
    let best = |forms: &BTreeMap<&str, u32>| {
        let best = forms.iter().max_by(|a, b| a.1.cmp(b.1).then(b.0.cmp(a.0)));
        best.map(|(form, _)| (*form).to_owned()).unwrap_or_default()
    };
    let mut order: Vec<(String, &str)> = forms.iter().map(|(key, forms)| (best(forms), *key)).collect();
    order.sort();
    let numbers: BTreeMap<&str, u32> = (0..).zip(&order).map(|(n, (_, key))| (*key, n)).collect();
    let row = |found: &BTreeMap<String, Mention>| {
        let mut row: Vec<RowBody> = found
            .iter()
            .filter_map(|(key, mention)| {
                let name = *numbers.get(key.as_str())?;
                Some(RowBody { name, listed: mention.listed, passages: mention.passages })
            })
            .collect();
        row.sort_by_key(|body| (!body.listed, std::cmp::Reverse(body.passages), body.name));
        row.truncate(MOST_BODIES);
        row.sort_by_key(|body| body.name);
        row
    };
    Organisations {
        rows: found.iter().map(row).collect(),
        names: order.into_iter().map(|(name, _)| name).collect(),
    }
}

/// The words of a name, for telling whether two are the same: case, accents, "the" and "&" do not matter.
fn key(name: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut last = u32::MAX;
    for_each_token(&name.replace('&', " and "), |form, position, _, _| {
        // Words joined by hyphens come once more, written together, at the place of the first.
        if last == u32::MAX || position > last {
            words.push(form.to_owned());
            last = position;
        }
    });
    if words.first().is_some_and(|word| word == "the") {
        words.remove(0);
    }
    words
}

/// The names that items list, by their first word, for finding them in passages.
#[derive(Default)]
struct Listed {
    by_first: BTreeMap<String, BTreeSet<Vec<String>>>,
}

impl Listed {
    /// Those that can be looked for everywhere: of several words, or capitals only; never a committee.
    fn of(units: &[Unit<'_>]) -> Self {
        let mut listed = Self::default();
        let names: BTreeSet<&str> =
            units.iter().flat_map(|unit| unit.organisations()).map(String::as_str).collect();
        for name in names {
            let words = key(name);
            let acronym = name.len() > 2 && name.chars().all(|letter| letter.is_ascii_uppercase());
            let tells = name.split_whitespace().any(|word| !is_generic(word));
            if (words.len() > 1 || acronym) && tells && !name.split_whitespace().any(is_committee) {
                listed.add(words);
            }
        }
        listed
    }

    fn add(&mut self, words: Vec<String>) {
        if let Some(first) = words.first() {
            self.by_first.entry(first.clone()).or_default().insert(words);
        }
    }

    /// The longest of them at each place of a text, as printed.
    fn find<'t>(&self, text: &'t str) -> Vec<(String, &'t str)> {
        if self.by_first.is_empty() {
            return Vec::new();
        }
        let mut words: Vec<(String, usize, usize)> = Vec::new();
        let mut last = None;
        for_each_token(text, |form, position, start, end| {
            if last != Some(position) && last.is_none_or(|last| position > last) {
                words.push((form.to_owned(), start, end));
                last = Some(position);
            }
        });
        let mut found = Vec::new();
        let mut free = 0;
        for at in 0..words.len() {
            let Some((first, start, _)) = words.get(at) else { continue };
            let capital = text.get(*start..).is_some_and(|rest| rest.starts_with(char::is_uppercase));
            if at < free || !capital {
                continue;
            }
            let fits = |name: &&Vec<String>| {
                words
                    .get(at..at + name.len())
                    .is_some_and(|here| here.iter().zip(*name).all(|(a, b)| a.0 == *b))
            };
            let names = self.by_first.get(first).into_iter().flatten();
            let Some(name) = names.filter(fits).max_by_key(|name| name.len()) else { continue };
            let end = words.get(at + name.len() - 1).map_or(*start, |word| word.2);
            found.push((name.join(" "), text.get(*start..end).unwrap_or_default()));
            free = at + name.len();
        }
        found
    }
}

fn mentions(unit: &Unit<'_>, everywhere: &Listed) -> BTreeMap<String, Mention> {
    let mut found: BTreeMap<String, Mention> = BTreeMap::new();
    let mut own = Listed::default();
    for name in unit.organisations() {
        let printed = name.split_whitespace().collect::<Vec<_>>().join(" ");
        let words = key(&printed);
        if words.is_empty() || printed.len() > LONGEST_NAME {
            continue;
        }
        let mention = found.entry(words.join(" ")).or_default();
        mention.listed = true;
        *mention.forms.entry(printed).or_default() += 1;
        own.add(words);
    }
    let council = key(&unit.council().name);
    let committee = unit.committee().map(|committee| key(&committee.name).join(" "));
    for passage in unit.passages() {
        let text = &passage.text;
        let mut here: BTreeMap<String, &str> = BTreeMap::new();
        let named = bodies(text);
        for name in &named {
            let words = key(name);
            if !is_council(&words, &council) && committee.as_ref() != Some(&words.join(" ")) {
                here.insert(words.join(" "), name);
            }
        }
        for (key, printed) in everywhere.find(text).into_iter().chain(own.find(text)) {
            here.entry(key).or_insert(printed);
        }
        for (key, printed) in here {
            let mention = found.entry(key).or_default();
            mention.passages += 1;
            if printed.len() <= LONGEST_NAME {
                *mention.forms.entry(printed.to_owned()).or_default() += 1;
            }
        }
    }
    found.retain(|_, mention| !mention.forms.is_empty());
    found
}

/// Whether a name means the council of the item: "Exampleton Council" for Royal Borough of Exampleton upon Mock. What tells
/// councils apart must begin as the council's own name does: "Mock Council" is another.
fn is_council(name: &[String], council: &[String]) -> bool {
    let tells = |word: &&String| {
        !matches!(
            word.as_str(),
            "council"
                | "city"
                | "county"
                | "borough"
                | "district"
                | "metropolitan"
                | "london"
                | "royal"
                | "of"
                | "and"
                | "the"
        )
    };
    let own = council.iter().filter(tells);
    let mut other = name.iter().filter(tells).peekable();
    name.last().is_some_and(|word| word == "council")
        && other.peek().is_some()
        && own.zip(other.by_ref()).all(|(a, b)| a == b)
        && other.next().is_none()
}
