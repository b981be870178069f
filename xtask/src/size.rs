//! `cargo xtask size`: what the page weighs, held against a budget.

use crate::site;
use anyhow::{Context, Result, bail};
use flate2::{Compression, write::GzEncoder};
use std::fs;
use std::io::Write;

/// What a reader may have to fetch before the page works, in bytes after gzip (level 9), by ending of file.
/// A host that sends brotli sends about a fifth less of the wasm.
const BUDGET: [(&str, u64); 3] = [("wasm", 420_000), ("js", 20_000), ("css", 12_000)];

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
    for (ending, budget) in BUDGET {
        let mut sum = 0;
        for path in files.iter().filter(|path| path.extension().is_some_and(|found| found == ending)) {
            let bytes = fs::read(path)?;
            let small = gzip(&bytes)?;
            sum += small;
            println!("{:>10}  {small:>10}  {}", bytes.len(), path.file_name().unwrap_or_default().display());
        }
        if sum > budget {
            over.push(format!("{ending}: {sum} bytes after gzip, the budget is {budget}"));
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
