use super::answer::Answer;
use super::print;
use crate::args::{Match, Search};
use crate::corpus_folder::plain;
use crate::exit::Outcome;
use crate::index_folder::Folder;
use crate::terminal::{Look, printable};
use anyhow::{Context, Result};
use futures::executor::block_on;
use scrutineer_search::{Cost, Index, Matching, Request, Response};
use std::fs::File;
use std::io::{BufRead, BufReader, BufWriter, Write, stdin, stdout};
use std::path::Path;
use std::time::Instant;

/// `scrutineer search`.
///
/// # Errors
/// When there is no index, it cannot be read, or the file of queries cannot be.
pub(crate) fn run(args: &Search) -> Result<Outcome> {
    let folder = Folder::open(&args.index)?;
    let index = block_on(Index::open(folder)).with_context(|| args.index.display().to_string())?;
    let mut out = BufWriter::new(stdout().lock());
    match (&args.queries, &args.query) {
        (Some(queries), _) => {
            for line in lines_of(queries)? {
                let line = line.with_context(|| format!("{}: it cannot be read", queries.display()))?;
                let (response, cost) = ask(&index, &line, args)?;
                serde_json::to_writer(&mut out, &Answer::new(&line, &response, cost))?;
                out.write_all(b"\n")?;
                out.flush()?;
            }
        }
        (None, query) => {
            let query = query.as_deref().unwrap_or_default();
            let (response, cost) = ask(&index, query, args)?;
            if args.json {
                serde_json::to_writer_pretty(&mut out, &Answer::new(query, &response, cost))?;
                out.write_all(b"\n")?;
            } else {
                out.write_all(printable(&print::words(query, &response, Look::of_stdout())).as_bytes())?;
            }
        }
    }
    out.flush()?;
    Ok(Outcome::Done)
}

/// Answers one query and measures what that took; the first answer also counts the files read to open the index.
fn ask(index: &Index<Folder>, query: &str, args: &Search) -> Result<(Response, Cost)> {
    let request = Request {
        query: query.to_owned(),
        matching: match args.matching {
            Match::All => Matching::All,
            Match::Any => Matching::Any,
        },
        limit: args.limit,
        ..Request::default()
    };
    let begun = Instant::now();
    let response = block_on(index.search(&request)).with_context(|| args.index.display().to_string())?;
    let micros = u64::try_from(begun.elapsed().as_micros()).unwrap_or(u64::MAX);
    let folder = index.fetcher();
    let cost = Cost { files: folder.files.take(), bytes: folder.bytes.take(), micros };
    Ok((response, cost))
}

/// The lines of a file, or of standard input for `-`; bytes that are not UTF-8 are replaced.
fn lines_of(path: &Path) -> Result<impl Iterator<Item = std::io::Result<String>>> {
    let reader: Box<dyn BufRead> = if path.as_os_str() == "-" {
        Box::new(stdin().lock())
    } else {
        let file = File::open(path).map_err(|error| {
            anyhow::anyhow!("{}: the file of queries cannot be opened: {}", path.display(), plain(&error))
        })?;
        Box::new(BufReader::new(file))
    };
    Ok(reader.split(b'\n').map(|line| {
        line.map(|line| String::from_utf8_lossy(line.strip_suffix(b"\r").unwrap_or(&line)).into_owned())
    }))
}
