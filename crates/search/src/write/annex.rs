use super::BuiltIndex;
use super::build::{file_name, hex, name_family};
use crate::MANIFEST;
use crate::codec::envelope::{Sort, seal};
use crate::format::annex::AnnexFile;
use crate::format::family::{Family, GROUP};
use crate::format::manifest::{FileName, Manifest};
use serde::{Deserialize, Serialize};
use serde_json::json;
use sha2::{Digest, Sha256};

/// What another crate adds to a built index: a head that is read first, and families of files.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NewAnnex {
    /// The name that a reader asks for: lower-case letters and hyphens.
    pub name: String,
    /// What is read first.
    pub head: Vec<u8>,
    /// Families: the name of the folder (lower-case letters and hyphens) and the contents of its files, in the order
    /// of their numbers.
    pub families: Vec<(String, Vec<Vec<u8>>)>,
}

/// `files-….json`.
#[derive(Serialize, Deserialize)]
struct Listing {
    format: String,
    files: Vec<FileName>,
}

impl BuiltIndex {
    /// Adds an annex: its files, their names in the listing, and its head in the manifest. The build's digest then
    /// covers them too.
    pub fn add(&mut self, annex: NewAnnex) {
        let find = |files: &[(String, Vec<u8>)], path: &str| files.iter().position(|(name, _)| name == path);
        // What was built a moment ago reads back; without a manifest there is nothing to add to.
        let Some(at) = find(&self.files, MANIFEST) else { return };
        let Ok(mut manifest) = serde_json::from_slice::<Manifest>(&self.files[at].1) else { return };
        self.files.remove(at);
        let Some(at) = find(&self.files, &manifest.listing.path) else { return };
        let Ok(listing) = serde_json::from_slice::<Listing>(&self.files[at].1) else { return };
        self.files.remove(at);
        let mut names = listing.files;
        let mut families: Vec<(String, Family)> = Vec::new();
        for (folder, contents) in annex.families {
            let sealed: Vec<Vec<u8>> = contents.iter().map(|content| seal(Sort::Annex, content)).collect();
            let groups = vec![GROUP; sealed.len().div_ceil(GROUP)];
            let family = name_family(folder.clone(), sealed, &groups, &mut self.files, &mut names);
            families.push((folder, family));
        }
        let head = seal(Sort::Annex, &AnnexFile::write(&families, &annex.head));
        let digest = Sha256::digest(&head);
        let name = file_name(format!("{}-{}.bin", annex.name, hex(&digest[..8])), &head, &digest);
        self.files.push((name.path.clone(), head));
        names.push(name.clone());
        manifest.annexes.insert(annex.name, name);
        let list = json!({ "format": listing.format, "files": names }).to_string().into_bytes();
        let digest = Sha256::digest(&list);
        manifest.build = hex(&digest[..8]);
        manifest.listing = file_name(format!("files-{}.json", manifest.build), &list, &digest);
        self.files.push((manifest.listing.path.clone(), list));
        // Plain text and numbers always have a form in JSON.
        let mut bytes = serde_json::to_vec_pretty(&manifest).unwrap_or_default();
        bytes.push(b'\n');
        self.files.push((MANIFEST.to_owned(), bytes));
    }
}
