//! The command line as it is typed.

use crate::exit::EXIT_CODES;
use clap::{Args as ClapArgs, Parser, Subcommand, ValueEnum};
use scrutineer_corpus::Date;
use std::path::PathBuf;

/// Turns published council minutes into a searchable site.
///
/// Import pages into a corpus, check it, build an index, and publish a folder that any static host can serve.
#[derive(Debug, Parser)]
#[command(name = "scrutineer", version, after_help = EXIT_CODES, propagate_version = true, max_term_width = 100)]
pub(crate) struct Args {
    /// What to do.
    #[command(subcommand)]
    pub(crate) command: Command,
}

/// The subcommands.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Read saved pages, minutes and reports into a corpus
    Import(Import),
    /// Check a corpus and say what is in it
    Check(Check),
    /// Build the search index of a corpus
    Build(Build),
    /// Search an index
    Search(Search),
    /// Make a folder to publish: the page and the index of a corpus
    Site(Site),
    /// Serve a folder on this computer, to look at it before publishing
    Serve(Serve),
    /// Check, list and export the themes of a codebook
    #[command(subcommand)]
    Themes(Themes),
    /// Print the JSON Schema of the corpus format
    #[command(hide = true)]
    Schema,
}

const IMPORT_EXAMPLES: &str = "\
Examples:
  scrutineer import pages --corpus corpus --council \"Exampleton Borough Council\"
  scrutineer import page.html --corpus corpus --source-url \"https://democracy.exampleton.gov.uk/mgAi.aspx?ID=38336\"
  scrutineer import report.txt --corpus corpus --as report --item exampleton/ai38336

What a page does not state and nobody gives stays “not stated”. Importing a page again replaces what came from it.";

/// `scrutineer import`.
#[derive(Debug, ClapArgs)]
#[command(after_help = EXIT_CODES, after_long_help = format!("{IMPORT_EXAMPLES}\n\n{EXIT_CODES}"))]
pub(crate) struct Import {
    /// Files to read, and folders whose files to read (text, HTML, XML, Markdown, JSON)
    #[arg(value_name = "PATH", required = true)]
    pub(crate) paths: Vec<PathBuf>,
    /// The folder of the corpus; it is made when it is not there
    #[arg(long, value_name = "DIR")]
    pub(crate) corpus: PathBuf,
    /// The council's name, where the page does not state it: “Coventry City Council”
    #[arg(long, value_name = "NAME")]
    pub(crate) council: Option<String>,
    /// The council's id, where the one made of its name does not suit: coventry
    #[arg(long, value_name = "ID", requires = "council")]
    pub(crate) council_id: Option<String>,
    /// The committee's name, where the page does not state it
    #[arg(long, value_name = "NAME")]
    pub(crate) committee: Option<String>,
    /// The day of the meeting, where the page does not state it
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub(crate) date: Option<Date>,
    /// The published address of the page (one file at a time)
    #[arg(long, value_name = "URL", value_parser = http_address)]
    pub(crate) source_url: Option<String>,
    /// Read the files as minutes or as reports
    #[arg(long = "as", value_name = "WHAT", default_value = "minutes")]
    pub(crate) reading: ReadAs,
    /// The title of a report, where its first heading is not its title
    #[arg(long, value_name = "TITLE")]
    pub(crate) title: Option<String>,
    /// The agenda item that a report was put to: coventry/ai38336
    #[arg(long, value_name = "ID")]
    pub(crate) item: Option<String>,
    /// What the corpus is, for its readers: shown on the page
    #[arg(long, value_name = "TITLE")]
    pub(crate) corpus_title: Option<String>,
    /// Print the whole report as JSON
    #[arg(long)]
    pub(crate) json: bool,
}

/// How files are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum ReadAs {
    /// Minutes: pages of items, issues, decisions and meetings
    Minutes,
    /// Reports, briefing notes and reviews
    Report,
}

/// `scrutineer check`.
#[derive(Debug, ClapArgs)]
#[command(after_help = EXIT_CODES)]
pub(crate) struct Check {
    /// The folder of the corpus
    #[arg(value_name = "CORPUS")]
    pub(crate) corpus: PathBuf,
    /// Write corpus.json anew from the meeting files that are there
    #[arg(long)]
    pub(crate) update: bool,
    /// Print what was found as JSON
    #[arg(long)]
    pub(crate) json: bool,
}

/// `scrutineer build`.
#[derive(Debug, ClapArgs)]
#[command(after_help = EXIT_CODES)]
pub(crate) struct Build {
    /// The folder of the corpus
    #[arg(value_name = "CORPUS")]
    pub(crate) corpus: PathBuf,
    /// The folder for the index; it is made when it is not there
    #[arg(long, value_name = "DIR")]
    pub(crate) out: PathBuf,
    /// The themes to find
    #[command(flatten)]
    pub(crate) themes: ThemesChoice,
}

