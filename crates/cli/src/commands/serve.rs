use crate::args::Serve;
use crate::exit::Outcome;
use crate::index_folder::is_content_named;
use anyhow::{Context, Result, bail};
use axum::Router;
use axum::extract::Request;
use axum::http::{HeaderValue, Method, StatusCode, header};
use axum::middleware::{Next, from_fn};
use axum::response::{IntoResponse, Response};
use axum::serve::ListenerExt;
use std::io::{ErrorKind, Write, stdout};
use std::net::Ipv4Addr;
use tokio::net::TcpListener;
use tower_http::services::ServeDir;

/// How many ports are tried when the one asked for is in use.
const PORTS_TRIED: u16 = 100;

/// `scrutineer serve`: serves a folder to this computer alone, as a static host would serve it to the world.
///
/// # Errors
/// When there is no such folder, or no port is free.
pub(super) fn run(args: &Serve) -> Result<Outcome> {
    if !args.dir.is_dir() {
        bail!(
            "{}: there is no such folder. Make one with “scrutineer site CORPUS --app DIST --out {0}”",
            args.dir.display()
        );
    }
    let runtime = tokio::runtime::Builder::new_current_thread().enable_io().build()?;
    runtime.block_on(async {
        let listener = listen(args.port).await?;
        let mut out = stdout();
        writeln!(out, "http://{}/", listener.local_addr()?)?;
        out.flush()?;
        let app = Router::new().fallback_service(ServeDir::new(&args.dir)).layer(from_fn(as_a_static_host));
        // Small files follow each other closely; without this each would wait for the one before.
        let listener = listener.tap_io(|stream| drop(stream.set_nodelay(true)));
        axum::serve(listener, app).await.context("the server stopped")
    })?;
    Ok(Outcome::Done)
}

/// Listens on the port, or on the next free one.
async fn listen(port: u16) -> Result<TcpListener> {
    let last = if port == 0 { 0 } else { port.saturating_add(PORTS_TRIED) };
    for port in port..=last {
        match TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await {
            Ok(listener) => return Ok(listener),
            Err(error) if error.kind() == ErrorKind::AddrInUse => {}
            Err(error) => {
                return Err(error)
                    .with_context(|| format!("port {port} cannot be used. Give another with --port"));
            }
        }
    }
    bail!("the ports {port} to {last} are all in use. Give another with --port")
}

/// Refuses what a static host refuses, and adds the headers that docs/publishers.md advises.
async fn as_a_static_host(request: Request, next: Next) -> Response {
    if !is_local(&request) {
        // Another site could otherwise point its own name at this computer and read what is served.
        return (StatusCode::MISDIRECTED_REQUEST, "Ask for this site as 127.0.0.1 or localhost.")
            .into_response();
    }
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        return StatusCode::METHOD_NOT_ALLOWED.into_response();
    }
    let path = request.uri().path().to_owned();
    let hidden = request
        .uri()
        .path()
        .to_ascii_lowercase()
        .split('/')
        .any(|part| part.starts_with('.') || part.starts_with("%2e"));
    if hidden {
        return StatusCode::NOT_FOUND.into_response();
    }
    let mut response = next.run(request).await;
    let found = response.status().is_success() || response.status() == StatusCode::NOT_MODIFIED;
    let keep =
        if found && is_content_named(&path) { "public, max-age=31536000, immutable" } else { "no-cache" };
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(keep));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(header::REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    response
}

/// Whether the request names this computer as its host.
fn is_local(request: &Request) -> bool {
    let host = request.headers().get(header::HOST).and_then(|host| host.to_str().ok());
    host.is_none_or(|host| {
        let name = host.rsplit_once(':').map_or(host, |(name, _)| name);
        matches!(name, "127.0.0.1" | "localhost")
    })
}
