use gloo_net::http::Request;
use serde::Deserialize;
use web_sys::RequestCache;

/// The file beside the page in which whoever publishes the site says what its accessibility statement must name.
const FILE: &str = "publisher.json";

/// What the publisher completes. What is empty is shown as still to be completed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub(crate) struct Publisher {
    /// The body that publishes the site.
    pub(crate) organisation: String,
    /// An address for electronic mail.
    pub(crate) email: String,
    /// A telephone number.
    pub(crate) telephone: String,
    /// A page with a form, or with more ways to write.
    pub(crate) contact_page: String,
    /// How many days an answer takes at most.
    pub(crate) answer_within_days: String,
    /// `full`, `partial` or `none`: how far the site complies.
    pub(crate) compliance: String,
    /// What is known not to be accessible, a sentence each.
    pub(crate) known_problems: Vec<String>,
    /// Who looks after the law where the body is: `gb` or `ni`.
    pub(crate) nation: String,
    /// Days as they are to be read: prepared, reviewed, tested; and by whom.
    pub(crate) prepared_on: String,
    /// When it was last reviewed.
    pub(crate) reviewed_on: String,
    /// When the site was last tested.
    pub(crate) tested_on: String,
    /// By whom.
    pub(crate) tested_by: String,
}

/// Reads it. Where it does not arrive or is no JSON, nothing is completed.
pub(crate) async fn publisher() -> Publisher {
    let Ok(response) = Request::get(FILE).cache(RequestCache::NoCache).send().await else {
        return Publisher::default();
    };
    let text = if response.ok() { response.text().await.unwrap_or_default() } else { String::new() };
    serde_json::from_str(&text).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::Publisher;

    #[test]
    fn the_file_that_comes_with_the_page_is_read_and_leaves_everything_to_complete() {
        let file = include_str!("../../assets/publisher.json");
        assert_eq!(serde_json::from_str::<Publisher>(file).unwrap(), Publisher::default());
    }
}
