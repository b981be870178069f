//! Measures the search. Every number that the documentation gives comes from here; raw runs are kept under
//! `benches/runs/<date>-<machine>/`.
//!
//! - `weigh`: builds an index of an invented corpus natively and tells its size and files, what queries cost in
//!   bytes, and how long they take. Corpus: [`corpus`], 20 councils over 18 years; queries: [`queries`].
//! - `relevance`: ranks the 225 questions of the Cranfield collection and tells nDCG@10.
//! - `peers`: measures other engines and ours on the same corpus in one headless Chromium.
//! - `increment`: tells how many files change when one meeting is added.

mod corpus;
#[cfg(test)]
mod differential;
mod disk;
mod increment;
mod material;
mod peers;
mod queries;
mod relevance;
mod rng;
mod weigh;

use clap::{Parser, Subcommand};
use std::path::PathBuf;

/// Measures Scrutineer's search.
#[derive(Parser)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Size, bytes a query and speed, natively.
    Weigh {
        /// Number of agenda items.
        #[arg(long, default_value_t = 25_000)]
        items: usize,
        /// A folder of .txt files to take paragraphs from instead of the invented ones.
        #[arg(long)]
        pool: Option<PathBuf>,
        /// Number of threads for building.
        #[arg(long)]
        threads: Option<usize>,
        /// Measure each file of a query as a server that compresses would send it.
        #[arg(long)]
        verbose: bool,
    },
    /// nDCG@10 on the Cranfield collection.
    Relevance {
        /// The folder with cran.all.1400, cran.qry and cranqrel.
        folder: PathBuf,
        /// Tell the effect of every ranking weight at several values.
        #[arg(long)]
        tune: bool,
    },
    /// Ours beside other engines, in a browser.
    Peers {
        /// Number of agenda items.
        #[arg(long, default_value_t = 25_000)]
        items: usize,
        /// A folder of .txt files to take paragraphs from instead of the invented ones.
        #[arg(long)]
        pool: Option<PathBuf>,
        /// A working folder; npm packages are installed there.
        #[arg(long, default_value = "target/peers")]
        work: PathBuf,
        /// Engines to measure, parted by commas.
        #[arg(long, default_value = "ours,pagefind,minisearch,flexsearch")]
        engines: String,
        /// Where to keep the raw results.
        #[arg(long)]
        out: Option<PathBuf>,
    },
    /// Files that change when one meeting is added.
    Increment {
        /// Number of agenda items.
        #[arg(long, default_value_t = 25_000)]
        items: usize,
    },
}

fn main() -> anyhow::Result<()> {
    match Arguments::parse().command {
        Command::Weigh { items, pool, threads, verbose } => {
            weigh::run(items, pool.as_deref(), threads, verbose)
        }
        Command::Relevance { folder, tune } => relevance::run(&folder, tune),
        Command::Peers { items, pool, work, engines, out } => {
            peers::run(items, pool.as_deref(), &work, &engines, out.as_deref())
        }
        Command::Increment { items } => increment::run(items),
    }
}
