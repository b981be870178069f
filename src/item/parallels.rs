use super::margin_arrange::{OPENED, arrange_soon, is_roomy};
use super::margin_words::words;
use crate::data::{Margin, Near, use_parallel_texts};
use crate::route::{ItemRoute, Route};
use crate::ui::{SharedMarked, date_in_words, is_capitals, kind_name, language_of, title_of};
use leptos::ev::{Event, MouseEvent};
use leptos::prelude::*;
use scrutineer_search::{Mark, PassageHit};
use scrutineer_themes::shared_words;
use std::sync::Arc;
use wasm_bindgen::JsCast;
use web_sys::Element;

/// How many notes are open from the start where they stand beneath their passages.
const OPEN_BENEATH: usize = 3;

/// What other councils said, beside one passage: the nearest, and the others when the reader asks for them.
#[component]
pub(super) fn Parallels(
    /// What stands beside the item.
    margin: Arc<Margin>,
    /// The number of the passage.
    n: u32,
    /// Its words.
    text: String,
    /// Whether the address points at it, so that what is like it is wanted.
    is_here: bool,
    /// Takes what the passage shares with those that are open.
    shared: RwSignal<Vec<Mark>>,
) -> impl IntoView {
    let words = words();
    let mut near = margin.of(n).to_vec();
    if near.is_empty() {
        return ().into_any();
    }
    let rest = near.split_off(1);
    let first = near.first().and_then(|near| margin.texts.get(&near.slot)).cloned();
    // Where notes stand beneath their passages, only the very nearest are open from the start.
    let strongest = if is_roomy() { usize::MAX } else { OPEN_BENEATH };
    let rank = first.as_ref().and_then(|first| margin.strongest.iter().position(|&slot| slot == first.slot));
    let starts_open = is_here || rank.is_some_and(|rank| rank < strongest);
    let (open, set_open) = signal(starts_open);
    let text = StoredValue::new(text);
    let councils = names(margin.of(n));
    let toggled = move |event: Event| {
        let is_open = is_open(&event);
        if is_open != open.get_untracked() {
            set_open.set(is_open);
        }
        if !is_open {
            shared.set(Vec::new());
        }
        arrange_soon();
    };
    // What the page folds by itself is told from what the reader opens.
    let pressed = |event: MouseEvent| {
        let details = event
            .current_target()
            .and_then(|summary| summary.dyn_into::<Element>().ok())
            .and_then(|summary| summary.parent_element());
        if let Some(details) = details {
            let _ = details.set_attribute(OPENED, "true");
        }
    };
    let nearest = {
        let first = first.clone();
        move || {
            open.get().then(|| {
                let known = first.clone().into_iter().collect();
                view! { <Texts near=near.clone() known text shared is_first=true /> }
            })
        }
    };
    let others = (!rest.is_empty()).then(|| {
        let (wanted, set_wanted) = signal(false);
        let count = rest.len();
        let list = move || {
            wanted.get().then(|| {
                view! { <Texts near=rest.clone() known=Vec::new() text shared is_first=false /> }
            })
        };
        let toggled = move |event: Event| {
            if is_open(&event) {
                set_wanted.set(true);
            }
            arrange_soon();
        };
        view! {
            <details on:toggle=toggled>
                <summary on:click=pressed>{(words.more)(count)}</summary>
                {list}
            </details>
        }
    });
    view! {
        <aside class="margin">
            <details open=starts_open data-opened=is_here.then_some("true") data-rank=rank.map(|rank| rank.to_string()) on:toggle=toggled>
                <summary on:click=pressed>
                    {move || if open.get() { words.much_alike.to_owned() } else { (words.in_other)(&councils) }}
                    <span class="sr">{(words.to_passage)(n)}</span>
                </summary>
                {nearest}
                {others}
            </details>
        </aside>
    }
    .into_any()
}

fn is_open(event: &Event) -> bool {
    let details = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    details.is_some_and(|details| details.has_attribute("open"))
}

/// The councils of some passages, each once, the most alike first.
fn names(near: &[Near]) -> String {
    let mut names: Vec<&str> = Vec::new();
    for near in near {
        if !names.contains(&near.council.as_str()) {
            names.push(&near.council);
        }
    }
    names.join(", ")
}

