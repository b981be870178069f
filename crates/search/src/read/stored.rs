//! Stored answers: what the commonest words find, counted when the index was built. The best rows come with where the
//! words stand in them and with their texts, so that ranking, marking and explaining go on as if everything were there.

use super::bitset::BitSet;
use super::count::Passing;
use super::eval::Found;
use super::files::Meter;
use super::index::Index;
use super::join::both;
use super::list::List;
use super::plan::{Leaf, Leaves, Plan};
use super::rank::RankingWeights;
use super::search::Answer;
use crate::analyse::stem;
use crate::codec::Bad;
use crate::format::answers::{BEST, Places, Shape, Stored};
use crate::format::columns::HEAD_KIND;
use crate::query::{Node, Query};
use crate::{Fetch, Filters, IndexError, Matched, Matching, Request, Sort};
use std::rc::Rc;

/// Whether a request is one whose answer may be stored: nothing but words, and of what they find the best.
fn is_plain(request: &Request) -> bool {
    let Request { query: _, matching, also, themes: _, filters, sort, offset, limit } = request;
    let first = offset.saturating_add(*limit) <= BEST;
    let plain = also.is_empty() && *filters == Filters::default();
    first && plain && *matching == Matching::All && *sort == Sort::Relevance
}

/// Whether a leaf is a word and nothing else.
fn is_word(leaf: &Leaf) -> bool {
    matches!(leaf.node, Node::Word { .. }) && !leaf.organisation && !leaf.negative && !leaf.another
}

/// Whether a plan asks for all of its leaves.
fn asks_for_all(plan: &Plan) -> bool {
    match plan {
        Plan::Leaf(_) => true,
        Plan::And(plans) => plans.iter().all(|plan| matches!(plan, Plan::Leaf(_))),
        _ => false,
    }
}

impl<F: Fetch> Index<F> {
    /// The stored answer to a request, when there is one.
    pub(super) async fn stored(
        &self,
        request: &Request,
        query: Query,
        meter: &Meter,
    ) -> Result<Option<Answer>, IndexError> {
        let (start, directory) = (&self.files.start, &self.files.start.answers);
        if !is_plain(request) || self.weights != RankingWeights::default() {
            return Ok(None);
        }
        let mut leaves = Leaves::knowing(&request.themes);
        let plan = leaves.plan(&query.root, false);
        if !asks_for_all(&plan) || !leaves.list.iter().all(is_word) {
            return Ok(None);
        }
        // The words by their places in the directory, each with its place in the query.
        let mut words: Vec<(u32, usize)> = Vec::new();
        for (n, leaf) in leaves.list.iter().enumerate() {
            let Node::Word { form, .. } = &leaf.node else { return Ok(None) };
            let Some(word) = directory.word(stem(form).as_bytes()) else { return Ok(None) };
            words.push((word, n));
        }
        crate::sort::sort(&mut words, &Ord::cmp);
        let places: Vec<u32> = words.iter().map(|&(word, _)| word).collect();
        let Some(number) = directory.answer(&places) else { return Ok(None) };
        let file = number / directory.per_file.max(1);
        let (body, measures) = both(self.files.answers(file, meter), self.files.read_measures(meter)).await;
        let body = body?;
        measures?;
        let runs = self.tables.run_sizes();
        let committees: Vec<usize> =
            start.overview.councils.iter().map(|council| council.committees.len()).collect();
        let shape = Shape { columns: &start.columns, runs: &runs, committees: &committees };
        let damaged = |bad: Bad| {
            let path = directory.files.path(file as usize).unwrap_or_default();
            IndexError::Damaged { path, problem: bad.0.to_owned() }
        };
        let stored = shape.read(&body, number % directory.per_file.max(1), words.len()).map_err(damaged)?;
        // Not when nothing is shown: unpacking takes time.
        for (row, segments) in stored.texts.iter().filter(|_| request.limit > 0) {
            self.files.keep_text(*row, segments).map_err(damaged)?;
        }
        let mut lists: Vec<Rc<List>> = vec![Rc::default(); words.len()];
        let mut families: Vec<Option<Rc<List>>> = vec![None; words.len()];
        let columns = &start.columns;
        let mut slots = BitSet::empty(columns.slots() as usize);
        for (word, &(_, n)) in stored.words.iter().zip(&words) {
            for &(slot, _) in &word.places {
                if columns.kinds().get(slot as usize).is_some_and(|&kind| kind != HEAD_KIND) {
                    slots.insert(slot);
                }
            }
            if let (Some(list), Some(family)) = (lists.get_mut(n), families.get_mut(n)) {
                *list = part(&word.places, word.rows, word.passages);
                *family = word.family.as_ref().map(|(rows, places)| part(places, *rows, 0));
            }
        }
        let mut rows = BitSet::empty(columns.count());
        stored.best.iter().for_each(|&row| rows.insert(row));
        let found = Rc::new(Found { rows: rows.clone(), slots });
        Ok(Some(Answer {
            query,
            leaves,
            lists,
            families,
            matched: Matched::AsRead,
            typed: Rc::clone(&found),
            any_kind: Rc::clone(&found),
            found,
            by_wording: Vec::new(),
            passing: Passing::new(&request.filters, self.overview()),
            rows,
            notes: Vec::new(),
            of_kinds: Some(stored.kinds.clone()),
            counted: Some(stored),
        }))
    }
}

