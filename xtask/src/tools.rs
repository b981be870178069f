//! Finds the tools that a task needs, installs what is missing, and says what to do where it cannot.
//!
//! Rust tools go to `target/tools`, npm's packages to `tests/browser/node_modules`; nothing else on the machine is
//! touched, except for Debian's packages where they are missing and may be installed.

use crate::command::{cargo, on_path, output, run, succeeds};
use crate::{project, say};
use anyhow::{Result, bail};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The version of Trunk that the project is built with: the last that Rust 1.88 to 1.95 can build.
const TRUNK: &str = "0.21.14";
/// The version of the tool that splits the page.
const SPLITTER: &str = "0.2.3";
const WASM: &str = "wasm32-unknown-unknown";

/// What building the page needs.
pub(crate) struct PageTools {
    /// Trunk's program.
    pub(crate) trunk: PathBuf,
    /// Folders to put first on the PATH, so that Trunk finds wasm-bindgen and wasm-opt.
    pub(crate) path: Vec<PathBuf>,
    /// The program wasm-bindgen.
    pub(crate) wasm_bindgen: PathBuf,
    /// The program wasm-opt.
    pub(crate) wasm_opt: PathBuf,
    /// The program that splits the page; nothing where scripts for Unix do not run.
    pub(crate) splitter: Option<PathBuf>,
    /// How wasm-opt was had, as part of what a built page depends on.
    pub(crate) optimiser: String,
}

/// What the browser tests need.
pub(crate) struct Browser {
    /// Node's program.
    pub(crate) node: PathBuf,
    /// Chromium's program, or another browser of its family.
    pub(crate) chromium: PathBuf,
}

/// Finds or installs what building the page needs.
///
/// # Errors
/// When something is missing and cannot be installed; the message says how to do it by hand.
pub(crate) fn page() -> Result<PageTools> {
    wasm_target()?;
    let trunk = trunk()?;
    let bindgen = wasm_bindgen()?;
    let (wasm_opt, optimiser) = wasm_opt()?;
    let splitter = if cfg!(unix) { Some(splitter()?) } else { None };
    let path = [&bindgen, &wasm_opt].iter().filter_map(|tool| tool.parent().map(Path::to_path_buf)).collect();
    Ok(PageTools { trunk, path, wasm_bindgen: bindgen, wasm_opt, splitter, optimiser })
}

fn wasm_target() -> Result<()> {
    let sysroot = output(Command::new("rustc").current_dir(project::root()).args(["--print", "sysroot"]))?;
    if Path::new(sysroot.trim()).join("lib/rustlib").join(WASM).is_dir() {
        return Ok(());
    }
    if on_path("rustup").is_none() {
        bail!(
            "this Rust cannot compile to WebAssembly: there is no {WASM} target and no rustup to add it. \
             Install Rust from https://rustup.rs, or your system's package for that target (Debian: \
             libstd-rust-dev-wasm32), and start again"
        );
    }
    say::step("Adding Rust's WebAssembly target, because the page runs as WebAssembly (about 20 MB)");
    run(Command::new("rustup").current_dir(project::root()).args(["target", "add", WASM]))
}

/// The folder that tools are installed under.
fn tools_folder() -> PathBuf {
    project::target().join("tools")
}

fn installed(name: &str) -> PathBuf {
    tools_folder().join("bin").join(format!("{name}{}", std::env::consts::EXE_SUFFIX))
}

/// Whether a program says that it is of a version.
fn is_version(program: &Path, version: &str) -> bool {
    let Ok(printed) = Command::new(program).arg("--version").output() else { return false };
    String::from_utf8_lossy(&printed.stdout).split_whitespace().any(|word| word == version)
}

/// The program from the PATH or from the tools' folder, when it has the version that is needed.
fn find(name: &str, version: &str) -> Option<PathBuf> {
    let candidates = [on_path(name), Some(installed(name))];
    candidates.into_iter().flatten().find(|program| program.is_file() && is_version(program, version))
}

