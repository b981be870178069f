use crate::language::Both;

/// What is said in place of a committee's name.
static NOT_STATED: Both<&str> = Both { english: "committee not stated", welsh: "pwyllgor heb ei nodi" };

/// What a council's name begins or ends with when it is not the place.
const BEFORE: [&str; 4] = ["London Borough of ", "Royal Borough of ", "City of ", "Cyngor "];
const AFTER: [&str; 9] = [
    " Metropolitan Borough Council",
    " Metropolitan District Council",
    " County Borough Council",
    " Borough Council",
    " District Council",
    " County Council",
    " City Council",
    " London Borough",
    " Council",
];

/// Names for where there is little room: the place, and the committee where one is meant. Where two would be the
/// same, they are in full. Takes the council's name and the committee's (empty when it is not stated).
pub(super) fn short_names(names: &[(String, Option<String>)]) -> Vec<String> {
    let short: Vec<String> =
        names.iter().map(|(council, committee)| join(place_name(council), committee.as_deref())).collect();
    let is_taken = |name: &String| short.iter().filter(|other| *other == name).count() > 1;
    let choose = |(name, names): (&String, _)| if is_taken(name) { full_name(names) } else { name.clone() };
    short.iter().zip(names).map(choose).collect()
}

/// The name of a council, and of the committee behind a comma.
pub(super) fn full_name((council, committee): &(String, Option<String>)) -> String {
    join(council, committee.as_deref())
}

fn join(council: &str, committee: Option<&str>) -> String {
    match committee {
        None => council.to_owned(),
        Some("") => format!("{council}, {}", NOT_STATED.get()),
        Some(committee) => format!("{council}, {committee}"),
    }
}

/// The place of a council: `Coventry` of `Coventry City Council`.
pub(crate) fn place_name(name: &str) -> &str {
    let rest = BEFORE.iter().find_map(|before| name.strip_prefix(before)).unwrap_or(name);
    let rest = AFTER.iter().find_map(|after| rest.strip_suffix(after)).unwrap_or(rest);
    if rest.is_empty() { name } else { rest }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_place_is_enough_unless_two_share_it() {
        let names = |list: &[(&str, Option<&str>)]| {
            let list: Vec<_> = list
                .iter()
                .map(|(council, committee)| ((*council).to_owned(), committee.map(ToOwned::to_owned)))
                .collect();
            short_names(&list)
        };
        assert_eq!(
            names(&[("Coventry City Council", None), ("London Borough of Brent", Some("Health Panel"))]),
            ["Coventry", "Brent, Health Panel"]
        );
        assert_eq!(
            names(&[("Ambleton City Council", None), ("Ambleton County Council", None)]),
            ["Ambleton City Council", "Ambleton County Council"]
        );
        assert_eq!(names(&[("Council", None)]), ["Council"]);
    }
}
