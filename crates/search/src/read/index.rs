use super::files::{Files, Meter};
use super::item;
use super::layout::LayoutWithKinds;
use super::marks::Marker;
use super::plan::Leaves;
use super::rank::RankingWeights;
use super::tables::Tables;
use crate::query::parse;
use crate::{Fetch, IndexError, ItemView, Overview, Request};

/// An opened index.
pub struct Index<F: Fetch> {
    pub(super) files: Files<F>,
    pub(super) tables: Tables,
    pub(super) weights: RankingWeights,
    opening: crate::Cost,
}

impl<F: Fetch> Index<F> {
    /// Opens an index: fetches the manifest and the two files that every search needs.
    ///
    /// # Errors
    /// [`IndexError`] when there is no index, or it cannot be had or read.
    pub async fn open(fetch: F) -> Result<Self, IndexError> {
        let meter = Meter::default();
        let files = Files::open(fetch, &meter).await?;
        let tables = Tables::new(&files.start.columns);
        Ok(Self { files, tables, weights: RankingWeights::default(), opening: meter.cost() })
    }

    /// The same index with other weights.
    #[must_use]
    pub fn with_weights(mut self, weights: RankingWeights) -> Self {
        self.weights = weights;
        self
    }

    /// What the index holds.
    pub fn overview(&self) -> &Overview {
        &self.files.start.overview
    }

    /// A digest of the whole index: equal for equal corpora.
    pub fn build(&self) -> &str {
        &self.files.manifest.build
    }

    /// What opening has cost.
    pub fn opening_cost(&self) -> crate::Cost {
        self.opening
    }

    /// The fetcher that the index was opened with.
    pub fn fetcher(&self) -> &F {
        &self.files.fetch
    }

    /// The layout with the kinds of all passages, which are fetched when they are first asked for.
    ///
    /// # Errors
    /// [`IndexError`] when their file cannot be had or read.
    pub async fn layout_with_kinds(&self) -> Result<LayoutWithKinds<'_>, IndexError> {
        self.files.read_measures(&Meter::default()).await?;
        Ok(LayoutWithKinds(self.layout()))
    }

    /// The row of an item or document; `None` when there is no such item.
    ///
    /// # Errors
    /// [`IndexError`] when a file cannot be had or read.
    pub async fn row_of_item(&self, id: &str) -> Result<Option<u32>, IndexError> {
        let meter = Meter::default();
        let rows = self.files.rows_of_id(id, &meter).await?;
        let stored = self.files.items(&rows, &meter).await?;
        Ok(rows.into_iter().zip(stored).find(|(_, stored)| stored.head.id == id).map(|(row, _)| row))
    }

    /// A whole item or document; with a request, its words are marked. `None` when there is no such item.
    ///
    /// # Errors
    /// [`IndexError`] when a file cannot be had or read.
    pub async fn item(&self, id: &str, request: Option<&Request>) -> Result<Option<ItemView>, IndexError> {
        let meter = Meter::default();
        let columns = &self.files.start.columns;
        for row in self.files.rows_of_id(id, &meter).await? {
            let stored = self.files.items(&[row], &meter).await?;
            let Some(stored) = stored.first().filter(|stored| stored.head.id == id) else { continue };
            let mut leaves = request.map_or_else(Leaves::default, |request| Leaves::knowing(&request.themes));
            if let Some(request) = request {
                leaves.plan(&parse(&request.query).root, false);
                request.also.iter().for_each(|text| {
                    leaves.plan(&parse(text).root, true);
                });
            }
            let marker = Marker::new(&leaves.list);
            let distances = stored.head.beside.iter();
            let rows: Vec<u32> = distances.filter_map(|&distance| row.checked_add_signed(distance)).collect();
            let rows: Vec<u32> = rows.into_iter().filter(|&row| columns.row(row).is_some()).collect();
            let beside = self.files.items(&rows, &meter).await?;
            let beside = rows
                .iter()
                .zip(beside)
                .map(|(&row, stored)| item::head(row, &stored, columns, self.overview(), &Marker::new(&[])));
            return Ok(Some(ItemView {
                head: item::head(row, stored, columns, self.overview(), &marker),
                committee_from: stored.head.committee_from,
                date_from: stored.head.date_from,
                minutes_status: stored.head.status,
                retrieved_at: stored.head.retrieved_at.clone(),
                meeting: stored.head.meeting.clone(),
                passages: (0..stored.passages.len())
                    .filter_map(|n| item::passage(stored, n, &marker))
                    .collect(),
                documents: stored.head.documents.clone(),
                beside: beside.collect(),
                organisations: stored.head.organisations.clone(),
            }));
        }
        Ok(None)
    }
}
