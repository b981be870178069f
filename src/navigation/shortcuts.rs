use crate::language::{keep, kept};
use leptos::prelude::*;

/// The key under which it is kept on the device whether keys act on their own.
const KEY: &str = "scrutineer-keys";
const OFF: &str = "off";

/// Whether single keys act on their own, and whether the sheet that explains them is open. One per app.
///
/// People who speak to their computer, or whose hands tremble, set off such keys without meaning to; so they can be
/// switched off (WCAG 2.1.4).
#[derive(Clone, Copy)]
pub(crate) struct Shortcuts {
    on: RwSignal<bool>,
    is_kept: RwSignal<bool>,
    sheet: RwSignal<bool>,
}

impl Shortcuts {
    /// Whether they act.
    pub(crate) fn on(self) -> ReadSignal<bool> {
        self.on.read_only()
    }

    /// Whether the last choice is kept on the device.
    pub(crate) fn is_kept(self) -> ReadSignal<bool> {
        self.is_kept.read_only()
    }

    /// Switches them.
    pub(crate) fn set(self, on: bool) {
        self.on.set(on);
        self.is_kept.set(keep(KEY, if on { "on" } else { OFF }));
    }

    /// Whether the sheet is open.
    pub(crate) fn sheet(self) -> RwSignal<bool> {
        self.sheet
    }
}

/// Makes the keys' state known to every page.
pub(crate) fn provide_shortcuts() -> Shortcuts {
    let shortcuts = Shortcuts {
        on: RwSignal::new(kept(KEY).as_deref() != Some(OFF)),
        is_kept: RwSignal::new(true),
        sheet: RwSignal::new(false),
    };
    provide_context(shortcuts);
    shortcuts
}

/// The keys' state.
pub(crate) fn use_shortcuts() -> Shortcuts {
    expect_context::<Shortcuts>()
}
