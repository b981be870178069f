use super::files::{Meter, Stored};
use super::index::Index;
use super::plan::Leaves;
use super::rank::rarity;
use super::search::Answer;
use crate::analyse::{for_each_token, is_common, root, stem, tokens};
use crate::query::{KindSet, Node, PhraseWord, parse};
use crate::sort::{best as first, sort};
use crate::{Fetch, IndexError, Related, Request};
use std::cmp::Ordering;
use std::collections::BTreeMap;

/// Items that are read for other wordings: the best of what was found.
const READ: u32 = 12;

/// Words that are looked into, and offered at most.
const CANDIDATES: usize = 60;

/// How much more the best items count for than those behind them: the power that a score is raised to.
const STEEPNESS: i32 = 3;

impl<F: Fetch> Index<F> {
    /// Other wordings for a request, found in the corpus itself: abbreviations that are spelled out beside each
    /// other (`Pupil Referral Unit (PRU)`), and words that the best items share more often than others do. At
    /// most `limit` are given, the most telling first, each with the passages that it would add; those that the
    /// request has switched on come first. Nothing is applied: put a wording into [`Request::also`] to switch it on.
    ///
    /// This reads more files than a search does, so ask for it when the reader does.
    ///
    /// # Errors
    /// [`IndexError`] when a file cannot be had or read.
    pub async fn related(&self, request: &Request, limit: usize) -> Result<Vec<Related>, IndexError> {
        let meter = Meter::default();
        let plain = Request { also: Vec::new(), ..request.clone() };
        let answer = self.answer(&plain, &meter).await?;
        let mut wordings: Vec<String> = request.also.clone();
        for wording in self.wordings(&answer, &meter).await? {
            if !wordings.contains(&wording) {
                wordings.push(wording);
            }
        }
        wordings.truncate(limit.max(request.also.len()));
        let mut related = Vec::new();
        for wording in wordings {
            let adds = self.would_add(&wording, request, &answer, &meter).await?;
            let on = request.also.contains(&wording);
            related.push(Related { wording, adds, on });
        }
        Ok(related)
    }

    async fn would_add(
        &self,
        wording: &str,
        request: &Request,
        answer: &Answer,
        meter: &Meter,
    ) -> Result<u32, IndexError> {
        let mut leaves = Leaves::default();
        let plan = leaves.plan(&parse(wording).root, true);
        let lookup = super::leaves::Lookup::new(&leaves.list, &self.files, meter).await?;
        let mut lists = Vec::new();
        for leaf in &leaves.list {
            lists.push(lookup.list(leaf).await?);
        }
        let kinds = match request.filters.kinds.as_slice() {
            [] => KindSet::ALL,
            some => KindSet::of(some),
        };
        let found = self.evaluator(&lists).find(&plan, kinds);
        Ok(self.adds(&found, &answer.typed, answer))
    }

