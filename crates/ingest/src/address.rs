//! What the address of a page tells: the council, the meeting, the item.

/// The parts of a ModernGov address that name things.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Address {
    /// The host, in lower case.
    pub host: String,
    /// The name of the page without `.aspx`, in lower case: `mgai`.
    pub page: String,
    /// The council's part of the host, when the host is one of a council.
    pub council: Option<String>,
    /// The id of the agenda item.
    pub item: Option<String>,
    /// The id of the meeting.
    pub meeting: Option<String>,
    /// The id of the issue.
    pub issue: Option<String>,
    /// The id of the decision.
    pub decision: Option<String>,
}

/// Reads an address, absolute or relative.
pub(crate) fn read(url: &str) -> Address {
    let (host, rest) = match url.split_once("://") {
        Some((scheme, rest)) if matches!(scheme.to_ascii_lowercase().as_str(), "http" | "https") => {
            let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
            let (authority, path) = rest.split_at(end);
            let host = authority.rsplit('@').next().unwrap_or_default();
            (host.split(':').next().unwrap_or_default().to_ascii_lowercase(), path)
        }
        _ => (String::new(), url),
    };
    let (rest, fragment) = rest.split_once('#').unwrap_or((rest, ""));
    let (path, query) = rest.split_once('?').unwrap_or((rest, ""));
    let page = path.rsplit('/').next().unwrap_or_default().to_ascii_lowercase();
    let page = page.strip_suffix(".aspx").unwrap_or_default().to_owned();
    let number = |keys: &[&str]| -> Option<String> {
        query.split(['&', ';']).find_map(|pair| {
            let (key, value) = pair.split_once('=')?;
            let found = keys.iter().any(|k| key.trim_start_matches("amp;").eq_ignore_ascii_case(k));
            (found && is_number(value)).then(|| value.to_owned())
        })
    };
    let anchor = fragment.get(..2).filter(|f| f.eq_ignore_ascii_case("AI")).and_then(|_| fragment.get(2..));
    let mut address = Address { council: council(&host), host, ..Address::default() };
    match page.as_str() {
        "mgai" => address.item = number(&["ID"]),
        "ielistdocuments" | "celistdocuments" => {
            address.meeting = number(&["MId", "MeetingId"]);
            address.item = anchor.filter(|id| is_number(id)).map(str::to_owned);
        }
        "mgmeetingattendance" => address.meeting = number(&["ID"]),
        "mglistrecordedvotesshort" => {
            (address.item, address.meeting) = (number(&["AIID"]), number(&["MID"]));
        }
        "iedecisiondetails" => (address.decision, address.item) = (number(&["ID"]), number(&["AIId"])),
        _ => {}
    }
    address.issue = number(&["IId"]);
    address.page = page;
    address
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.len() <= 12 && text.bytes().all(|b| b.is_ascii_digit())
}

/// The council's part of a host: `democracy.coventry.gov.uk` and `coventry.moderngov.co.uk` give `coventry`.
fn council(host: &str) -> Option<String> {
    let own = [".moderngov.co.uk", ".gov.uk", ".gov.wales", ".llyw.cymru", ".gov.scot"]
        .iter()
        .find_map(|end| host.strip_suffix(end))?;
    let own = own.rsplit('.').next()?;
    let generic = ["www", "democracy", "moderngov", "modgov", "councillors", "committees"];
    let id = scrutineer_corpus::slug(own);
    (!id.is_empty() && !generic.contains(&id.as_str())).then_some(id)
}

/// An address of the page made absolute; nothing when it is no web address.
pub(crate) fn absolute(href: &str, base: Option<&str>) -> Option<String> {
    let href = href.trim();
    let lower = href.to_ascii_lowercase();
    let scheme = lower.split_once(':').map(|(scheme, _)| scheme);
    let whole = match scheme {
        // The scheme is written small, as the check of a corpus wants it.
        Some(scheme @ ("http" | "https")) => {
            format!("{scheme}://{}", href.get(scheme.len()..)?.strip_prefix("://")?)
        }
        Some(scheme) if scheme.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'+') => return None,
        _ => {
            let base = base.filter(|b| b.starts_with("https://") || b.starts_with("http://"))?;
            let start = base.find("://")? + 3;
            let host_end = base.get(start..)?.find(['/', '?', '#']).map_or(base.len(), |at| start + at);
            let path_end = base.find(['?', '#']).unwrap_or(base.len());
            if let Some(rest) = href.strip_prefix("//") {
                format!("{}//{rest}", base.split("//").next()?)
            } else if href.starts_with('/') {
                format!("{}{href}", base.get(..host_end)?)
            } else if path_end > host_end {
                let folder = base.get(..path_end)?.rfind('/').map_or(host_end, |at| at + 1);
                format!("{}{href}", base.get(..folder)?)
            } else {
                format!("{}/{href}", base.get(..host_end)?)
            }
        }
    };
    Some(whole.replace(' ', "%20"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages() {
        let item = read("https://democracy.example.gov.uk/mgAi.aspx?ID=51902");
        assert_eq!((item.council.as_deref(), item.item.as_deref()), (Some("example"), Some("51902")));
        let meeting =
            read("https://example.moderngov.co.uk/(S(abc))/IeListDocuments.aspx?CId=7&MID=10&Ver=4#AI1551");
        assert_eq!((meeting.meeting.as_deref(), meeting.item.as_deref()), (Some("10"), Some("1551")));
        assert_eq!(read("ieIssueDetails.aspx?IId=39153&amp;PlanId=0").issue.as_deref(), Some("39153"));
        assert_eq!(
            read("https://democracy.example.gov.uk/ieDecisionDetails.aspx?AIId=73396").item.as_deref(),
            Some("73396")
        );
        assert_eq!(read("https://www.example.com/mgAi.aspx?ID=1").council, None);
        assert_eq!(read("https://democracy.moderngov.co.uk/").council, None);
    }

    #[test]
    fn links() {
        let base = Some("https://x.gov.uk/mod/ieListDocuments.aspx?MId=1");
        assert_eq!(
            absolute("documents/s1/A b.pdf", base).as_deref(),
            Some("https://x.gov.uk/mod/documents/s1/A%20b.pdf")
        );
        assert_eq!(absolute("/a", base).as_deref(), Some("https://x.gov.uk/a"));
        assert_eq!(absolute("//y.uk/a", base).as_deref(), Some("https://y.uk/a"));
        assert_eq!(absolute("a", Some("https://x.gov.uk")).as_deref(), Some("https://x.gov.uk/a"));
        assert_eq!(absolute("HTTPS://y.uk/a", base).as_deref(), Some("https://y.uk/a"));
        for no_address in ["javascript:alert(1)", "https:/y.uk/a", "https:\0/y.uk/a", "http:"] {
            assert_eq!(absolute(no_address, base), None, "{no_address:?}");
        }
        assert_eq!(absolute("a", None), None);
    }
}
