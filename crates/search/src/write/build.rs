use super::input::Steps;
use super::{BuildError, BuildOptions, BuiltIndex, CorpusInput, Progress, Stage};
use super::{answers, lists, order, texts, words};
use crate::MANIFEST;
use crate::codec::Bad;
use crate::codec::envelope::{Sort, seal};
use crate::format::answers::SHOWN;
use crate::format::columns::Columns;
use crate::format::family::{Family, GROUP};
use crate::format::ids;
use crate::format::manifest::{FileName, Manifest};
use crate::format::measures;
use crate::format::start::Start;
use crate::read::Answerer;
use crate::sort::best;
use rayon::prelude::*;
use serde_json::json;
use sha2::{Digest, Sha256};
use std::borrow::Cow;

/// Files of the newest items' texts that the manifest names at most: very long items have many.
const MOST_NEWEST: usize = 16;

/// Builds an index of a corpus. The same corpus gives the same bytes, whatever the number of threads and the
/// order of the meetings.
///
/// # Errors
/// [`BuildError`] when identifiers clash or the corpus is too large.
pub fn build_index(
    corpus: &CorpusInput,
    options: &BuildOptions,
    progress: &(dyn Fn(Progress) + Sync),
) -> Result<BuiltIndex, BuildError> {
    let threads = rayon::ThreadPoolBuilder::new().num_threads(options.threads.unwrap_or(0)).build();
    let threads = threads.map_err(|cause| BuildError::Threads(cause.to_string()))?;
    threads.install(|| build(corpus, options, progress))
}

fn too_large(cause: Bad) -> BuildError {
    BuildError::TooLarge { what: format!("something that cannot be written ({})", cause.0) }
}

fn build(
    corpus: &CorpusInput,
    options: &BuildOptions,
    progress: &(dyn Fn(Progress) + Sync),
) -> Result<BuiltIndex, BuildError> {
    let ordered = order::order(corpus)?;
    let columns = Columns::from_raw(&ordered.raw).map_err(too_large)?;
    columns.keep(ordered.measures.clone());
    debug_assert_eq!(columns.slots(), ordered.slots, "slots are numbered alike");
    let steps = Steps::new(Stage::Words, words::steps(&ordered.units), progress);
    let words = words::gather(&ordered.units, &steps);
    let steps = Steps::new(Stage::Lists, lists::STEPS, progress);
    let (lists, candidates) = lists::pack(&words, &columns, options.answers, &steps);
    drop(words);
    let packer = texts::train(&ordered.units);
    let text_files: usize = columns.text_groups.iter().sum();
    let steps = Steps::new(Stage::Texts, text_files, progress);
    let text_files = texts::pack(&ordered.units, &columns, &packer, &steps);
    let answerer = Answerer::new(&columns, &ordered.overview);
    let steps = Steps::new(Stage::Files, 2, progress);
    let (mut answers, answer_files) = answers::pack(&candidates, &ordered.units, &answerer, &text_files);
    steps.step();
    drop((candidates, answerer));
    let id_files = id_files(&ordered);

    let mut files: Vec<(String, Vec<u8>)> = Vec::new();
    let mut listing: Vec<FileName> = Vec::new();
    let mut family = |folder: &'static str, contents: Vec<Vec<u8>>, groups: Vec<usize>| {
        name_family(folder, contents, &groups, &mut files, &mut listing)
    };
    let even = |count: usize| vec![GROUP; count.div_ceil(GROUP)];
    let text_groups = columns.text_groups.clone();
    let terms_even = even(lists.terms.len());
    let positions_even = even(lists.positions.len());
    let lexicon_even = even(lists.lexicon.len());
    let ids_even = even(id_files.len());
    let answers_even = even(answer_files.len());
    answers.files = family("answers", answer_files, answers_even);
    let start = Start {
        overview: ordered.overview,
        texts: family("text", text_files, text_groups),
        terms: family("terms", lists.terms, terms_even),
        term_keys: lists.term_keys,
        positions: family("positions", lists.positions, positions_even),
        lexicon: family("lexicon", lists.lexicon, lexicon_even),
        lexicon_keys: lists.lexicon_keys,
        ids: family("ids", id_files, ids_even),
        organisations: lists.organisations,
        answers,
        of_kinds: measures::counts(&columns),
        columns,
    };
    let newest = newest_texts(&start);
    let measures =
        measures::write(&start.columns, &ordered.measures, &ordered.words_of_kinds).map_err(too_large)?;
    let start = start.write(&ordered.raw).map_err(too_large)?;
    let vocabulary = seal(Sort::Vocabulary, packer.file());
    let mut single = |name: &str, ending: &str, content: Vec<u8>| {
        let digest = Sha256::digest(&content);
        let name = file_name(format!("{name}-{}.{ending}", hex(&digest[..8])), &content, &digest);
        files.push((name.path.clone(), content));
        listing.push(name.clone());
        name
    };
    let start = single("start", "bin", start);
    let measures = single("measures", "bin", measures);
    let vocabulary = single("words", "bin", vocabulary);
    let list = json!({ "format": "scrutineer-files", "files": listing }).to_string().into_bytes();
    let digest = Sha256::digest(&list);
    let build = hex(&digest[..8]);
    let name = file_name(format!("files-{build}.json"), &list, &digest);
    files.push((name.path.clone(), list));
    let manifest = Manifest { newest, ..Manifest::new(build, start, measures, vocabulary, name) };
    let mut manifest = serde_json::to_vec_pretty(&manifest)
        .map_err(|cause| BuildError::TooLarge { what: cause.to_string() })?;
    manifest.push(b'\n');
    files.push((MANIFEST.to_owned(), manifest));
    steps.step();
    Ok(BuiltIndex { files })
}

