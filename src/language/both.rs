use super::choice::{Language, current};

/// Words in both languages. The compiler sees to it that neither lacks any.
pub(crate) struct Both<T: 'static> {
    /// English.
    pub(crate) english: T,
    /// Welsh, to be read by a native reader before it is relied upon.
    pub(crate) welsh: T,
}

impl<T> Both<T> {
    /// Those of the language in use.
    pub(crate) fn get(&'static self) -> &'static T {
        match current() {
            Language::English => &self.english,
            Language::Welsh => &self.welsh,
        }
    }
}
