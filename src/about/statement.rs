use super::statement_words::{Section, words};
use crate::data::{Publisher, publisher};
use crate::ui::Rich;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::Arc;

/// The accessibility statement, with what the publisher completed and what is still to be completed.
#[component]
pub(super) fn Statement() -> impl IntoView {
    let (known, set_known) = signal(Arc::new(Publisher::default()));
    spawn_local(async move {
        let read = publisher().await;
        if !set_known.is_disposed() {
            set_known.set(Arc::new(read));
        }
    });
    let unfinished = move || {
        known.with(|known| !is_complete(known)).then(|| {
            view! {
                <div class="notice">
                    <p>
                        <Rich text=words().unfinished />
                    </p>
                    <details>
                        <summary>{words().for_the_publisher}</summary>
                        <p>{words().how_to_complete}</p>
                    </details>
                </div>
            }
        })
    };
    let sections = move || {
        let known = known.get();
        words().sections.iter().map(|one| section(one, &known)).collect_view()
    };
    view! {
        <div class="prose-head">
            <h1 id="heading" tabindex="-1">
                {words().heading}
            </h1>
        </div>
        {unfinished}
        <div class="prose">{sections}</div>
    }
}

fn section(section: &'static Section, known: &Publisher) -> impl IntoView + use<> {
    let paragraph = |text: &&'static str| view! { <p>{filled(text, known)}</p> };
    let entry = |text: &&'static str| view! { <li>{filled(text, known)}</li> };
    let before = section.before.iter().map(paragraph).collect_view();
    let list = section.list.iter().map(entry).collect_view();
    let after = section.after.iter().map(paragraph).collect_view();
    let problems = section.with_problems.then(|| {
        known.known_problems.iter().map(|problem| view! { <li>{problem.clone()}</li> }).collect_view()
    });
    let has_list = !section.list.is_empty();
    view! {
        <h2>{section.heading}</h2>
        {before}
        {has_list.then(|| view! { <ul>{list} {problems}</ul> })}
        {after}
    }
}

/// A text with its placeholders filled, or marked as still to be completed.
fn filled(text: &'static str, known: &Publisher) -> AnyView {
    let piece = |piece| match piece {
        Piece::Text(text) => view! { <Rich text=text /> }.into_any(),
        Piece::Blank(name) => blank(name, known),
    };
    pieces(text).into_iter().map(piece).collect_view().into_any()
}

fn blank(name: &str, known: &Publisher) -> AnyView {
    if let Some(said) = said(name, known) {
        return view! { <Rich text=said /> }.into_any();
    }
    if name == "nation" && known.nation.is_empty() {
        // Until the publisher says where it is, the law of both is told.
        return view! {
            <Rich text=words().great_britain />
            " "
            <Rich text=words().northern_ireland />
        }
        .into_any();
    }
    match value(name, known) {
        Some(value) => value.to_owned().into_any(),
        None => {
            let what = words().blanks.iter().find(|(key, _)| *key == name);
            let what = what.map_or(words().compliance_blank, |(_, what)| *what);
            view! { <span class="blank">{(words().to_complete)(what)}</span> }.into_any()
        }
    }
}

/// Whole sentences that hang on a word of the publisher's.
fn said(name: &str, known: &Publisher) -> Option<&'static str> {
    match (name, known.nation.as_str(), known.compliance.as_str()) {
        ("nation", "gb", _) => Some(words().great_britain),
        ("nation", "ni", _) => Some(words().northern_ireland),
        ("compliance", _, "full") => Some(words().full),
        ("compliance", _, "partial") => Some(words().partial),
        ("compliance", _, "none") => Some(words().none),
        _ => None,
    }
}

fn value<'p>(name: &str, known: &'p Publisher) -> Option<&'p str> {
    let value = match name {
        "organisation" => &known.organisation,
        "email" => &known.email,
        "telephone" => &known.telephone,
        "contact_page" => &known.contact_page,
        "answer_within_days" => &known.answer_within_days,
        "prepared_on" => &known.prepared_on,
        "reviewed_on" => &known.reviewed_on,
        "tested_on" => &known.tested_on,
        "tested_by" => &known.tested_by,
        _ => return None,
    };
    Some(value.trim()).filter(|value| !value.is_empty())
}

fn is_complete(known: &Publisher) -> bool {
    let said = ["nation", "compliance"].iter().all(|name| said(name, known).is_some());
    said && words().blanks.iter().all(|(name, _)| value(name, known).is_some())
}

#[derive(Debug, PartialEq, Eq)]
enum Piece {
    Text(&'static str),
    Blank(&'static str),
}

/// Cuts a text at its placeholders.
fn pieces(text: &'static str) -> Vec<Piece> {
    let mut out = Vec::new();
    for part in text.split('{') {
        let (blank, rest) = part.split_once('}').unwrap_or(("", part));
        if !blank.is_empty() {
            out.push(Piece::Blank(blank));
        }
        if !rest.is_empty() {
            out.push(Piece::Text(rest));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn placeholders_are_told_from_text() {
        let cut = pieces("Run by {organisation}, since {prepared_on}");
        assert_eq!(
            cut,
            [
                Piece::Text("Run by "),
                Piece::Blank("organisation"),
                Piece::Text(", since "),
                Piece::Blank("prepared_on")
            ]
        );
    }

    #[test]
    fn every_placeholder_is_known_and_an_empty_file_completes_nothing() {
        let texts =
            words().sections.iter().flat_map(|one| one.before.iter().chain(one.list).chain(one.after));
        for piece in texts.flat_map(|text| pieces(text)) {
            if let Piece::Blank(name) = piece {
                let asked = words().blanks.iter().any(|(key, _)| *key == name);
                assert!(asked || name == "nation" || name == "compliance", "{name}");
            }
        }
        assert!(!is_complete(&Publisher::default()));
    }

    #[test]
    fn a_complete_file_leaves_no_blanks() {
        let text = || "x".to_owned();
        let known = Publisher {
            organisation: text(),
            email: text(),
            telephone: text(),
            contact_page: text(),
            answer_within_days: text(),
            compliance: "partial".to_owned(),
            known_problems: Vec::new(),
            nation: "gb".to_owned(),
            prepared_on: text(),
            reviewed_on: text(),
            tested_on: text(),
            tested_by: text(),
        };
        assert!(is_complete(&known));
        assert!(!is_complete(&Publisher { email: " ".to_owned(), ..known }));
    }
}
