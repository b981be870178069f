//! `cargo xtask run`: the sample site in a browser.

use crate::command::{on_path, succeeds};
use crate::{say, site};
use anyhow::{Context, Result};
use clap::Args;
use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

/// How to serve the sample site.
#[derive(Args)]
pub(crate) struct Run {
    /// The port to serve on; the next free one is taken when it is in use.
    #[arg(long, default_value_t = 8080)]
    port: u16,
    /// Do not open a browser.
    #[arg(long)]
    no_open: bool,
}

impl Run {
    /// Builds, serves and opens; ends when the server ends.
    ///
    /// # Errors
    /// When something cannot be built or served.
    pub(crate) fn run(self) -> Result<()> {
        let site = site::build()?;
        say::step("Serving the site (Ctrl+C stops it)");
        let mut server = Command::new(&site.program);
        server.arg("serve").arg(&site.folder).args(["--port", &self.port.to_string()]).stdout(Stdio::piped());
        let mut server = server.spawn().context("could not start the server")?;
        let lines = server.stdout.take().map(|out| BufReader::new(out).lines());
        let mut opened = self.no_open;
        for line in lines.into_iter().flatten() {
            let line = line.context("the server's output could not be read")?;
            println!("{line}");
            if let Some(address) = line.split_whitespace().find(|word| word.starts_with("http://"))
                && !opened
            {
                opened = true;
                open(address);
            }
        }
        let status = server.wait().context("the server could not be waited for")?;
        anyhow::ensure!(status.success(), "the server ended with {status}");
        Ok(())
    }
}

/// Opens a browser where there is a screen; elsewhere the printed address must do.
fn open(address: &str) {
    if cfg!(target_os = "macos") {
        succeeds(Command::new("open").arg(address));
    } else if cfg!(windows) {
        succeeds(Command::new("cmd").args(["/C", "start", "", address]));
    } else {
        let has_screen = ["DISPLAY", "WAYLAND_DISPLAY"].iter().any(|name| std::env::var_os(name).is_some());
        if has_screen && on_path("xdg-open").is_some() {
            succeeds(Command::new("xdg-open").arg(address));
        }
    }
}
