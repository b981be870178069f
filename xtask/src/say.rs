//! What a task says on the terminal.

/// A step that begins, with its reason.
pub(crate) fn step(what: &str) {
    eprintln!("\n==> {what}");
}

/// Something worth knowing that stops nothing.
pub(crate) fn note(what: &str) {
    eprintln!("    {what}");
}

/// Why a task failed, cause by cause.
pub(crate) fn failure(error: &anyhow::Error) {
    eprintln!("\nerror: {error}");
    for cause in error.chain().skip(1) {
        eprintln!("  because: {cause}");
    }
}
