use super::brief::{Brief, BriefGroup};
use super::cited::Cited;
use super::words::words;
use crate::data::use_engine;
use crate::language::number;
use crate::themes::tied;
use crate::ui::{date_in_words, language_of, nouns, today};
use leptos::prelude::*;

/// How many passages of each group a reader may choose.
const SIZES: [usize; 4] = [3, 6, 12, 24];

/// The briefing as it stands on paper.
#[component]
pub(super) fn Sheet(
    /// What it says.
    brief: Brief,
    /// The theme or the search that it is about.
    back: Signal<String>,
    /// Whether it is about a theme.
    is_theme: bool,
    /// How many passages of each group are shown.
    each: Memo<usize>,
    /// Told of another number of them.
    on_each: Callback<usize>,
) -> impl IntoView {
    let words = words();
    let title = if brief.title.is_empty() { words.everything.to_owned() } else { brief.title.clone() };
    let definition = (!brief.definition.is_empty()).then(
        || view! { <p class="definition" lang=language_of(&brief.definition)>{brief.definition.clone()}</p> },
    );
    let narrowed = (!brief.narrowed.is_empty()).then(|| {
        view! {
            <p class="small">
                <b>{words.narrowed}</b>
                " "
                {brief.narrowed.join("; ")}
            </p>
        }
    });
    let wordings = wordings(&brief, is_theme);
    let body = if brief.passages == 0 && brief.items == 0 {
        view! { <p class="notice section">{words.nothing}</p> }.into_any()
    } else {
        found(&brief, is_theme).into_any()
    };
    let lead = lead(&brief);
    // How far what is loaded was read.
    let read = use_engine()
        .overview()
        .with_untracked(|overview| overview.as_ref().map(|overview| overview.sum()).unwrap_or_default());
    let cut = (read.cut > 0).then(|| {
        let words = (words.cut)(&nouns().item.count(read.items), &number(u64::from(read.cut)));
        view! { <p class="small">{words}</p> }
    });
    let limits = if read.items > 0 && read.digests == read.items { words.digests } else { words.limits };
    view! {
        <article class="briefing">
            <header>
                <ol class="crumbs no-print" aria-label=words.crumbs>
                    <li>
                        <a href=back>{if is_theme { words.the_theme } else { words.the_search }}</a>
                    </li>
                    <li>{words.briefing}</li>
                </ol>
                <h1 id="heading" tabindex="-1">
                    {(words.briefing_on)(&title)}
                </h1>
                {definition}
                {lead}
                {cut}
                {narrowed}
                <div class="briefing-tools no-print">
                    <button type="button" class="button primary" on:click=|_| drop(window().print())>
                        {words.print}
                    </button>
                    <Size each on_each />
                </div>
            </header>
            {body}
            <footer class="briefing-foot">
                {wordings}
                <p>{limits}</p>
                <p class="address">{made()}</p>
            </footer>
        </article>
    }
}

/// How many letters of wordings a briefing gives room to.
const ROOM: usize = 700;

/// What was counted, as far as there is room.
fn wordings(brief: &Brief, is_theme: bool) -> Option<impl IntoView + use<>> {
    let words = words();
    let mut room = ROOM;
    let fitting = brief.wordings.iter().take_while(|wording| {
        let fits = wording.len() <= room;
        room = room.saturating_sub(wording.len());
        fits
    });
    let list: Vec<String> = fitting.cloned().collect();
    let left = brief.wordings.len() - list.len();
    let list = list.into_iter().enumerate().map(|(n, wording)| {
        let comma = (n > 0).then_some(", ");
        view! { {comma} <span class="query">{tied(&wording)}</span> }
    });
    let list = list.collect_view();
    let more = (left > 0).then(|| (words.more_wordings)(left));
    (!brief.wordings.is_empty()).then(|| {
        view! {
            <p>
                <b>{if is_theme { words.counted } else { words.also }}</b>
                " "
                {list}
                {more}
            </p>
        }
    })
}

/// How much there is, of how much.
fn lead(brief: &Brief) -> Option<impl IntoView + use<>> {
    let words = words();
    let nearest = brief.is_nearest.then_some(words.nearest);
    (brief.items > 0).then(|| {
        let found = (words.found)(
            &nouns().passage.count(brief.passages),
            &nouns().item.count(brief.items),
            &nouns().council.count(brief.speaking as u64),
        );
        let of = (words.of_loaded)(&nouns().item.count(brief.loaded), brief.silent as u64);
        view! {
            <p class="briefing-lead">
                <b>{found}</b>
                " "
                {of}
                " "
                {nearest}
            </p>
        }
    })
}

