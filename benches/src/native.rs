//! tantivy beside ours, natively: what a search engine without a browser's limits does with the same items.
//!
//! Title and text are indexed with places and stored; a query asks for all words and reads the ten best items. There is
//! nothing to fetch, so it has no bytes, and no heap that a browser would tell.

use crate::queries;
use crate::weigh::at;
use anyhow::{Context, Result};
use scrutineer_search::CorpusInput;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::path::Path;
use std::time::Instant;
use tantivy::collector::{Count, TopDocs};
use tantivy::query::QueryParser;
use tantivy::schema::{STORED, STRING, Schema, TEXT};
use tantivy::{Index, TantivyDocument};

/// Memory for building, in bytes.
const ARENA: usize = 200_000_000;

/// Builds an index in a folder and asks the typed queries; gives the same columns as the peers in the browser.
pub(crate) fn measure(corpus: &CorpusInput, folder: &Path) -> Result<Value> {
    if folder.exists() {
        std::fs::remove_dir_all(folder)?;
    }
    std::fs::create_dir_all(folder)?;
    let mut schema = Schema::builder();
    let id = schema.add_text_field("id", STRING | STORED);
    let title = schema.add_text_field("title", TEXT | STORED);
    let body = schema.add_text_field("body", TEXT | STORED);
    let start = Instant::now();
    let index = Index::create_in_dir(folder, schema.build())?;
    let mut writer = index.writer(ARENA)?;
    for item in corpus.meetings.iter().flat_map(|meeting| &meeting.items) {
        let mut document = TantivyDocument::default();
        document.add_text(id, &item.id);
        document.add_text(title, item.title.as_deref().unwrap_or_default());
        let texts: Vec<&str> = item.passages.iter().map(|passage| passage.text.as_str()).collect();
        document.add_text(body, texts.join("\n\n"));
        writer.add_document(document)?;
    }
    writer.commit()?;
    writer.wait_merging_threads()?;
    let build_s = start.elapsed().as_secs_f64();
    let sizes: Vec<u64> = std::fs::read_dir(folder)?
        .map(|entry| Ok(entry?.metadata()?.len()))
        .collect::<Result<_, std::io::Error>>()?;

    let open = || -> Result<_> {
        let index = Index::open_in_dir(folder).context("the index just built cannot be opened")?;
        let mut parser = QueryParser::for_index(&index, vec![title, body]);
        parser.set_conjunction_by_default();
        Ok((index.reader()?.searcher(), parser))
    };
    let run = |searcher: &tantivy::Searcher, parser: &QueryParser, query: &str| -> Result<(usize, f64)> {
        let start = Instant::now();
        let query = parser.parse_query_lenient(query).0;
        let (count, top) = searcher.search(&query, &(Count, TopDocs::with_limit(10).order_by_score()))?;
        for (_, address) in top {
            let _: TantivyDocument = searcher.doc(address)?;
        }
        Ok((count, start.elapsed().as_secs_f64() * 1e3))
    };
    let (mut cold, mut warm) = (Vec::new(), Vec::new());
    let mut totals = BTreeMap::new();
    let (searcher, parser) = open()?;
    for query in queries::TYPED {
        let (count, time) = run(&searcher, &parser, query)?;
        totals.insert(query, count);
        cold.push(time);
    }
    for _ in 0..5 {
        for query in queries::TYPED {
            warm.push(run(&searcher, &parser, query)?.1);
        }
    }
    let rounded = |number: f64| (number * 100.0).round() / 100.0;
    let bytes: u64 = sizes.iter().sum();
    #[allow(clippy::cast_precision_loss, reason = "a figure to print")]
    let megabytes = bytes as f64 / 1e6;
    Ok(json!({
        "row": {
            "engine": "tantivy (native)",
            "build_s": rounded(build_s),
            "index_mb": rounded(megabytes),
            "files": sizes.len(),
            "cold_p50": rounded(at(&mut cold, 0.5)),
            "cold_p95": rounded(at(&mut cold, 0.95)),
            "warm_p50": rounded(at(&mut warm, 0.5)),
            "warm_p95": rounded(at(&mut warm, 0.95)),
        },
        "cold": cold,
        "warm": warm,
        "totals": totals,
    }))
}
