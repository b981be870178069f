//! An answer is drawn part by part, and the browser has its turn in between: a key pressed or a scroll begun while a
//! large answer comes is served at once, on a slow device too.

use crate::data::Latest;
use crate::navigation::is_ready;
use crate::route::SHOWN_AT_FIRST;
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
            // As long as a page shows nothing, nothing waits for its turn.
            let turns = if is_ready() { turns } else { 0 };
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

/// Milliseconds that a turn of drawing should take, with what the browser makes of it: so short that a key pressed meanwhile
/// is served within a frame or two.
const TURN: f64 = 25.0;

/// What is drawn of a list in the first turn, when nothing is known of the device.
const FIRST: usize = 1;

/// What is drawn of a list in one turn at most.
const MOST: usize = 12;

/// How many of a list to draw in each turn: as many as this device draws in [`TURN`], as the turn before tells.
pub(super) struct Pace {
    part: usize,
    began: Option<f64>,
}

impl Pace {
    /// Before the first turn.
    pub(super) fn new() -> Self {
        Self { part: if is_ready() { FIRST } else { SHOWN_AT_FIRST }, began: None }
    }

    /// How many to draw now; the turn before has ended.
    pub(super) fn next(&mut self) -> usize {
        let now = now();
        if let Some(began) = self.began {
            self.part = after(self.part, now - began);
        }
        self.began = Some(now);
        self.part
    }
}

/// How many to draw after so many took so many milliseconds. A turn may have been short by chance, so at most twice as many.
fn after(drawn: usize, took: f64) -> usize {
    let fitting = TURN * drawn as f64 / took.max(1.0);
    (fitting as usize).clamp(1, MOST.min(drawn * 2))
}

/// Milliseconds since the page began to load.
fn now() -> f64 {
    web_sys::window().and_then(|window| window.performance()).map_or(0.0, |clock| clock.now())
}

#[cfg(test)]
mod tests {
    use super::after;

    #[test]
    fn parts_follow_the_device() {
        // A fast one gets twice as many each time, up to the most.
        assert_eq!([after(2, 3.0), after(4, 4.0), after(8, 5.0), after(12, 6.0)], [4, 8, 12, 12]);
        // A slow one gets as many as it can draw, but one at least.
        assert_eq!([after(2, 25.0), after(2, 40.0), after(4, 60.0), after(1, 90.0)], [2, 1, 1, 1]);
        // A clock that stands still is no reason to stop.
        assert_eq!(after(2, 0.0), 4);
    }
}