/// Passages of other councils; those that are not known yet are fetched.
#[component]
fn Texts(
    near: Vec<Near>,
    known: Vec<PassageHit>,
    text: StoredValue<String>,
    shared: RwSignal<Vec<Mark>>,
    is_first: bool,
) -> impl IntoView {
    let words = words();
    let wanted: Vec<u32> = near
        .iter()
        .map(|near| near.slot)
        .filter(|slot| known.iter().all(|known| known.slot != *slot))
        .collect();
    if wanted.is_empty() {
        return list(known, text, shared, is_first).into_any();
    }
    let answers = use_parallel_texts(Memo::new(move |_| wanted.clone()));
    let body = move || match (answers.failure.get(), answers.answer.get()) {
        (Some(_), _) => view! {
            <p class="parallel">
                {words.not_fetched}
                " "
                <button class="link-button" type="button" on:click=move |_| answers.retry.run(())>
                    {words.try_again}
                </button>
            </p>
        }
        .into_any(),
        (None, None) => view! { <p class="state-busy">{words.fetching}</p> }.into_any(),
        (None, Some(fetched)) => {
            let all = known.iter().chain(fetched.iter()).cloned().collect();
            list(all, text, shared, is_first).into_any()
        }
    };
    body.into_any()
}

fn list(
    hits: Vec<PassageHit>,
    text: StoredValue<String>,
    shared: RwSignal<Vec<Mark>>,
    is_first: bool,
) -> impl IntoView {
    let list = hits.into_iter().map(|hit| {
        let (mine, its) = text.with_value(|text| shared_words(text, &hit.passage.text));
        shared.update(|all| {
            // The nearest speaks for the passage; others add what they share with it.
            if is_first {
                *all = mine;
            } else {
                all.extend(mine);
            }
        });
        parallel(hit, its)
    });
    let list = list.collect_view();
    arrange_soon();
    list
}

/// One passage of another council, with whose it is and where it stands.
fn parallel(hit: PassageHit, its: Vec<Mark>) -> impl IntoView {
    let words = words();
    let head = hit.item;
    let route = ItemRoute::of(&head.id).at(hit.passage.n);
    let title = title_of(&head);
    let (caps, language) = (is_capitals(&title), language_of(&hit.passage.text));
    let committee = match head.committee_name {
        Some(name) => name.into_any(),
        None => view! { <i>{words.committee_not_stated}</i> }.into_any(),
    };
    let date = match head.date {
        Some(date) => view! { <time datetime=date.to_string()>{date_in_words(date)}</time> }.into_any(),
        None => view! { <i>{words.date_not_stated}</i> }.into_any(),
    };
    view! {
        <div class="parallel" data-kind=hit.passage.kind.name()>
            <p class="who">
                <b>{head.council_name}</b>
                ", "
                {committee}
                ": "
                {kind_name(hit.passage.kind).to_lowercase()}
            </p>
            <p class="record" lang=language>
                <SharedMarked text=hit.passage.text marks=Vec::new() shared=Signal::stored(its) />
            </p>
            <p class="from">
                <a class="quiet" class:is-caps=caps href=Route::Item(route).href()>
                    {title}
                </a>
                ", "
                {date}
            </p>
        </div>
    }
}

/// What the margin is and how it came about.
#[component]
pub(super) fn MarginAbout(
    /// What stands beside the item.
    margin: ReadSignal<Option<Arc<Margin>>>,
) -> impl IntoView {
    move || {
        let margin = margin.get()?;
        let words = words();
        let with = margin.passages.iter().filter(|near| !near.is_empty()).count();
        let count = words.passages_here.count(u64::try_from(with).unwrap_or(u64::MAX));
        (with > 0).then(|| {
            view! {
                <aside class="margin-about" aria-labelledby="margin-about">
                    <h2 id="margin-about">{words.what_others_said}</h2>
                    <p>{(words.about)(&count, &listed(&margin.councils()))}</p>
                    <p>{words.how_found}</p>
                </aside>
            }
        })
    }
}

/// Up to four names, and how many more.
fn listed(names: &[String]) -> String {
    const NAMED: usize = 4;
    if names.len() <= NAMED {
        return names.join(", ");
    }
    let first = names.get(..NAMED).unwrap_or(names).join(", ");
    format!("{first} (+{})", names.len() - NAMED)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn councils_are_named_once_the_most_alike_first() {
        let near = |council: &str| Near { slot: 0, score: 1, council: council.to_owned() };
        assert_eq!(names(&[near("Leeds"), near("Brent"), near("Leeds")]), "Leeds, Brent");
        let many: Vec<String> = ["A", "B", "C", "D", "E", "F"].map(ToOwned::to_owned).to_vec();
        assert_eq!(listed(&many), "A, B, C, D (+2)");
        assert_eq!(listed(&many[..2]), "A, B");
    }
}
