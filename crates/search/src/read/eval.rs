use super::bitset::BitSet;
use super::list::List;
use super::plan::Plan;
use crate::Overview;
use crate::analyse::{Token, tokens};
use crate::format::columns::{Columns, HEAD_KIND, Row};
use crate::query::{Field, KindSet};
use scrutineer_corpus::Kind;
use std::rc::Rc;

/// Rows that match and the slots of passages that do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Found {
    /// Rows.
    pub(super) rows: BitSet,
    /// Slots of passages (never of titles or purposes) in those rows.
    pub(super) slots: BitSet,
}

/// Works plans out.
pub(super) struct Evaluator<'a> {
    pub(super) columns: &'a Columns,
    pub(super) overview: &'a Overview,
    /// The slots of each leaf.
    pub(super) lists: &'a [Rc<List>],
}

/// Where and among which passages to look.
#[derive(Clone, Copy)]
struct Scope {
    kinds: KindSet,
    title: bool,
    /// Whether what finds no passages by itself stands for all passages of its items.
    expand: bool,
}

impl Scope {
    /// Whether words count wherever they stand.
    fn is_anywhere(self) -> bool {
        self.kinds == KindSet::ALL && !self.title
    }
}

/// Whether a kind as the columns have it is in a set.
fn has(kinds: KindSet, kind: u8) -> bool {
    Kind::ALL.get(usize::from(kind)).is_some_and(|&kind| kinds.has(kind))
}

