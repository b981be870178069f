//! Which council a file belongs to, when the page itself does not say.

use scrutineer_corpus::{Council, slug};

/// A council named on the command line. One that the corpus knows under this name or id keeps its id.
pub(crate) fn given(name: &str, id: Option<&str>, known: &[Council]) -> Option<Council> {
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    let same = |council: &&Council| council.name.eq_ignore_ascii_case(&name) || council.id == name;
    if id.is_none()
        && let Some(council) = known.iter().find(same)
    {
        return Some(council.clone());
    }
    let id = id.map_or_else(|| id_of(&name), slug);
    (!id.is_empty()).then_some(Council { id, name, licence: None, website: None })
}

/// The id made of a council's name: what all councils share is left out, so that `Coventry City Council` gives
/// `coventry` and `London Borough of Enfield` gives `enfield`.
pub(crate) fn id_of(name: &str) -> String {
    const FRONT: [&str; 7] = [
        "the-",
        "london-borough-of-",
        "royal-borough-of-",
        "metropolitan-borough-of-",
        "city-and-county-of-",
        "city-of-",
        "borough-of-",
    ];
    const BACK: [&str; 3] = ["-council", "-corporation", "-authority"];
    const SORT: [&str; 10] = [
        "-metropolitan-borough",
        "-metropolitan-district",
        "-county-borough",
        "-city-and-district",
        "-city-and-county",
        "-borough",
        "-district",
        "-county",
        "-city",
        "-metropolitan",
    ];
    let whole = slug(name);
    let mut id = whole.as_str();
    for front in FRONT {
        id = id.strip_prefix(front).unwrap_or(id);
    }
    for back in BACK.iter().chain(&SORT) {
        id = id.strip_suffix(back).unwrap_or(id);
    }
    if id.is_empty() { whole } else { id.to_owned() }
}

/// The council that the name of a file begins with, where the file is named as docs/publishers.md advises:
/// `<council>-<item>-….txt`, such as `coventry-ai38336-drugs-and-alcohol-strategy.txt`.
///
/// The item is the letters `ai`, `i` or `m` and a number, so that other names with hyphens give nothing.
pub(crate) fn from_file_name(file_name: &str, known: &[Council]) -> Option<Council> {
    let stem = file_name.rsplit_once('.').map_or(file_name, |(stem, _)| stem);
    let words: Vec<&str> = stem.split('-').collect();
    let place = words.iter().position(|word| is_page_id(word))?;
    let id = slug(&words[..place].join("-"));
    if id.is_empty() {
        return None;
    }
    let name = words[..place].iter().map(|word| capital(word)).collect::<Vec<_>>().join(" ");
    let council = known.iter().find(|council| council.id == id).cloned();
    Some(council.unwrap_or(Council { id, name, licence: None, website: None }))
}

fn is_page_id(word: &str) -> bool {
    ["ai", "i", "m"].iter().any(|letters| {
        word.strip_prefix(letters)
            .is_some_and(|number| !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit()))
    })
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_name_names_its_council_only_in_the_documented_form() {
        let id = |name: &str| from_file_name(name, &[]).map(|council| (council.id, council.name));
        let pair = |id: &str, name: &str| Some((id.to_owned(), name.to_owned()));
        assert_eq!(id("coventry-ai38336-drugs-and-alcohol-strategy.txt"), pair("coventry", "Coventry"));
        assert_eq!(id("east-sussex-ai24987.html"), pair("east-sussex", "East Sussex"));
        assert_eq!(id("minutes-of-the-panel.txt"), None);
        assert_eq!(id("ai38336.txt"), None);
        assert_eq!(id("kent-cabinet-2025-01-30.txt"), None);
    }

    #[test]
    fn ids_of_councils() {
        let ids = [
            ("Coventry City Council", "coventry"),
            ("London Borough of Enfield", "enfield"),
            ("The Royal Borough of Kingston upon Thames", "kingston-upon-thames"),
            ("City of York Council", "york"),
            ("Brighton & Hove City Council", "brighton-hove"),
            ("Bury Metropolitan Borough Council", "bury"),
            ("Council", "council"),
        ];
        for (name, id) in ids {
            assert_eq!(id_of(name), id);
        }
    }

    #[test]
    fn a_council_that_the_corpus_knows_keeps_its_id_and_name() {
        let known = [Council {
            id: "exampleton".into(),
            name: "Exampleton Borough Council".into(),
            licence: None,
            website: None,
        }];
        assert_eq!(from_file_name("exampleton-ai1.txt", &known).unwrap().name, "Exampleton Borough Council");
        assert_eq!(given("exampleton  borough council", None, &known).unwrap().id, "exampleton");
        assert_eq!(given("Exampleton Borough Council", Some("ex"), &known).unwrap().id, "ex");
    }
}
