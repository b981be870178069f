use super::arrival::{Arrival, Standing};
use super::standing::{focus_quietly, remember, remembered, scroll_to};
use crate::route::Route;
use gloo_timers::callback::Timeout;
use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsValue;
use web_sys::ScrollRestoration;

/// The id of a page's heading, which takes the focus when a page arrives.
const HEADING: &str = "heading";

/// Milliseconds without scrolling after which the reader stands somewhere. Browsers take about three such writes a second.
const STILL: u32 = 250;

/// The address and how to change it. One per app.
#[derive(Clone, Copy)]
pub(crate) struct Navigation {
    route: RwSignal<Route>,
    arrival: RwSignal<Arrival>,
    /// Writes down where the reader stands, once scrolling has stopped.
    writing: StoredValue<Option<Timeout>, LocalStorage>,
}

/// How a change of the address is kept in the history.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mode {
    /// As a new entry: "back" undoes it.
    Push,
    /// In place of the current entry.
    Replace,
}

impl Navigation {
    /// Where the reader is.
    pub(crate) fn route(self) -> ReadSignal<Route> {
        self.route.read_only()
    }

    /// Changes the state of the page without leaving it: the focus and the scroll stay as they are.
    pub(crate) fn go(self, route: Route, mode: Mode) {
        if self.route.with_untracked(|current| *current == route) {
            return;
        }
        self.remember();
        if let Ok(history) = window().history() {
            let href = route.href();
            let _ = match mode {
                Mode::Push => history.push_state_with_url(&JsValue::NULL, "", Some(&href)),
                Mode::Replace => history.replace_state_with_url(&JsValue::NULL, "", Some(&href)),
            };
        }
        self.route.set(route);
    }

    /// Goes to a page as a link would: to its top and its heading.
    pub(crate) fn visit(self, route: Route) {
        self.visit_at(route, HEADING);
    }

    /// Goes to a page as a link would, with the focus on an element of it instead of the heading.
    pub(crate) fn visit_at(self, route: Route, id: &'static str) {
        say_ready(false);
        self.go(route, Mode::Push);
        self.arrival.set(Arrival::To(id));
        scroll_to(0.0);
    }

    /// Before a page is drawn anew in place: the reader stays where they are, with the focus on this element.
    pub(crate) fn stay(self, focused: &str) {
        say_ready(false);
        let scrolled = window().scroll_y().unwrap_or(0.0);
        self.arrival.set(Arrival::Back(Standing { scrolled, focused: Some(focused.to_owned()) }));
    }

    /// Writes down where the reader stands, unless they are only about to be brought back there: until then the page
    /// stands elsewhere, and the place that was written down before is the true one.
    fn remember(self) {
        if !self.arrival.with_untracked(|arrival| matches!(arrival, Arrival::Back(_))) {
            remember();
        }
    }

    /// Says that the page shows what it has to show. `point` is the id of what the address points at.
    pub(crate) fn settle(self, point: Option<String>) {
        let settled = self.route.get_untracked();
        request_animation_frame(move || {
            // A reader who has gone on before the frame came has arrived elsewhere, and that page settles by itself.
            let stays = self.route.try_with_untracked(|route| route.is_same_page(&settled));
            let Some(arrival) = self.arrival.try_get_untracked().filter(|_| stays == Some(true)) else {
                return;
            };
            say_ready(true);
            self.arrival.set(Arrival::First);
            match (arrival, point) {
                (Arrival::Back(standing), _) => {
                    scroll_to(standing.scrolled);
                    if let Some(id) = standing.focused {
                        focus_quietly(&id);
                    }
                }
                (Arrival::To(id), _) => focus_quietly(id),
                (arrival, Some(point)) => show(&point, arrival == Arrival::Fresh),
                (Arrival::Fresh, None) => focus_quietly(HEADING),
                (Arrival::First, None) => {}
            }
        });
    }
}

/// Says on the document whether the page shows what the address asks for, for tests and for tools that print pages.
fn say_ready(ready: bool) {
    if let Some(html) = document().document_element() {
        let _ = html.set_attribute("data-ready", if ready { "true" } else { "false" });
    }
}

/// Whether the page shows what the address asks for.
pub(crate) fn is_ready() -> bool {
    let html = document().document_element();
    html.and_then(|html| html.get_attribute("data-ready")).is_some_and(|ready| ready == "true")
}

/// Brings what the address points at into view.
fn show(id: &str, with_focus: bool) {
    if let Some(element) = document().get_element_by_id(id) {
        element.scroll_into_view();
        if with_focus {
            focus_quietly(&format!("{id}-link"));
        }
    }
}

/// Reads the address and follows it from now on.
pub(crate) fn provide_navigation() -> Navigation {
    let arrival = remembered().map_or(Arrival::First, Arrival::Back);
    let navigation = Navigation {
        route: RwSignal::new(named_page()),
        arrival: RwSignal::new(arrival),
        writing: StoredValue::new_local(None),
    };
    if let Ok(history) = window().history() {
        let _ = history.set_scroll_restoration(ScrollRestoration::Manual);
    }
    // Links, back and forward, and an address typed by hand all end here.
    window_event_listener(ev::popstate, move |_| {
        let fragment = fragment();
        let place = fragment.trim_start_matches('#');
        // `#main` and its like point into the page; only what starts with a slash is an address of ours.
        if !place.is_empty() && !place.starts_with('/') {
            return;
        }
        // What was still to be written down is a place in the entry that was left, not in the one that came.
        navigation.writing.set_value(None);
        let standing = remembered();
        let is_back = standing.is_some();
        navigation.arrival.set(standing.map_or(Arrival::Fresh, Arrival::Back));
        let route = Route::parse(&fragment);
        let stays = navigation.route.with_untracked(|current| current.is_same_page(&route));
        if !stays {
            say_ready(false);
        }
        navigation.route.set(route);
        if !is_back && !stays {
            scroll_to(0.0);
        }
    });
    remember_while_reading(navigation);
    provide_context(navigation);
    navigation
}

/// Writes down where the reader stands: when scrolling stops, before a link is followed, and on leaving.
fn remember_while_reading(navigation: Navigation) {
    window_event_listener_untyped("scroll", move |_| {
        let stopped = Timeout::new(STILL, move || navigation.remember());
        navigation.writing.set_value(Some(stopped));
    });
    window_event_listener(ev::click, move |_| navigation.remember());
    window_event_listener(ev::pagehide, move |_| navigation.remember());
}

/// The page that the address names.
pub(crate) fn named_page() -> Route {
    Route::parse(&fragment())
}

fn fragment() -> String {
    window().location().hash().unwrap_or_default()
}

/// The address and how to change it.
pub(crate) fn use_navigation() -> Navigation {
    expect_context::<Navigation>()
}
