//! Queries as people type them.

use crate::rng::Rng;
use scrutineer_search::CorpusInput;
use scrutineer_search::analyse::{is_common, tokens};

/// Thirty searches of a councillor.
pub(crate) const TYPED: [&str; 30] = [
    "nitrous oxide",
    "drugs and alcohol",
    "county lines exploitation",
    "school exclusions",
    "mental health services",
    "work programme",
    "budget monitoring report",
    "recruitment of social workers",
    "domestic abuse",
    "air quality",
    "police crime reduction",
    "affordable housing",
    "special educational needs",
    "waiting times",
    "climate change",
    "safeguarding adults",
    "traffic calming",
    "community safety partnership",
    "library closures",
    "flood risk",
    "youth offending service",
    "resolved that the report be noted",
    "recommendations cabinet response",
    "hospital discharge",
    "homelessness strategy",
    "waste collection",
    "care homes",
    "public health funding",
    "anti-social behaviour",
    "apprenticeships skills",
];

/// Queries of one to three words that stand near each other in some passage of the corpus.
pub(crate) fn drawn(corpus: &CorpusInput, count: usize) -> Vec<String> {
    let mut rng = Rng::new(11);
    let mut queries = Vec::with_capacity(count);
    while queries.len() < count {
        let meeting = rng.pick(&corpus.meetings);
        let Some(item) = meeting.items.get(rng.below(meeting.items.len())) else { continue };
        let Some(passage) = item.passages.get(rng.below(item.passages.len())) else { continue };
        let words: Vec<String> = tokens(&passage.text)
            .into_iter()
            .map(|token| token.form)
            .filter(|form| form.len() > 2 && !is_common(form))
            .collect();
        let length = 1 + queries.len() % 3;
        if words.len() < length + 3 {
            continue;
        }
        let start = rng.below(words.len() - length);
        queries.push(words[start..start + length].join(" "));
    }
    queries
}
