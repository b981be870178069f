//! Pages that most readers do not open come in WebAssembly files of their own, fetched when they are opened.
//!
//! 1. The page is compiled with `--cfg=split`, which marks where to split (`src/lazy/`), and with relocations kept.
//! 2. Trunk then runs what it takes for wasm-bindgen: a script of ours that first calls `wasm-split-cli` and hands the
//!    main module on to wasm-bindgen.
//! 3. [`finish`] makes the other modules small, names them by their content, and joins the script that loads them
//!    to the script of the page, so that nothing more is fetched at the start. `boot.js` is told their names, and
//!    fetches the one that the address needs together with the main module.
//!
//! Trunk by itself (`trunk build`) makes the same page in one file.

use crate::command::run;
use crate::project;
use crate::tools::PageTools;
use anyhow::{Context, Result, bail};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What rustc is told in any case; the first is what `.cargo/config.toml` says too.
const RUSTFLAGS: &str = "--cfg=erase_components --cfg=split -Clink-args=--emit-relocs";

/// What wasm-opt may rely on; the same as in index.html.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// The name of the page's script and module before they are named by their content.
const NAME: &str = "scrutineer-web";

/// The script that the splitter writes.
const LOADER: &str = "__wasm_split.js";

/// The part that every page needs (`src/lazy/face.rs`).
const FACE: &str = "face";

/// How the names of its files begin.
const FACE_FILES: &str = "face_";

/// Where the splitter leaves its modules.
fn parts() -> PathBuf {
    project::target().join("page-parts")
}

/// Makes Trunk split the page that it builds.
///
/// # Errors
/// When the script cannot be written.
pub(crate) fn prepare(trunk: &mut Command, splitter: &Path, bindgen: &Path) -> Result<PathBuf> {
    let folder = project::target().join("tools/splitting");
    fs::create_dir_all(&folder)?;
    let script = folder.join("wasm-bindgen");
    let quoted = |path: &Path| format!("'{}'", path.display().to_string().replace('\'', r"'\''"));
    let (splitter, bindgen, parts) = (quoted(splitter), quoted(bindgen), quoted(&parts()));
    let text = format!(
        "#!/bin/sh\n# Splits the module, then hands its main part on to wasm-bindgen.\n\
         case \"$1\" in --version|-V) exec {bindgen} \"$@\";; esac\n\
         for word; do shift; case \"$word\" in *.wasm) in=$word;; *) set -- \"$@\" \"$word\";; esac; done\n\
         rm -rf {parts} && mkdir -p {parts} && {splitter} \"$in\" {parts} --out-name {NAME} || exit 1\n\
         exec {bindgen} --keep-lld-exports \"$@\" {parts}/{NAME}.wasm\n"
    );
    fs::write(&script, text)?;
    run(Command::new("chmod").arg("755").arg(&script))?;
    trunk.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", flags());
    Ok(folder)
}

/// What rustc is told. Where the libraries' sources lie on this machine is left out: the module would publish it, the name of
/// whoever built the site within it, and be larger for it.
fn flags() -> String {
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| Some(PathBuf::from(std::env::var_os("HOME")?).join(".cargo")));
    let registries = home.and_then(|home| fs::read_dir(home.join("registry/src")).ok());
    let mut folders: Vec<String> = registries
        .into_iter()
        .flatten()
        .filter_map(|entry| Some(entry.ok()?.path().display().to_string()))
        // A space would end the flag.
        .filter(|folder| !folder.contains(char::is_whitespace))
        .collect();
    folders.sort();
    let hidden = folders.iter().map(|folder| format!(" --remap-path-prefix={folder}/="));
    std::iter::once(RUSTFLAGS.to_owned()).chain(hidden).collect()
}

/// Puts the modules that were split off beside the page.
///
/// # Errors
/// When what the tools left behind is not as expected.
pub(crate) fn finish(page: &Path, tools: &PageTools) -> Result<()> {
    let mut loader = fs::read_to_string(parts().join(LOADER)).context("the page was not split")?;
    let mut entries: Vec<PathBuf> =
        fs::read_dir(parts())?.filter_map(|entry| Some(entry.ok()?.path())).collect();
    entries.sort();
    entries.retain(|path| path.extension().is_some_and(|ending| ending == "wasm"));
    let stem = |path: &Path| path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    entries.retain(|path| stem(path) != NAME);
    let parts = files_of_parts(&loader, &entries.iter().map(|path| stem(path)).collect::<Vec<_>>())?;
    let mut named = BTreeMap::new();
    for part in &entries {
        let small = part.with_extension("small");
        run(Command::new(&tools.wasm_opt).arg("-Oz").args(FEATURES).arg(part).arg("-o").arg(&small))?;
        let bytes = fs::read(&small)?;
        let stem = stem(part);
        let kind = if parts[FACE].contains(&stem) { FACE_FILES } else { "" };
        let by_content = format!("{kind}{stem}-{}.wasm", digest(&bytes));
        fs::write(page.join(&by_content), &bytes)?;
        loader = loader.replace(&format!("./{stem}.wasm"), &format!("./{by_content}"));
        named.insert(stem, by_content);
    }
    join(page, &loader)?;
    name_parts(page, &parts, &named)
}

