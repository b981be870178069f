//! Ours beside other engines, on one corpus and in one run.
//!
//! 1. The corpus is made and written once, an item a line, for the engines that are built in Node.
//! 2. Our index is built natively, and so is tantivy's, which is also asked natively ([`native`](crate::native)).
//! 3. npm brings the other engines, Cargo our own as WebAssembly.
//! 4. `benches/peers/peers.mjs` builds the others, each in a process of its own, and asks all in one headless Chromium.
//! 5. An engine that runs out of memory or time keeps its row, with what went wrong in it.
//! 6. The rows are printed as a table and kept with every single time, where `--out` says.

use crate::{corpus, folder, native, queries};
use anyhow::{Context, Result, ensure};
use scrutineer_search::{BuildOptions, CorpusInput, build_index};
use serde_json::Value;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

/// What npm installs beside the folder's other content.
const PACKAGES: [&str; 4] = ["playwright-core@1", "pagefind@1", "minisearch@7", "flexsearch@0.8"];

/// Items from which on Pagefind is left out: it writes a file for each.
const MOST_FOR_PAGEFIND: usize = 100_000;

/// What to measure.
pub(crate) struct Peers {
    /// Numbers of items, one run for each.
    pub(crate) items: Vec<usize>,
    /// Text files to take paragraphs from.
    pub(crate) pool: Option<PathBuf>,
    /// The working folder.
    pub(crate) work: PathBuf,
    /// The engines.
    pub(crate) engines: Vec<String>,
    /// Minutes that one engine may take to build, and again to be asked.
    pub(crate) minutes: u64,
    /// Where to keep the raw results.
    pub(crate) out: Option<PathBuf>,
}

impl Peers {
    /// Measures everything.
    pub(crate) fn run(&self) -> Result<()> {
        fs::create_dir_all(self.work.join("ours"))?;
        fs::write(self.work.join("queries.json"), serde_json::to_vec(&queries::TYPED)?)?;
        self.tools()?;
        for &items in &self.items {
            self.measure(items)?;
        }
        Ok(())
    }

    /// npm packages and our engine as WebAssembly.
    fn tools(&self) -> Result<()> {
        let here = Path::new(env!("CARGO_MANIFEST_DIR"));
        let installed = |name: &str| self.work.join("node_modules").join(name).exists();
        if !["playwright-core", "pagefind", "minisearch", "flexsearch"].into_iter().all(installed) {
            told("npm packages");
            fs::write(self.work.join("package.json"), "{\"private\":true}")?;
            let mut npm = Command::new("npm");
            done(npm.args(["install", "--no-audit", "--no-fund"]).args(PACKAGES).current_dir(&self.work))?;
        }
        told("our engine as WebAssembly");
        let target = self.work.canonicalize()?.join("wasm-target");
        let mut cargo = Command::new("cargo");
        cargo.args(["build", "--release", "--target", "wasm32-unknown-unknown"]);
        done(cargo.current_dir(here.join("wasm")).env("CARGO_TARGET_DIR", &target))?;
        let wasm = target.join("wasm32-unknown-unknown/release/scrutineer_bench_wasm.wasm");
        let mut bindgen = Command::new("wasm-bindgen");
        bindgen.args(["--target", "web", "--out-name", "engine", "--remove-name-section", "--out-dir"]);
        done(bindgen.arg(self.work.join("ours/pkg")).arg(wasm))
    }

    fn measure(&self, items: usize) -> Result<()> {
        told(&format!("{items} items: corpus"));
        let corpus = corpus::make(items, self.pool.as_deref())?;
        let mut rows: Vec<Value> = Vec::new();
        let wants = |name: &str| self.engines.iter().any(|engine| engine == name);
        if wants("ours") {
            told(&format!("{items} items: our index"));
            self.build(&corpus)?;
        }
        if wants("tantivy") {
            told(&format!("{items} items: tantivy, natively"));
            let result = native::measure(&corpus, &self.work.join("tantivy"))?;
            fs::write(self.work.join("tantivy.json"), serde_json::to_vec_pretty(&result)?)?;
        }
        let in_browser: Vec<&str> = self
            .engines
            .iter()
            .map(String::as_str)
            .filter(|engine| *engine != "tantivy")
            .filter(|engine| *engine != "pagefind" || items <= MOST_FOR_PAGEFIND)
            .collect();
        if in_browser.iter().any(|engine| !matches!(*engine, "ours" | "requests")) {
            told(&format!("{items} items: the corpus for the other engines"));
            write_corpus(&corpus, &self.work)?;
        }
        // The browser needs the memory.
        drop(corpus);
        if !in_browser.is_empty() {
            let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("peers/peers.mjs");
            let mut node = Command::new("node");
            node.arg(script).arg(&self.work).arg(in_browser.join(",")).arg(self.minutes.to_string());
            done(&mut node)?;
        }
        for engine in &self.engines {
            let path = self.work.join(format!("{engine}.json"));
            if engine == "pagefind" && items > MOST_FOR_PAGEFIND {
                continue;
            }
            let content = fs::read(&path).with_context(|| format!("{} is missing", path.display()))?;
            rows.push(serde_json::from_slice::<Value>(&content)?["row"].clone());
            if let Some(out) = &self.out {
                fs::create_dir_all(out)?;
                fs::write(out.join(format!("{items}-{engine}.json")), content)?;
            }
        }
        let table = table(&rows);
        println!("\n{items} items\n{table}");
        if let Some(out) = &self.out {
            fs::write(out.join(format!("{items}-peers.txt")), table)?;
        }
        Ok(())
    }

    fn build(&self, corpus: &CorpusInput) -> Result<()> {
        let start = Instant::now();
        let index = build_index(corpus, &BuildOptions::default(), &|_| {})?;
        fs::write(self.work.join("ours/seconds"), start.elapsed().as_secs_f64().to_string())?;
        folder::write(&index, &self.work.join("ours/index"))
    }
}

/// Says what is being done.
fn told(what: &str) {
    eprintln!("· {what}");
}

/// Runs a program and fails when it does.
fn done(command: &mut Command) -> Result<()> {
    let status = command.status().with_context(|| format!("{command:?} could not be started"))?;
    ensure!(status.success(), "{command:?} failed");
    Ok(())
}

/// The rows in columns; what an engine has not is a dash.
fn table(rows: &[Value]) -> String {
    const COLUMNS: [&str; 14] = [
        "engine", "build_s", "index_mb", "files", "app_kb", "first_kb", "first_ms", "query_kb", "cold_p50",
        "cold_p95", "warm_p50", "warm_p95", "heap_mb", "failed",
    ];
    let cell = |row: &Value, column: &str| match &row[column] {
        Value::Null => "–".to_owned(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    };
    let mut lines: Vec<Vec<String>> = vec![COLUMNS.map(str::to_owned).to_vec()];
    lines.extend(rows.iter().map(|row| COLUMNS.iter().map(|column| cell(row, column)).collect()));
    let width = |n: usize| lines.iter().map(|line| line[n].chars().count()).max().unwrap_or(0);
    let widths: Vec<usize> = (0..COLUMNS.len()).map(width).collect();
    let mut out = String::new();
    for line in &lines {
        let cells = line.iter().zip(&widths).enumerate();
        let padded: Vec<String> = cells
            .map(
                |(n, (cell, &width))| {
                    if n == 0 { format!("{cell:<width$}") } else { format!("{cell:>width$}") }
                },
            )
            .collect();
        out.push_str(padded.join("  ").trim_end());
        out.push('\n');
    }
    out
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