impl Evaluator<'_> {
    /// What a plan finds among passages of some kinds. With all kinds an item may match by its title alone;
    /// with fewer it must have a passage that matches.
    pub(super) fn find(&self, plan: &Plan, kinds: KindSet) -> Found {
        let scope = Scope { kinds: KindSet::ALL, title: false, expand: true };
        if kinds == KindSet::ALL {
            return self.plan(plan, scope);
        }
        self.kinds(plan, kinds, scope)
    }

    fn nothing(&self) -> Found {
        Found {
            rows: BitSet::empty(self.columns.count()),
            slots: BitSet::empty(self.columns.slots() as usize),
        }
    }

    fn plan(&self, plan: &Plan, scope: Scope) -> Found {
        let inner = Scope { expand: false, ..scope };
        match plan {
            Plan::All => self.bare(BitSet::full(self.columns.count()), Scope { expand: true, ..scope }),
            Plan::Leaf(leaf) => self.leaf(*leaf, scope),
            Plan::Field(field) => self.bare(self.field(field), scope),
            Plan::Not(plan) => {
                let mut rows = BitSet::full(self.columns.count());
                rows.subtract(&self.plan(plan, inner).rows);
                self.bare(rows, scope)
            }
            Plan::Title(plan) => {
                let rows = self.plan(plan, Scope { title: true, ..inner }).rows;
                self.bare(rows, scope)
            }
            Plan::Kinds(kinds, plan) => self.kinds(plan, *kinds, scope),
            Plan::Theme(..) => self.standing(self.slots(plan).iter(), scope),
            Plan::And(plans) => {
                let mut rows = BitSet::full(self.columns.count());
                let mut slots = BitSet::empty(self.columns.slots() as usize);
                // Words anywhere come last: of their slots only those in the rows that are left are looked at.
                let anywhere = |plan: &&Plan| scope.is_anywhere() && matches!(plan, Plan::Leaf(_));
                for plan in plans.iter().filter(|plan| !anywhere(plan)) {
                    let found = self.plan(plan, inner);
                    rows.intersect(&found.rows);
                    slots.unite(&found.slots);
                }
                let lists = || {
                    let leaf = |plan: &Plan| match plan {
                        Plan::Leaf(leaf) => self.lists.get(*leaf),
                        _ => None,
                    };
                    plans.iter().filter(anywhere).filter_map(leaf)
                };
                lists().for_each(|list| rows.intersect(list.row_set(self.columns)));
                lists().for_each(|list| list.passages_in(&rows, self.columns, &mut slots));
                if !plans.iter().any(Plan::finds_passages) {
                    return self.bare(rows, scope);
                }
                self.keep_slots_of(&rows, &mut slots);
                Found { rows, slots }
            }
            Plan::Or(plans) => {
                let mut all = self.nothing();
                for plan in plans {
                    let found = self.plan(plan, scope);
                    all.rows.unite(&found.rows);
                    all.slots.unite(&found.slots);
                }
                all
            }
        }
    }

    fn kinds(&self, plan: &Plan, kinds: KindSet, scope: Scope) -> Found {
        let mut found = self.plan(plan, Scope { kinds: scope.kinds.and(kinds), expand: true, ..scope });
        let mut rows = BitSet::empty(self.columns.count());
        for slot in found.slots.iter() {
            if let Some(&row) = self.columns.row_of.get(slot as usize) {
                rows.insert(row);
            }
        }
        rows.intersect(&found.rows);
        found.rows = rows;
        found
    }

    /// Rows that match by something else than words: with all their passages, when nothing else says which.
    fn bare(&self, rows: BitSet, scope: Scope) -> Found {
        let mut slots = BitSet::empty(self.columns.slots() as usize);
        if scope.expand && !scope.title {
            for row in rows.iter() {
                for slot in self.columns.slots_of(row) {
                    if self.columns.kinds().get(slot as usize).is_some_and(|&kind| has(scope.kinds, kind)) {
                        slots.insert(slot);
                    }
                }
            }
        }
        Found { rows, slots }
    }

    fn leaf(&self, leaf: usize, scope: Scope) -> Found {
        if let Some(list) = self.lists.get(leaf).filter(|_| scope.is_anywhere()) {
            let rows = list.row_set(self.columns).clone();
            let mut slots = BitSet::empty(self.columns.slots() as usize);
            list.passages_in(&rows, self.columns, &mut slots);
            return Found { rows, slots };
        }
        let slots = self.lists.get(leaf).map_or(&[][..], |list| &list.slots);
        self.standing(slots.iter().copied(), scope)
    }

    /// What some slots find by standing where they do.
    fn standing(&self, slots: impl Iterator<Item = u32>, scope: Scope) -> Found {
        let mut found = self.nothing();
        let all = scope.kinds == KindSet::ALL;
        for slot in slots {
            let (Some(&kind), Some(&row)) =
                (self.columns.kinds().get(slot as usize), self.columns.row_of.get(slot as usize))
            else {
                break;
            };
            if kind == HEAD_KIND {
                let is_title = self.columns.row(row).is_some_and(|head| head.slot == slot);
                if is_title || !scope.title {
                    found.rows.insert(row);
                }
            } else if !scope.title && (all || has(scope.kinds, kind)) {
                found.rows.insert(row);
                found.slots.insert(slot);
            }
        }
        found
    }

    /// Takes out the slots of all other rows.
    fn keep_slots_of(&self, rows: &BitSet, slots: &mut BitSet) {
        slots.retain(|slot| self.columns.row_of.get(slot as usize).is_some_and(|&row| rows.has(row)));
    }

    pub(super) fn field(&self, field: &Field) -> BitSet {
        match field {
            // A theme that nobody knows narrows nothing; a note says so.
            Field::Theme(_) => BitSet::full(self.columns.count()),
            Field::Undated => self.rows(|row| row.day == 0),
            Field::Days(days) => self.rows(|row| row.day > 0 && (days.from..=days.to).contains(&row.day)),
            Field::Council(name) => {
                let councils = self.councils(name);
                self.rows(|row| councils.contains(&usize::from(row.council)))
            }
            Field::Committee(name) => {
                let committees = self.committees(name.as_deref());
                self.rows(|row| committees.contains(&(usize::from(row.council), usize::from(row.committee))))
            }
        }
    }

    fn rows(&self, test: impl Fn(&Row) -> bool) -> BitSet {
        let mut rows = BitSet::empty(self.columns.count());
        for (number, row) in (0..).zip(self.columns.rows.iter().take(self.columns.count())) {
            if test(row) {
                rows.insert(number);
            }
        }
        rows
    }

    /// Councils that a name fits: by identifier, or by words of their names.
    pub(super) fn councils(&self, name: &str) -> Vec<usize> {
        let councils = self.overview.councils.iter().enumerate();
        councils.filter(|(_, council)| fits(name, &council.id, &council.name)).map(|(n, _)| n).collect()
    }

    /// Committees that a name fits; without a name, those that are not stated.
    pub(super) fn committees(&self, name: Option<&str>) -> Vec<(usize, usize)> {
        let mut found = Vec::new();
        for (c, council) in self.overview.councils.iter().enumerate() {
            for (n, committee) in council.committees.iter().enumerate() {
                let fitting = match name {
                    None => committee.id.is_empty(),
                    Some(name) => !committee.id.is_empty() && fits(name, &committee.id, &committee.name),
                };
                if fitting {
                    found.push((c, n));
                }
            }
        }
        found
    }
}

fn fits(wanted: &str, id: &str, name: &str) -> bool {
    let have = tokens(name);
    let has = |token: &Token| have.iter().any(|other| other.form == token.form);
    wanted == id || tokens(wanted).iter().all(has)
}
