use super::kinds::kind_name;
use super::marked::Marked;
use super::speech::language_of;
use super::words::words;
use leptos::prelude::*;
use scrutineer_corpus::{Action, Vote, VoteResult};
use scrutineer_search::PassageView;

/// A passage away from its item: its label and kind, its rule, its words.
#[component]
pub(crate) fn PassageItem(
    /// The passage.
    passage: PassageView,
    /// The address of the passage on its item's page.
    href: String,
    /// More beneath the words.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let label = passage.label.clone().map(|label| view! { <span class="printed">{label}</span> " " });
    let page = passage.page.map(|page| view! { <span class="page-number">{(words().page)(page)}</span> " " });
    let language = language_of(&passage.text);
    view! {
        <li class="passage" data-kind=passage.kind.name()>
            <div class="passage-key">
                {label}{page}
                <a class="kind quiet" href=href>
                    {kind_name(passage.kind)}
                </a>
            </div>
            <div class="passage-body">
                <p class="record" lang=language>
                    <Marked text=passage.text marks=passage.marks />
                </p>
                <Fields vote=passage.vote action=passage.action />
                {children.map(|children| children())}
            </div>
        </li>
    }
}

/// The fields of a vote or an action, as far as they are printed.
#[component]
pub(crate) fn Fields(
    /// Fields of a vote.
    vote: Option<Vote>,
    /// Fields of an action.
    action: Option<Action>,
) -> impl IntoView {
    let rows: Vec<(&str, String)> =
        vote.iter().flat_map(vote_rows).chain(action.iter().flat_map(action_rows)).collect();
    (!rows.is_empty()).then(|| {
        let rows = rows.into_iter().map(|(name, value)| {
            view! {
                <div>
                    <dt>{name}</dt>
                    <dd>{value}</dd>
                </div>
            }
        });
        view! { <dl class="fields">{rows.collect_view()}</dl> }
    })
}

fn vote_rows(vote: &Vote) -> Vec<(&'static str, String)> {
    let words = words();
    let side = |name, count: Option<u32>, names: &[String]| {
        let value = match (count, names.is_empty()) {
            (None, true) => return None,
            (Some(count), true) => count.to_string(),
            (Some(count), false) => format!("{count}: {}", names.join(", ")),
            (None, false) => names.join(", "),
        };
        Some((name, value))
    };
    let result = vote.result.map(|result| match result {
        VoteResult::Carried => words.carried,
        VoteResult::Lost => words.lost,
        VoteResult::Withdrawn => words.withdrawn,
    });
    [
        vote.motion.clone().map(|motion| (words.motion, motion)),
        side(words.votes_for, vote.in_favour, &vote.names_for),
        side(words.against, vote.against, &vote.names_against),
        side(words.abstained, vote.abstained, &vote.names_abstained),
        side(words.absent, vote.absent, &vote.names_absent),
        result.map(|result| (words.result, result.to_owned())),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn action_rows(action: &Action) -> Vec<(&'static str, String)> {
    let owner = action.owner.clone().map(|owner| (words().to_act, owner));
    owner.into_iter().chain(action.due.clone().map(|due| (words().by, due))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_vote_shows_what_is_printed_and_nothing_else() {
        let vote = Vote {
            in_favour: Some(7),
            against: Some(2),
            names_against: vec!["A Member".to_owned(), "B Member".to_owned()],
            result: Some(VoteResult::Carried),
            ..Vote::default()
        };
        let rows = vote_rows(&vote);
        let expected = [("For", "7"), ("Against", "2: A Member, B Member"), ("Result", "carried")];
        assert_eq!(rows, expected.map(|(name, value)| (name, value.to_owned())));
    }

    #[test]
    fn an_action_without_fields_shows_none() {
        assert!(action_rows(&Action::default()).is_empty());
        let action = Action { owner: Some("Scrutiny Officer".to_owned()), due: Some("July".to_owned()) };
        assert_eq!(action_rows(&action).len(), 2);
    }
}
