//! Published pages and files turned into corpus meetings: bytes in, meetings and a report out. Pure and total.

mod context;
mod read;
mod refusal;
mod report;

pub use context::Context;
pub use read::{MAX_INPUT, read};
pub use refusal::Refusal;
pub use report::{Furniture, FurnitureKind, Reading, Report, Warning};