    /// Wordings in order of how telling they are.
    async fn wordings(&self, answer: &Answer, meter: &Meter) -> Result<Vec<String>, IndexError> {
        let columns = &self.files.start.columns;
        let ranker = self.ranker(answer);
        let mut best = ranker.scores(&answer.rows);
        first(&mut best, READ as usize, &|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        let rows: Vec<u32> = best.iter().map(|&(_, row)| row).collect();
        let items = self.files.items(&rows, meter).await?;
        let asked = asked_roots(&answer.query.root);
        let mut wordings = abbreviations(&items.iter().map(AsRef::as_ref).collect::<Vec<_>>(), &asked);
        // How many of the best items have a word, the better items counting for more.
        let top = best.first().map_or(1.0, |&(score, _)| score).max(f32::MIN_POSITIVE);
        let mut shares: BTreeMap<String, Share> = BTreeMap::new();
        for (&(score, _), item) in best.iter().zip(&items) {
            let mut roots: BTreeMap<String, BTreeMap<String, u32>> = BTreeMap::new();
            let title = item.head.title.as_deref().unwrap_or_default();
            for text in item.passages.iter().map(|passage| passage.text.as_str()).chain([title]) {
                for_each_token(text, |form, _, _, _| {
                    if telling(form) {
                        let forms = roots.entry(root_of(form)).or_default();
                        *forms.entry(form.to_owned()).or_default() += 1;
                    }
                });
            }
            for (root, forms) in roots {
                let share = shares.entry(root).or_default();
                share.weight += (score / top).powi(STEEPNESS);
                share.items += 1;
                forms.into_iter().for_each(|(form, n)| *share.forms.entry(form).or_default() += n);
            }
        }
        let mut shares: Vec<(f32, String)> = shares
            .into_iter()
            .filter(|(root, share)| !asked.contains(root) && share.items > 1)
            .filter_map(|(_, share)| {
                let form = share.forms.into_iter().max_by(|a, b| a.1.cmp(&b.1).then(b.0.cmp(&a.0)))?.0;
                Some((share.weight, form))
            })
            .collect();
        first(&mut shares, CANDIDATES, &telling_first);
        let keys: Vec<Vec<u8>> = shares.iter().map(|(_, form)| crate::format::terms::key(form)).collect();
        let found = self.files.inflections(&keys, meter).await?;
        let mut told: Vec<(f32, String)> = shares
            .into_iter()
            .zip(found)
            .map(|((share, form), found)| {
                let list = found.family.as_ref().unwrap_or(&found.all);
                (share * rarity(columns, list).powi(2), form)
            })
            .collect();
        sort(&mut told, &telling_first);
        for (_, form) in told {
            if !wordings.contains(&form) {
                wordings.push(form);
            }
        }
        Ok(wordings)
    }
}

/// What counts for more comes first.
fn telling_first(a: &(f32, String), b: &(f32, String)) -> Ordering {
    b.0.total_cmp(&a.0).then_with(|| a.1.cmp(&b.1))
}

/// Whether a word can be offered by itself.
fn telling(form: &str) -> bool {
    form.len() >= 3 && !is_common(form) && form.bytes().any(|byte| !byte.is_ascii_digit())
}

/// A root, in the best items.
#[derive(Default)]
struct Share {
    /// How much the items that have it count for.
    weight: f32,
    items: u32,
    /// How often each form stands there.
    forms: BTreeMap<String, u32>,
}

fn root_of(form: &str) -> String {
    root(&stem(form)).into_owned()
}

/// Roots of the words that were typed.
fn asked_roots(node: &Node) -> Vec<String> {
    match node {
        Node::Word { form, .. } => vec![root_of(form)],
        Node::Phrase { words, .. } => words
            .iter()
            .filter_map(|word| match word {
                PhraseWord::Form(form) => Some(root_of(form)),
                PhraseWord::Beginning(_) => None,
            })
            .collect(),
        Node::Near { left, right, .. } => [asked_roots(left), asked_roots(right)].concat(),
        Node::And(nodes) | Node::Or(nodes) => nodes.iter().flat_map(asked_roots).collect(),
        Node::Not(node) | Node::Title(node) | Node::Kinds { node, .. } => asked_roots(node),
        _ => Vec::new(),
    }
}

/// Abbreviations in brackets behind what they stand for, where one of the two was asked for: the other.
fn abbreviations(items: &[&Stored], asked: &[String]) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for passage in items.iter().flat_map(|item| &item.passages) {
        for (place, _) in passage.text.match_indices('(') {
            let Some((short, long)) = abbreviation(&passage.text, place) else { continue };
            let words: Vec<String> = tokens(long).into_iter().map(|token| token.form).collect();
            let low = short.to_lowercase();
            let has_short = asked.contains(&root_of(&low));
            let has_long = words.iter().all(|form| is_common(form) || asked.contains(&root_of(form)));
            let wording = match (has_short, has_long) {
                (true, false) => format!("\"{}\"", words.join(" ")),
                (false, true) => low,
                _ => continue,
            };
            if !found.contains(&wording) {
                found.push(wording);
            }
        }
    }
    found
}

/// The abbreviation in the brackets at `place`, with the words before them that it is made of.
fn abbreviation(text: &str, place: usize) -> Option<(&str, &str)> {
    let inside = text.get(place + 1..)?.split_once(')')?.0;
    let capitals: Vec<char> = inside.chars().filter(|letter| letter.is_uppercase()).collect();
    let plain = inside.chars().all(char::is_alphanumeric);
    if !plain || !(2..=8).contains(&capitals.len()) {
        return None;
    }
    let before = text.get(..place)?.trim_end();
    let words: Vec<(usize, &str)> = before
        .rmatch_indices(|letter: char| letter.is_whitespace() || letter == '-')
        .map(|(at, sign)| at + sign.len())
        .chain([0])
        .filter_map(|at| Some((at, before.get(at..)?)))
        .take(capitals.len() + 4)
        .collect();
    // Initials from the last to the first; small words between them need none.
    let mut rest = capitals.as_slice();
    let mut start = None;
    for (at, word) in words {
        let (&wanted, others) = rest.split_last()?;
        let initial = word.chars().next()?;
        if initial.to_lowercase().eq(wanted.to_lowercase()) {
            rest = others;
            start = Some(at);
            if rest.is_empty() {
                break;
            }
        } else if initial.is_uppercase() || !initial.is_alphabetic() {
            return None;
        }
    }
    rest.is_empty().then_some(())?;
    Some((inside, before.get(start?..)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn abbreviations_stand_behind_what_they_mean() {
        let long = |text: &str| abbreviation(text, text.find('(')?).map(|(_, long)| long.to_owned());
        assert_eq!(long("at the Pupil Referral Unit (PRU) in"), Some("Pupil Referral Unit".to_owned()));
        assert_eq!(long("the Department for Education (DfE)"), Some("Department for Education".to_owned()));
        assert_eq!(long("the Department of Health (DH) said"), Some("Department of Health".to_owned()));
        assert_eq!(
            long("Public Spaces Protection Order (PSPO)"),
            Some("Public Spaces Protection Order".to_owned())
        );
        assert_eq!(long("as noted (see minute 4)"), None);
        assert_eq!(long("(PRU)"), None);
    }
}
