//! Paragraphs into passages: what stands under what, and what kind each is.
//!
//! 1. A heading or a lead-in (“… including:”) takes what follows under it: a whole list, or the next paragraphs
//!    up to the next heading.
//! 2. A list inside a list stands under the entry before it.
//! 3. A passage's own words give its kind; where they are silent, its lead-in does, then the title of the item.

use crate::action;
use crate::heading::{self, Heading};
use crate::kinds::{self, Weight};
use crate::label::{Label, Style};
use crate::paragraphs::Paragraph;
use crate::vote;
use crate::words::{ends_lead_in, has_word};
use scrutineer_corpus::{Kind, Passage, Vote};

/// What is known of a run of paragraphs before their words are read.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Setting<'a> {
    /// The title of the item.
    pub title: Option<&'a str>,
    /// Whether the paragraphs are the item's recorded decision.
    pub decision: bool,
    /// Whether kinds are wanted; a report has headings and text only.
    pub plain: bool,
}

/// Appends passages for paragraphs, numbered on from those that are there.
pub(crate) fn append(passages: &mut Vec<Passage>, paragraphs: &[Paragraph], setting: Setting<'_>) {
    let title = setting.title.filter(|_| !setting.plain).and_then(kinds::of_title);
    let mut nest = Nest {
        setting,
        title,
        heading: None,
        lead: None,
        levels: Vec::new(),
        interrupted: Vec::new(),
        listed: false,
    };
    for paragraph in paragraphs {
        let n = u32::try_from(passages.len()).unwrap_or(u32::MAX).saturating_add(1);
        let passage = nest.passage(n, paragraph, passages);
        passages.push(passage);
    }
}

/// A list that is open.
struct Level {
    style: Style,
    last: Option<u32>,
    under: Option<Lead>,
    /// The latest entry.
    entry: Lead,
}

impl Level {
    /// Whether a label is the next of this list: `(b)` after `(a)`, and `b)` after `A)`.
    fn counts_on(&self, label: &Label) -> bool {
        let follows = self.last.is_some_and(|last| label.value == Some(last + 1));
        let mixed = matches!(
            (self.style, label.style),
            (Style::Upper(a), Style::Lower(b)) | (Style::Lower(a), Style::Upper(b)) if a == b
        );
        follows && (self.style == label.style || mixed)
    }
}

/// A passage that others may stand under, with the kind that it gives them.
#[derive(Clone, Copy)]
struct Lead {
    n: u32,
    gives: Option<Kind>,
}

struct Nest<'a> {
    setting: Setting<'a>,
    title: Option<Kind>,
    heading: Option<Lead>,
    lead: Option<Lead>,
    levels: Vec<Level>,
    /// The lists that a plain paragraph interrupted; a label that counts on takes them up again.
    interrupted: Vec<Level>,
    /// Whether the heading's list has begun.
    listed: bool,
}

