//! One reader a layout: lines in, drafts out.

pub(crate) mod page;
pub(crate) mod printed;
pub(crate) mod report;
pub(crate) mod table;
pub(crate) mod web_service;