/// The files of each part: its own and those that it shares with others, which the splitter tells in a comment before each.
/// Those of the face are there before any other part is asked for, and are named with it only.
fn files_of_parts(loader: &str, stems: &[String]) -> Result<BTreeMap<String, Vec<String>>> {
    let own = stems.iter().filter_map(|stem| Some((stem.strip_prefix("split_")?, stem)));
    let mut parts: BTreeMap<String, Vec<String>> =
        own.map(|(part, stem)| (part.to_owned(), vec![stem.clone()])).collect();
    let mut users = "";
    for line in loader.lines() {
        if let Some(comment) = line.strip_prefix("/* ").and_then(|line| line.strip_suffix(" */")) {
            users = comment;
            continue;
        }
        let chunk = line.strip_prefix("const __").and_then(|line| line.split_once(" = "));
        let Some(stem) = chunk.and_then(|(chunk, _)| stems.iter().find(|stem| *stem == chunk)) else {
            continue;
        };
        for user in std::mem::take(&mut users).split(", ") {
            if let Some(files) = parts.get_mut(user) {
                files.push(stem.clone());
            }
        }
    }
    let face = parts.get(FACE).context("the page has no face")?.clone();
    for (_, files) in parts.iter_mut().filter(|(part, _)| *part != FACE) {
        files.retain(|file| !face.contains(file));
    }
    Ok(parts)
}

/// Writes the names of the parts' files to those of the page's other files, from where `boot.js` reads them.
fn name_parts(
    page: &Path,
    parts: &BTreeMap<String, Vec<String>>,
    named: &BTreeMap<String, String>,
) -> Result<()> {
    let file = page.join("index.html");
    let index = fs::read_to_string(&file)?;
    let (before, after) =
        index.split_once(r#"_bg.wasm"}"#).context("index.html does not name the files of the app")?;
    // Names of files hold nothing that JSON would write otherwise.
    let list = |(part, stems): (&String, &Vec<String>)| {
        let files: Vec<String> = stems.iter().map(|stem| format!("\"./{}\"", named[stem])).collect();
        format!("\"{part}\":[{}]", files.join(","))
    };
    let lists: Vec<String> = parts.iter().map(list).collect();
    fs::write(file, format!("{before}_bg.wasm\",\"parts\":{{{}}}}}{after}", lists.join(",")))?;
    Ok(())
}

/// Joins the loader to the script of the page, which is then named anew.
fn join(page: &Path, loader: &str) -> Result<()> {
    let index_file = page.join("index.html");
    let index = fs::read_to_string(&index_file)?;
    let script = fs::read_dir(page)?
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .find(|name| name.starts_with(NAME) && name.ends_with(".js"))
        .context("the page has no script")?;
    let text = fs::read_to_string(page.join(&script))?;
    let joined = joined(&text, loader)?;
    let named = format!("{NAME}-{}.js", digest(joined.as_bytes()));
    fs::remove_file(page.join(&script))?;
    fs::write(page.join(&named), joined)?;
    fs::write(index_file, index.replace(&script, &named))?;
    Ok(())
}

/// The script of the page with the loader in it: what it would import stands in an object at its end.
fn joined(script: &str, loader: &str) -> Result<String> {
    let mut names = Vec::new();
    let mut body = String::new();
    for line in loader.lines().filter(|line| !line.starts_with("import ")) {
        let exported = line.strip_prefix("export ");
        let name = exported.and_then(|line| line.strip_prefix("const ")?.split([' ', '=']).next());
        names.extend(name);
        body.push_str(exported.unwrap_or(line));
        body.push('\n');
    }
    if names.is_empty() {
        bail!("{LOADER} exports nothing");
    }
    let mut objects = Vec::new();
    let mut rest = String::new();
    for line in script.lines() {
        let name = line.strip_prefix("import * as ").and_then(|line| line.split_once(" from "));
        match name {
            Some((name, from)) if from.contains(LOADER) => objects.push(name.to_owned()),
            _ => {
                rest.push_str(line);
                rest.push('\n');
            }
        }
    }
    if objects.is_empty() {
        bail!("the script of the page does not load what was split off");
    }
    let list = names.join(", ");
    let objects: String = objects.iter().map(|name| format!("const {name} = {{ {list} }};\n")).collect();
    Ok(format!("{rest}{body}{objects}"))
}

/// The beginning of the SHA-256, in hexadecimal.
fn digest(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::{files_of_parts, joined};

    #[test]
    fn a_part_has_its_own_file_and_those_it_shares() {
        let loader = "/* face, home, item */\nconst __chunk_5 = makeLoad(() => {\n}\n, []);\n\
            /* home, item */\nconst __chunk_6 = makeLoad(() => {\n}\n, []);\n\
            /* item, research */\nconst __chunk_7 = makeLoad(() => {\n}\n, []);\n\
            export const __wasm_split_load_home = wrapAsyncCb(makeLoad(() => {\n}\n, [__chunk_6]));\n";
        let stems =
            ["chunk_5", "chunk_6", "chunk_7", "split_face", "split_home", "split_item"].map(String::from);
        let parts = files_of_parts(loader, &stems).unwrap();
        assert_eq!(parts["face"], ["split_face", "chunk_5"]);
        assert_eq!(parts["home"], ["split_home", "chunk_6"]);
        assert_eq!(parts["item"], ["split_item", "chunk_6", "chunk_7"]);
        assert_eq!(parts.len(), 3);
        assert!(files_of_parts(loader, &stems[4..]).is_err());
    }

    #[test]
    fn the_loader_stands_in_the_script() {
        let script = "import * as import1 from \"./__wasm_split.js\"\nlet wasm;\nexport { initSync };\n";
        let loader = "import { initSync } from \"./scrutineer-web.js\";\nfunction f() {}\nexport const load_a = f(() => {\n});\n";
        let whole = joined(script, loader).unwrap();
        assert_eq!(
            whole,
            "let wasm;\nexport { initSync };\nfunction f() {}\nconst load_a = f(() => {\n});\nconst import1 = { load_a };\n"
        );
        assert!(joined("let wasm;", loader).is_err());
        assert!(joined(script, "function f() {}").is_err());
    }
}
