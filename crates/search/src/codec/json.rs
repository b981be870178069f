//! JSON as far as a manifest needs it: texts, whole numbers, truth values, lists and objects.
//!
//! A reader of an index waits for what reads its manifest. serde_json would be 13 KB of that (brotli), most of it for numbers
//! with fractions, which no manifest has. Tests hold this to the same answers.

use std::fmt;

/// Lists and objects within each other, at most.
const DEPTH: u32 = 16;

/// A value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Json {
    Null,
    Bool(bool),
    Number(u64),
    Text(String),
    List(Vec<Json>),
    Object(Vec<(String, Json)>),
}

/// Why something is not JSON, or not of the kind that is read here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct NotJson {
    /// Bytes before the place.
    at: usize,
    problem: &'static str,
}

impl fmt::Display for NotJson {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "after {} bytes: {}", self.at, self.problem)
    }
}

impl Json {
    /// Reads a whole text.
    ///
    /// # Errors
    /// [`NotJson`] where it is not JSON, is nested too deeply, or has a number that is not whole or does not fit in 64 bits.
    pub(crate) fn read(bytes: &[u8]) -> Result<Self, NotJson> {
        let text = std::str::from_utf8(bytes)
            .map_err(|error| NotJson { at: error.valid_up_to(), problem: "it is not UTF-8" })?;
        let mut reader = Reader { text, at: 0 };
        let value = reader.value(DEPTH)?;
        reader.space();
        if reader.at < text.len() { Err(reader.not("something follows the end")) } else { Ok(value) }
    }

    /// The value of this name in an object; the last one, if there are several.
    pub(crate) fn get(&self, name: &str) -> Option<&Self> {
        self.entries().iter().rev().find(|(key, _)| key == name).map(|(_, value)| value)
    }

    /// The names and values of an object; of anything else, none.
    pub(crate) fn entries(&self) -> &[(String, Self)] {
        if let Self::Object(entries) = self { entries } else { &[] }
    }

    /// A text.
    pub(crate) fn text(&self) -> Option<&str> {
        if let Self::Text(text) = self { Some(text) } else { None }
    }

    /// A number.
    pub(crate) fn number(&self) -> Option<u64> {
        if let Self::Number(number) = self { Some(*number) } else { None }
    }
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
}

impl Reader<'_> {
    fn not(&self, problem: &'static str) -> NotJson {
        NotJson { at: self.at, problem }
    }

    fn next(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn space(&mut self) {
        while matches!(self.next(), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            self.at += 1;
        }
    }

    /// Goes on behind this, if it comes next.
    fn passes(&mut self, word: &str) -> bool {
        let passes =
            self.text.as_bytes().get(self.at..).is_some_and(|rest| rest.starts_with(word.as_bytes()));
        if passes {
            self.at += word.len();
        }
        passes
    }

    /// The same, with space before it.
    fn finds(&mut self, word: &str) -> bool {
        self.space();
        self.passes(word)
    }

    fn value(&mut self, depth: u32) -> Result<Json, NotJson> {
        let Some(depth) = depth.checked_sub(1) else { return Err(self.not("it is nested too deeply")) };
        self.space();
        match self.next() {
            Some(b'"') => self.string().map(Json::Text),
            Some(b'0'..=b'9') => self.whole().map(Json::Number),
            _ if self.passes("[") => {
                let mut list = Vec::new();
                self.row("]", |reader| {
                    list.push(reader.value(depth)?);
                    Ok(())
                })?;
                Ok(Json::List(list))
            }
            _ if self.passes("{") => {
                let mut entries = Vec::new();
                self.row("}", |reader| {
                    reader.space();
                    let name = reader.string()?;
                    if !reader.finds(":") {
                        return Err(reader.not("a colon is missing"));
                    }
                    entries.push((name, reader.value(depth)?));
                    Ok(())
                })?;
                Ok(Json::Object(entries))
            }
            _ if self.passes("null") => Ok(Json::Null),
            _ if self.passes("true") => Ok(Json::Bool(true)),
            _ if self.passes("false") => Ok(Json::Bool(false)),
            _ => Err(self.not("a value is missing")),
        }
    }

    /// What stands between commas, up to the end.
    fn row(
        &mut self,
        end: &str,
        mut each: impl FnMut(&mut Self) -> Result<(), NotJson>,
    ) -> Result<(), NotJson> {
        if self.finds(end) {
            return Ok(());
        }
        loop {
            each(self)?;
            if self.finds(end) {
                return Ok(());
            }
            if !self.passes(",") {
                return Err(self.not("a comma or an end is missing"));
            }
        }
    }

    fn whole(&mut self) -> Result<u64, NotJson> {
        let start = self.at;
        let mut number = 0_u64;
        while let Some(digit @ b'0'..=b'9') = self.next() {
            let grown = number.checked_mul(10).and_then(|tens| tens.checked_add(u64::from(digit - b'0')));
            number = grown.ok_or(self.not("a number is too large"))?;
            self.at += 1;
        }
        let begins_with_nought = self.at > start + 1 && self.text.as_bytes().get(start) == Some(&b'0');
        if begins_with_nought || matches!(self.next(), Some(b'.' | b'e' | b'E')) {
            return Err(self.not("a number is not whole"));
        }
        Ok(number)
    }

    fn string(&mut self) -> Result<String, NotJson> {
        if !self.passes("\"") {
            return Err(self.not("a text is missing"));
        }
        let mut string = String::new();
        loop {
            let start = self.at;
            while self.next().is_some_and(|byte| byte >= b' ' && byte != b'"' && byte != b'\\') {
                self.at += 1;
            }
            string.push_str(self.text.get(start..self.at).unwrap_or_default());
            if self.passes("\"") {
                return Ok(string);
            }
            if !self.passes("\\") {
                return Err(self.not("a text has no end, or a control character within"));
            }
            string.push(self.escape()?);
        }
    }

    fn escape(&mut self) -> Result<char, NotJson> {
        let plain = [
            ("\"", '"'),
            ("\\", '\\'),
            ("/", '/'),
            ("b", '\u{8}'),
            ("f", '\u{c}'),
            ("n", '\n'),
            ("r", '\r'),
            ("t", '\t'),
        ];
        if let Some((_, char)) = plain.into_iter().find(|(written, _)| self.passes(written)) {
            return Ok(char);
        }
        let unit = self.unit()?;
        let code = match unit {
            0xd800..=0xdbff if self.passes("\\") => match self.unit()? {
                low @ 0xdc00..=0xdfff => 0x10000 + ((unit - 0xd800) << 10 | (low - 0xdc00)),
                _ => unit,
            },
            _ => unit,
        };
        char::from_u32(code).ok_or(self.not("half of a character is missing"))
    }

    /// `u` and four hexadecimal digits.
    fn unit(&mut self) -> Result<u32, NotJson> {
        let digits = if self.passes("u") { self.text.as_bytes().get(self.at..self.at + 4) } else { None };
        let unit = digits.and_then(|digits| {
            digits.iter().try_fold(0, |unit, &digit| Some(unit << 4 | char::from(digit).to_digit(16)?))
        });
        self.at += 4 * usize::from(unit.is_some());
        unit.ok_or(self.not("an escape is unknown"))
    }
}

