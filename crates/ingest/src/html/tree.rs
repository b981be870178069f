use crate::Refusal;
use html5ever::LocalName;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{
    BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
};
use std::cell::RefCell;

/// Elements deeper than this become siblings of their ancestors at this depth.
///
/// Pages of ModernGov are some 40 deep. A bound keeps hostile pages from costing more than linear time.
const DEEPEST: usize = 400;
/// A tag with more words than this is an attack on the tokenizer, which compares attributes pairwise.
const MOST_WORDS_IN_A_TAG: usize = 2_000;

/// A page as a tree: nodes in the order of the input, the root first.
#[derive(Debug)]
pub(crate) struct Tree {
    pub nodes: Vec<Node>,
}

/// An element or a piece of text.
#[derive(Debug)]
pub(crate) struct Node {
    /// Line of the input, from 1.
    pub line: usize,
    pub children: Vec<usize>,
    pub data: Data,
}

#[derive(Debug)]
pub(crate) enum Data {
    Element(Element),
    Text(String),
}

/// An element with the few attributes that anyone asks for.
#[derive(Debug, Default)]
pub(crate) struct Element {
    pub name: String,
    pub class: String,
    pub id: String,
    pub href: Option<String>,
    /// The attribute `name`, of anchors and `<meta>`.
    pub label: Option<String>,
    /// The attribute `content` of `<meta>`.
    pub content: Option<String>,
    pub hidden: bool,
}

/// Parses HTML. Faults of the markup are mended, never reported.
pub(crate) fn parse(html: &str) -> Result<Tree, Refusal> {
    refuse_endless_tags(html)?;
    let sink = Builder::default();
    let options = TokenizerOpts { discard_bom: true, ..TokenizerOpts::default() };
    let tokenizer = Tokenizer::new(sink, options);
    let queue = BufferQueue::default();
    queue.push_back(StrTendril::from_slice(html));
    let _ = tokenizer.feed(&queue);
    tokenizer.end();
    Ok(Tree { nodes: tokenizer.sink.state.into_inner().nodes })
}

fn refuse_endless_tags(html: &str) -> Result<(), Refusal> {
    let (mut line, mut words, mut quote, mut inside, mut last) = (1usize, 0usize, None, false, b' ');
    for byte in html.bytes() {
        line += usize::from(byte == b'\n');
        match (inside, quote) {
            (false, _) => {
                if last == b'<' && byte.is_ascii_alphabetic() {
                    (inside, words, quote) = (true, 1, None);
                }
            }
            (true, Some(mark)) => {
                if byte == mark {
                    quote = None;
                }
            }
            (true, None) => match byte {
                b'>' => inside = false,
                b'"' | b'\'' if last == b'=' => quote = Some(byte),
                _ if last.is_ascii_whitespace() && !byte.is_ascii_whitespace() => words += 1,
                b'/' => words += 1,
                _ => {}
            },
        }
        if words > MOST_WORDS_IN_A_TAG && inside {
            let problem = format!("an HTML tag with more than {MOST_WORDS_IN_A_TAG} attributes");
            return Err(Refusal::Damaged { line, problem });
        }
        last = byte;
    }
    Ok(())
}

/// Builds the tree from tokens with the few rules of HTML that keep words in their places.
#[derive(Default)]
struct Builder {
    state: RefCell<State>,
}

struct State {
    nodes: Vec<Node>,
    /// Open elements, the root first.
    open: Vec<usize>,
    /// Start tags beyond [`DEEPEST`] that have not been closed.
    overflow: usize,
}

impl Default for State {
    fn default() -> Self {
        let root = Node { line: 1, children: Vec::new(), data: Data::Element(Element::default()) };
        Self { nodes: vec![root], open: vec![0], overflow: 0 }
    }
}

impl TokenSink for Builder {
    type Handle = ();

    fn process_token(&self, token: Token, line: u64) -> TokenSinkResult<()> {
        let line = usize::try_from(line).unwrap_or(usize::MAX);
        let mut state = self.state.borrow_mut();
        match token {
            Token::TagToken(tag) if tag.kind == TagKind::StartTag => return state.start(&tag, line),
            Token::TagToken(tag) => state.end(&tag.name),
            Token::CharacterTokens(text) => state.text(&text, line),
            Token::NullCharacterToken
            | Token::DoctypeToken(_)
            | Token::CommentToken(_)
            | Token::EOFToken
            | Token::ParseError(_) => {}
        }
        TokenSinkResult::Continue
    }
}

