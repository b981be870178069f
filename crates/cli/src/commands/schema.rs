use crate::corpus_folder::pretty;
use crate::exit::Outcome;
use anyhow::Result;
use schemars::{JsonSchema, schema_for};
use scrutineer_corpus::{CorpusFile, MeetingFile};
use std::io::{Write, stdout};

/// Any file of a corpus.
#[derive(JsonSchema)]
#[schemars(
    title = "A file of a Scrutineer corpus",
    description = "corpus.json (format scrutineer-corpus) or the file of one meeting (format scrutineer-meeting)."
)]
#[expect(dead_code, reason = "only its schema is used")]
#[serde(untagged)]
enum AnyFile {
    Corpus(Box<CorpusFile>),
    Meeting(Box<MeetingFile>),
}

/// `scrutineer schema`: prints the JSON Schema of the corpus format, generated from the types.
pub(super) fn run() -> Result<Outcome> {
    let mut value = serde_json::to_value(schema_for!(AnyFile))?;
    name_formats(&mut value);
    stdout().write_all(&pretty(&value)?)?;
    Ok(Outcome::Done)
}

/// Puts the one allowed `format` into each sort of file, so that a validator tells them apart.
fn name_formats(schema: &mut serde_json::Value) {
    for (name, format) in
        [("CorpusFile", scrutineer_corpus::CORPUS_FORMAT), ("MeetingFile", scrutineer_corpus::MEETING_FORMAT)]
    {
        if let Some(property) = schema.pointer_mut(&format!("/$defs/{name}/properties/format"))
            && let Some(fields) = property.as_object_mut()
        {
            fields.insert("const".to_owned(), format.into());
        }
    }
}
