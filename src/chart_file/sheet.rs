//! Writes a drawing as SVG: pure.

use crate::ui::Tenths;
use std::fmt::Write;

/// Room around the drawing, in pixels.
const MARGIN: f64 = 24.0;
/// Sizes of the title, the name of the chart and the lines beneath it, in pixels.
const TITLE: f64 = 20.0;
const NAME: f64 = 14.0;
const FOOT: f64 = 11.0;
/// Height of a line and width of an average letter, as shares of the size of the type.
const LINE: f64 = 1.4;
const LETTER: f64 = 0.54;
/// A drawing is never narrower, so that the lines beneath it do not become a column of syllables.
const NARROWEST: f64 = 480.0;

/// What has been drawn so far, from its upper left corner on.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Sheet {
    body: String,
    right: f64,
    bottom: f64,
}

/// The words around a drawing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Caption {
    /// What was asked.
    pub(super) title: String,
    /// What the chart shows.
    pub(super) name: String,
    /// Lines beneath it: the address of the page, the day.
    pub(super) foot: Vec<String>,
}

/// The paper and the type of a drawing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Face {
    /// The colour of the ground.
    pub(super) paper: String,
    /// The colour of words.
    pub(super) ink: String,
    /// The typefaces.
    pub(super) family: String,
}

/// A finished drawing.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Document {
    /// The SVG.
    pub(super) text: String,
    /// Its width and height in pixels.
    pub(super) size: (f64, f64),
}

impl Sheet {
    /// Opens an element; attributes without a value are left out.
    pub(super) fn open(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.start(name, attributes);
        self.body.push('>');
    }

    /// Closes an element.
    pub(super) fn close(&mut self, name: &str) {
        // Writing to a string cannot fail.
        let _ = write!(self.body, "</{name}>");
    }

    /// An element without anything in it.
    pub(super) fn shape(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.start(name, attributes);
        self.body.push_str("/>");
    }

    /// An element that holds words.
    pub(super) fn text(&mut self, attributes: &[(&str, &str)], words: &str) {
        self.open("text", attributes);
        escape(&mut self.body, words);
        self.close("text");
    }

    /// Says that the drawing reaches this far.
    pub(super) fn reach(&mut self, right: f64, bottom: f64) {
        self.right = self.right.max(right);
        self.bottom = self.bottom.max(bottom);
    }

    /// Whether nothing has been drawn.
    pub(super) fn is_empty(&self) -> bool {
        self.body.is_empty()
    }

    fn start(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.body.push('<');
        self.body.push_str(name);
        for (key, value) in attributes.iter().filter(|(_, value)| !value.is_empty()) {
            let _ = write!(self.body, " {key}=\"");
            escape(&mut self.body, value);
            self.body.push('"');
        }
    }

    /// The drawing with its caption, as a file.
    pub(super) fn finish(self, caption: &Caption, face: &Face) -> Document {
        let wide = self.right.max(NARROWEST);
        let mut page = Sheet::default();
        let mut y = MARGIN;
        let mut line = |page: &mut Sheet, words: &str, size: f64, weight: &str| {
            for line in wrapped(words, (wide / (size * LETTER)) as usize) {
                y += size * LINE;
                let (x, y, size) = (Tenths(MARGIN), Tenths(y - size * (LINE - 1.0)), Tenths(size));
                page.text(
                    &[
                        ("x", &x.to_string()),
                        ("y", &y.to_string()),
                        ("font-family", &face.family),
                        ("font-size", &size.to_string()),
                        ("font-weight", weight),
                        ("fill", &face.ink),
                    ],
                    &line,
                );
            }
            y
        };
        line(&mut page, &caption.title, TITLE, "600");
        let top = line(&mut page, &caption.name, NAME, "400") + NAME;
        page.open("g", &[("transform", &format!("translate({} {})", Tenths(MARGIN), Tenths(top)))]);
        page.body.push_str(&self.body);
        page.close("g");
        let mut beneath = Sheet::default();
        let mut bottom = top + self.bottom + NAME;
        for words in &caption.foot {
            for line in wrapped(words, (wide / (FOOT * LETTER)) as usize) {
                bottom += FOOT * LINE;
                beneath.text(
                    &[
                        ("x", &Tenths(MARGIN).to_string()),
                        ("y", &Tenths(bottom).to_string()),
                        ("font-family", &face.family),
                        ("font-size", &Tenths(FOOT).to_string()),
                        ("fill", &face.ink),
                    ],
                    &line,
                );
            }
        }
        let size = ((wide + 2.0 * MARGIN).ceil(), (bottom + MARGIN).ceil());
        let (width, height) = ((size.0 as u64).to_string(), (size.1 as u64).to_string());
        let mut whole = Sheet::default();
        whole.body.push_str("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        whole.open(
            "svg",
            &[
                ("xmlns", "http://www.w3.org/2000/svg"),
                ("width", &width),
                ("height", &height),
                ("viewBox", &format!("0 0 {width} {height}")),
                ("role", "img"),
            ],
        );
        for (name, words) in
            [("title", format!("{}: {}", caption.title, caption.name)), ("desc", caption.foot.join(" "))]
        {
            whole.open(name, &[]);
            escape(&mut whole.body, &words);
            whole.close(name);
        }
        whole.shape("rect", &[("width", &width), ("height", &height), ("fill", &face.paper)]);
        whole.body.push_str(&page.body);
        whole.body.push_str(&beneath.body);
        whole.close("svg");
        whole.body.push('\n');
        Document { text: whole.body, size }
    }
}

