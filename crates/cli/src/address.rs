//! What the address of a ModernGov page says about the page.

/// Which sort of page an address is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Page {
    /// One agenda item (mgAi.aspx, or a decision named by its agenda item).
    Item,
    /// An issue (ieIssueDetails.aspx and its kin).
    Issue,
    /// A meeting (ieListDocuments.aspx).
    Meeting,
}

/// The sort of page and its lasting identifier: `mgAi.aspx?ID=38336` gives `ai38336`.
///
/// The case of page names and parameters varies between councils and does not matter here. Nothing for an
/// address without such an identifier.
pub(crate) fn page_id(url: &str) -> Option<(Page, String)> {
    let lower = url.to_ascii_lowercase();
    let (path, query) = lower.split_once('?')?;
    let query = query.split('#').next().unwrap_or_default();
    let number = |wanted: &str| {
        let value = query.split('&').find_map(|pair| pair.strip_prefix(wanted)?.strip_prefix('='))?;
        let whole = !value.is_empty() && value.len() <= 12 && value.bytes().all(|b| b.is_ascii_digit());
        whole.then(|| value.to_owned())
    };
    let with = |page, letters: &str, id: String| Some((page, format!("{letters}{id}")));
    match path.rsplit('/').next()? {
        "mgai.aspx" => with(Page::Item, "ai", number("id")?),
        "ielistdocuments.aspx" | "celistdocuments.aspx" => {
            with(Page::Meeting, "m", number("mid").or_else(|| number("meetingid"))?)
        }
        _ => number("aiid")
            .and_then(|id| with(Page::Item, "ai", id))
            .or_else(|| number("iid").and_then(|id| with(Page::Issue, "i", id))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn any_address_gives_a_plain_id_or_none(page in "(mgAi|ieIssueDetails|ieListDocuments|x)", query in ".*") {
            if let Some((_, id)) = page_id(&format!("https://x.gov.uk/{page}.aspx?{query}")) {
                prop_assert_eq!(scrutineer_corpus::slug(&id), id);
            }
        }
    }

    fn id(url: &str) -> Option<String> {
        page_id(url).map(|(_, id)| id)
    }

    #[test]
    fn identifiers_of_the_pages_in_use() {
        assert_eq!(id("https://x.gov.uk/mgAi.aspx?ID=38336").as_deref(), Some("ai38336"));
        assert_eq!(
            id("https://x.gov.uk/ieListDocuments.aspx?CId=666&MID=12668&Ver=4").as_deref(),
            Some("m12668")
        );
        assert_eq!(
            id("http://x.gov.uk/ieListDocuments.aspx?CId=528&MeetingId=3131").as_deref(),
            Some("m3131")
        );
        assert_eq!(id("https://x.gov.uk/ieIssueDetails.aspx?IId=43727&Opt=3").as_deref(), Some("i43727"));
        assert_eq!(id("https://x.gov.uk/ieDecisionDetails.aspx?AIId=6195").as_deref(), Some("ai6195"));
        assert_eq!(id("https://x.gov.uk/mgDelegatedDecisions.aspx?&DR=29%2F10&K=0"), None);
        assert_eq!(id("https://x.gov.uk/mgAi.aspx?ID=38336x"), None);
        assert_eq!(id("not an address"), None);
    }
}