/// The files of the texts of the newest items: one page of results.
fn newest_texts(start: &Start) -> Vec<String> {
    let columns = &start.columns;
    let mut rows: Vec<(f32, u32)> =
        (0..u32::try_from(columns.count()).unwrap_or(u32::MAX)).map(|row| (0.0, row)).collect();
    best(&mut rows, SHOWN, &|a, b| columns.by_score(a, b));
    let mut paths = Vec::new();
    for (_, row) in rows {
        let Some(place) = columns.row(row) else { continue };
        for file in (place.chunk as usize..).take(columns.parts_of(row)) {
            let path = start.texts.path(file);
            paths.extend(path.filter(|path| !paths.contains(path)));
        }
    }
    paths.truncate(MOST_NEWEST);
    paths
}

pub(super) fn file_name(path: String, content: &[u8], digest: &[u8]) -> FileName {
    FileName { path, length: content.len() as u64, sha256: hex(digest) }
}

pub(super) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Names the files of a family, group by group.
pub(super) fn name_family(
    folder: impl Into<Cow<'static, str>>,
    contents: Vec<Vec<u8>>,
    groups: &[usize],
    files: &mut Vec<(String, Vec<u8>)>,
    listing: &mut Vec<FileName>,
) -> Family {
    let digests: Vec<_> = contents.par_iter().map(Sha256::digest).collect();
    let mut names = Vec::new();
    let mut rest = digests.as_slice();
    for &size in groups {
        let (group, after) = rest.split_at(size.min(rest.len()));
        rest = after;
        let mut whole = Sha256::new();
        group.iter().for_each(|digest| whole.update(digest));
        let whole = whole.finalize();
        let mut name = [0; 6];
        name.copy_from_slice(&whole[..6]);
        names.push((name, group.len()));
    }
    let family = Family::new(folder, names);
    for (n, (content, digest)) in contents.into_iter().zip(digests).enumerate() {
        if let Some(path) = family.path(n) {
            listing.push(file_name(path.clone(), &content, &digest));
            files.push((path, content));
        }
    }
    family
}

fn id_files(ordered: &order::Ordered<'_>) -> Vec<Vec<u8>> {
    let count = ordered.units.len().div_ceil(ids::IDS);
    let mut lists = vec![Vec::new(); count];
    for (row, unit) in (0_u32..).zip(&ordered.units) {
        let hash = ids::hash(unit.id());
        lists[ids::file_of(hash, count)].push((hash, row));
    }
    lists
        .into_iter()
        .map(|mut list| {
            list.sort_unstable();
            ids::write(&list)
        })
        .collect()
}
