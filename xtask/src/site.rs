//! Builds the sample site: the page by Trunk, the index by the program, both in one folder.

use crate::command::{cargo, path_with, run};
use crate::{project, say, split, tools};
use anyhow::{Context, Result, bail};
use sha2::{Digest, Sha256};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use walkdir::WalkDir;

/// What the page is made of: when none of it changed, the page that was built before is good.
const PAGE_INPUTS: [&str; 11] = [
    "Cargo.lock",
    "Cargo.toml",
    "Trunk.toml",
    "assets/icons",
    "boot.js",
    "crates/corpus",
    "crates/search",
    "crates/themes",
    "index.html",
    "src",
    "styles",
];

/// Where the sample site is and the program that serves it.
pub(crate) struct Site {
    /// The folder to publish.
    pub(crate) folder: PathBuf,
    /// The program `scrutineer`.
    pub(crate) program: PathBuf,
}

/// The folder of the built page, without an index.
pub(crate) fn page_folder() -> PathBuf {
    project::root().join("dist")
}

/// Builds the page, the program and the sample site.
///
/// # Errors
/// When a tool is missing or a build fails.
pub(crate) fn build() -> Result<Site> {
    page()?;
    of_sample(program()?)
}

/// Builds the page and the sample site, with the program that `cargo test --workspace` has just built: for that the
/// libraries were compiled with what tests ask of them, so `cargo build` would compile half of them again.
///
/// # Errors
/// When a tool is missing, a build fails or the program is not there.
pub(crate) fn build_after_tests() -> Result<Site> {
    page()?;
    of_sample(built_program()?)
}

fn of_sample(program: PathBuf) -> Result<Site> {
    say::step("Building the site of the sample corpus");
    let folder = site_of(&program, "assets/sample", "site")?;
    Ok(Site { folder, program })
}

/// Builds the site of a corpus of the project, with the page that is there, into a folder of `target`.
///
/// # Errors
/// When the program fails.
pub(crate) fn site_of(program: &Path, corpus: &str, name: &str) -> Result<PathBuf> {
    let folder = project::target().join(name);
    let corpus = project::root().join(corpus);
    run(Command::new(program)
        .arg("site")
        .arg(corpus)
        .arg("--app")
        .arg(page_folder())
        .arg("--out")
        .arg(&folder))?;
    Ok(folder)
}

/// Builds the program `scrutineer`.
///
/// # Errors
/// When it does not compile.
pub(crate) fn program() -> Result<PathBuf> {
    say::step("Building the program scrutineer");
    run(cargo(&project::root()).args(["build", "--package", "scrutineer-cli"]))?;
    built_program()
}

/// Where cargo leaves the program.
fn built_program() -> Result<PathBuf> {
    let program = project::target().join("debug").join(format!("scrutineer{}", std::env::consts::EXE_SUFFIX));
    if !program.is_file() {
        bail!("cargo built scrutineer, yet it is not at {}", program.display());
    }
    Ok(program)
}

/// Builds the page into `dist`, unless it is there and nothing that it is made of changed.
///
/// # Errors
/// When a tool is missing or the page does not compile.
pub(crate) fn page() -> Result<()> {
    let tools = tools::page()?;
    let stamp = format!("{} {}", fingerprint()?, tools.optimiser);
    let stamp_file = project::target().join("page.stamp");
    let is_there = page_folder().join("index.html").is_file();
    if is_there && fs::read_to_string(&stamp_file).is_ok_and(|built| built == stamp) {
        return Ok(());
    }
    say::step("Compiling the page to WebAssembly (2 to 5 minutes the first time)");
    let mut trunk = Command::new(&tools.trunk);
    let mut path = tools.path.clone();
    if let Some(splitter) = &tools.splitter {
        path.insert(0, split::prepare(&mut trunk, splitter, &tools.wasm_bindgen)?);
    }
    trunk.current_dir(project::root()).env("PATH", path_with(&path)?);
    // Trunk reads NO_COLOR as true or false and stumbles over other values that mean the same.
    trunk.env_remove("NO_COLOR").args(["build", "--release", "--offline"]);
    run(&mut trunk)?;
    if tools.splitter.is_some() {
        split::finish(&page_folder(), &tools)?;
    }
    fs::write(&stamp_file, stamp).with_context(|| format!("could not write {}", stamp_file.display()))
}

/// A hash over names and bytes of everything that the page is made of.
fn fingerprint() -> Result<String> {
    let mut hasher = Sha256::new();
    for input in PAGE_INPUTS {
        add(&mut hasher, &project::root().join(input))?;
    }
    Ok(hasher.finalize().iter().map(|byte| format!("{byte:02x}")).collect())
}

fn add(hasher: &mut Sha256, path: &Path) -> Result<()> {
    for entry in WalkDir::new(path).sort_by_file_name() {
        let entry = entry.with_context(|| format!("could not read {}", path.display()))?;
        if entry.file_type().is_file() {
            let bytes = fs::read(entry.path())?;
            hasher.update(entry.path().to_string_lossy().as_bytes());
            hasher.update((bytes.len() as u64).to_le_bytes());
            hasher.update(&bytes);
        }
    }
    Ok(())
}
