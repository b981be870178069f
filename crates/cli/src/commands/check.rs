use crate::args::Check;
use crate::corpus_folder::{self, FileFault, Loaded, Stored, list_meeting_files, read_meeting_file};
use crate::exit::Outcome;
use crate::progress;
use crate::terminal::{Look, count, printable};
use anyhow::{Result, bail};
use rayon::prelude::*;
use scrutineer_corpus::{CorpusFile, check_meeting};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::io::{Write as _, stdout};

/// What a check found, as `--json` prints it.
#[derive(Debug, Default, Serialize)]
struct Findings {
    councils: usize,
    meetings: usize,
    items: usize,
    documents: usize,
    passages: usize,
    /// What keeps files or meetings from being used.
    faults: Vec<Finding>,
    /// What is odd but does no harm.
    warnings: Vec<Finding>,
}

#[derive(Debug, Serialize)]
struct Finding {
    path: String,
    problem: String,
}

/// `scrutineer check`: reads every file of a corpus and says what is wrong and what is in it.
///
/// # Errors
/// When there is no corpus, or `corpus.json` cannot be read or written.
pub(super) fn run(args: &Check) -> Result<Outcome> {
    let loaded = if args.update { update(args)? } else { load(args)? };
    let findings = examine(args, &loaded);
    let mut out = stdout().lock();
    if args.json {
        serde_json::to_writer_pretty(&mut out, &findings)?;
        writeln!(out)?;
    } else {
        out.write_all(printable(&findings.words(Look::of_stdout())).as_bytes())?;
    }
    Ok(match (findings.faults.is_empty(), findings.meetings) {
        (true, _) => Outcome::Done,
        (false, 0) => Outcome::Failed,
        (false, _) => Outcome::Partly,
    })
}

fn load(args: &Check) -> Result<Loaded> {
    let bar = progress::bar("Checking", 0);
    let length = |files| bar.set_length(u64::try_from(files).unwrap_or(u64::MAX));
    let loaded = corpus_folder::load(&args.corpus, length, || bar.inc(1));
    bar.finish_and_clear();
    loaded
}

/// Lists the meeting files that are there in a new `corpus.json`, each at the place that it should have.
fn update(args: &Check) -> Result<Loaded> {
    if !args.corpus.is_dir() {
        bail!("{}: there is no such folder. Give the folder of the corpus", args.corpus.display());
    }
    let list = match corpus_folder::exists(&args.corpus) {
        true => corpus_folder::read_list(&args.corpus)?,
        false => CorpusFile::default(),
    };
    let files = list_meeting_files(&args.corpus);
    let results: Vec<_> =
        files.par_iter().map(|path| read_meeting_file(&args.corpus.join(path), path)).collect();
    let mut before: Vec<Stored> = Vec::new();
    let mut faults = Vec::new();
    let mut seen: BTreeMap<String, String> = BTreeMap::new();
    for result in results {
        match result {
            Ok(stored) => match seen.get(&stored.meeting.id) {
                Some(other) => faults.push(FileFault {
                    path: stored.path.clone(),
                    problem: format!(
                        "it holds the meeting {}, which {other} holds too; it was not listed",
                        stored.meeting.id
                    ),
                    remedy: "Remove one of the two".to_owned(),
                }),
                None => {
                    seen.insert(stored.meeting.id.clone(), stored.path.clone());
                    before.push(stored);
                }
            },
            Err(fault) => faults.push(fault),
        }
    }
    let mut meetings: Vec<_> = before.iter().map(|stored| stored.meeting.clone()).collect();
    let councils = corpus_folder::settle(&mut meetings, &list.councils, None);
    corpus_folder::save(&args.corpus, CorpusFile { councils, ..list }, &before, Vec::new(), &meetings)?;
    let mut loaded = load(args)?;
    loaded.faults.extend(faults);
    Ok(loaded)
}

fn examine(args: &Check, loaded: &Loaded) -> Findings {
    let mut findings = Findings { councils: loaded.list.councils.len(), ..Findings::default() };
    for fault in &loaded.faults {
        findings.fault(&fault.path, format!("{}. {}", fault.problem, fault.remedy));
    }
    let councils: BTreeSet<&str> = loaded.list.councils.iter().map(|council| council.id.as_str()).collect();
    let mut homes: BTreeMap<&str, &str> = BTreeMap::new();
    for stored in &loaded.meetings {
        let meeting = &stored.meeting;
        findings.meetings += 1;
        findings.items += meeting.items.len();
        findings.documents += meeting.documents.len();
        findings.passages += meeting.items.iter().map(|item| item.passages.len()).sum::<usize>();
        findings.passages += meeting.documents.iter().map(|document| document.passages.len()).sum::<usize>();
        for fault in check_meeting(meeting) {
            findings.fault(&stored.path, fault.to_string());
        }
        let own = meeting.items.iter().map(|item| item.id.as_str());
        let own: BTreeSet<&str> =
            own.chain(meeting.documents.iter().map(|document| document.id.as_str())).collect();
        for id in own {
            if let Some(other) = homes.insert(id, &stored.path) {
                findings
                    .fault(&stored.path, format!("{id} is in {other} too. Take it out of one of the two"));
            }
        }
        if !councils.contains(meeting.council.id.as_str()) {
            let problem = format!(
                "corpus.json does not list the council {}. Run “scrutineer check CORPUS --update”",
                meeting.council.id
            );
            findings.fault(&stored.path, problem);
        }
        if !stored.as_listed {
            findings.warn(&stored.path, "the file was changed after it was listed. Run “scrutineer check CORPUS --update” when the change is meant");
        }
    }
    let listed: BTreeSet<&str> = loaded.list.files.iter().map(|entry| entry.path.as_str()).collect();
    for path in list_meeting_files(&args.corpus) {
        if !listed.contains(path.as_str()) {
            findings.warn(&path, "the file is not in corpus.json and is not used. Run “scrutineer check CORPUS --update”, or remove it");
        }
    }
    findings
}

impl Findings {
    fn fault(&mut self, path: &str, problem: String) {
        self.faults.push(Finding { path: path.to_owned(), problem });
    }

    fn warn(&mut self, path: &str, problem: &str) {
        self.warnings.push(Finding { path: path.to_owned(), problem: problem.to_owned() });
    }

    fn words(&self, look: Look) -> String {
        let mut text = String::new();
        // Writing to a String cannot fail, hence no result is looked at.
        for fault in &self.faults {
            let _ = writeln!(text, "{} {}: {}", look.strong("fault:"), fault.path, fault.problem);
        }
        for warning in &self.warnings {
            let _ = writeln!(text, "warning: {}: {}", warning.path, warning.problem);
        }
        let parts = [
            count(self.meetings, "meeting", "meetings"),
            count(self.items, "item", "items"),
            count(self.documents, "document", "documents"),
            count(self.passages, "passage", "passages"),
        ];
        let _ = writeln!(text, "{} of {}.", parts.join(", "), count(self.councils, "council", "councils"));
        let verdict = match self.faults.len() {
            0 => "No faults.".to_owned(),
            n => format!("{}.", count(n, "fault", "faults")),
        };
        let _ = writeln!(text, "{}", look.strong(&verdict));
        text
    }
}
