//! The text after `#`: percent coding and pairs.

/// Splits a fragment (without its `#`) into its path, still encoded, and its decoded pairs.
pub(crate) fn split(fragment: &str) -> (&str, Vec<(String, String)>) {
    let (path, query) = fragment.split_once('?').unwrap_or((fragment, ""));
    let pairs = query.split('&').filter(|pair| !pair.is_empty()).map(|pair| {
        let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
        (decode(key, true), decode(value, true))
    });
    (path, pairs.collect())
}

/// Writes a path and its pairs; the path must be encoded already.
pub(crate) fn join(path: &str, pairs: &[(&str, String)]) -> String {
    let mut out = path.to_owned();
    for (n, (key, value)) in pairs.iter().enumerate() {
        out.push(if n == 0 { '?' } else { '&' });
        out.push_str(key);
        out.push('=');
        encode_into(&mut out, value);
    }
    out
}

/// Encodes a piece of a path or a value. Slashes stay, since identifiers are made of them.
pub(crate) fn encode(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    encode_into(&mut out, text);
    out
}

fn encode_into(out: &mut String, text: &str) {
    const HEX: &[u8; 16] = b"0123456789ABCDEF";
    for byte in text.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' | b':' | b'/' | b'*' => {
                out.push(char::from(byte));
            }
            _ => {
                out.push('%');
                out.push(char::from(HEX[usize::from(byte >> 4)]));
                out.push(char::from(HEX[usize::from(byte & 15)]));
            }
        }
    }
}

/// Undoes percent coding; what is not well formed stays as it stands. In values a plus is a space.
pub(crate) fn decode(text: &str, plus_is_space: bool) -> String {
    let bytes = text.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        let digits = (byte == b'%').then(|| hex(bytes.get(at + 1)).zip(hex(bytes.get(at + 2)))).flatten();
        match digits {
            Some((high, low)) => {
                out.push(high * 16 + low);
                at += 2;
            }
            None if byte == b'+' && plus_is_space => out.push(b' '),
            None => out.push(byte),
        }
        at += 1;
    }
    String::from_utf8(out).unwrap_or_else(|bad| String::from_utf8_lossy(bad.as_bytes()).into_owned())
}

fn hex(digit: Option<&u8>) -> Option<u8> {
    digit.and_then(|&digit| char::from(digit).to_digit(16)).and_then(|value| u8::try_from(value).ok())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn hand_written_addresses_are_read() {
        let (path, pairs) = split("/search?q=nitrous+oxide&council=coventry&broken=%zz&lone");
        assert_eq!(path, "/search");
        let expected = [("q", "nitrous oxide"), ("council", "coventry"), ("broken", "%zz"), ("lone", "")];
        assert_eq!(pairs, expected.map(|(key, value)| (key.to_owned(), value.to_owned())));
    }

    proptest! {
        #[test]
        fn any_value_comes_back(text in ".*") {
            prop_assert_eq!(decode(&encode(&text), true), text.clone());
            let joined = join("/x", &[("q", text.clone())]);
            prop_assert_eq!(split(&joined).1, vec![("q".to_owned(), text)]);
        }

        #[test]
        fn any_text_is_taken(text in ".*") {
            let _ = split(&text);
            let _ = decode(&text, false);
        }
    }
}
