use super::bitset::BitSet;
use super::count::{self, Passing, Sets};
use super::eval::{Evaluator, Found};
use super::files::{List, Meter};
use super::hits::Shower;
use super::index::Index;
use super::leaves::Lookup;
use super::marks::Marker;
use super::nearest;
use super::plan::{Leaves, Plan};
use super::rank::Ranker;
use super::why::Why;
use crate::query::{Field, KindSet, Node, Query, parse, read_as};
use crate::{Fetch, IndexError, Matched, Matching, Note, Reading, Related, Request, Response, Sort};

/// A request, worked out but not yet shown.
pub(super) struct Answer {
    pub(super) query: Query,
    pub(super) leaves: Leaves,
    pub(super) lists: Vec<List>,
    /// For each leaf, the slots of all words of its root; empty when there are no others.
    pub(super) families: Vec<List>,
    pub(super) matched: Matched,
    /// By the words typed.
    pub(super) typed: Found,
    /// With related wordings.
    pub(super) found: Found,
    /// What each related wording found.
    pub(super) by_wording: Vec<Found>,
    /// Regardless of the filter of kinds.
    pub(super) any_kind: Found,
    pub(super) passing: Passing,
    /// Rows that were found and pass the filters.
    pub(super) rows: BitSet,
    pub(super) notes: Vec<Note>,
}

impl<F: Fetch> Index<F> {
    /// Answers a request: finds, counts, orders, and shows the part that was asked for.
    ///
    /// # Errors
    /// [`IndexError`] when a file cannot be had or read.
    pub async fn search(&self, request: &Request) -> Result<Response, IndexError> {
        let meter = Meter::default();
        let answer = self.answer(request, &meter).await?;
        let columns = &self.files.start.columns;
        let overview = self.overview();
        let sets = Sets { typed: &answer.typed.rows, found: &answer.found, any_kind: &answer.any_kind };
        let ranker = self.ranker(&answer);
        let order = self.order(request, &answer, &ranker);
        let rows: Vec<u32> = order.iter().map(|&(_, row)| row).collect();
        let stored = self.files.items(&rows, &meter).await?;
        let marker = Marker::new(&answer.leaves.list);
        let why = Why::new(columns, &answer.leaves.list, &answer.lists, &answer.families);
        let slots = &answer.found.slots;
        let shower = Shower { columns, overview, slots, ranker: &ranker, marker: &marker, why: &why };
        let items =
            order.iter().zip(&stored).map(|(&(score, row), stored)| shower.hit(row, score, stored)).collect();
        let total_passages = answer.rows.iter().map(|row| slots.count_in(columns.slots_of(row))).sum();
        let suggestions = self.suggestions(request, &answer, &meter).await?;
        let mut notes = answer.query.notes.clone();
        notes.extend(answer.notes.iter().cloned());
        notes.sort_by_key(|note| note.span);
        Ok(Response {
            reading: Reading { parts: read_as(&answer.query.root), notes },
            matched: answer.matched,
            total_items: answer.rows.count(),
            total_passages,
            items,
            facets: count::facets(&sets, &answer.passing, columns, overview),
            timeline: count::timeline(&sets, &answer.passing, columns, overview),
            suggestions,
            related: self.switched_on(request, &answer),
            cost: meter.cost(),
        })
    }