fn trunk() -> Result<PathBuf> {
    if let Some(trunk) = find("trunk", TRUNK) {
        return Ok(trunk);
    }
    say::step(&format!("Installing Trunk {TRUNK}, because it bundles the page (4 to 8 minutes, once)"));
    install(&["--locked", "trunk", "--version", TRUNK])?;
    Ok(installed("trunk"))
}

fn wasm_bindgen() -> Result<PathBuf> {
    let version = project::locked_version("wasm-bindgen")?;
    if let Some(tool) = find("wasm-bindgen", &version) {
        return Ok(tool);
    }
    let why = "because it must be of the very version that the page is compiled with";
    say::step(&format!("Installing wasm-bindgen-cli {version}, {why} (2 to 4 minutes, once)"));
    install(&["wasm-bindgen-cli", "--version", &version])?;
    Ok(installed("wasm-bindgen"))
}

/// It does not tell its version, so each has a folder of its own.
fn splitter() -> Result<PathBuf> {
    let root = tools_folder().join(format!("wasm-split-{SPLITTER}"));
    let program = root.join("bin").join(format!("wasm-split-cli{}", std::env::consts::EXE_SUFFIX));
    if !program.is_file() {
        let why = "so that a reader fetches only the pages that are opened";
        say::step(&format!("Installing wasm-split-cli {SPLITTER}, {why} (1 to 2 minutes, once)"));
        let package = ["wasm_split_cli_support", "--version", SPLITTER, "--features", "build-binary"];
        install_below(&root, &package)?;
    }
    Ok(program)
}

fn install(arguments: &[&str]) -> Result<()> {
    install_below(&tools_folder(), arguments)
}

fn install_below(root: &Path, arguments: &[&str]) -> Result<()> {
    let mut cargo = cargo(&project::root());
    cargo
        .args(["install", "--root"])
        .arg(root)
        .arg("--target-dir")
        .arg(project::target().join("tools-build"));
    // The tools are run, not measured: light optimisation halves the time that a newcomer waits.
    cargo.env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1").env("CARGO_PROFILE_RELEASE_LTO", "off");
    cargo.env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16").env("CARGO_PROFILE_RELEASE_DEBUG", "false");
    run(cargo.args(arguments))?;
    // A gigabyte that nobody needs again; where it cannot be removed, it is merely in the way.
    fs::remove_dir_all(project::target().join("tools-build")).ok();
    Ok(())
}

/// wasm-opt and a word on where it came from: the PATH, npm's binaryen, Debian's binaryen; or a stand-in that copies,
/// because a larger page is better than none.
fn wasm_opt() -> Result<(PathBuf, String)> {
    let local = project::browser_tests().join("node_modules/.bin/wasm-opt");
    if let Some(found) =
        [Some(local.clone()), on_path("wasm-opt")].into_iter().flatten().find(|p| p.is_file())
    {
        let says = output(Command::new(&found).arg("--version"))?;
        return Ok((found, says.trim().to_owned()));
    }
    if on_path("npm").is_some() && node_is_new_enough() {
        npm_packages()?;
        if local.is_file() {
            return wasm_opt();
        }
    }
    if debian_install("binaryen", "wasm-opt makes the page a third smaller").is_ok()
        && on_path("wasm-opt").is_some()
    {
        return wasm_opt();
    }
    say::note("wasm-opt is missing, so the page is built about a third larger than it need be.");
    say::note("To have it: install Node.js 20 or newer (with npm), or your system's package “binaryen”.");
    Ok((copying_stand_in()?, "none".to_owned()))
}

