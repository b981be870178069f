use super::early::opened;
use super::fetch::SiteFetch;
use super::load_error::LoadError;
use leptos::prelude::*;
use leptos::task::spawn_local;
use scrutineer_search::{Index, Overview};
use std::rc::Rc;
use std::sync::Arc;

/// The opened index, as every page uses it.
pub(crate) type OpenIndex = Rc<Index<SiteFetch>>;

/// The index of this site: opened once, kept for every page.
#[derive(Clone, Copy)]
pub(crate) struct Engine {
    index: RwSignal<Option<Result<OpenIndex, LoadError>>, LocalStorage>,
    overview: RwSignal<Option<Arc<Overview>>>,
}

impl Engine {
    /// The index; nothing while it is being opened.
    pub(super) fn index(self) -> Option<Result<OpenIndex, LoadError>> {
        self.index.get()
    }

    /// What the index holds; nothing until it is open.
    pub(crate) fn overview(self) -> ReadSignal<Option<Arc<Overview>>> {
        self.overview.read_only()
    }

    /// Why it could not be opened.
    pub(crate) fn failure(self) -> Option<LoadError> {
        self.index.with(|index| index.as_ref().and_then(|index| index.as_ref().err().cloned()))
    }

    /// Opens the index, or tries again.
    pub(crate) fn open(self) {
        self.index.set(None);
        spawn_local(async move {
            let opened = opened().await;
            if let Ok(index) = &opened {
                self.overview.set(Some(Arc::new(index.overview().clone())));
            }
            self.index.set(Some(opened));
        });
    }
}

/// Starts opening the index and makes it known to every page.
pub(crate) fn provide_engine() -> Engine {
    let engine = Engine { index: RwSignal::new_local(None), overview: RwSignal::new(None) };
    engine.open();
    provide_context(engine);
    engine
}

/// The index of this site.
pub(crate) fn use_engine() -> Engine {
    expect_context::<Engine>()
}
