use gloo_timers::future::TimeoutFuture;

/// Lets the browser do what waits: a key that was pressed, a frame to be painted.
pub(crate) async fn turn() {
    TimeoutFuture::new(0).await;
}
