use leptos::prelude::*;
use scrutineer_search::CouncilTimeline;
use std::sync::Arc;

/// The figures of a chart as a spreadsheet takes them: one number a cell, without marks between thousands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Figures {
    /// What each column holds.
    pub(crate) head: Vec<String>,
    /// The rows, each with a cell a column; empty where there is nothing to count.
    pub(crate) rows: Vec<Vec<String>>,
}

impl Figures {
    /// Rows under the names of their columns.
    pub(crate) fn of<const N: usize>(head: [&str; N], rows: impl IntoIterator<Item = Vec<String>>) -> Self {
        Self { head: head.map(str::to_owned).into(), rows: rows.into_iter().collect() }
    }
}

/// Where the figures of a chart are had from, once a reader wants them.
#[derive(Clone, Copy)]
pub(crate) enum ChartFigures {
    /// Items over time. The data and not a function, so that what makes a table of them comes later.
    Timeline(StoredValue<Arc<Vec<CouncilTimeline>>>),
    /// What the part of the page makes that draws the chart, which came later itself.
    Made(Callback<(), Figures>),
}
