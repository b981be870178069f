use super::bitset::BitSet;
use super::count::{Counter, Passing, Sets};
use super::eval::{Evaluator, Found};
use super::files::Meter;
use super::hits::Shower;
use super::index::Index;
use super::join::both;
use super::leaves::Lookup;
use super::list::List;
use super::marks::Marker;
use super::nearest;
use super::plan::{Leaves, Plan};
use super::rank::Ranker;
use super::why::Why;
use crate::format::answers::Stored;
use crate::query::{Field, KindSet, Node, Query, parse, read_as};
use crate::sort::{best, sort};
use crate::{
    Fetch, Filters, IndexError, Matched, Matching, Note, Reading, Related, Request, Response, Sort,
    Suggestion, ThemeQuery,
};
use std::cell::OnceCell;
use std::rc::Rc;

/// A request, worked out but not yet shown.
pub(super) struct Answer {
    pub(super) query: Query,
    pub(super) leaves: Leaves,
    pub(super) lists: Vec<Rc<List>>,
    /// For each leaf, the slots of all words of its root, when there are others.
    pub(super) families: Vec<Option<Rc<List>>>,
    pub(super) matched: Matched,
    /// By the words typed.
    pub(super) typed: Rc<Found>,
    /// With related wordings.
    pub(super) found: Rc<Found>,
    /// What each related wording found.
    pub(super) by_wording: Vec<Found>,
    /// Regardless of the filter of kinds.
    pub(super) any_kind: Rc<Found>,
    pub(super) passing: Passing,
    /// Rows that were found and pass the filters.
    pub(super) rows: BitSet,
    pub(super) notes: Vec<Note>,
    /// What was counted when the index was built.
    pub(super) counted: Option<Stored>,
    /// Passages of each kind, where they are known without counting.
    pub(super) of_kinds: Option<Vec<u32>>,
}

impl<F: Fetch> Index<F> {
    /// Answers a request: finds, counts, orders, and shows the part that was asked for.
    ///
    /// # Errors
    /// [`IndexError`] when a file cannot be had or read.
    pub async fn search(&self, request: &Request) -> Result<Response, IndexError> {
        match self.ready_answer(request).await? {
            Some(response) => Ok(response),
            None => self.looked_up(request).await,
        }
    }

    /// The answer to any request, with its words looked up: what [`Index::search`] does where no answer is ready.
    ///
    /// # Errors
    /// [`IndexError`] when a file cannot be had or read.
    pub async fn looked_up(&self, request: &Request) -> Result<Response, IndexError> {
        let meter = Meter::default();
        let answer = self.answer(request, &meter).await?;
        let suggestions = self.suggestions(request, &answer, &meter).await?;
        self.respond(request, &answer, suggestions, &meter).await
    }

    /// The answer to a request for which nothing has to be looked up: one for everything that is loaded, and one whose
    /// answer was counted when the index was built. `None` for any other, which [`Index::looked_up`] answers.
    ///
    /// This is apart so that a page can begin with what this needs, which is a part of the engine.
    ///
    /// # Errors
    /// [`IndexError`] when a file cannot be had or read.
    pub async fn ready_answer(&self, request: &Request) -> Result<Option<Response>, IndexError> {
        let meter = Meter::default();
        let query = parse(&request.query);
        let answer = match self.everything(request, &query) {
            Some(answer) => Some(answer),
            None => self.stored(request, query, &meter).await?,
        };
        match answer {
            // What is ready finds something or there is nothing at all, so there is nothing to suggest.
            Some(answer) => self.respond(request, &answer, Vec::new(), &meter).await.map(Some),
            None => Ok(None),
        }
    }

    /// The answer to a request for everything. The kinds of passages are not needed for it.
    fn everything(&self, request: &Request, query: &Query) -> Option<Answer> {
        if query.root != Node::All || !request.also.is_empty() || request.filters != Filters::default() {
            return None;
        }
        let columns = &self.files.start.columns;
        let mut slots = BitSet::empty(columns.slots() as usize);
        for row in 0..self.layout().rows() {
            slots.fill(columns.passages_of(row));
        }
        let found = Rc::new(Found { rows: BitSet::full(columns.count()), slots });
        Some(Answer {
            query: query.clone(),
            leaves: Leaves::default(),
            lists: Vec::new(),
            families: Vec::new(),
            matched: Matched::Everything,
            typed: Rc::clone(&found),
            any_kind: Rc::clone(&found),
            by_wording: Vec::new(),
            passing: Passing::new(&request.filters, self.overview()),
            rows: found.rows.clone(),
            found,
            notes: Vec::new(),
            counted: None,
            of_kinds: Some(self.files.start.of_kinds.clone()),
        })
    }

