use std::cell::Cell;
use std::rc::Rc;

/// Numbers questions, so that an answer that comes late can be told from the one that is waited for.
#[derive(Clone, Debug, Default)]
pub(crate) struct Latest(Rc<Cell<u64>>);

/// The number of one question.
#[derive(Clone, Debug)]
pub(crate) struct Ticket {
    number: u64,
    latest: Rc<Cell<u64>>,
}

impl Latest {
    /// A ticket for a new question; all earlier tickets are void.
    pub(crate) fn ticket(&self) -> Ticket {
        let number = self.0.get().wrapping_add(1);
        self.0.set(number);
        Ticket { number, latest: Rc::clone(&self.0) }
    }
}

impl Ticket {
    /// Whether no newer question was asked.
    pub(crate) fn is_valid(&self) -> bool {
        self.number == self.latest.get()
    }
}

#[cfg(test)]
mod tests {
    use super::Latest;

    #[test]
    fn an_older_answer_never_comes_after_a_newer_one() {
        let latest = Latest::default();
        let (first, second) = (latest.ticket(), latest.ticket());
        assert!(!first.is_valid());
        assert!(second.is_valid());
        let third = latest.clone().ticket();
        assert!(!second.is_valid());
        assert!(third.is_valid());
    }
}
