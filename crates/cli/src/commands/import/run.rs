use super::report::{CorpusCounts, InputReport, Report};
use super::{inputs, reading};
use crate::args::{Import, ReadAs};
use crate::corpus_folder::{self, Loaded, Meetings};
use crate::council;
use crate::exit::{Outcome, Usage};
use crate::progress;
use anyhow::{Context as _, Result, bail};
use rayon::prelude::*;
use scrutineer_corpus::{CorpusFile, FileEntry};
use scrutineer_ingest::Context;
use std::collections::BTreeSet;

/// `scrutineer import`.
///
/// # Errors
/// When the corpus cannot be read or written. Inputs that are refused are in the report instead.
pub(crate) fn run(args: Import) -> Result<Outcome> {
    let found = inputs::find(&args.paths);
    if args.source_url.is_some() && found.files.len() > 1 {
        return Err(Usage(format!(
            "--source-url is the address of one page, but {} files were given. Import them one at a time",
            found.files.len()
        ))
        .into());
    }
    let before = if corpus_folder::exists(&args.corpus) {
        corpus_folder::load(&args.corpus, |_| {}, || {})?
    } else {
        Loaded::default()
    };
    let context = context(&args, &before)?;
    let bar = progress::bar("Reading", found.files.len());
    let results: Vec<_> = found
        .files
        .par_iter()
        .map(|path| {
            let read = reading::read(path, &context);
            bar.inc(1);
            read
        })
        .collect();
    bar.finish_and_clear();

    let mut meetings = Meetings::new(before.meetings.iter().map(|stored| stored.meeting.clone()));
    let mut report = Report::default();
    for (path, read) in found.files.iter().zip(results) {
        let entry = InputReport::new(path, read, |meeting| meetings.take_in(meeting));
        report.inputs.push(entry);
    }
    report
        .inputs
        .extend(found.missing.iter().map(|(path, problem)| InputReport::missing(path, problem.clone())));
    report.passed_over = found.passed_over.iter().map(|path| path.display().to_string()).collect();
    report.corpus_faults = before.faults.iter().map(ToString::to_string).collect();

    let mut meetings = meetings.into_vec();
    let councils = corpus_folder::settle(&mut meetings, &before.list.councils, context.council.as_ref());
    report.corpus = CorpusCounts::of(&args.corpus, &meetings);
    if report.read() > 0 {
        let untouched = faulty_entries(&before);
        let list = CorpusFile {
            title: args.corpus_title.or(before.list.title.clone()),
            councils,
            ..CorpusFile::default()
        };
        corpus_folder::save(&args.corpus, list, &before.meetings, untouched, &meetings)
            .context("the corpus was not written")?;
    }
    report.print(args.json)?;
    Ok(report.outcome())
}

/// The flags, resolved once into what every file is read with.
fn context(args: &Import, before: &Loaded) -> Result<Context> {
    let named = |name: &String| {
        council::given(name, args.council_id.as_deref(), &before.list.councils).ok_or_else(|| {
            Usage(format!(
                "--council “{name}”: no identifier can be made of it. Add --council-id, such as --council-id coventry"
            ))
        })
    };
    let council = args.council.as_ref().map(named).transpose()?;
    let as_report = args.reading == ReadAs::Report;
    if !as_report && (args.title.is_some() || args.item.is_some()) {
        return Err(Usage("--title and --item are for reports: add --as report".to_owned()).into());
    }
    if let Some(item) = &args.item
        && !before.meetings.iter().any(|stored| stored.meeting.items.iter().any(|known| known.id == *item))
    {
        bail!(
            "--item {item}: the corpus has no such agenda item. Import its minutes first, or leave --item out"
        );
    }
    Ok(Context {
        council: council.or_else(|| council_of_item(args, before)),
        committee: args.committee.clone(),
        date: args.date,
        source_url: args.source_url.clone(),
        retrieved_at: None,
        as_report,
        title: args.title.clone(),
        item: args.item.clone(),
        ..Context::default()
    })
}

/// A report that names its agenda item is of that item's council.
fn council_of_item(args: &Import, before: &Loaded) -> Option<scrutineer_corpus::Council> {
    let (id, _) = args.item.as_ref()?.split_once('/')?;
    before.list.councils.iter().find(|council| council.id == id).cloned()
}

/// The entries whose files could not be read: an import leaves them alone.
fn faulty_entries(before: &Loaded) -> Vec<FileEntry> {
    let faulty: BTreeSet<&str> = before.faults.iter().map(|fault| fault.path.as_str()).collect();
    before.list.files.iter().filter(|entry| faulty.contains(entry.path.as_str())).cloned().collect()
}