    /// Counts an answer, orders it, and shows the part that was asked for.
    async fn respond(
        &self,
        request: &Request,
        answer: &Answer,
        suggestions: Vec<Suggestion>,
        meter: &Meter,
    ) -> Result<Response, IndexError> {
        let columns = &self.files.start.columns;
        let overview = self.overview();
        let sets = Sets { typed: &answer.typed, found: &answer.found, any_kind: &answer.any_kind };
        let tables = &self.tables;
        let counted = answer.counted.as_ref();
        let of_kinds = answer.of_kinds.as_deref();
        let runs = OnceCell::new();
        if let Some(counted) = counted {
            // It is empty yet.
            let _ = runs.set(counted.runs.clone());
        }
        let passing = &answer.passing;
        let counter = Counter { sets, passing, columns, tables, overview, runs, stored: counted, of_kinds };
        let ranker = self.ranker(answer);
        let order = self.order(request, answer, &ranker);
        let rows: Vec<u32> = order.iter().map(|&(_, row)| row).collect();
        // While the texts are on their way there is time to count.
        let (stored, (facets, timeline)) =
            both(self.files.items(&rows, meter), async { (counter.facets(), counter.timeline()) }).await;
        let stored = stored?;
        let marker = Marker::new(&answer.leaves.list);
        let why = Why::new(columns, &answer.leaves.list, &answer.lists, &answer.families);
        let slots = &answer.found.slots;
        let shower = Shower { columns, overview, slots, ranker: &ranker, marker: &marker, why: &why };
        let items =
            order.iter().zip(&stored).map(|(&(score, row), stored)| shower.hit(row, score, stored)).collect();
        let total_passages = timeline.iter().map(|line| line.passages).sum();
        let mut notes = answer.query.notes.clone();
        notes.extend(answer.notes.iter().cloned());
        sort(&mut notes, &|a, b| a.span.cmp(&b.span).then_with(|| a.message.cmp(&b.message)));
        Ok(Response {
            reading: Reading { parts: read_as(&answer.query.root), notes },
            matched: answer.matched,
            total_items: counted.map_or_else(|| answer.rows.count(), Stored::total),
            total_passages,
            items,
            facets,
            timeline,
            suggestions,
            related: self.switched_on(request, answer),
            cost: meter.cost(),
        })
    }

