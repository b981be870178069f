//! `cargo xtask size`: what the page weighs, held against a budget.

use crate::site;
use anyhow::{Context, Result, bail};
use flate2::{Compression, write::GzEncoder};
use std::fs;
use std::io::Write;

/// Whether a file, by its name, counts towards a budget.
type Belongs = fn(&str) -> bool;

/// What a reader may have to fetch, in bytes after gzip (level 9): before the page works, and when an item and the pages of
/// research and of help are first opened. A host that sends brotli sends about a fifth less of the wasm.
const BUDGET: [(&str, u64, Belongs); 4] = [
    ("wasm at the start", 343_000, |name| name.ends_with(".wasm") && !is_later(name)),
    ("wasm of pages opened later", 682_000, |name| name.ends_with(".wasm") && is_later(name)),
    ("js", 20_000, |name| name.ends_with(".js")),
    ("css", 16_000, |name| name.ends_with(".css")),
];

/// Whether a file was split off, see [`crate::split`].
fn is_later(name: &str) -> bool {
    name.starts_with("split_") || name.starts_with("chunk_")
}

/// Prints the sizes and fails when one is over its budget.
///
/// # Errors
/// When the page is not built or a budget is overrun.
pub(crate) fn run() -> Result<()> {
    let folder = site::page_folder();
    let listing =
        fs::read_dir(&folder).with_context(|| format!("{} is missing: build the page", folder.display()))?;
    let mut files: Vec<_> = listing.filter_map(|entry| Some(entry.ok()?.path())).collect();
    files.sort();
    let mut over = Vec::new();
    println!("{:>10}  {:>10}  file", "bytes", "gzip");
    for (what, budget, belongs) in BUDGET {
        let mut sum = 0;
        for path in &files {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            if !belongs(&name) {
                continue;
            }
            let bytes = fs::read(path)?;
            let small = gzip(&bytes)?;
            sum += small;
            println!("{:>10}  {small:>10}  {name}", bytes.len());
        }
        if sum > budget {
            over.push(format!("{what}: {sum} bytes after gzip, the budget is {budget}"));
        }
    }
    if !over.is_empty() {
        bail!("the page is over its budget:\n  {}", over.join("\n  "));
    }
    Ok(())
}

fn gzip(bytes: &[u8]) -> Result<u64> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?.len() as u64)
}
