use crate::corpus_folder::{read_limited, sha256};
use crate::{council, digest};
use scrutineer_corpus::{Council, Meeting, check_meeting};
use scrutineer_ingest::{Context, MAX_INPUT, Reading, Refusal, Report};
use std::path::Path;

/// What one file gave.
#[derive(Debug, Default)]
pub(super) struct Read {
    /// Its meetings, in the order of the file.
    pub(super) meetings: Vec<Meeting>,
    /// How it was read; nothing for a digest.
    pub(super) report: Option<Report>,
    /// Remarks of the program itself: a council taken from the name of the file.
    pub(super) notes: Vec<String>,
    /// Why some of it, or all of it, was refused.
    pub(super) refusals: Vec<String>,
}

/// Reads one file. `known` are the councils that the corpus has.
pub(super) fn read(path: &Path, context: &Context, known: &[Council]) -> Read {
    let bytes = match read_limited(path, MAX_INPUT as u64) {
        Ok(bytes) => bytes,
        Err(error) => return Read::refused(format!("{error:#}")),
    };
    if digest::looks_like_digest(&bytes) {
        return match digest::read_digest(&bytes) {
            Ok(meeting) => Read { meetings: vec![meeting], ..Read::default() }.checked(),
            Err(error) => Read::refused(error.to_string()),
        };
    }
    let file_name = path.file_name().map(|name| name.to_string_lossy().into_owned());
    let context = Context { sha256: Some(sha256(&bytes)), file_name: file_name.clone(), ..context.clone() };
    match scrutineer_ingest::read(&bytes, &context) {
        Ok(reading) => Read::from(reading).checked(),
        Err(Refusal::NoCouncil) => by_file_name(&bytes, &context, known),
        Err(refusal) => Read::refused(refusal.to_string()),
    }
}

/// The last resort for the council: the documented name of the file, and the report says so.
fn by_file_name(bytes: &[u8], context: &Context, known: &[Council]) -> Read {
    let named = context.file_name.as_deref().and_then(|name| council::from_file_name(name, known));
    let Some(council) = named else {
        return Read::refused(format!(
            "{}. Or name the file <council>-<item>-….txt, such as coventry-ai38336-strategy.txt",
            Refusal::NoCouncil
        ));
    };
    let note = format!(
        "the page does not say which council it is: “{}” was taken from the name of the file. \
         Give --council for its full name",
        council.name
    );
    let context = Context { council: Some(council), ..context.clone() };
    match scrutineer_ingest::read(bytes, &context) {
        Ok(reading) => Read { notes: vec![note], ..Read::from(reading) }.checked(),
        Err(refusal) => Read::refused(refusal.to_string()),
    }
}

impl Read {
    fn refused(reason: String) -> Self {
        Self { refusals: vec![reason], ..Self::default() }
    }

    /// Leaves out meetings that the format does not allow, with each fault as a refusal.
    fn checked(mut self) -> Self {
        let refusals = &mut self.refusals;
        self.meetings.retain(|meeting| {
            let faults = check_meeting(meeting);
            refusals.extend(faults.iter().map(|fault| format!("meeting {}, {fault}", meeting.id)));
            faults.is_empty()
        });
        self
    }
}

impl From<Reading> for Read {
    fn from(reading: Reading) -> Self {
        Self { meetings: reading.meetings, report: Some(reading.report), ..Self::default() }
    }
}