/// A program by the name of wasm-opt that copies its input to its output.
fn copying_stand_in() -> Result<PathBuf> {
    let folder = tools_folder().join("without-wasm-opt");
    fs::create_dir_all(&folder)?;
    if cfg!(windows) {
        bail!("wasm-opt is missing. Install Node.js 20 or newer from https://nodejs.org and start again");
    }
    let path = folder.join("wasm-opt");
    let script = "#!/bin/sh\n# Copies the input to the output, for machines without wasm-opt.\n\
        case \"$1\" in --version) echo 'wasm-opt version 0'; exit;; esac\n\
        for word; do case \"$word\" in --output=*) out=${word#--output=};; *.wasm) in=$word;; esac; done\n\
        exec cp \"$in\" \"$out\"\n";
    fs::write(&path, script)?;
    run(Command::new("chmod").arg("755").arg(&path))?;
    Ok(path)
}

/// Finds or installs what the browser tests need.
///
/// # Errors
/// When Node or a browser is missing and cannot be installed; the message says how to do it by hand.
pub(crate) fn browser() -> Result<Browser> {
    if !node_is_new_enough() {
        debian_install("nodejs", "the browser tests are run by Node.js")?;
    }
    if on_path("npm").is_none() {
        debian_install("npm", "it installs the libraries that drive the browser")?;
    }
    let Some(node) = on_path("node") else { bail!("Node.js is missing. Install version 18 or newer") };
    let chromium = match find_chromium() {
        Some(found) => found,
        None => {
            debian_install("chromium", "the tests look at the page in a real browser")?;
            find_chromium().map_or_else(|| bail!("Chromium was installed, yet it is not to be found"), Ok)?
        }
    };
    npm_packages()?;
    Ok(Browser { node, chromium })
}

fn node_is_new_enough() -> bool {
    let check = "process.exit(Number(process.versions.node.split('.')[0]) >= 18 ? 0 : 1)";
    succeeds(Command::new("node").args(["-e", check]))
}

fn find_chromium() -> Option<PathBuf> {
    let given = std::env::var_os("CHROMIUM").map(PathBuf::from);
    let names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
    let usual = [
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    ];
    let found = names.iter().find_map(|name| on_path(name));
    given.or(found).or_else(|| usual.iter().map(PathBuf::from).find(|path| path.is_file()))
}

/// Installs the packages of package-lock.json, when they are not there as the lock file has them.
fn npm_packages() -> Result<()> {
    let folder = project::browser_tests();
    let lock = fs::read(folder.join("package-lock.json"))?;
    let stamp = folder.join("node_modules/.installed-from");
    if fs::read(&stamp).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    say::step(
        "Installing npm's packages for the browser tests and wasm-opt (playwright-core, axe-core, binaryen)",
    );
    let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
    run(Command::new(npm).current_dir(&folder).args(["ci", "--no-audit", "--no-fund", "--ignore-scripts"]))?;
    fs::write(stamp, lock)?;
    Ok(())
}

/// Installs a package of Debian's or Ubuntu's, where that is possible without asking.
fn debian_install(package: &str, why: &str) -> Result<()> {
    let by_hand = format!(
        "{package} is missing ({why}). Install it and start again: on Debian or Ubuntu `sudo apt-get install \
         {package}`, on a Mac `brew install {package}`, on Windows from its own site"
    );
    if on_path("apt-get").is_none() {
        bail!(by_hand);
    }
    let is_root = output(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0");
    if !is_root && !succeeds(Command::new("sudo").args(["-n", "true"])) {
        bail!(by_hand);
    }
    say::step(&format!("Installing Debian's package {package}, because {why}"));
    let apt = |arguments: &[&str]| {
        let mut command = if is_root { Command::new("apt-get") } else { Command::new("sudo") };
        if !is_root {
            command.args(["-n", "apt-get"]);
        }
        run(command.env("DEBIAN_FRONTEND", "noninteractive").args(arguments))
    };
    // Package lists that were never fetched are the usual reason why a first try fails.
    let install = ["install", "-y", "--no-install-recommends", "-qq", package];
    if apt(&install).is_err() {
        apt(&["update", "-qq"])?;
        apt(&install).map_err(|error| error.context(by_hand))?;
    }
    Ok(())
}
