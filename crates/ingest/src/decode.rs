use crate::notes::Notes;
use crate::{MAX_INPUT, Refusal};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// Turns bytes into text.
///
/// 1. Empty and too large inputs are refused, then everything that begins as a PDF, an archive or a picture.
/// 2. A byte order mark decides; without one, UTF-8 where it is valid, UTF-16 where every other byte is zero.
/// 3. Otherwise the encoding that the page declares, or Windows-1252, with a warning.
/// 4. Text with many control characters is refused as binary.
pub(crate) fn decode(input: &[u8], notes: &mut Notes) -> Result<String, Refusal> {
    if input.len() > MAX_INPUT {
        return Err(Refusal::TooLarge { size: input.len(), limit: MAX_INPUT });
    }
    if input.iter().all(u8::is_ascii_whitespace) {
        return Err(Refusal::Empty);
    }
    refuse_known_binaries(input)?;
    let text = match Encoding::for_bom(input) {
        Some((encoding, length)) => {
            let (text, damaged) =
                encoding.decode_without_bom_handling(input.get(length..).unwrap_or_default());
            if encoding != UTF_8 {
                told(notes, encoding);
            }
            if damaged {
                replaced(notes);
            }
            text.into_owned()
        }
        None => without_mark(input, notes),
    };
    if text.trim().is_empty() {
        return Err(Refusal::Empty);
    }
    refuse_control_characters(&text)?;
    Ok(text)
}

fn without_mark(input: &[u8], notes: &mut Notes) -> String {
    if let Some(encoding) = utf_16(input) {
        told(notes, encoding);
        let (text, damaged) = encoding.decode_without_bom_handling(input);
        if damaged {
            replaced(notes);
        }
        return text.into_owned();
    }
    if let Ok(text) = std::str::from_utf8(input) {
        return text.to_owned();
    }
    let declared = declared(input).unwrap_or(WINDOWS_1252);
    if declared == UTF_8 || mostly_utf_8(input) {
        replaced(notes);
        return String::from_utf8_lossy(input).into_owned();
    }
    told(notes, declared);
    declared.decode_without_bom_handling(input).0.into_owned()
}

/// Whether only a few places of the input break the rules of UTF-8, as in a file that was cut off or patched.
fn mostly_utf_8(input: &[u8]) -> bool {
    let (mut bad, mut good) = (0usize, 0usize);
    for chunk in input.utf8_chunks() {
        bad += usize::from(!chunk.invalid().is_empty());
        good += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
    }
    bad <= good / 10
        || (bad == 1 && input.utf8_chunks().last().is_some_and(|c| !c.invalid().is_empty()) && good > 0)
}

fn told(notes: &mut Notes, encoding: &'static Encoding) {
    let message = format!("the file is not UTF-8; it was read as {}", encoding.name());
    notes.warn(0, "", message, "Look for odd letters, such as in place of quotation marks and pound signs");
}

fn replaced(notes: &mut Notes) {
    let message = "some bytes are no text and were replaced by \u{fffd}";
    notes.warn(0, "", message, "The file may be cut off or damaged; save it again");
}

/// UTF-16 without a byte order mark: Latin text in it has a zero in every other byte.
fn utf_16(input: &[u8]) -> Option<&'static Encoding> {
    let head = input.get(..input.len().min(400)).unwrap_or_default();
    let (even, odd) = head.iter().enumerate().fold((0usize, 0usize), |(even, odd), (i, byte)| match byte {
        0 if i % 2 == 0 => (even + 1, odd),
        0 => (even, odd + 1),
        _ => (even, odd),
    });
    let half = head.len() / 2;
    match () {
        () if half < 4 => None,
        () if odd * 10 > half * 7 && even == 0 => Some(UTF_16LE),
        () if even * 10 > half * 7 && odd == 0 => Some(UTF_16BE),
        () => None,
    }
}

