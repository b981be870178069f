//! What the site promises: privacy, evidence, counting, accessibility.

mod page;

pub(crate) use page::AboutPage;