impl Nest<'_> {
    fn passage(&mut self, n: u32, paragraph: &Paragraph, before: &[Passage]) -> Passage {
        let own = if self.setting.plain { None } else { kinds::own(&paragraph.text) };
        let bare = self.bare(paragraph, own);
        let (under, kind) = match &paragraph.label {
            Some(_) if self.setting.plain && paragraph.heading => self.plain(n, paragraph, own, bare),
            Some(label) => self.entry(n, label, paragraph, own, bare, before),
            None => self.plain(n, paragraph, own, bare),
        };
        let label = paragraph.label.as_ref().map(|l| l.text.clone()).filter(|l| !l.is_empty());
        let mut passage = Passage {
            n,
            kind,
            label,
            text: paragraph.text.clone(),
            under: under.map(|lead| lead.n),
            page: paragraph.page,
            vote: paragraph.vote.clone(),
            action: None,
        };
        if kind == Kind::Vote && passage.vote.is_none() {
            passage.vote = vote::result_in_prose(&passage.text)
                .map(|result| Vote { result: Some(result), ..Vote::default() });
        }
        if kind == Kind::Action {
            passage.action = action::find(&passage.text);
        }
        passage
    }

    fn bare(&self, paragraph: &Paragraph, own: Option<(Kind, Weight)>) -> Option<Heading> {
        if paragraph.vote.is_some() {
            return None;
        }
        if self.title == Some(Kind::Declaration) {
            return heading::bare(&paragraph.text).filter(|h| h.gives == Some(Kind::Declaration));
        }
        let found = if self.setting.plain { None } else { heading::bare(&paragraph.text) };
        // A short line that is a formula (“… was in attendance for this item”) is no heading.
        let formula = own.is_some_and(|(_, weight)| weight == Weight::Formula);
        found.or_else(|| (paragraph.heading && !formula).then_some(Heading { gives: None }))
    }

    fn entry(
        &mut self,
        n: u32,
        label: &Label,
        paragraph: &Paragraph,
        own: Option<(Kind, Weight)>,
        bare: Option<Heading>,
        before: &[Passage],
    ) -> (Option<Lead>, Kind) {
        let leads = before.last().is_some_and(|p| ends_lead_in(&p.text) || p.text.is_empty());
        if !self.levels.iter().any(|l| l.style == label.style)
            && let Some(at) = self.interrupted.iter().rposition(|l| l.counts_on(label))
        {
            self.interrupted.truncate(at + 1);
            self.levels = std::mem::take(&mut self.interrupted);
        }
        let same = self.levels.iter().rposition(|l| l.style == label.style || l.counts_on(label));
        let restarts = same
            .and_then(|at| self.levels.get(at))
            .is_some_and(|l| label.value == Some(1) && l.last.is_some());
        let under = match same {
            Some(at) if !(restarts && leads && at + 1 == self.levels.len()) => {
                self.levels.truncate(at + 1);
                if let Some(level) = self.levels.last_mut() {
                    level.style = label.style;
                }
                self.levels.last().and_then(|l| l.under)
            }
            _ => {
                let inner = self
                    .levels
                    .last()
                    .filter(|l| leads || label.value == Some(1) || is_inner(label.style, l.style))
                    .map(|l| l.entry);
                if inner.is_none() {
                    self.levels.clear();
                }
                inner.or(self.lead).or(self.heading)
            }
        };
        self.listed |= self.lead.is_none() && self.heading.is_some();
        let kind = self.kind(&paragraph.text, own, bare, under);
        let gives = bare.and_then(|b| b.gives).or_else(|| self.given(kind, paragraph));
        let entry = Lead { n, gives };
        match self.levels.iter_mut().rfind(|l| l.style == label.style) {
            Some(level) if same.is_some() && !(restarts && leads) => {
                (level.last, level.entry) = (label.value, entry)
            }
            _ => self.levels.push(Level { style: label.style, last: label.value, under, entry }),
        }
        (under, kind)
    }

    fn plain(
        &mut self,
        n: u32,
        paragraph: &Paragraph,
        own: Option<(Kind, Weight)>,
        bare: Option<Heading>,
    ) -> (Option<Lead>, Kind) {
        if let Some(found) = bare {
            self.levels.clear();
            self.interrupted.clear();
            self.lead = None;
            self.heading = Some(Lead { n, gives: found.gives });
            self.listed = false;
            return (None, Kind::Heading);
        }
        if paragraph.vote.is_some() {
            // The record of a vote interrupts a list or closes a debate; what went before goes on after it.
            return (self.levels.last().map(|l| l.entry).or(self.lead).or(self.heading), Kind::Vote);
        }
        let listed = !self.levels.is_empty();
        if listed {
            self.interrupted.append(&mut self.levels);
            // Lists nest a few levels deep; older ones are not taken up again.
            let excess = self.interrupted.len().saturating_sub(8);
            self.interrupted.drain(..excess);
        }
        if listed || self.ends_heading(own) {
            self.lead = None;
            if self.listed || self.ends_heading(own) {
                self.heading = None;
            }
        }
        let under = self.heading;
        let kind = self.kind(&paragraph.text, own, None, under);
        self.lead = None;
        if ends_lead_in(&paragraph.text) && !self.setting.plain {
            self.lead = Some(Lead { n, gives: self.given(kind, paragraph) });
        }
        (under, kind)
    }

    /// Whether a paragraph's own words end what the heading before it began.
    fn ends_heading(&self, own: Option<(Kind, Weight)>) -> bool {
        let Some(gives) = self.heading.and_then(|h| h.gives) else { return false };
        own.is_some_and(|(kind, _)| {
            kind != gives && !(gives == Kind::Resolved && kind == Kind::Recommended) && kind != Kind::Action
        })
    }

    fn kind(
        &self,
        text: &str,
        own: Option<(Kind, Weight)>,
        bare: Option<Heading>,
        under: Option<Lead>,
    ) -> Kind {
        if self.setting.plain {
            return if bare.is_some() { Kind::Heading } else { Kind::Text };
        }
        if bare.is_some() {
            return Kind::Heading;
        }
        let given = under.and_then(|lead| lead.gives);
        let fallback = self.title.or(self
            .setting
            .decision
            .then_some(Kind::Resolved)
            .filter(|_| under.is_none() || given.is_some()));
        let fallback = fallback.filter(|_| !kinds::is_reason(text));
        let found = match (given, own) {
            (Some(given), Some((own, weight))) => resolve(given, own, weight),
            (Some(given), None) => given,
            (None, Some((Kind::Noted | Kind::Evidence | Kind::Comment, Weight::Phrase)))
                if self.setting.decision && under.is_none() && fallback.is_some() =>
            {
                Kind::Resolved
            }
            (None, Some((own, _))) => own,
            (None, None) => fallback.unwrap_or(Kind::Text),
        };
        // Apologies that are noted and minutes that are agreed are procedure, not decisions.
        if found == Kind::Resolved && self.title == Some(Kind::Procedural) { Kind::Procedural } else { found }
    }

    /// The kind that a lead-in or an entry gives to what stands under it.
    fn given(&self, kind: Kind, paragraph: &Paragraph) -> Option<Kind> {
        let verdict = ["RESOLVED", "AGREED"].iter().any(|w| has_word(&paragraph.text, w));
        match kind {
            Kind::Heading | Kind::Text | Kind::Thanks | Kind::Procedural => verdict.then_some(Kind::Resolved),
            kind => Some(kind),
        }
    }
}

/// Which of two kinds holds, the one that a list gives or the one that the entry's own words state.
fn resolve(given: Kind, own: Kind, weight: Weight) -> Kind {
    match (given, own, weight) {
        (_, Kind::Vote | Kind::Action, Weight::Formula) => own,
        (Kind::Resolved | Kind::Recommended, Kind::Recommended, Weight::Formula) => Kind::Recommended,
        (Kind::Resolved | Kind::Recommended | Kind::Declaration | Kind::Action, _, _) => given,
        (_, Kind::Resolved | Kind::Recommended | Kind::Response, Weight::Formula) => own,
        (Kind::Evidence | Kind::Response, Kind::Comment, _) => own,
        _ => given,
    }
}

/// Whether lists of one style usually stand inside lists of the other.
fn is_inner(inner: Style, outer: Style) -> bool {
    depth(inner) > depth(outer)
}

fn depth(style: Style) -> u8 {
    match style {
        Style::Decimal(parts) => parts,
        Style::Number(_) => 4,
        Style::Upper(_) => 5,
        Style::Lower(_) => 6,
        Style::Roman(_) => 7,
        Style::Bullet(_) | Style::Entry => 8,
    }
}