impl Stored {
    /// Rows found.
    pub(super) fn total(&self) -> u32 {
        self.runs.iter().fold(0, |sum: u32, &count| sum.saturating_add(count))
    }
}

/// A list of which only a part is there.
fn part(places: &Places, rows: u32, passages: u32) -> Rc<List> {
    let slots = places.iter().map(|&(slot, _)| slot).collect();
    let times = places.iter().map(|&(_, times)| u8::try_from(times).unwrap_or(u8::MAX)).collect();
    Rc::new(List::part(slots, times, rows, passages))
}

#[cfg(feature = "write")]
pub(crate) use making::{Answerer, Word};

/// Answers, worked out when an index is built.
#[cfg(feature = "write")]
mod making {
    use super::*;
    use crate::Overview;
    use crate::format::answers::{SHOWN, StoredWord};
    use crate::format::columns::Columns;
    use crate::format::terms::Posting;
    use crate::query::KindSet;
    use crate::read::count::{Counter, Sets};
    use crate::read::eval::Evaluator;
    use crate::read::list::Form;
    use crate::read::rank::Ranker;
    use crate::read::tables::Tables;
    use crate::sort::best;
    use std::cell::OnceCell;

    /// Slots with how often something stands in each.
    type Slots = (Vec<u32>, Vec<u8>);

    /// A word that stands in many passages.
    pub(crate) struct Word {
        /// Its stem.
        pub(crate) stem: String,
        /// One of its forms.
        pub(crate) form: String,
        /// Passages that have it.
        pub(crate) passages: u32,
        own: Slots,
        family: Option<Slots>,
    }

    impl Word {
        /// The word of some forms of one stem, with all forms of its root, when it stands in enough passages.
        pub(crate) fn of(
            forms: &[&Posting],
            root: &[&Posting],
            least: u32,
            columns: &Columns,
        ) -> Option<Self> {
            let together = |postings: &[&Posting]| {
                let form = |posting: &&Posting| Form::new(Posting::clone(posting), columns).list;
                let lists: Vec<Rc<List>> = postings.iter().map(form).collect();
                List::of(&lists.iter().collect::<Vec<_>>(), columns)
            };
            let own = together(forms);
            if own.passages < least.max(1) {
                return None;
            }
            let form = forms.first()?.form.clone();
            let slots = |list: &List| (list.slots.clone(), list.times.clone());
            Some(Self {
                stem: stem(&form).into_owned(),
                form,
                passages: own.passages,
                own: slots(&own),
                family: (root.len() > forms.len()).then(|| slots(&together(root))),
            })
        }
    }

