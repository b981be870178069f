use super::tree::{Data, Element, Tree};
use crate::FurnitureKind;
use crate::line::{Gap, Hint, Line};
use crate::words::{strip_prefix_any_case, tidy};

/// The lines of a page, and what its markup says as a whole.
#[derive(Debug, Default)]
pub(crate) struct Page {
    /// One line a block, in the order of the page.
    pub lines: Vec<Line>,
    /// Every address that the page links to.
    pub hrefs: Vec<String>,
    /// The title in the head of the page.
    pub title: Option<String>,
    /// Whether the page has a `#modgov`; if so, everything outside of it is frame.
    pub modgov: bool,
}

/// Turns a tree into lines.
pub(crate) fn page(tree: &Tree) -> Page {
    let modgov = tree.nodes.iter().any(|node| matches!(&node.data, Data::Element(e) if e.id == "modgov"));
    let mut writer = Writer { page: Page { modgov, ..Page::default() }, ..Writer::default() };
    writer.page.title = title(tree);
    let mut todo = vec![Step::Enter(0)];
    while let Some(step) = todo.pop() {
        match step {
            Step::Enter(node) => {
                let Some(found) = tree.nodes.get(node) else { continue };
                match &found.data {
                    Data::Text(text) => writer.text(text, found.line),
                    Data::Element(element) if is_unseen(element) => {}
                    Data::Element(element) => {
                        let votes = element.name == "table" && is_vote_table(tree, node);
                        writer.enter(element, found.line, votes);
                        todo.push(Step::Leave);
                        todo.extend(found.children.iter().rev().map(|&child| Step::Enter(child)));
                    }
                }
            }
            Step::Leave => writer.leave(),
        }
    }
    writer.flush(Gap::Blank);
    writer.page
}

enum Step {
    Enter(usize),
    Leave,
}

fn is_unseen(element: &Element) -> bool {
    element.hidden
        || matches!(
            element.name.as_str(),
            "head" | "script" | "style" | "template" | "noscript" | "iframe" | "svg"
        )
}

fn title(tree: &Tree) -> Option<String> {
    let found = tree.nodes.iter().find(|node| matches!(&node.data, Data::Element(e) if e.name == "title"))?;
    let texts = found.children.iter().filter_map(|&child| match tree.nodes.get(child).map(|n| &n.data) {
        Some(Data::Text(text)) => Some(text.as_str()),
        _ => None,
    });
    Some(tidy(&texts.collect::<String>()))
}

fn is_vote_table(tree: &Tree, table: usize) -> bool {
    let children = tree.nodes.get(table).map(|n| n.children.as_slice()).unwrap_or_default();
    let caption = children
        .iter()
        .filter_map(|&child| tree.nodes.get(child))
        .take(8)
        .find(|node| matches!(&node.data, Data::Element(e) if e.name == "caption"));
    caption.is_some_and(|node| {
        node.children.iter().any(|&child| {
            matches!(tree.nodes.get(child).map(|n| &n.data), Some(Data::Text(t)) if t.trim().eq_ignore_ascii_case("recorded vote"))
        })
    })
}

/// What an open element means for the words inside it.
#[derive(Clone, Copy, Debug, Default)]
struct Scope {
    block: bool,
    in_modgov: bool,
    word: bool,
    number_cell: bool,
    action_list: bool,
    document_list: bool,
    list_item: bool,
    votes: bool,
    /// What the class of the innermost telling block says.
    hint: Hint,
    /// Words inside are set aside.
    aside: Option<FurnitureKind>,
}

#[derive(Default)]
struct Writer {
    page: Page,
    scopes: Vec<Scope>,
    text: String,
    line: usize,
    gap: Gap,
    aside: Vec<(FurnitureKind, String)>,
    href: Option<String>,
    anchor: Option<String>,
    row: usize,
    cell: usize,
}

impl Writer {
    fn scope(&self) -> Scope {
        self.scopes.last().copied().unwrap_or_default()
    }

    fn enter(&mut self, element: &Element, line: usize, votes: bool) {
        let block = is_block(&element.name);
        if element.name == "br" {
            self.flush(Gap::None);
        } else if block {
            self.flush(Gap::Blank);
        }
        let mut scope = self.scope();
        scope.block = block;
        self.read_classes(element, &mut scope);
        if votes {
            scope.votes = true;
        }
        match element.name.as_str() {
            "tr" if scope.votes => (self.row, self.cell) = (self.row + 1, 0),
            "td" if scope.votes => {
                scope.hint = Hint::VoteCell { row: self.row, cell: self.cell };
                self.cell += 1;
            }
            "th" if scope.votes => scope.hint = Hint::Furniture(FurnitureKind::TableMark),
            _ => {}
        }
        if let Some(href) = &element.href {
            self.page.hrefs.push(href.clone());
            if element.name == "a" && scope.word && is_item_page(href) {
                scope.aside = Some(FurnitureKind::CutMark);
            }
            if self.href.is_none() && !href.starts_with("mailto:") {
                self.href = Some(href.clone());
            }
        }
        if let Some(anchor) = element.label.as_deref().filter(|_| element.name == "a")
            && let Some(id) = strip_prefix_any_case(anchor, "AI")
                .filter(|id| !id.is_empty() && id.bytes().all(|b| b.is_ascii_digit()))
        {
            self.anchor = Some(id.to_owned());
        }
        if self.line == 0 {
            self.line = line;
        }
        self.scopes.push(scope);
    }

