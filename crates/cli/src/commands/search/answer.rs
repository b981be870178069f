use scrutineer_search::{Cost, Response};
use serde::Serialize;

/// The answer to a query as `--json` prints it; docs/publishers.md describes it.
#[derive(Debug, Serialize)]
pub(super) struct Answer<'a> {
    query: &'a str,
    total_items: u32,
    total_passages: u32,
    items: Vec<Item<'a>>,
    cost: Cost,
}

/// An agenda item or a document that matches, with its best passages.
#[derive(Debug, Serialize)]
struct Item<'a> {
    id: &'a str,
    title: Option<&'a str>,
    council: &'a str,
    committee: Option<&'a str>,
    date: Option<String>,
    score: f32,
    passages: Vec<Passage<'a>>,
}

#[derive(Debug, Serialize)]
struct Passage<'a> {
    n: u32,
    kind: &'static str,
    text: &'a str,
}

impl<'a> Answer<'a> {
    /// The answer in the published form. `cost` is what the caller measured.
    pub(super) fn new(query: &'a str, response: &'a Response, cost: Cost) -> Self {
        let items = response.items.iter().map(|hit| Item {
            id: &hit.item.id,
            title: hit.item.title.as_deref(),
            council: &hit.item.council_name,
            committee: hit.item.committee_name.as_deref(),
            date: hit.item.date.map(|date| date.to_string()),
            score: hit.score,
            passages: hit
                .passages
                .iter()
                .map(|passage| Passage { n: passage.n, kind: passage.kind.name(), text: &passage.text })
                .collect(),
        });
        Self {
            query,
            total_items: response.total_items,
            total_passages: response.total_passages,
            items: items.collect(),
            cost,
        }
    }
}
