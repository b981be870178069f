use crate::corpus_folder::{read_limited, sha256};
use crate::digest;
use scrutineer_corpus::{Meeting, check_meeting};
use scrutineer_ingest::{Context, MAX_INPUT, Reading, Report};
use std::path::Path;

/// What one file gave.
#[derive(Debug, Default)]
pub(super) struct Read {
    /// Its meetings, in the order of the file.
    pub(super) meetings: Vec<Meeting>,
    /// How it was read; nothing for a digest.
    pub(super) report: Option<Report>,
    /// Why some of it, or all of it, was refused.
    pub(super) refusals: Vec<String>,
}

/// Reads one file.
pub(super) fn read(path: &Path, context: &Context) -> Read {
    let bytes = match read_limited(path, MAX_INPUT as u64) {
        Ok(bytes) => bytes,
        Err(error) => return Read::refused(format!("{error:#}. Import one meeting or one report at a time")),
    };
    if digest::looks_like_digest(&bytes) {
        return match digest::read_digest(&bytes) {
            Ok(meeting) => Read { meetings: vec![meeting], ..Read::default() }.checked(),
            Err(error) => Read::refused(error.to_string()),
        };
    }
    let file_name = path.file_name().map(|name| name.to_string_lossy().into_owned());
    let context = Context { sha256: Some(sha256(&bytes)), file_name, ..context.clone() };
    match scrutineer_ingest::read(&bytes, &context) {
        Ok(reading) => Read::from(reading).checked(),
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
