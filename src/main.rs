//! The page of Scrutineer.

fn main() {}
