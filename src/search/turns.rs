//! An answer is drawn part by part, and the browser has its turn in between: a key pressed or a scroll begun while a
//! large answer comes is served at once, on a slow device too.

use crate::data::Latest;
use crate::ui::turn;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// What `source` says, some turns later; what it said before is left out when it has changed by then.
pub(super) fn after_turns<T: Clone + Send + Sync + 'static>(
    source: impl Fn() -> Option<T> + 'static,
    turns: u32,
) -> ReadSignal<Option<T>> {
    let (shown, set_shown) = signal(None::<T>);
    let latest = Latest::default();
    Effect::new(move || {
        let ticket = latest.ticket();
        let now = source();
        spawn_local(async move {
            for _ in 0..turns {
                turn().await;
            }
            if ticket.is_valid() && !set_shown.is_disposed() {
                set_shown.set(now);
            }
        });
    });
    shown
}

/// How many of a list to draw in each turn: few at first, so that no turn is long; a reader who asked for hundreds
/// gets them sooner in larger parts.
pub(super) fn next_part(drawn: usize) -> usize {
    if drawn < 12 { 2 } else { 12 }
}
