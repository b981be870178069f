//! Published pages and files turned into corpus meetings: bytes in, a meeting and a report out. Pure and total.
