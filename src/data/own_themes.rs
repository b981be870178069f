//! A reader's own themes: kept on the device, or, where nothing can be kept, for as long as the page is open.
//!
//! 1. [`provide_own_themes`] makes a place for them; what is kept is read when a page first asks ([`OwnThemes::read`]), so
//!    that who searches need not fetch what reads it. From then on it follows what other tabs change.
//! 2. Every change is made on what is kept at that moment, so that two tabs do not undo each other's.

use leptos::prelude::*;
use scrutineer_themes::exchange::json;
use scrutineer_themes::{Codebook, Theme};
use web_sys::Storage;

/// The key under which they are kept.
const KEY: &str = "scrutineer-themes";

/// The reader's own themes. One per app.
#[derive(Clone, Copy)]
pub(crate) struct OwnThemes {
    themes: RwSignal<Vec<Theme>>,
    is_read: StoredValue<bool>,
}

/// Why themes could not be kept on the device.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NotKept {
    /// The browser keeps nothing for this page: it is switched off, or the window is a private one.
    Blocked,
    /// There is no room left.
    Full,
}

impl OwnThemes {
    /// Them, with what is kept on the device.
    pub(super) fn read(self) -> Self {
        if !self.is_read.get_value() {
            self.is_read.set_value(true);
            let read = || storage().as_ref().map(kept).unwrap_or_default();
            self.themes.set(read());
            window_event_listener_untyped("storage", move |_| self.themes.set(read()));
        }
        self
    }

    /// All of them, in the order in which they were made.
    pub(crate) fn list(self) -> ReadSignal<Vec<Theme>> {
        self.themes.read_only()
    }

    /// The one of an identifier, as it is kept.
    pub(crate) fn of(self, id: &str) -> Option<Theme> {
        self.themes.with(|themes| themes.iter().find(|theme| !id.is_empty() && theme.id == id).cloned())
    }

    /// Keeps a theme: in place of the one with its identifier, or after all others. Gives it back with the identifier
    /// that it has from now on, and says whether the device has taken it.
    pub(crate) fn keep(self, theme: Theme) -> (Theme, Result<(), NotKept>) {
        let theme = if theme.id.is_empty() { Theme { id: self.new_id(), ..theme } } else { theme };
        let kept = theme.clone();
        (theme, self.change(move |themes| put(themes, kept)))
    }

    /// Takes a theme off the device; gives back its place and itself, for [`put_back`](Self::put_back).
    pub(crate) fn remove(self, id: &str) -> Option<(usize, Theme)> {
        let place = self.themes.with_untracked(|themes| themes.iter().position(|theme| theme.id == id))?;
        let theme = self.themes.with_untracked(|themes| themes.get(place).cloned())?;
        // Where nothing can be kept, there is nothing to take off but what the page holds.
        let _ = self.change(|themes| themes.retain(|theme| theme.id != id));
        Some((place, theme))
    }

    /// Undoes a removal.
    pub(crate) fn put_back(self, (place, theme): (usize, Theme)) {
        let _ = self.change(move |themes| {
            if !themes.iter().any(|kept| kept.id == theme.id) {
                themes.insert(place.min(themes.len()), theme);
            }
        });
    }

    /// An identifier that no theme has.
    fn new_id(self) -> String {
        let now = js_sys::Date::now() as u64;
        self.themes.with_untracked(|themes| new_id(themes, now))
    }

    fn change(self, change: impl FnOnce(&mut Vec<Theme>)) -> Result<(), NotKept> {
        let storage = storage();
        let mut themes = match &storage {
            Some(storage) => kept(storage),
            None => self.themes.get_untracked(),
        };
        change(&mut themes);
        let text = json::write(&Codebook { groups: Vec::new(), themes: themes.clone() });
        self.themes.set(themes);
        let storage = storage.ok_or(NotKept::Blocked)?;
        storage.set_item(KEY, &text).map_err(|_| NotKept::Full)
    }
}

/// Makes a place for them, for every page.
pub(crate) fn provide_own_themes() {
    provide_context(OwnThemes { themes: RwSignal::new(Vec::new()), is_read: StoredValue::new(false) });
}

/// The place for the reader's own themes, which may not be read yet.
pub(super) fn place_of_own_themes() -> OwnThemes {
    expect_context::<OwnThemes>()
}

/// The reader's own themes.
pub(crate) fn use_own_themes() -> OwnThemes {
    place_of_own_themes().read()
}

fn storage() -> Option<Storage> {
    window().local_storage().ok().flatten()
}

/// What the device keeps. What cannot be read is left out.
fn kept(storage: &Storage) -> Vec<Theme> {
    let text = storage.get_item(KEY).ok().flatten().unwrap_or_default();
    json::read(text.as_bytes()).map(|read| read.codebook.themes).unwrap_or_default()
}

fn put(themes: &mut Vec<Theme>, theme: Theme) {
    match themes.iter_mut().find(|kept| kept.id == theme.id) {
        Some(kept) => *kept = theme,
        None => themes.push(theme),
    }
}

/// `own-` and a number that grows with time and that no theme has.
fn new_id(themes: &[Theme], now: u64) -> String {
    let mut number = now;
    loop {
        let id = format!("own-{number:x}");
        if !themes.iter().any(|theme| theme.id == id) {
            return id;
        }
        number = number.wrapping_add(1);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn theme(id: &str, name: &str) -> Theme {
        Theme { id: id.to_owned(), name: name.to_owned(), ..Theme::default() }
    }

    #[test]
    fn identifiers_differ_even_within_a_millisecond() {
        let mut themes = Vec::new();
        for _ in 0..3 {
            let id = new_id(&themes, 255);
            themes.push(theme(&id, ""));
        }
        let ids: Vec<&str> = themes.iter().map(|theme| theme.id.as_str()).collect();
        assert_eq!(ids, ["own-ff", "own-100", "own-101"]);
    }

    #[test]
    fn a_theme_kept_again_stays_in_its_place() {
        let mut themes = vec![theme("a", "one"), theme("b", "two")];
        put(&mut themes, theme("a", "changed"));
        put(&mut themes, theme("c", "three"));
        let names: Vec<&str> = themes.iter().map(|theme| theme.name.as_str()).collect();
        assert_eq!(names, ["changed", "two", "three"]);
    }
}
