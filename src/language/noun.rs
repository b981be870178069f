use super::formats;

/// A noun in the forms that it takes after a number.
///
/// English has two. Welsh keeps the singular after every number but changes its first letter after some: `2 gyngor`,
/// `3 chyngor`, `5 cyngor`. The numbers told apart are those of Unicode's plural rules for Welsh.
pub(crate) struct Noun {
    one: &'static str,
    two: &'static str,
    three: &'static str,
    six: &'static str,
    other: &'static str,
}

impl Noun {
    /// An English noun: after 1, and after every other number.
    pub(crate) const fn english(one: &'static str, other: &'static str) -> Self {
        Self { one, two: other, three: other, six: other, other }
    }

    /// A Welsh noun: after 1, 2, 3 and 6, and after every other number.
    pub(crate) const fn welsh(
        one: &'static str,
        two: &'static str,
        three: &'static str,
        six: &'static str,
        other: &'static str,
    ) -> Self {
        Self { one, two, three, six, other }
    }

    /// A Welsh noun that only changes after 2, or not at all.
    pub(crate) const fn welsh_two(one: &'static str, two: &'static str, other: &'static str) -> Self {
        Self { one, two, three: other, six: other, other }
    }

    /// The form after this number.
    pub(crate) fn after(&self, number: impl Into<u64>) -> &'static str {
        match number.into() {
            1 => self.one,
            2 => self.two,
            3 => self.three,
            6 => self.six,
            _ => self.other,
        }
    }

    /// The number and the noun: `1 item`, `5,418 items`.
    pub(crate) fn count(&self, number: impl Into<u64>) -> String {
        let number = number.into();
        format!("{} {}", formats::number(number), self.after(number))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn english_has_two_forms_and_welsh_five() {
        let item = Noun::english("item", "items");
        assert_eq!(
            [0, 1, 2, 1200u64].map(|n| item.count(n)),
            ["0 items", "1 item", "2 items", "1,200 items"]
        );
        let council = Noun::welsh("cyngor", "gyngor", "chyngor", "chyngor", "cyngor");
        let counted = [0, 1, 2, 3, 4, 6, 12u64].map(|n| council.count(n)).join(", ");
        assert_eq!(counted, "0 cyngor, 1 cyngor, 2 gyngor, 3 chyngor, 4 cyngor, 6 chyngor, 12 cyngor");
    }
}
