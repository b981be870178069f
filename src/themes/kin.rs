use super::words::words;
use crate::data::ThemeFinding;
use crate::route::{Route, ThemeRoute};
use leptos::prelude::*;

/// The wider theme, and those that it is easily taken for.
pub(super) fn kin(finding: &ThemeFinding) -> Option<impl IntoView + use<>> {
    let words = words();
    let link = |(id, name): (String, String)| {
        let href = Route::Theme(ThemeRoute::of(&id)).href();
        view! { <a href=href>{name}</a> }
    };
    let parent = finding.parent.clone().map(|parent| view! { <p>{words.part_of} " " {link(parent)}</p> });
    let near = finding.near.iter().cloned().enumerate().map(|(n, theme)| {
        let comma = (n > 0).then_some(", ");
        view! { {comma} {link(theme)} }
    });
    let near: Vec<_> = near.collect();
    let near = (!near.is_empty()).then(|| view! { <p>{words.told_from} " " {near}</p> });
    (parent.is_some() || near.is_some()).then(|| view! { <div>{parent} {near}</div> })
}
