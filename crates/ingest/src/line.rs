use crate::FurnitureKind;

/// What stands between a line and the one before it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Gap {
    /// Nothing: the next line of the same block.
    #[default]
    None,
    /// One empty line, or the end of an HTML paragraph.
    Blank,
    /// An empty paragraph: a line that holds a no-break space, or several empty lines.
    Wide,
}

/// What the markup of a page says about a line. Plain text says nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Hint {
    /// Nothing.
    #[default]
    None,
    /// The heading of the page.
    PageHeading,
    /// The heading below it: the meeting, or the title of a single item.
    SubTitle,
    /// The printed number of an item.
    Number,
    /// The title of an item.
    Title,
    /// A label that opens a part of an item.
    Label,
    /// A paragraph of Word text: part of a purpose, minute or decision.
    Body,
    /// An entry of a list within Word text.
    ListItem,
    /// A heading of a report; the level counts from 1.
    Heading,
    /// A document that the item links to.
    Document,
    /// A cell of a table of recorded votes.
    VoteCell {
        /// Which row of the page, counted over all its tables.
        row: usize,
        /// Which cell of the row, from 0.
        cell: usize,
    },
    /// Words to set aside.
    Furniture(FurnitureKind),
}

/// One line of a text, or one block of an HTML page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Line {
    /// Line of the input, from 1.
    pub no: usize,
    /// The words, white space at the ends removed.
    pub text: String,
    /// Columns before the first word.
    pub indent: usize,
    /// What stands before it.
    pub gap: Gap,
    /// The printed page, from 1, when the input has pages.
    pub page: Option<u32>,
    /// What the markup says.
    pub hint: Hint,
    /// Small print inside the block, already taken out of its words.
    pub aside: Vec<(FurnitureKind, String)>,
    /// Where the block links to.
    pub href: Option<String>,
    /// The id of an agenda item whose anchor the block holds.
    pub anchor: Option<String>,
}

/// Splits text into its lines that have words; form feeds part pages.
///
/// Line breaks are LF, CRLF or CR. A page break counts as an empty line.
pub(crate) fn lines(text: &str) -> Vec<Line> {
    let paged = text.contains('\u{c}');
    let mut out: Vec<Line> = Vec::new();
    let (mut page, mut no) = (1u32, 0usize);
    let (mut empty, mut wide) = (0usize, false);
    for source in split_lines(text) {
        no += 1;
        for (i, part) in source.split('\u{c}').enumerate() {
            if i > 0 {
                page = page.saturating_add(1);
                empty += 1;
            }
            let trimmed = part.trim();
            if trimmed.is_empty() {
                if i == 0 && !source.contains('\u{c}') {
                    empty += 1;
                }
                wide |= part.contains('\u{a0}');
                continue;
            }
            let gap = match empty {
                _ if out.is_empty() => Gap::Wide,
                _ if wide => Gap::Wide,
                0 => Gap::None,
                1 => Gap::Blank,
                _ => Gap::Wide,
            };
            let indent = part.chars().take_while(|c| c.is_whitespace()).count();
            let page = paged.then_some(page);
            out.push(Line { no, text: trimmed.to_owned(), indent, gap, page, ..Line::default() });
            (empty, wide) = (0, false);
        }
    }
    out
}

/// The lines of a text, whichever of the three usual line breaks it has.
fn split_lines(text: &str) -> impl Iterator<Item = &str> {
    text.split('\n').flat_map(|line| line.strip_suffix('\r').unwrap_or(line).split('\r'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gaps_and_pages() {
        let got = lines("a\r\n\r\nb\n\u{a0}\nc\n\n\nd\n1\n\u{c}  e");
        let seen: Vec<_> = got.iter().map(|l| (l.text.as_str(), l.gap, l.page, l.no)).collect();
        assert_eq!(
            seen,
            [
                ("a", Gap::Wide, Some(1), 1),
                ("b", Gap::Blank, Some(1), 3),
                ("c", Gap::Wide, Some(1), 5),
                ("d", Gap::Wide, Some(1), 8),
                ("1", Gap::None, Some(1), 9),
                ("e", Gap::Blank, Some(2), 10),
            ]
        );
        assert_eq!(got.last().map(|l| l.indent), Some(2));
    }
}