    /// Works answers out as a reader would.
    pub(crate) struct Answerer<'a> {
        pub(crate) columns: &'a Columns,
        pub(crate) overview: &'a Overview,
        tables: Tables,
    }

    impl<'a> Answerer<'a> {
        /// For an index with these columns.
        pub(crate) fn new(columns: &'a Columns, overview: &'a Overview) -> Self {
            Self { columns, overview, tables: Tables::new(columns) }
        }

        /// Rows in each run of one council and month.
        pub(crate) fn run_sizes(&self) -> Vec<u32> {
            self.tables.run_sizes()
        }

        /// The answer to some words of different roots, in order of their stems; of the texts only whose they are.
        pub(crate) fn answer(&self, words: &[&Word]) -> Stored {
            let (columns, tables) = (self.columns, &self.tables);
            let list = |slots: &Slots| Rc::new(List::new(slots.0.clone(), slots.1.clone(), columns));
            let lists: Vec<Rc<List>> = words.iter().map(|word| list(&word.own)).collect();
            let families: Vec<Option<Rc<List>>> =
                words.iter().map(|word| word.family.as_ref().map(list)).collect();
            let mut leaves = Leaves::default();
            let node = |word: &&Word| Node::Word { form: word.form.clone(), span: (0, 0) };
            let plan = leaves.plan(&Node::And(words.iter().map(node).collect()), false);
            let evaluator = Evaluator { columns, overview: self.overview, lists: &lists };
            let found = evaluator.find(&plan, KindSet::ALL);
            let weights = RankingWeights::default();
            let ranker = Ranker::new(columns, tables, weights, &leaves.list, &lists, &families);
            let mut scores = ranker.scores(&found.rows);
            best(&mut scores, BEST, &|a, b| columns.by_score(a, b));
            let mut rows: Vec<u32> = scores.into_iter().map(|(_, row)| row).collect();
            let mut shown: Vec<u32> = rows.iter().take(SHOWN).copied().collect();
            crate::sort::sort(&mut shown, &u32::cmp);
            crate::sort::sort(&mut rows, &u32::cmp);
            let places = |list: &List| {
                let pairs =
                    list.slots.iter().zip(&list.times).map(|(&slot, &times)| (slot, u32::from(times)));
                let here = |slot: u32| {
                    let row = columns.row_of.get(slot as usize);
                    row.is_some_and(|row| rows.binary_search(row).is_ok())
                };
                pairs.filter(|&(slot, _)| here(slot)).collect::<Places>()
            };
            let passing = Passing::new(&Filters::default(), self.overview);
            let sets = Sets { typed: &found, found: &found, any_kind: &found };
            let counter = Counter {
                sets,
                passing: &passing,
                columns,
                tables,
                overview: self.overview,
                runs: OnceCell::new(),
                stored: None,
                of_kinds: None,
            };
            let mut of_committees = counter.committees().into_iter().map(|value| value.count);
            let committees = self.overview.councils.iter();
            let committees =
                committees.map(|council| of_committees.by_ref().take(council.committees.len()).collect());
            let mut passages = vec![0; self.overview.councils.len()];
            for slot in found.slots.iter() {
                let row = columns.row_of.get(slot as usize).and_then(|&row| columns.row(row));
                if let Some(count) = row.and_then(|row| passages.get_mut(usize::from(row.council))) {
                    *count += 1;
                }
            }
            Stored {
                words: lists
                    .iter()
                    .zip(&families)
                    .map(|(own, family)| StoredWord {
                        rows: own.rows,
                        passages: own.passages,
                        places: places(own),
                        family: family.as_ref().map(|family| (family.rows, places(family))),
                    })
                    .collect(),
                committees: committees.collect(),
                runs: counter.by_run(&found.rows).into_owned(),
                passages,
                kinds: counter.kinds().into_iter().map(|value| value.count).collect(),
                best: rows,
                texts: shown.into_iter().map(|row| (row, Vec::new())).collect(),
            }
        }
    }
}
