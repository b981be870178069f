//! The program `scrutineer`.

fn main() {}
