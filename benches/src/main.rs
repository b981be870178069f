//! Measures the search. Every number that the documentation gives comes from here; raw runs are kept under
//! `benches/runs/<date>-<machine>/`.
//!
//! - `weigh`: builds an index of an invented corpus natively and tells its size and files, what queries cost in
//!   bytes, and how long they take. Corpus: [`corpus`], 20 councils over 18 years; queries: [`queries`].
//! - `relevance`: ranks the 225 questions of the Cranfield collection and tells nDCG@10.
//! - `peers`: measures other engines and ours on the same corpus in one headless Chromium, and tantivy natively.
//! - `index`: writes the index of the invented corpus, for benches that need a whole site.
//! - `increment`: tells how many files change when one meeting is added.
//! - `parallels`: tells how many labelled parallels are found, beside plain BM25.
//! - `phrases`: tells how many labelled key phrases are found, beside plain TF-IDF.
//! - `theme-scale`: tells what themes add to a build and to an index, and how fast they are counted.
//! - `themes`: tells precision and recall of the built-in themes on labelled passages, and the agreement with a
//!   second reader.

mod corpus;
#[cfg(test)]
mod differential;
mod disk;
mod folder;
mod increment;
mod labels;
mod material;
mod native;
mod parallels;
mod peers;
mod phrases;
mod queries;
mod relevance;
mod rng;
mod sample;
mod second_reader;
mod theme_scale;
mod themes;
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
        /// How often each query is asked again once everything is there.
        #[arg(long, default_value_t = 5)]
        rounds: usize,
        /// Tell the items and bytes of every query.
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
    /// Ours beside other engines: Pagefind, MiniSearch and FlexSearch in one headless Chromium, tantivy natively.
    Peers {
        /// Numbers of agenda items, parted by commas: a run for each.
        #[arg(long, default_value = "25000", value_delimiter = ',')]
        items: Vec<usize>,
        /// A folder of .txt files to take paragraphs from instead of the invented ones.
        #[arg(long)]
        pool: Option<PathBuf>,
        /// A working folder; npm packages are installed there.
        #[arg(long, default_value = "target/peers")]
        work: PathBuf,
        /// Engines to measure, parted by commas; `requests` fetches as ours does and searches nothing, `requests-1+10` one
        /// file and then ten, `ranges-1+10` parts of one file.
        #[arg(
            long,
            default_value = "ours,requests,pagefind,minisearch,flexsearch,tantivy",
            value_delimiter = ','
        )]
        engines: Vec<String>,
        /// Minutes that one engine may take to build, and again to be asked.
        #[arg(long, default_value_t = 15)]
        minutes: u64,
        /// Where to keep the raw results.
        #[arg(long)]
        out: Option<PathBuf>,
    },
    /// The index of the invented corpus, into a folder.
    Index {
        /// Number of agenda items.
        items: usize,
        /// The folder; what it held is replaced.
        out: PathBuf,
    },
    /// Files that change when one meeting is added.
    Increment {
        /// Number of agenda items.
        #[arg(long, default_value_t = 25_000)]
        items: usize,
    },
    /// Labelled parallels of the sample corpus, beside plain BM25.
    Parallels {
        /// Tell the effect of every weight at several values.
        #[arg(long)]
        tune: bool,
    },
    /// Labelled key phrases of the sample corpus, beside plain TF-IDF.
    Phrases {
        /// Show what was found for the items that may be looked at.
        #[arg(long)]
        show: bool,
    },
    /// What themes cost: build, size, and the time of tables and of new themes.
    ThemeScale {
        /// Number of agenda items.
        #[arg(long, default_value_t = 25_000)]
        items: usize,
        /// Number of threads for building the index.
        #[arg(long)]
        threads: Option<usize>,
        /// A folder to write the index to; what it held is replaced.
        #[arg(long)]
        out: Option<PathBuf>,
    },
    /// The built-in themes on labelled passages, and beside a second reader's labels.
    Themes {
        /// Tell the misses and false hits among the passages for tuning.
        #[arg(long)]
        verbose: bool,
        /// Tell what each wording brings among the passages for tuning.
        #[arg(long)]
        wordings: bool,
        /// Tell how often each theme is found in the sample corpus.
        #[arg(long)]
        survey: bool,
        /// Tell only of the themes of these groups, parted by commas.
        #[arg(long, value_delimiter = ',')]
        groups: Vec<String>,
        /// Show the passages of the sample corpus that name this theme.
        #[arg(long)]
        show: Option<String>,
        /// Tell the themes of each line of this file instead.
        #[arg(long)]
        lines: Option<PathBuf>,
    },
}

fn main() -> anyhow::Result<()> {
    match Arguments::parse().command {
        Command::Weigh { items, pool, threads, rounds, verbose } => {
            weigh::run(items, pool.as_deref(), threads, rounds, verbose)
        }
        Command::Relevance { folder, tune } => relevance::run(&folder, tune),
        Command::Peers { items, pool, work, engines, minutes, out } => {
            peers::Peers { items, pool, work, engines, minutes, out }.run()
        }
        Command::Index { items, out } => folder::run(items, &out),
        Command::Increment { items } => increment::run(items),
        Command::Parallels { tune } => parallels::run(tune),
        Command::Phrases { show } => phrases::run(show),
        Command::ThemeScale { items, threads, out } => theme_scale::run(items, threads, out.as_deref()),
        Command::Themes { verbose, wordings, survey, groups, show, lines } => {
            themes::run(&themes::Telling { verbose, wordings, groups, survey, show, lines })
        }
    }
}