    /// Works a request out.
    pub(super) async fn answer(&self, request: &Request, meter: &Meter) -> Result<Answer, IndexError> {
        self.files.read_measures(meter).await?;
        let query = parse(&request.query);
        let kinds = match request.filters.kinds.as_slice() {
            [] => KindSet::ALL,
            some => KindSet::of(some),
        };
        let mut leaves = Leaves::knowing(&request.themes);
        let root = match request.matching {
            Matching::All => query.root.clone(),
            Matching::Any => any_of(query.root.clone()),
        };
        let plan = leaves.plan(&root, false);
        let also: Vec<Plan> = request.also.iter().map(|text| leaves.plan(&parse(text).root, true)).collect();
        let lookup = Lookup::new(&leaves.list, &self.files, meter).await?;
        let mut notes = self.notes(&query.root, &request.themes);
        notes.extend(lookup.notes.iter().cloned());
        let mut lists = Vec::with_capacity(leaves.list.len());
        let mut families: Vec<Option<Rc<List>>> =
            leaves.list.iter().map(|leaf| lookup.family(leaf)).collect();
        for leaf in &leaves.list {
            lists.push(lookup.list(leaf).await?);
        }
        let passing = Passing::new(&request.filters, self.overview());
        let mut matched = if query.root == Node::All { Matched::Everything } else { Matched::AsRead };
        let evaluator = self.evaluator(&lists);
        let mut typed = Rc::new(evaluator.find(&plan, kinds));
        let by_wording: Vec<Found> = also.iter().map(|plan| evaluator.find(plan, kinds)).collect();
        let with_others = |typed: &Rc<Found>| {
            if by_wording.is_empty() {
                return Rc::clone(typed);
            }
            let mut found = Found::clone(typed);
            for more in &by_wording {
                found.rows.unite(&more.rows);
                found.slots.unite(&more.slots);
            }
            Rc::new(found)
        };
        let mut found = with_others(&typed);
        let (columns, tables) = (&self.files.start.columns, &self.tables);
        let passes = |found: &Found| passing.of(&found.rows, columns, tables).into_owned();
        let mut rows = passes(&found);
        let mut any_kind = None;
        if rows.is_empty() && request.matching == Matching::All && matched == Matched::AsRead {
            let before = leaves.list.len();
            if let Some(parts) = nearest::parts(&query.root, &mut leaves) {
                let more = leaves.list.get(before..).unwrap_or_default();
                let lookup = Lookup::new(more, &self.files, meter).await?;
                families.extend(more.iter().map(|leaf| lookup.family(leaf)));
                for leaf in more {
                    lists.push(lookup.list(leaf).await?);
                }
                let evaluator = self.evaluator(&lists);
                let near = |kinds, most| self.nearest(&evaluator, &parts, kinds, &passing, most);
                let (near_found, most) = near(kinds, None);
                if most > 0 {
                    matched = Matched::Nearest;
                    typed = Rc::new(near_found);
                    found = with_others(&typed);
                    rows = passes(&found);
                    any_kind = Some(near(KindSet::ALL, Some(most)).0);
                }
            }
        }
        let any_kind = if kinds == KindSet::ALL {
            Rc::clone(&found)
        } else {
            let evaluator = self.evaluator(&lists);
            let mut all = any_kind.unwrap_or_else(|| evaluator.find(&plan, KindSet::ALL));
            for plan in &also {
                let more = evaluator.find(plan, KindSet::ALL);
                all.rows.unite(&more.rows);
                all.slots.unite(&more.slots);
            }
            Rc::new(all)
        };
        Ok(Answer {
            query,
            leaves,
            lists,
            families,
            matched,
            typed,
            found,
            by_wording,
            any_kind,
            passing,
            rows,
            notes,
            counted: None,
            of_kinds: None,
        })
    }

    pub(super) fn evaluator<'a>(&'a self, lists: &'a [Rc<List>]) -> Evaluator<'a> {
        Evaluator { columns: &self.files.start.columns, overview: self.overview(), lists }
    }

    /// The rows that have the most parts, and how many those are.
    fn nearest(
        &self,
        evaluator: &Evaluator<'_>,
        parts: &nearest::Parts,
        kinds: KindSet,
        passing: &Passing,
        most: Option<usize>,
    ) -> (Found, usize) {
        let columns = &self.files.start.columns;
        let found: Vec<Found> = parts.parts.iter().map(|part| evaluator.find(part, kinds)).collect();
        let mut allowed = BitSet::full(columns.count());
        for plan in &parts.rest {
            allowed.intersect(&evaluator.find(plan, KindSet::ALL).rows);
        }
        let mut counts = vec![0_usize; columns.count()];
        for part in &found {
            for row in part.rows.iter().filter(|&row| allowed.has(row)) {
                if let Some(count) = counts.get_mut(row as usize) {
                    *count += 1;
                }
            }
        }
        let counted = counts.iter().zip(&columns.rows).filter(|(_, row)| passing.passes(row));
        let best = counted.map(|(&count, _)| count).max();
        let most = most.or(best).unwrap_or(0);
        let mut rows = BitSet::empty(columns.count());
        let mut slots = BitSet::empty(columns.slots() as usize);
        if most > 0 {
            (0..).zip(&counts).filter(|&(_, &count)| count == most).for_each(|(row, _)| rows.insert(row));
        }
        for slot in found.iter().flat_map(|part| part.slots.iter()) {
            if columns.row_of.get(slot as usize).is_some_and(|&row| rows.has(row)) {
                slots.insert(slot);
            }
        }
        (Found { rows, slots }, most)
    }

    /// Weighs the leaves of an answer.
    pub(super) fn ranker<'a>(&'a self, answer: &'a Answer) -> Ranker<'a> {
        let start = &self.files.start;
        let (leaves, lists, families) = (&answer.leaves.list, &answer.lists, &answer.families);
        Ranker::new(&start.columns, &self.tables, self.weights, leaves, lists, families)
    }