    /// Works a request out.
    pub(super) async fn answer(&self, request: &Request, meter: &Meter) -> Result<Answer, IndexError> {
        let query = parse(&request.query);
        let kinds = match request.filters.kinds.as_slice() {
            [] => KindSet::ALL,
            some => KindSet::of(some),
        };
        let mut leaves = Leaves::default();
        let root = match request.matching {
            Matching::All => query.root.clone(),
            Matching::Any => any_of(query.root.clone()),
        };
        let plan = leaves.plan(&root, false);
        let also: Vec<Plan> = request.also.iter().map(|text| leaves.plan(&parse(text).root, true)).collect();
        let lookup = Lookup::new(&leaves.list, &self.files, meter).await?;
        let mut notes = self.notes(&query.root);
        notes.extend(lookup.notes.iter().cloned());
        let mut lists = Vec::with_capacity(leaves.list.len());
        let mut families: Vec<List> = leaves.list.iter().map(|leaf| lookup.family(leaf)).collect();
        for leaf in &leaves.list {
            lists.push(lookup.list(leaf).await?);
        }
        let passing = Passing::new(&request.filters, self.overview());
        let pass = passing.rows(&self.files.start.columns);
        let mut matched = if query.root == Node::All { Matched::Everything } else { Matched::AsRead };
        let evaluator = self.evaluator(&lists);
        let mut typed = evaluator.find(&plan, kinds);
        let by_wording: Vec<Found> = also.iter().map(|plan| evaluator.find(plan, kinds)).collect();
        let with_others = |typed: &Found| {
            let mut found = typed.clone();
            for more in &by_wording {
                found.rows.unite(&more.rows);
                found.slots.unite(&more.slots);
            }
            found
        };
        let mut found = with_others(&typed);
        let passes = |found: &Found| {
            let mut rows = found.rows.clone();
            rows.intersect(&pass);
            rows
        };
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
                let near = |kinds, most| self.nearest(&evaluator, &parts, kinds, &pass, most);
                let (near_found, most) = near(kinds, None);
                if most > 0 {
                    matched = Matched::Nearest;
                    typed = near_found;
                    found = with_others(&typed);
                    rows = passes(&found);
                    any_kind = Some(near(KindSet::ALL, Some(most)).0);
                }
            }
        }
        let any_kind = if kinds == KindSet::ALL {
            found.clone()
        } else {
            let evaluator = self.evaluator(&lists);
            let mut all = any_kind.unwrap_or_else(|| evaluator.find(&plan, KindSet::ALL));
            for plan in &also {
                let more = evaluator.find(plan, KindSet::ALL);
                all.rows.unite(&more.rows);
                all.slots.unite(&more.slots);
            }
            all
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
        })
    }

    pub(super) fn evaluator<'a>(&'a self, lists: &'a [List]) -> Evaluator<'a> {
        Evaluator { columns: &self.files.start.columns, overview: self.overview(), lists }
    }

    /// The rows that have the most parts, and how many those are.
    fn nearest(
        &self,
        evaluator: &Evaluator<'_>,
        parts: &nearest::Parts,
        kinds: KindSet,
        pass: &BitSet,
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
        let best = (0..).zip(&counts).filter(|&(row, _)| pass.has(row)).map(|(_, &count)| count).max();
        let most = most.or(best).unwrap_or(0);
        let mut rows = BitSet::empty(columns.count());
        let mut slots = BitSet::empty(columns.kinds.len());
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
        Ranker::new(&start.columns, start.mean_length, self.weights, leaves, lists, families)
    }

    /// The rows to show with their scores.
    fn order(&self, request: &Request, answer: &Answer, ranker: &Ranker<'_>) -> Vec<(f32, u32)> {
        let columns = &self.files.start.columns;
        let mut scores = ranker.scores(&answer.rows);
        let end = request.offset.saturating_add(request.limit).min(scores.len());
        let day = |row: u32| columns.row(row).map_or(0, |row| row.day);
        let by_score = |a: &(f32, u32), b: &(f32, u32)| {
            b.0.total_cmp(&a.0).then(day(b.1).cmp(&day(a.1))).then(a.1.cmp(&b.1))
        };
        match request.sort {
            Sort::Relevance => {
                if end > 0 && end < scores.len() {
                    scores.select_nth_unstable_by(end, by_score);
                }
                scores.truncate(end);
                scores.sort_by(by_score);
            }
            Sort::Newest => scores.sort_by(|a, b| day(b.1).cmp(&day(a.1)).then(by_score(a, b))),
            Sort::Oldest => scores.sort_by(|a, b| {
                let key = |row: u32| (day(row) == 0, day(row));
                key(a.1).cmp(&key(b.1)).then(by_score(a, b))
            }),
        }
        scores.truncate(end);
        scores.drain(..request.offset.min(end));
        scores
    }

    /// What is odd about a query in view of this index.
    fn notes(&self, root: &Node) -> Vec<Note> {
        let mut notes = Vec::new();
        self.note(root, &mut notes);
        notes
    }

    fn note(&self, node: &Node, notes: &mut Vec<Note>) {
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
                    Field::Theme(_) => {
                        "There are no themes in this index yet; this part was left out.".to_owned()
                    }
                    _ => return,
                };
                notes.push(Note { span: *span, message });
            }
            Node::Organisation(_) if !self.files.start.organisations => {
                let message = "No item that is loaded lists organisations, so org: finds nothing.".to_owned();
                notes.push(Note { span: (0, 0), message });
            }
            Node::And(nodes) | Node::Or(nodes) => nodes.iter().for_each(|node| self.note(node, notes)),
            Node::Not(node) | Node::Title(node) | Node::Kinds { node, .. } => self.note(node, notes),
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
            row.is_some_and(|row| answer.passing.of(row).all())
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
