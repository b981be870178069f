use super::build::report;
use crate::args::Site;
use crate::codebook_folder::chosen;
use crate::corpus_folder::{plain, write_whole};
use crate::exit::{Outcome, Usage};
use crate::index_folder::{self, IN_SITE, is_content_named, remove_content_named};
use anyhow::{Result, bail};
use scrutineer_search::BuiltIndex;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// Headers for every file of a site, in the form that hosts with a `_headers` file read (Cloudflare Pages, Netlify).
const HEADERS: &str = "\
/*
  X-Content-Type-Options: nosniff
  Referrer-Policy: no-referrer
  X-Frame-Options: DENY
  Permissions-Policy: camera=(), geolocation=(), microphone=()
";

/// `scrutineer site`: the built page and the index of a corpus as one folder to publish.
///
/// # Errors
/// When the page is not built, nothing of the corpus can be read, or the folder cannot be written.
pub(super) fn run(args: &Site) -> Result<Outcome> {
    let page = page_files(&args.app)?;
    if args.out.canonicalize().is_ok_and(|out| args.app.canonicalize().is_ok_and(|app| app == out)) {
        return Err(
            Usage("--out and --app are the same folder. Give a new folder with --out".to_owned()).into()
        );
    }
    refuse_other_contents(&args.out)?;
    let codebook = chosen(&args.themes)?;
    let built = index_folder::build(&args.corpus, codebook.as_ref())?;
    // Contents first and the names that readers ask for last, so that a reader never meets half a site.
    index_folder::write(&args.out.join(IN_SITE), &built.index)?;
    let (entry, rest): (Vec<_>, Vec<_>) = page.iter().partition(|path| path.as_os_str() == "index.html");
    for path in rest.into_iter().chain(entry) {
        let source = args.app.join(path);
        let bytes = fs::read(&source)
            .map_err(|error| anyhow::anyhow!("{}: it cannot be read: {}", source.display(), plain(&error)))?;
        write_whole(&args.out.join(path), &bytes)?;
    }
    write_whole(&args.out.join("_headers"), headers(&built.index, &page).as_bytes())?;
    // GitHub Pages would otherwise leave out files whose names begin with an underscore.
    write_whole(&args.out.join(".nojekyll"), b"")?;
    remove_earlier(&args.out, &page);
    report(&built, &args.out.display().to_string())
}

/// The `_headers` file: what is named by its content may be kept for good, a rule for each folder of such files.
fn headers(index: &BuiltIndex, page: &[PathBuf]) -> String {
    let of_index = index.files.iter().map(|(path, _)| format!("{IN_SITE}/{path}"));
    let of_page = page.iter().map(|path| path.to_string_lossy().replace('\\', "/"));
    let mut rules: BTreeMap<String, bool> = BTreeMap::new();
    for path in of_index.chain(of_page) {
        let folder = path.splitn(3, '/').collect::<Vec<_>>();
        let rule = match folder.as_slice() {
            [first, second, _] => format!("{first}/{second}/*"),
            _ => path.clone(),
        };
        *rules.entry(rule).or_insert(true) &= is_content_named(&path);
    }
    let mut text = HEADERS.to_owned();
    for rule in rules.into_iter().filter_map(|(rule, lasting)| lasting.then_some(rule)) {
        text.push_str(&format!("/{rule}\n  Cache-Control: public, max-age=31536000, immutable\n"));
    }
    text
}

/// The files of the built page, from its folder, sorted; an index that lies there for trying out is left behind.
fn page_files(app: &Path) -> Result<Vec<PathBuf>> {
    if !app.join("index.html").is_file() {
        bail!(
            "{}: the built page is not here (index.html is missing). Give the folder that the page was built into",
            app.display()
        );
    }
    let mut files: Vec<PathBuf> = walkdir::WalkDir::new(app)
        .into_iter()
        .filter_map(Result::ok)
        .filter(|entry| entry.file_type().is_file())
        .filter_map(|entry| entry.path().strip_prefix(app).ok().map(Path::to_owned))
        .filter(|path| !path.starts_with(IN_SITE) && !path.to_string_lossy().starts_with('.'))
        .collect();
    files.sort();
    Ok(files)
}

/// A site is never mixed into a folder of other things.
fn refuse_other_contents(out: &Path) -> Result<()> {
    let mut entries = match fs::read_dir(out) {
        Ok(entries) => entries,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(()),
        Err(error) => bail!("{}: the folder cannot be read: {}", out.display(), plain(&error)),
    };
    if entries.next().is_some() && !(out.join("index.html").exists() && out.join(IN_SITE).is_dir()) {
        bail!("{}: the folder holds other things than a site. Give an empty or a new folder", out.display());
    }
    Ok(())
}

/// Removes files of an earlier page whose names were made of their content; the index looks after its own.
fn remove_earlier(out: &Path, page: &[PathBuf]) {
    let current: BTreeSet<PathBuf> = page.iter().map(|path| out.join(path)).collect();
    let index = out.join(IN_SITE);
    remove_content_named(out, |path| path.starts_with(&index) || current.contains(path));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_named_by_its_content_is_kept_for_good() {
        let file = |path: &str| (path.to_owned(), Vec::new());
        let files = [
            "text/02e077defc22/0",
            "start-02e077defc22.bin",
            "names/a",
            "names/02e077defc22",
            "manifest.json",
        ];
        let index = BuiltIndex { files: files.map(file).into() };
        let text = headers(&index, &["index.html".into(), "app-0123456789abcdef.js".into()]);
        let rules: Vec<&str> = text.lines().filter(|line| line.starts_with('/')).collect();
        assert_eq!(rules, ["/*", "/app-0123456789abcdef.js", "/data/start-02e077defc22.bin", "/data/text/*"]);
        assert_eq!(text.matches("immutable").count(), 3);
    }
}
