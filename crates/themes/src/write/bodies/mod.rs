//! Organisations that a passage names: "West Midlands Police", "Royal College of Nursing", "Healthwatch Exampleton".
//!
//! 1. [`runs`] cuts the text into runs of capitalised words, with little words such as "of" between them.
//! 2. [`segments`] parts a run at titles and roles ("Chief Executive of …"), whose bearers are people, and at an "and"
//!    between two bodies.
//! 3. [`name`] looks in a segment for a word that bodies are called by ([`words`]), with enough beside it to tell one
//!    body from another. The council and the committee of the item itself are left to [`super::organisations`].
//!
//! Made to be right rather than complete: a personal name is never part of what is found, as far as titles, roles and
//! the shape of names tell.

mod name;
mod runs;
mod segments;
mod words;

use name::name;
use runs::runs;
use segments::segments;
pub(super) use words::{is_committee, is_generic};

/// The organisations that a text names, in order, each as often as it is named.
pub(super) fn bodies(text: &str) -> Vec<String> {
    let runs = runs(text);
    runs.iter().flat_map(|run| segments(run)).filter_map(|segment| name(&segment)).collect()
}

#[cfg(test)]
mod tests {
    use super::bodies;
    use proptest::prelude::*;

    #[test]
    fn bodies_are_found_in_sentences() {
        for (text, expected) in [
            ("The Chief Inspector of West Midlands Police said so.", vec!["West Midlands Police"]),
            ("It was put to the Council and to the Trust.", vec![]),
            (
                "Officers of Exampleton City Council and Mockford NHS Foundation Trust met.",
                vec!["Exampleton City Council", "Mockford NHS Foundation Trust"],
            ),
            ("The Department for Education and Ofsted replied.", vec!["Department for Education", "Ofsted"]),
            (
                "Healthwatch Exampleton, Age UK and the Royal College of Nursing",
                vec!["Healthwatch Exampleton", "Age UK", "Royal College of Nursing"],
            ),
            ("the Health Overview and Scrutiny Committee, the Cabinet and the Scrutiny Board", vec![]),
            ("Mockford Fire and Rescue Service", vec!["Mockford Fire and Rescue Service"]),
            ("the Mockford Police and Crime Commissioner", vec!["Mockford Police and Crime Commissioner"]),
            ("University of Exampleton’s students", vec!["University of Exampleton"]),
            (
                "University Hospitals Exampleton and Mockford NHS Trust",
                vec!["University Hospitals Exampleton and Mockford NHS Trust"],
            ),
            ("the Local Authority, a Primary School and the Police Service", vec![]),
            (
                "Although Samplebury Housing Association had, However Mockford College did",
                vec!["Samplebury Housing Association", "Mockford College"],
            ),
            ("THE MOCKFORD SAFEGUARDING BOARD", vec![]),
            ("Bright Futures CIC (a charity)", vec!["Bright Futures CIC"]),
            ("the Housing Act, the Police Reform Act and the NHS Long Term Plan", vec![]),
            ("Crown Prosecution Service and NHS England", vec!["Crown Prosecution Service", "NHS England"]),
            ("Children’s Social Care and South Mockford Police", vec!["South Mockford Police"]),
            ("a Multi Agency group", vec![]),
            ("Vale of Mockford Council", vec!["Vale of Mockford Council"]),
            ("Mockford & District Citizens Advice Trust", vec!["Mockford & District Citizens Advice Trust"]),
        ] {
            assert_eq!(bodies(text), expected, "{text}");
        }
    }

    #[test]
    fn people_are_not_bodies() {
        for (text, expected) in [
            ("Councillor Example Person of Mockford Youth Trust", vec!["Mockford Youth Trust"]),
            ("Dr Example Person Mockford Trust", vec![]),
            ("Example Person of Mockford Youth Trust", vec!["Mockford Youth Trust"]),
            ("Mrs Person, Chief Executive of Mockford Youth Trust", vec!["Mockford Youth Trust"]),
            ("Mockford Police Superintendent Example Person", vec!["Mockford Police"]),
        ] {
            assert_eq!(bodies(text), expected, "{text}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_searched(text in ".{0,200}") {
            for body in bodies(&text) {
                prop_assert!(!body.is_empty() && body.contains(char::is_alphabetic));
            }
        }

        #[test]
        fn what_is_found_stands_in_the_text(
            words in prop::collection::vec("(Mockford|Trust|of|and|the|Police|Mr|Chief|Board|West|NHS|for|College|said|&|,)", 0..30)
        ) {
            let text = words.join(" ");
            for body in bodies(&text) {
                prop_assert!(text.contains(&body), "{:?} in {:?}", body, text);
            }
        }
    }
}