fn found(brief: &Brief, is_theme: bool) -> impl IntoView + use<> {
    let words = words();
    let [decided, said, heard] = &brief.groups;
    let beside = (!brief.beside.shown.is_empty()).then(|| {
        view! {
            <h3 class="briefing-beside">{words.beside}</h3>
            {list(&brief.beside)}
        }
    });
    view! {
        {councils(brief)}
        {section("decided", words.groups[0], decided, is_theme)}
        {beside}
        {section("said", words.groups[1], said, is_theme)}
        {section("heard", words.groups[2], heard, is_theme)}
    }
}

fn section(
    id: &'static str,
    name: &'static str,
    group: &BriefGroup,
    is_theme: bool,
) -> impl IntoView + use<> {
    let words = words();
    let shown = group.shown.len() as u64;
    let aside = if shown < u64::from(group.total) {
        (words.shown_of)(&number(shown), &nouns().passage.count(group.total))
    } else {
        nouns().passage.count(group.total)
    };
    let none = if is_theme { words.none_of_theme } else { words.none_of_search };
    let body = if group.shown.is_empty() {
        view! { <p class="small muted">{none}</p> }.into_any()
    } else {
        list(group).into_any()
    };
    view! {
        <section class="section" aria-labelledby=id>
            <div class="section-head">
                <h2 id=id>{name}</h2>
                <p class="aside">{aside}</p>
            </div>
            {body}
        </section>
    }
}

fn list(group: &BriefGroup) -> impl IntoView + use<> {
    let list = group.shown.iter().cloned().map(|(head, passage)| view! { <Cited head passage /> });
    view! { <ul class="passages calm">{list.collect_view()}</ul> }
}

fn councils(brief: &Brief) -> impl IntoView + use<> {
    let words = words();
    let (listed, all) = (brief.councils.len() as u64, brief.speaking as u64);
    let aside = if listed < all {
        (words.busiest)(&number(listed), &number(all))
    } else {
        words.most_first.to_owned()
    };
    let aside = (all > 1).then(|| view! { <p class="aside">{aside}</p> });
    let rows = brief.councils.iter().map(|council| {
        let years = match council.years {
            Some((first, last)) if first == last => first.to_string(),
            Some((first, last)) => (words.between)(Some(first), Some(last)),
            None => String::new(),
        };
        let undated = council.some_undated.then_some(words.undated);
        let years = [Some(years).filter(|years| !years.is_empty()), undated.map(ToOwned::to_owned)];
        let years: Vec<String> = years.into_iter().flatten().collect();
        view! {
            <tr>
                <th scope="row">{council.name.clone()}</th>
                <td class="num">{number(u64::from(council.passages))}</td>
                <td class="num">
                    {format!("{}/{}", number(u64::from(council.items)), number(u64::from(council.loaded)))}
                </td>
                <td>{years.join("; ")}</td>
            </tr>
        }
    });
    view! {
        <section class="section" aria-labelledby="councils">
            <div class="section-head">
                <h2 id="councils">{words.who}</h2>
                {aside}
            </div>
            <div class="scroll" tabindex="0" role="region" aria-label=words.table>
                <table class="table">
                    <thead>
                        <tr>
                            <th scope="col">{words.council}</th>
                            <th scope="col" class="num">
                                {words.passages}
                            </th>
                            <th scope="col" class="num">
                                {words.items}
                            </th>
                            <th scope="col">{words.years}</th>
                        </tr>
                    </thead>
                    <tbody>{rows.collect_view()}</tbody>
                </table>
            </div>
        </section>
    }
}

/// How many passages of each group there are.
#[component]
fn Size(each: Memo<usize>, on_each: Callback<usize>) -> impl IntoView {
    let change = move |event| {
        if let Ok(size) = event_target_value(&event).parse() {
            on_each.run(size);
        }
    };
    let mut sizes = SIZES.to_vec();
    // An address may ask for another number.
    let asked = each.get_untracked();
    if !sizes.contains(&asked) {
        sizes.push(asked);
        sizes.sort_unstable();
    }
    let options = sizes.into_iter().map(|size| {
        view! {
            <option value=size.to_string() prop:selected=move || each.get() == size>
                {size.to_string()}
            </option>
        }
    });
    view! {
        <p class="sort">
            <label for="each">{words().each}</label>
            <select id="each" on:change=change>
                {options.collect_view()}
            </select>
        </p>
    }
}

/// When it was made, and the address that makes it again.
fn made() -> String {
    let today = today().map(date_in_words).unwrap_or_default();
    (words().made)(&today, &window().location().href().unwrap_or_default())
}