/// Which themes an index is built with.
#[derive(Debug, ClapArgs)]
pub(crate) struct ThemesChoice {
    /// A folder of codebook files, to find other themes than the built-in ones
    #[arg(long, value_name = "DIR", conflicts_with = "no_themes")]
    pub(crate) codebook: Option<PathBuf>,
    /// Leave themes, parallels and key phrases out
    #[arg(long)]
    pub(crate) no_themes: bool,
}

/// `scrutineer search`.
#[derive(Debug, ClapArgs)]
#[command(after_help = EXIT_CODES)]
pub(crate) struct Search {
    /// The folder of an index, or of a site
    #[arg(value_name = "DIR")]
    pub(crate) index: PathBuf,
    /// What to search for, in the query language
    #[arg(value_name = "QUERY", required_unless_present = "queries", conflicts_with = "queries")]
    pub(crate) query: Option<String>,
    /// Answer every line of a file, one line of JSON each
    #[arg(long, value_name = "FILE", requires = "json")]
    pub(crate) queries: Option<PathBuf>,
    /// How many items to show
    #[arg(long, value_name = "N", default_value_t = 10)]
    pub(crate) limit: usize,
    /// Whether an item must have all words or any
    #[arg(long = "match", value_name = "WHICH", default_value = "all")]
    pub(crate) matching: Match,
    /// Print the answer as JSON
    #[arg(long)]
    pub(crate) json: bool,
}

/// Whether an item must have all words of a query.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Match {
    /// All words
    All,
    /// Any of the words
    Any,
}

/// `scrutineer site`.
#[derive(Debug, ClapArgs)]
#[command(after_help = EXIT_CODES)]
pub(crate) struct Site {
    /// The folder of the corpus
    #[arg(value_name = "CORPUS")]
    pub(crate) corpus: PathBuf,
    /// The folder to publish; it is made when it is not there
    #[arg(long, value_name = "DIR")]
    pub(crate) out: PathBuf,
    /// The folder of the built page
    #[arg(long, value_name = "DIST")]
    pub(crate) app: PathBuf,
    /// The themes to find
    #[command(flatten)]
    pub(crate) themes: ThemesChoice,
}

/// `scrutineer serve`.
#[derive(Debug, ClapArgs)]
#[command(after_help = EXIT_CODES)]
pub(crate) struct Serve {
    /// The folder to serve
    #[arg(value_name = "DIR")]
    pub(crate) dir: PathBuf,
    /// The port; the next free one is taken when it is in use
    #[arg(long, value_name = "N", default_value_t = 8080)]
    pub(crate) port: u16,
}

/// `scrutineer themes`.
#[derive(Debug, Subcommand)]
pub(crate) enum Themes {
    /// Check the files of a codebook and say what is wrong with them
    Check(ThemesCheck),
    /// List the themes, and how much of an index names each
    List(ThemesList),
    /// Write the themes as a file for other tools
    Export(ThemesExport),
}

/// `scrutineer themes check`.
#[derive(Debug, ClapArgs)]
#[command(after_help = EXIT_CODES)]
pub(crate) struct ThemesCheck {
    /// The folder of the codebook; the built-in one is checked when none is given
    #[arg(value_name = "CODEBOOK")]
    pub(crate) codebook: Option<PathBuf>,
    /// An index or a site: also name the wordings that no passage of it holds
    #[arg(long, value_name = "DIR")]
    pub(crate) index: Option<PathBuf>,
}

/// `scrutineer themes list`.
#[derive(Debug, ClapArgs)]
#[command(after_help = EXIT_CODES)]
pub(crate) struct ThemesList {
    /// The folder of the codebook; the built-in one is listed when none is given
    #[arg(value_name = "CODEBOOK")]
    pub(crate) codebook: Option<PathBuf>,
    /// An index or a site: also count its passages and items that name each theme
    #[arg(long, value_name = "DIR")]
    pub(crate) index: Option<PathBuf>,
}

/// `scrutineer themes export`.
#[derive(Debug, ClapArgs)]
#[command(after_help = EXIT_CODES)]
pub(crate) struct ThemesExport {
    /// The folder of the codebook; the built-in one is written when none is given
    #[arg(value_name = "CODEBOOK")]
    pub(crate) codebook: Option<PathBuf>,
    /// The form: json for Scrutineer, qdc (REFI-QDA) for NVivo, ATLAS.ti and MAXQDA
    #[arg(long, value_name = "FORM", default_value = "json")]
    pub(crate) format: ThemesFormat,
    /// The file to write; it is printed when none is given
    #[arg(long, value_name = "FILE")]
    pub(crate) out: Option<PathBuf>,
}

/// The form of a file of themes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum ThemesFormat {
    /// Scrutineer's own, with everything
    Json,
    /// A REFI-QDA codebook
    Qdc,
}

/// An address that may be linked.
fn http_address(text: &str) -> Result<String, String> {
    if text.starts_with("https://") || text.starts_with("http://") {
        Ok(text.to_owned())
    } else {
        Err("an address begins with https:// or http://".to_owned())
    }
}
