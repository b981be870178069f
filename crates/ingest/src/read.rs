use crate::{Context, Reading, Refusal};

/// The largest input that is read, in bytes.
pub const MAX_INPUT: usize = 50_000_000;

/// Reads one published page or file.
///
/// # Errors
/// A [`Refusal`] when no meeting or document can be read out of the input.
pub fn read(input: &[u8], context: &Context) -> Result<Reading, Refusal> {
    let _ = context;
    if input.is_empty() {
        return Err(Refusal::Empty);
    }
    if input.len() > MAX_INPUT {
        return Err(Refusal::TooLarge { size: input.len(), limit: MAX_INPUT });
    }
    Err(Refusal::NotMinutes {
        reason: "nothing that minutes have was found".to_owned(),
        remedy: "Save the page of a meeting or an agenda item".to_owned(),
    })
}