impl State {
    fn start(&mut self, tag: &Tag, line: usize) -> TokenSinkResult<()> {
        self.close_implied(&tag.name);
        let void = is_void(&tag.name);
        if self.open.len() >= DEEPEST && !void {
            self.overflow += 1;
            if !is_phrase(&tag.name) {
                self.replace_deepest(line, element(tag));
            }
        } else {
            let node = self.append(line, Data::Element(element(tag)));
            if !void {
                self.open.push(node);
            }
        }
        match &*tag.name {
            "title" | "textarea" => TokenSinkResult::RawData(RawKind::Rcdata),
            "style" | "iframe" | "xmp" | "noembed" | "noframes" => TokenSinkResult::RawData(RawKind::Rawtext),
            "script" => TokenSinkResult::RawData(RawKind::ScriptData),
            _ => TokenSinkResult::Continue,
        }
    }

    /// Puts an element in the place of the deepest one that is open.
    fn replace_deepest(&mut self, line: usize, element: Element) {
        self.open.pop();
        let node = self.append(line, Data::Element(element));
        self.open.push(node);
    }

    fn end(&mut self, name: &LocalName) {
        if &**name == "br" {
            return;
        }
        if self.overflow > 0 {
            self.overflow -= 1;
            if !is_phrase(name) {
                self.replace_deepest(1, Element { name: "div".to_owned(), ..Element::default() });
            }
            return;
        }
        let fence = fence_of(name);
        let mut depth = self.open.len();
        while depth > 1 {
            depth -= 1;
            let Some(open) = self.open.get(depth).and_then(|&node| self.name(node)) else { return };
            if open == &**name {
                self.open.truncate(depth);
                return;
            }
            if fence.contains(&open) {
                return;
            }
        }
    }

    /// Closes what a start tag ends without saying so: a paragraph before a block, a list entry before the next.
    fn close_implied(&mut self, name: &LocalName) {
        let (closes, fence): (&[&str], &[&str]) = match &**name {
            "li" => (&["li"], &["ul", "ol", "menu", "td", "th"]),
            "dt" | "dd" => (&["dt", "dd"], &["dl", "td", "th"]),
            "td" | "th" => (&["td", "th"], &["tr", "table"]),
            "tr" => (&["tr"], &["table"]),
            "thead" | "tbody" | "tfoot" => (&["thead", "tbody", "tfoot"], &["table"]),
            "option" => (&["option"], &["select"]),
            "p" | "div" | "ul" | "ol" | "table" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "section"
            | "article" | "header" | "footer" | "nav" | "main" | "aside" | "form" | "fieldset"
            | "blockquote" | "pre" | "dl" | "hr" | "address" => {
                (&["p"], &["td", "th", "li", "div", "table", "caption", "button"])
            }
            _ => return,
        };
        let mut depth = self.open.len();
        while depth > 1 {
            depth -= 1;
            let Some(open) = self.open.get(depth).and_then(|&node| self.name(node)) else { return };
            if closes.contains(&open) {
                self.open.truncate(depth);
                return;
            }
            if fence.contains(&open) {
                return;
            }
        }
    }

    fn text(&mut self, text: &str, line: usize) {
        let last = self
            .open
            .last()
            .and_then(|&parent| self.nodes.get(parent))
            .and_then(|n| n.children.last().copied());
        if let Some(Node { data: Data::Text(sibling), .. }) = last.and_then(|node| self.nodes.get_mut(node)) {
            sibling.push_str(text);
            return;
        }
        // The tokenizer counts the line on which the text ends.
        let breaks = text.bytes().filter(|b| *b == b'\n').count();
        self.append(line.saturating_sub(breaks), Data::Text(text.to_owned()));
    }

    fn append(&mut self, line: usize, data: Data) -> usize {
        let node = self.nodes.len();
        self.nodes.push(Node { line, children: Vec::new(), data });
        let parent = self.open.last().copied().unwrap_or(0);
        if let Some(parent) = self.nodes.get_mut(parent) {
            parent.children.push(node);
        }
        node
    }

    fn name(&self, node: usize) -> Option<&str> {
        match self.nodes.get(node).map(|n| &n.data) {
            Some(Data::Element(element)) => Some(&element.name),
            _ => None,
        }
    }
}

