//! Ours beside other engines, in one headless Chromium: writes the corpus for them and our index, sees to the npm
//! packages and our engine as WebAssembly, and runs `benches/peers/peers.mjs`.

use crate::{corpus, queries};
use anyhow::{Context, Result, ensure};
use scrutineer_search::{BuildOptions, CorpusInput, build_index};
use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::Command;
use std::time::Instant;

/// What npm installs beside the folder's other content.
const PACKAGES: [&str; 4] = ["playwright-core@1", "pagefind@1", "minisearch@7", "flexsearch@0.8"];

pub(crate) fn run(
    items: usize,
    pool: Option<&Path>,
    work: &Path,
    engines: &str,
    out: Option<&Path>,
) -> Result<()> {
    fs::create_dir_all(work.join("ours"))?;
    let corpus = corpus::make(items, pool)?;
    write_corpus(&corpus, work)?;
    let start = Instant::now();
    let index = build_index(&corpus, &BuildOptions::default(), &|_| {})?;
    fs::write(work.join("ours/seconds"), start.elapsed().as_secs_f64().to_string())?;
    let folder = work.join("ours/index");
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    for (path, content) in &index.files {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().context("a file has a folder")?)?;
        fs::write(path, content)?;
    }
    fs::write(work.join("queries.json"), serde_json::to_vec(&queries::TYPED)?)?;
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    if !work.join("node_modules/playwright-core").exists() || !work.join("node_modules/pagefind").exists() {
        fs::write(work.join("package.json"), "{\"private\":true}")?;
        told(
            Command::new("npm").args(["install", "--no-audit", "--no-fund"]).args(PACKAGES).current_dir(work),
        )?;
    }
    let target = work.canonicalize()?.join("wasm-target");
    let mut cargo = Command::new("cargo");
    cargo.args(["build", "--release", "--target", "wasm32-unknown-unknown"]).current_dir(here.join("wasm"));
    told(cargo.env("CARGO_TARGET_DIR", &target))?;
    let wasm = target.join("wasm32-unknown-unknown/release/scrutineer_bench_wasm.wasm");
    let mut bindgen = Command::new("wasm-bindgen");
    bindgen.args(["--target", "web", "--out-name", "engine", "--remove-name-section", "--out-dir"]);
    told(bindgen.arg(work.join("ours/pkg")).arg(wasm))?;
    told(Command::new("node").arg(here.join("peers/peers.mjs")).arg(work).arg(engines))?;
    if let Some(out) = out {
        fs::create_dir_all(out)?;
        for engine in engines.split(',') {
            let name = format!("{engine}.json");
            fs::copy(work.join(&name), out.join(format!("{items}-{name}")))?;
        }
    }
    Ok(())
}

/// Runs a program and fails when it does.
fn told(command: &mut Command) -> Result<()> {
    let status = command.status().with_context(|| format!("{command:?} could not be started"))?;
    ensure!(status.success(), "{command:?} failed");
    Ok(())
}

/// One item a line, as the other engines take it.
fn write_corpus(corpus: &CorpusInput, work: &Path) -> Result<()> {
    let mut file = std::io::BufWriter::new(fs::File::create(work.join("corpus.jsonl"))?);
    for meeting in &corpus.meetings {
        for item in &meeting.items {
            let body: Vec<&str> = item.passages.iter().map(|passage| passage.text.as_str()).collect();
            let line = serde_json::json!({
                "id": item.id,
                "council": meeting.council.name,
                "committee": meeting.committee.as_ref().map(|committee| &committee.value.name),
                "date": meeting.date.as_ref().map(|date| date.value),
                "title": item.title,
                "body": body.join("\n\n"),
            });
            writeln!(file, "{line}")?;
        }
    }
    file.flush()?;
    Ok(())
}
