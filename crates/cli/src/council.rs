//! The council that was named on the command line.

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
    let id = id.map_or_else(|| scrutineer_ingest::council_id(&name).unwrap_or_default(), slug);
    (!id.is_empty()).then_some(Council { id, name, licence: None, website: None })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_council_that_the_corpus_knows_keeps_its_id() {
        let known = [Council {
            id: "ex".into(),
            name: "Exampleton Borough Council".into(),
            licence: None,
            website: None,
        }];
        let id = |name: &str, id: Option<&str>, known: &[Council]| {
            given(name, id, known).map(|council| council.id)
        };
        assert_eq!(id("exampleton  borough council", None, &known).as_deref(), Some("ex"));
        assert_eq!(id("Exampleton Borough Council", None, &[]).as_deref(), Some("exampleton"));
        assert_eq!(id("Exampleton Borough Council", Some("Ex Ton"), &known).as_deref(), Some("ex-ton"));
        assert_eq!(id("???", None, &known), None);
    }
}