/// Writes what may stand in an attribute or between tags. What XML does not allow at all is left out.
fn escape(out: &mut String, text: &str) {
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\u{fffe}' | '\u{ffff}' => {}
            _ if letter.is_control() && !matches!(letter, '\t' | '\n' | '\r') => {}
            _ => out.push(letter),
        }
    }
}

/// Breaks words into lines of so many letters at most: between words, and within one that is longer than a line.
fn wrapped(words: &str, most: usize) -> Vec<String> {
    let most = most.max(8);
    let mut lines: Vec<String> = Vec::new();
    let mut length = 0;
    for word in words.split_whitespace() {
        let letters: Vec<char> = word.chars().collect();
        for piece in letters.chunks(most) {
            let size = piece.len();
            match lines.last_mut() {
                Some(line) if length + 1 + size <= most => {
                    line.push(' ');
                    line.extend(piece);
                    length += 1 + size;
                }
                _ => {
                    lines.push(piece.iter().collect());
                    length = size;
                }
            }
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn caption() -> Caption {
        Caption {
            title: "Drugs & alcohol: 38 passages".to_owned(),
            name: "Passages by council and year".to_owned(),
            foot: vec!["Source: https://example.org/#/themes/drugs?a=1&b=2".to_owned()],
        }
    }

    #[test]
    fn a_drawing_stands_by_itself() {
        let mut sheet = Sheet::default();
        sheet.shape("path", &[("d", "M0 0h600"), ("stroke", "rgb(1, 2, 3)"), ("fill", "")]);
        sheet.reach(600.0, 40.0);
        let face =
            Face { paper: "#fff".to_owned(), ink: "#000".to_owned(), family: "\"A B\", serif".to_owned() };
        let document = sheet.finish(&caption(), &face);
        assert_eq!(document.size.0 as u32, 648);
        for part in [
            "<title>Drugs &amp; alcohol: 38 passages: Passages by council and year</title>",
            "<path d=\"M0 0h600\" stroke=\"rgb(1, 2, 3)\"/>",
            "font-family=\"&quot;A B&quot;, serif\"",
            "?a=1&amp;b=2",
        ] {
            assert!(document.text.contains(part), "{part} is not in {}", document.text);
        }
        assert_eq!(document.text.matches("<g ").count(), document.text.matches("</g>").count());
    }

    #[test]
    fn lines_break_between_words_and_within_long_ones() {
        assert_eq!(wrapped("a bee see dee", 8), ["a bee", "see dee"]);
        assert_eq!(wrapped("https://example", 8), ["https://", "example"]);
        assert!(wrapped("  ", 8).is_empty());
    }

    proptest! {
        #[test]
        fn no_line_is_too_long_and_no_letter_is_lost(words in "[a-z ]{0,80}", most in 8usize..30) {
            let lines = wrapped(&words, most);
            prop_assert!(lines.iter().all(|line| line.chars().count() <= most));
            let letters = |text: &str| text.replace(' ', "");
            prop_assert_eq!(letters(&lines.concat()), letters(&words));
        }

        #[test]
        fn what_is_escaped_holds_no_mark_up(text in ".*") {
            let mut out = String::new();
            escape(&mut out, &text);
            prop_assert!(!out.contains(['<', '>', '"']));
        }
    }
}
