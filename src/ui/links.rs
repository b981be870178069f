//! Addresses out of published data, which nobody here has vetted.

/// The address, when it is one that a link may have: http or https and no blanks or controls.
pub(crate) fn safe(url: &str) -> Option<&str> {
    let scheme = url.split_once("://")?.0;
    let web = scheme.eq_ignore_ascii_case("http") || scheme.eq_ignore_ascii_case("https");
    let whole = !url.chars().any(|letter| letter.is_whitespace() || letter.is_control());
    (web && whole && !host(url).is_empty()).then_some(url)
}

/// The host of an address, for the words of a link: `governance.enfield.gov.uk`.
pub(crate) fn host(url: &str) -> &str {
    let rest = url.split_once("://").map_or("", |(_, rest)| rest);
    let authority = rest.split(['/', '?', '#', '\\']).next().unwrap_or("");
    authority.rsplit_once('@').map_or(authority, |(_, host)| host)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_web_addresses_become_links() {
        assert!(safe("https://governance.enfield.gov.uk/mgAi.aspx?ID=45449").is_some());
        assert!(safe("HTTP://example.org").is_some());
        for bad in [
            "javascript:alert(1)",
            "javascript://%0aalert(1)",
            "data:text/html,x",
            "//x",
            "https://",
            "https://a b",
        ] {
            assert_eq!(safe(bad), None, "{bad}");
        }
    }

    #[test]
    fn a_link_shows_where_it_leads() {
        assert_eq!(host("https://governance.enfield.gov.uk/mgAi.aspx"), "governance.enfield.gov.uk");
        assert_eq!(host("https://bank.example@evil.example/x"), "evil.example");
    }
}
