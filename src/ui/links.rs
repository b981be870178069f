//! Addresses out of published data, which nobody here has vetted.

use leptos::prelude::*;

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

/// An address in pieces: between two of them a line may end, so that it does not break within a word.
pub(crate) fn pieces_of(address: &str) -> Vec<&str> {
    let ends = |letter: char| matches!(letter, '.' | '/' | '?' | '&' | '=' | '-' | '_' | ':');
    let mut pieces = Vec::new();
    let mut start = 0;
    let mut letters = address.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        let next = letters.peek().map(|&(_, next)| next);
        // What stands together, as `://` does, stays together.
        if ends(letter) && next.is_some_and(|next| !ends(next)) {
            let end = at + letter.len_utf8();
            pieces.extend(address.get(start..end));
            start = end;
        }
    }
    pieces.extend(address.get(start..));
    pieces
}

/// An address as it is shown, with the places where a line may end.
pub(crate) fn breakable(address: &str) -> impl IntoView + use<> {
    let pieces = pieces_of(address).into_iter().map(|piece| view! { {piece.to_owned()} <wbr /> });
    pieces.collect_view()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_break_after_their_signs_and_lose_nothing() {
        let address = "https://edemocracy.coventry.gov.uk/mgAi.aspx?ID=38336";
        let pieces =
            ["https://", "edemocracy.", "coventry.", "gov.", "uk/", "mgAi.", "aspx?", "ID=", "38336"];
        assert_eq!(pieces_of(address), pieces);
        assert_eq!(pieces_of(""), [""]);
        assert_eq!(pieces_of("a/").concat(), "a/");
    }

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
