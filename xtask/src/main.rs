//! Scrutineer's own tasks.

fn main() {}