    fn read_classes(&mut self, element: &Element, scope: &mut Scope) {
        if element.id == "modgov" {
            *scope = Scope { in_modgov: true, block: true, ..Scope::default() };
        }
        if element.name == "li" {
            scope.list_item = true;
        }
        for class in element.class.split_whitespace() {
            match class {
                "mgWordPara" => (scope.word, scope.hint) = (true, Hint::Body),
                "mgItemNumberCell" => scope.number_cell = true,
                "mgAiTitleTxt" if scope.number_cell => scope.hint = Hint::Number,
                "mgAiTitleTxt" => scope.hint = Hint::Title,
                "mgSubItemTitleTxt" | "mgSubSubTitleTxt" => scope.hint = Hint::Label,
                "mgMainTitleTxt" => scope.hint = Hint::PageHeading,
                "mgSubTitleTxt" => scope.hint = Hint::SubTitle,
                "mgSectionTitle" => scope.hint = Hint::Furniture(FurnitureKind::PageHeading),
                "mgActionList" => (scope.action_list, scope.document_list) = (true, false),
                "mgBulletList" if !scope.word => scope.document_list = true,
                "mgFileSize" => scope.aside = Some(FurnitureKind::FileSize),
                "mgHide" if !scope.word => scope.aside = Some(FurnitureKind::ItemReference),
                _ => {}
            }
        }
        let heading = matches!(element.name.as_str(), "h1" | "h2" | "h3" | "h4" | "h5" | "h6");
        if heading && scope.hint == Hint::None {
            scope.hint = match element.name.as_str() {
                "h1" if scope.in_modgov => Hint::PageHeading,
                "h2" if scope.in_modgov => Hint::SubTitle,
                _ if scope.in_modgov => Hint::None,
                _ => Hint::Heading,
            };
        }
        if heading && scope.word {
            scope.hint = Hint::Body;
        }
    }

    fn leave(&mut self) {
        if self.scope().block {
            self.flush(Gap::Blank);
        }
        self.scopes.pop();
    }

    fn text(&mut self, text: &str, line: usize) {
        if !text.trim().is_empty() && self.text.trim().is_empty() && self.aside.is_empty() {
            let skipped = text.bytes().take_while(u8::is_ascii_whitespace).filter(|b| *b == b'\n').count();
            self.line = line + skipped;
        }
        match self.scope().aside {
            None => self.text.push_str(text),
            Some(what) => match self.aside.last_mut() {
                Some((last, words)) if *last == what => words.push_str(text),
                _ => {
                    self.aside.push((what, text.to_owned()));
                    // The words before and after were apart on the page.
                    self.text.push(' ');
                }
            },
        }
    }

    /// Ends the current line; `next` is what will stand before the next one.
    fn flush(&mut self, next: Gap) {
        let text = tidy(&self.text);
        let empty_paragraph = text.is_empty() && self.text.contains('\u{a0}');
        let aside: Vec<_> = std::mem::take(&mut self.aside)
            .into_iter()
            .map(|(what, t)| (what, tidy(&t)))
            .filter(|(_, t)| !t.is_empty())
            .collect();
        if !text.is_empty() || !aside.is_empty() {
            let hint = self.hint();
            let mut line = Line {
                no: self.line.max(1),
                text,
                gap: self.gap,
                hint,
                aside,
                href: self.href.take(),
                anchor: self.anchor.take(),
                ..Line::default()
            };
            take_cut_mark(&mut line);
            self.page.lines.push(line);
            self.gap = next;
        } else {
            self.gap = self.gap.max(next);
            if empty_paragraph {
                self.gap = Gap::Wide;
            }
        }
        self.text.clear();
        self.href = None;
        self.line = 0;
    }

    fn hint(&self) -> Hint {
        let scope = self.scope();
        if self.page.modgov && !scope.in_modgov {
            return Hint::Furniture(FurnitureKind::Frame);
        }
        match scope.hint {
            Hint::Body if scope.list_item => Hint::ListItem,
            Hint::None if scope.action_list => Hint::Furniture(FurnitureKind::Link),
            Hint::None if scope.list_item && !self.page.modgov => Hint::ListItem,
            Hint::None if scope.document_list && scope.list_item => Hint::Document,
            hint => hint,
        }
    }
}

/// The dots before “view the full minutes text” are the page's, not the minute's.
fn take_cut_mark(line: &mut Line) {
    if line.aside.iter().any(|(what, _)| *what == FurnitureKind::CutMark)
        && let Some(text) = line.text.strip_suffix("...")
        && (text.is_empty() || text.ends_with(' '))
    {
        line.text = text.trim_end().to_owned();
        line.aside.insert(0, (FurnitureKind::CutMark, "...".to_owned()));
    }
}

fn is_item_page(href: &str) -> bool {
    href.to_ascii_lowercase().contains("mgai.aspx?id=")
}

fn is_block(name: &str) -> bool {
    matches!(
        name,
        "" | "address"
            | "article"
            | "aside"
            | "blockquote"
            | "body"
            | "button"
            | "caption"
            | "center"
            | "dd"
            | "details"
            | "div"
            | "dl"
            | "dt"
            | "fieldset"
            | "figcaption"
            | "figure"
            | "footer"
            | "form"
            | "h1"
            | "h2"
            | "h3"
            | "h4"
            | "h5"
            | "h6"
            | "header"
            | "hr"
            | "html"
            | "label"
            | "legend"
            | "li"
            | "main"
            | "nav"
            | "ol"
            | "optgroup"
            | "option"
            | "p"
            | "pre"
            | "section"
            | "select"
            | "summary"
            | "table"
            | "tbody"
            | "td"
            | "textarea"
            | "tfoot"
            | "th"
            | "thead"
            | "tr"
            | "ul"
    )
}
