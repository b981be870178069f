use super::words::words;
use crate::route::{ItemRoute, Route};
use crate::ui::{breakable, host, nouns, safe, title_of};
use leptos::prelude::*;
use scrutineer_corpus::DocumentLink;
use scrutineer_search::{ItemHead, ItemView};
use std::sync::Arc;

/// What lies beside the item: documents with their words, documents listed, and who gave evidence.
#[component]
pub(super) fn Beside(
    /// The item.
    view: Arc<ItemView>,
) -> impl IntoView {
    let words = words();
    let is_document = view.head.is_document;
    let loaded = section(
        if is_document { words.written_for } else { words.documents_searched },
        view.beside.iter().map(loaded),
    );
    let listed = section(words.documents_listed, view.documents.iter().map(listed));
    let organisations = section(
        words.organisations,
        view.organisations.iter().map(|name| view! { <li>{name.clone()}</li> }.into_any()),
    );
    view! { <div class="three beside">{loaded} {listed} {organisations}</div> }
}

fn section(title: &'static str, entries: impl Iterator<Item = AnyView>) -> Option<AnyView> {
    let entries: Vec<AnyView> = entries.collect();
    (!entries.is_empty()).then(|| {
        view! {
            <section class="section">
                <div class="section-head">
                    <h2>{title}</h2>
                </div>
                <ul class="list">{entries}</ul>
            </section>
        }
        .into_any()
    })
}

fn loaded(head: &ItemHead) -> AnyView {
    let href = Route::Item(ItemRoute::of(&head.id)).href();
    let title = title_of(head);
    view! {
        <li>
            <a class="quiet" href=href>
                {title}
            </a>
            <p class="meta">{nouns().passage.count(head.passages)}</p>
        </li>
    }
    .into_any()
}

fn listed(link: &DocumentLink) -> AnyView {
    let title = link.title.clone();
    match link.url.as_deref().and_then(safe) {
        None => view! { <li>{title}</li> }.into_any(),
        Some(url) => {
            let (href, place) = (url.to_owned(), breakable(host(url)));
            view! {
                <li>
                    <a href=href rel="noopener noreferrer" target="_blank">
                        {title}
                        <span class="sr">{words().new_tab}</span>
                    </a>
                    <p class="meta">{place}</p>
                </li>
            }
            .into_any()
        }
    }
}
