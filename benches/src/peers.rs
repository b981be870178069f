//! Ours beside other engines.

use anyhow::Result;
use std::path::Path;

pub(crate) fn run(_: usize, _: Option<&Path>, _: &Path, _: &str, _: Option<&Path>) -> Result<()> {
    Ok(())
}
