//! `scrutineer serve`: what it sends, and what it refuses to.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on fails")]

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};

struct Server {
    child: Child,
    address: String,
}

impl Server {
    fn start(folder: &Path, port: &str) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_scrutineer"))
            .arg("serve")
            .arg(folder)
            .args(["--port", port])
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let address = line.trim().trim_start_matches("http://").trim_end_matches('/').to_owned();
        Self { child, address }
    }

    /// The answer to a request of one line, head and body, in lower case.
    fn ask(&self, request: &str, host: &str) -> String {
        let mut stream = TcpStream::connect(&self.address).unwrap();
        write!(stream, "{request} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n").unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        String::from_utf8_lossy(&answer).to_lowercase()
    }

    fn get(&self, path: &str) -> String {
        self.ask(&format!("GET {path}"), &self.address)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn site() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let inside = folder.path().join("site");
    std::fs::create_dir_all(inside.join("data")).unwrap();
    std::fs::write(folder.path().join("secret.txt"), "outside").unwrap();
    std::fs::write(inside.join(".hidden"), "hidden").unwrap();
    std::fs::write(inside.join("index.html"), "<!doctype html><title>ours</title>").unwrap();
    std::fs::write(inside.join("app-0123456789abcdef_bg.wasm"), b"\0asm").unwrap();
    std::fs::write(inside.join("data/manifest.json"), "{}").unwrap();
    folder
}

#[test]
fn files_have_their_types_and_lasting_names_are_kept() {
    let folder = site();
    let server = Server::start(&folder.path().join("site"), "0");
    let page = server.get("/");
    assert!(
        page.starts_with("http/1.1 200") && page.contains("content-type: text/html") && page.contains("ours"),
        "{page}"
    );
    assert!(page.contains("cache-control: no-cache") && page.contains("nosniff"), "{page}");
    let wasm = server.get("/app-0123456789abcdef_bg.wasm");
    assert!(wasm.contains("content-type: application/wasm") && wasm.contains("immutable"), "{wasm}");
    let manifest = server.get("/data/manifest.json?fresh=1");
    assert!(
        manifest.contains("application/json") && manifest.contains("cache-control: no-cache"),
        "{manifest}"
    );
    let gone = server.get("/app-00000000000000ff.wasm");
    assert!(gone.starts_with("http/1.1 404") && !gone.contains("immutable"), "{gone}");
}

#[test]
fn nothing_outside_the_folder_is_sent() {
    let folder = site();
    let server = Server::start(&folder.path().join("site"), "0");
    for path in [
        "/../secret.txt",
        "/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "/data/../../secret.txt",
        "//etc/passwd",
        "/.hidden",
        "/%2Ehidden",
    ] {
        let answer = server.get(path);
        assert!(!answer.starts_with("http/1.1 200") && !answer.contains("outside"), "{path}: {answer}");
    }
    assert!(server.ask("POST /", &server.address).starts_with("http/1.1 405"));
    assert!(server.ask("GET /", "elsewhere.example").starts_with("http/1.1 421"));
    assert!(server.ask("GET /", "localhost:1").starts_with("http/1.1 200"));
}

#[test]
fn the_next_free_port_is_taken() {
    let folder = site();
    let first = Server::start(&folder.path().join("site"), "0");
    let port = first.address.rsplit(':').next().unwrap().to_owned();
    let second = Server::start(&folder.path().join("site"), &port);
    assert_ne!(first.address, second.address);
    assert!(second.get("/").starts_with("http/1.1 200"));
}