/// The encoding that the first bytes declare: `charset=…` of HTML, `encoding="…"` of XML.
fn declared(input: &[u8]) -> Option<&'static Encoding> {
    let head =
        String::from_utf8_lossy(input.get(..input.len().min(2048)).unwrap_or_default()).to_ascii_lowercase();
    let after =
        ["charset=", "encoding="].iter().find_map(|key| head.split_once(key).map(|(_, rest)| rest))?;
    let name: String = after
        .trim_start_matches(['"', '\''])
        .chars()
        .take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_'))
        .collect();
    Encoding::for_label(name.as_bytes())
}

fn refuse_known_binaries(input: &[u8]) -> Result<(), Refusal> {
    let start = input.trim_ascii_start();
    if start.starts_with(b"%PDF-") {
        return Err(Refusal::Pdf);
    }
    let known: [(&[u8], &str); 8] = [
        (b"PK\x03\x04", "a Word or Excel file, or a zip archive"),
        (b"\xd0\xcf\x11\xe0", "an old Word or Excel file"),
        (b"\x89PNG", "a picture"),
        (b"\xff\xd8\xff", "a picture"),
        (b"GIF8", "a picture"),
        (b"\x1f\x8b", "a compressed file"),
        (b"{\\rtf", "a rich-text file"),
        (b"\x7fELF", "a program"),
    ];
    match known.iter().find(|(magic, _)| input.starts_with(magic)) {
        Some((_, what)) => Err(Refusal::Binary { what: (*what).to_owned() }),
        None => Ok(()),
    }
}

fn refuse_control_characters(text: &str) -> Result<(), Refusal> {
    let (mut odd, mut all) = (0usize, 0usize);
    for letter in text.chars() {
        all += 1;
        odd += usize::from(letter == '\u{fffd}' || (letter.is_control() && !letter.is_whitespace()));
    }
    if odd > 8 && odd * 20 > all {
        return Err(Refusal::Binary { what: "it is full of control characters".to_owned() });
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(input: &[u8]) -> (Result<String, Refusal>, usize) {
        let mut notes = Notes::default();
        let text = decode(input, &mut notes);
        (text, notes.warnings.len())
    }

    #[test]
    fn encodings() {
        assert_eq!(read("“Môn”".as_bytes()), (Ok("“Môn”".to_owned()), 0));
        assert_eq!(read(b"\xef\xbb\xbfM\xc3\xb4n"), (Ok("Môn".to_owned()), 0));
        assert_eq!(read(b"\x93From Harm\x94 \xa35"), (Ok("“From Harm” £5".to_owned()), 1));
        let wide: Vec<u8> = "Minutes: £5".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(read(&wide), (Ok("Minutes: £5".to_owned()), 1));
        let marked: Vec<u8> = "\u{feff}Minutes: £5".encode_utf16().flat_map(u16::to_be_bytes).collect();
        assert_eq!(read(&marked), (Ok("Minutes: £5".to_owned()), 1));
    }

    #[test]
    fn a_cut_off_letter_is_replaced_and_told() {
        let (text, warnings) = read(&"It’s “well”".as_bytes()[..15]);
        assert_eq!((text.unwrap().ends_with('\u{fffd}'), warnings), (true, 1));
    }

    #[test]
    fn refusals() {
        assert_eq!(read(b"").0, Err(Refusal::Empty));
        assert_eq!(read(b" \r\n\t").0, Err(Refusal::Empty));
        assert_eq!(read("\u{a0}\u{a0}".as_bytes()).0, Err(Refusal::Empty));
        assert_eq!(read(b"%PDF-1.7 ...").0, Err(Refusal::Pdf));
        assert!(matches!(read(b"PK\x03\x04abc").0, Err(Refusal::Binary { .. })));
        assert!(matches!(read(&[0, 1, 2, 3].repeat(40)).0, Err(Refusal::Binary { .. })));
        assert!(matches!(read(&vec![b'a'; MAX_INPUT + 1]).0, Err(Refusal::TooLarge { .. })));
    }
}