fn element(tag: &Tag) -> Element {
    let mut element = Element { name: tag.name.to_string(), ..Element::default() };
    for attribute in &tag.attrs {
        let value = || attribute.value.to_string();
        match &*attribute.name.local {
            "class" => element.class = value(),
            "id" => element.id = value(),
            "href" => element.href = Some(value()),
            "name" => element.label = Some(value()),
            "content" => element.content = Some(value()),
            "hidden" => element.hidden = true,
            _ => {}
        }
    }
    element
}

/// Elements within a line, which part no words.
fn is_phrase(name: &LocalName) -> bool {
    matches!(
        &**name,
        "a" | "abbr"
            | "b"
            | "cite"
            | "code"
            | "em"
            | "font"
            | "i"
            | "ins"
            | "s"
            | "small"
            | "span"
            | "strong"
            | "sub"
            | "sup"
            | "u"
    )
}

fn is_void(name: &LocalName) -> bool {
    matches!(
        &**name,
        "area"
            | "base"
            | "br"
            | "col"
            | "embed"
            | "hr"
            | "img"
            | "input"
            | "link"
            | "meta"
            | "source"
            | "track"
            | "wbr"
    )
}

/// The elements that an end tag does not reach beyond: a stray `</p>` in a cell closes nothing outside the cell.
fn fence_of(name: &LocalName) -> &'static [&'static str] {
    match &**name {
        "table" | "html" | "body" => &[],
        "td" | "th" | "tr" | "thead" | "tbody" | "tfoot" | "caption" => &["table"],
        _ => &["td", "th", "caption", "table"],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn outline(html: &str) -> String {
        let tree = parse(html).unwrap();
        let mut out = String::new();
        write(&tree, 0, &mut out);
        out
    }

    fn write(tree: &Tree, node: usize, out: &mut String) {
        match &tree.nodes[node].data {
            Data::Text(text) => out.push_str(text.trim()),
            Data::Element(element) => {
                out.push_str(&format!("({}", element.name));
                tree.nodes[node].children.iter().for_each(|&child| write(tree, child, out));
                out.push(')');
            }
        }
    }

    #[test]
    fn faults_are_mended() {
        assert_eq!(outline("<p>a<p>b<div>c</p>d</div>"), "((pa)(pb)(divcd))");
        assert_eq!(outline("<ul><li>a<li>b<ul><li>c</ul></ul>"), "((ul(lia)(lib(ul(lic)))))");
        assert_eq!(
            outline("<table><tr><td>a</div></p><td>b<tr><td>c</table>d"),
            "((table(tr(tda)(tdb))(tr(tdc)))d)"
        );
        assert_eq!(
            outline("<table><thead><th>a</th></th><tr><td>b</table>"),
            "((table(thead(tha)(tr(tdb)))))"
        );
        assert_eq!(outline("a<br/>b</br>&amp;&#32;c"), "(a(br)b& c)");
        assert_eq!(outline("<script>if (a<b) '</p>'</script>x"), "((scriptif (a<b) '</p>')x)");
    }

    #[test]
    fn deep_pages_stay_shallow_and_lose_no_words() {
        let html = format!(
            "{}wo<b>rd</b><script>no</script>{}after",
            "<div>".repeat(100_000),
            "</div>".repeat(100_000)
        );
        let tree = parse(&html).unwrap();
        let mut deepest = vec![0usize; tree.nodes.len()];
        for (node, found) in tree.nodes.iter().enumerate() {
            found.children.iter().for_each(|&child| deepest[child] = deepest[node] + 1);
        }
        assert!(deepest.iter().all(|depth| *depth <= DEEPEST));
        let words: String = tree
            .nodes
            .iter()
            .filter_map(|n| if let Data::Text(t) = &n.data { Some(t.as_str()) } else { None })
            .collect();
        assert!(words.contains("word") && words.contains("after"));
    }

    #[test]
    fn a_tag_of_endless_attributes_is_refused() {
        let html = format!("<p>x</p>\n<p {}>", "a ".repeat(3_000));
        assert!(matches!(parse(&html), Err(Refusal::Damaged { line: 2, .. })));
        let long = format!("<img src=\"data:{}\">", "a ".repeat(3_000));
        assert!(parse(&long).is_ok());
    }
}