#[cfg(test)]
mod tests {
    use super::{DEPTH, Json};
    use proptest::prelude::*;
    use serde_json::Value;

    /// The same as serde_json has it; nothing for what is not read here.
    fn of(value: &Value) -> Option<Json> {
        Some(match value {
            Value::Null => Json::Null,
            Value::Bool(truth) => Json::Bool(*truth),
            Value::Number(number) => Json::Number(number.as_u64()?),
            Value::String(text) => Json::Text(text.clone()),
            Value::Array(list) => Json::List(list.iter().map(of).collect::<Option<_>>()?),
            Value::Object(entries) => {
                let entries = entries.iter().map(|(name, value)| Some((name.clone(), of(value)?)));
                Json::Object(entries.collect::<Option<_>>()?)
            }
        })
    }

    /// Without an order of names, and of each name the last.
    fn sorted(json: Json) -> Json {
        match json {
            Json::List(list) => Json::List(list.into_iter().map(sorted).collect()),
            Json::Object(entries) => {
                let entries: std::collections::BTreeMap<String, Json> =
                    entries.into_iter().map(|(name, value)| (name, sorted(value))).collect();
                Json::Object(entries.into_iter().collect())
            }
            other => other,
        }
    }

    fn values() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![
            Just(Value::Null),
            any::<bool>().prop_map(Value::from),
            any::<u64>().prop_map(Value::from),
            any::<String>().prop_map(Value::from),
        ];
        leaf.prop_recursive(6, 40, 5, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..5).prop_map(Value::from),
                prop::collection::btree_map(any::<String>(), inner, 0..5)
                    .prop_map(|entries| entries.into_iter().collect()),
            ]
        })
    }

    /// Texts that are nearly JSON.
    fn nearly() -> impl Strategy<Value = String> {
        let piece = prop_oneof![
            Just("{"),
            Just("}"),
            Just("["),
            Just("]"),
            Just(":"),
            Just(","),
            Just("\""),
            Just("\\"),
            Just("\\n"),
            Just("\\u00e9"),
            Just("\\ud83d"),
            Just("\\ude00"),
            Just("\\ux"),
            Just("0"),
            Just("17"),
            Just("1.5"),
            Just("-1"),
            Just("1e3"),
            Just("null"),
            Just("true"),
            Just("falsch"),
            Just(" "),
            Just("\n"),
            Just("\u{1}"),
            Just("name"),
            Just("\"name\":"),
            Just("é"),
        ];
        prop::collection::vec(piece, 0..12).prop_map(|pieces| pieces.concat())
    }

    proptest! {
        #[test]
        fn what_serde_writes_is_read(value in values()) {
            let wanted = of(&value).map(sorted);
            prop_assert_eq!(Json::read(value.to_string().as_bytes()).ok().map(sorted), wanted.clone());
            let pretty = serde_json::to_string_pretty(&value).unwrap();
            prop_assert_eq!(Json::read(pretty.as_bytes()).ok().map(sorted), wanted);
        }

        #[test]
        fn anything_is_read_as_serde_reads_it(text in nearly()) {
            let wanted = serde_json::from_str::<Value>(&text).ok().and_then(|value| of(&value)).map(sorted);
            prop_assert_eq!(Json::read(text.as_bytes()).ok().map(sorted), wanted);
        }

        #[test]
        fn no_bytes_make_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..60)) {
            let _ = Json::read(&bytes);
        }
    }

    #[test]
    fn what_is_wrong_is_told_with_its_place() {
        let wrong = |text: &str| Json::read(text.as_bytes()).unwrap_err().to_string();
        assert_eq!(wrong("{\"length\": 1.5}"), "after 12 bytes: a number is not whole");
        assert_eq!(wrong("[1, 2"), "after 5 bytes: a comma or an end is missing");
        assert_eq!(wrong("<html>"), "after 0 bytes: a value is missing");
        assert_eq!(wrong(&"[".repeat(DEPTH as usize + 1)), "after 16 bytes: it is nested too deeply");
        assert_eq!(Json::read(b"\"\xff\"").unwrap_err().to_string(), "after 1 bytes: it is not UTF-8");
    }
}
