//! XML cut into tags and text. Small on purpose: no namespaces beyond taking prefixes off, no entities but the five of
//! XML and numbers, and document types are passed over, so that nothing can grow.

/// A tag or a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Event<'t> {
    /// `<name …>`, or `<name …/>` when it is empty.
    Open { name: &'t str, attributes: Vec<(&'t str, String)>, empty: bool },
    /// `</name>`.
    Close(&'t str),
    /// Text between tags.
    Text(String),
}

/// What is wrong, and at which byte.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Fault(pub(super) &'static str, pub(super) usize);

/// Attributes of a tag at most.
const MOST_ATTRIBUTES: usize = 64;

/// Cuts a text.
pub(super) struct Events<'t> {
    text: &'t str,
    pub(super) at: usize,
}

impl<'t> Events<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        Self { text, at: 0 }
    }

    fn rest(&self) -> &'t str {
        self.text.get(self.at..).unwrap_or_default()
    }

    /// Moves behind the next `end`, and gives what stands before it.
    fn until(&mut self, end: &str, problem: &'static str) -> Result<&'t str, Fault> {
        let rest = self.rest();
        let length = rest.find(end).ok_or(Fault(problem, self.at))?;
        self.at += length + end.len();
        Ok(&rest[..length])
    }

    /// The next tag or text; `None` at the end.
    pub(super) fn next(&mut self) -> Result<Option<Event<'t>>, Fault> {
        loop {
            let rest = self.rest();
            if rest.is_empty() {
                return Ok(None);
            }
            if !rest.starts_with('<') {
                let length = rest.find('<').unwrap_or(rest.len());
                self.at += length;
                return Ok(Some(Event::Text(plain(&rest[..length]))));
            }
            if rest.starts_with("<!--") {
                self.at += 4;
                self.until("-->", "a remark does not end")?;
            } else if rest.starts_with("<![CDATA[") {
                self.at += 9;
                return Ok(Some(Event::Text(self.until("]]>", "a text in CDATA does not end")?.to_owned())));
            } else if rest.starts_with("<?") {
                self.until("?>", "an instruction does not end")?;
            } else if rest.starts_with("<!") {
                let declared = self.until(">", "a declaration does not end")?;
                if declared.contains('[') {
                    self.until("]", "a document type does not end")?;
                    self.until(">", "a document type does not end")?;
                }
            } else if rest.starts_with("</") {
                self.at += 2;
                let name = self.until(">", "a tag does not end")?;
                return Ok(Some(Event::Close(local(name.trim()))));
            } else {
                self.at += 1;
                return self.open().map(Some);
            }
        }
    }

    fn open(&mut self) -> Result<Event<'t>, Fault> {
        let start = self.at;
        let is_name =
            |letter: char| !(letter.is_whitespace() || matches!(letter, '/' | '>' | '=' | '<' | '"' | '\''));
        let name = self.while_is(is_name);
        if name.is_empty() {
            return Err(Fault("a tag has no name", start));
        }
        let mut attributes = Vec::new();
        loop {
            self.while_is(char::is_whitespace);
            let rest = self.rest();
            if rest.starts_with("/>") {
                self.at += 2;
                return Ok(Event::Open { name: local(name), attributes, empty: true });
            }
            if rest.starts_with('>') {
                self.at += 1;
                return Ok(Event::Open { name: local(name), attributes, empty: false });
            }
            let attribute = self.while_is(is_name);
            self.while_is(char::is_whitespace);
            if attribute.is_empty() || !self.rest().starts_with('=') {
                return Err(Fault("a tag does not end", start));
            }
            self.at += 1;
            self.while_is(char::is_whitespace);
            let quote = match self.rest().chars().next() {
                Some('"') => "\"",
                Some('\'') => "'",
                _ => return Err(Fault("an attribute is not in quotation marks", self.at)),
            };
            self.at += 1;
            let value = self.until(quote, "an attribute does not end")?;
            if attributes.len() < MOST_ATTRIBUTES {
                attributes.push((local(attribute), plain(value)));
            }
        }
    }

    fn while_is(&mut self, is: impl Fn(char) -> bool) -> &'t str {
        let rest = self.rest();
        let length = rest.find(|letter| !is(letter)).unwrap_or(rest.len());
        self.at += length;
        &rest[..length]
    }
}

/// A name without its prefix.
fn local(name: &str) -> &str {
    name.rsplit(':').next().unwrap_or(name)
}

/// Text with its entities resolved; unknown ones stay as they are.
fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        out.push_str(before);
        let entity = after.split_once(';').filter(|(name, _)| name.len() <= 10);
        match entity.and_then(|(name, behind)| Some((resolved(name)?, behind))) {
            Some((letter, behind)) => {
                out.push(letter);
                rest = behind;
            }
            None => {
                out.push('&');
                rest = after;
            }
        }
    }
    out.push_str(rest);
    out
}

fn resolved(name: &str) -> Option<char> {
    match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => {
            let number = name.strip_prefix('#')?;
            let number = match number.strip_prefix(['x', 'X']) {
                Some(digits) => u32::from_str_radix(digits, 16).ok()?,
                None => number.parse().ok()?,
            };
            char::from_u32(number)
        }
    }
}

/// Text as it may stand in XML, between tags and in attributes. Characters that XML does not have are left out.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\n' | '\t' => out.push(letter),
            letter if letter.is_control() || matches!(letter, '\u{fffe}' | '\u{ffff}') => {}
            letter => out.push(letter),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn all(text: &str) -> Result<Vec<Event<'_>>, Fault> {
        let mut events = Events::new(text);
        let mut list = Vec::new();
        while let Some(event) = events.next()? {
            list.push(event);
        }
        Ok(list)
    }

    #[test]
    fn tags_and_texts() {
        let text = "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY e 'x'>]><q:a b = \"1 &lt; 2\" q:c='\"'><!-- <no> -->x &amp; &e; &#65;<![CDATA[<raw>]]><d/></q:a>";
        let events = all(text).unwrap();
        let attributes = vec![("b", "1 < 2".to_owned()), ("c", "\"".to_owned())];
        assert_eq!(
            events,
            [
                Event::Open { name: "a", attributes, empty: false },
                Event::Text("x & &e; A".to_owned()),
                Event::Text("<raw>".to_owned()),
                Event::Open { name: "d", attributes: Vec::new(), empty: true },
                Event::Close("a"),
            ]
        );
        for bad in
            ["<", "<a", "<a b>", "<a b=1>", "<a b=\"", "<!-- ", "<?x", "</a", "<![CDATA[", "< a>", "<!D["]
        {
            assert!(all(bad).is_err(), "{bad}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_cut(text in "[<>/?!=\"'&;a-c \\[\\]#x-]{0,60}") {
            let _ = all(&text);
        }

        #[test]
        fn what_is_escaped_comes_back(text in "\\PC{0,60}") {
            let tag = format!("<a b=\"{0}\">{0}</a>", escaped(&text));
            let events = all(&tag).unwrap();
            let open = Event::Open { name: "a", attributes: vec![("b", text.clone())], empty: false };
            prop_assert_eq!(&events[0], &open);
            if !text.is_empty() {
                prop_assert_eq!(&events[1], &Event::Text(text));
            }
        }
    }
}