    /// The rows to show with their scores.
    fn order(&self, request: &Request, answer: &Answer, ranker: &Ranker<'_>) -> Vec<(f32, u32)> {
        let columns = &self.files.start.columns;
        let mut scores = ranker.scores(&answer.rows);
        let end = request.offset.saturating_add(request.limit).min(scores.len());
        let day = |row: u32| columns.row(row).map_or(0, |row| row.day);
        // Before which other a row stands; the sort by days goes by the score where days are equal.
        let by_score = |a: &(f32, u32), b: &(f32, u32)| columns.by_score(a, b);
        let by_day = |a: &(f32, u32), b: &(f32, u32)| match request.sort {
            Sort::Relevance => by_score(a, b),
            Sort::Newest => day(b.1).cmp(&day(a.1)).then_with(|| by_score(a, b)),
            Sort::Oldest => {
                let key = |row: u32| (day(row) == 0, day(row));
                key(a.1).cmp(&key(b.1)).then_with(|| by_score(a, b))
            }
        };
        best(&mut scores, end, &by_day);
        scores.drain(..request.offset.min(end));
        scores
    }

    /// What is odd about a query in view of this index.
    fn notes(&self, root: &Node, themes: &[ThemeQuery]) -> Vec<Note> {
        let mut notes = Vec::new();
        self.note(root, themes, &mut notes);
        notes
    }

    fn note(&self, node: &Node, themes: &[ThemeQuery], notes: &mut Vec<Note>) {
        match node {
            Node::Field { field, span } => {
                let evaluator = self.evaluator(&[]);
                let message = match field {
                    Field::Council(name) if evaluator.councils(name).is_empty() => {
                        format!("No council that is loaded is called “{name}”.")
                    }
                    Field::Committee(Some(name)) if evaluator.committees(Some(name)).is_empty() => {
                        format!("No committee that is loaded is called “{name}”.")
                    }
                    Field::Theme(name) if !themes.iter().any(|theme| theme.is_named(name)) => {
                        format!("No theme is called “{name}”; this part was left out.")
                    }
                    _ => return,
                };
                notes.push(Note { span: *span, message });
            }
            Node::Organisation(_) if !self.files.start.organisations => {
                let message = "No item that is loaded lists organisations, so org: finds nothing.".to_owned();
                notes.push(Note { span: (0, 0), message });
            }
            Node::And(nodes) | Node::Or(nodes) => {
                nodes.iter().for_each(|node| self.note(node, themes, notes))
            }
            Node::Not(node) | Node::Title(node) | Node::Kinds { node, .. } => self.note(node, themes, notes),
            _ => {}
        }
    }

    /// The related wordings of the request with what each adds.
    fn switched_on(&self, request: &Request, answer: &Answer) -> Vec<Related> {
        let wordings = request.also.iter().zip(&answer.by_wording);
        let adds = |found: &Found| self.adds(found, &answer.typed, answer);
        wordings
            .map(|(wording, found)| Related { wording: wording.clone(), adds: adds(found), on: true })
            .collect()
    }

    /// Passages that a wording adds to those found by the words typed.
    pub(super) fn adds(&self, found: &Found, typed: &Found, answer: &Answer) -> u32 {
        let columns = &self.files.start.columns;
        let mut slots = found.slots.clone();
        slots.subtract(&typed.slots);
        let passes = |slot: &u32| {
            let row = columns.row_of.get(*slot as usize).and_then(|&row| columns.row(row));
            row.is_some_and(|row| answer.passing.passes(row))
        };
        u32::try_from(slots.iter().filter(passes).count()).unwrap_or(u32::MAX)
    }
}

/// A query whose words need not all be there.
fn any_of(root: Node) -> Node {
    match root {
        Node::And(nodes) => {
            let (words, mut rest): (Vec<_>, Vec<_>) = nodes.into_iter().partition(Node::finds_passages);
            if words.is_empty() {
                return Node::And(rest);
            }
            rest.push(Node::Or(words));
            Node::And(rest)
        }
        Node::Kinds { kinds, node } => Node::Kinds { kinds, node: Box::new(any_of(*node)) },
        other => other,
    }
}
