use super::candidates::Candidates;
use super::spread::Spread;
use super::weights::Weights;
use crate::phrases::format::Spot;
use crate::phrases::read::OF_ROW;
use crate::words::Token;
use rustc_hash::FxHashMap;
use scrutineer_search::Layout;

/// A phrase that was chosen for an item, with the place where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Chosen {
    pub(super) key: u64,
    pub(super) spot: Spot,
}

/// What is known of a phrase in one item.
struct Known<'w> {
    tokens: &'w [Token],
    times: f32,
    slots: u32,
    last_slot: u32,
    title: bool,
    purpose: bool,
    name: bool,
    abbreviation: bool,
    /// Sum and number of the occurrences of longer candidates around it.
    around: (f32, f32),
    /// Surfaces with how often they stand there and the best place of each.
    surfaces: Vec<(u64, u32, Spot)>,
    /// Place in the order of the item.
    first: u32,
}

/// Chooses the key phrases of an item.
pub(super) fn of_row(
    candidates: &Candidates<'_>,
    spread: &Spread,
    layout: Layout<'_>,
    row: u32,
) -> Vec<Chosen> {
    let weights = Weights::default();
    let mut known = known(candidates, layout, row, &weights);
    nested(candidates, &mut known);
    let mut ranked: Vec<(f32, u64, &Known<'_>)> = Vec::with_capacity(known.len());
    #[expect(clippy::iter_over_hash_type, reason = "they are put in order below")]
    for (&key, known) in &known {
        let stands = spread.of_phrase(key);
        if !spread.is_boilerplate(stands, known.tokens.len()) {
            ranked.push((score(candidates, spread, key, known, &weights), key, known));
        }
    }
    ranked.sort_unstable_by(|a, b| b.0.total_cmp(&a.0).then(a.2.first.cmp(&b.2.first)).then(a.1.cmp(&b.1)));
    let mut chosen: Vec<(&Known<'_>, Chosen)> = Vec::new();
    for (_, key, known) in ranked {
        if chosen.len() == OF_ROW {
            break;
        }
        let again = chosen.iter().any(|(before, _)| {
            let (short, long) = if known.tokens.len() <= before.tokens.len() {
                (known.tokens, before.tokens)
            } else {
                (before.tokens, known.tokens)
            };
            holds(candidates, long, short)
                && (known.times <= before.times * weights.piece || known.tokens.len() > before.tokens.len())
        });
        if !again && let Some(spot) = known.spot() {
            chosen.push((known, Chosen { key, spot }));
        }
    }
    chosen.into_iter().map(|(_, chosen)| chosen).collect()
}

impl Known<'_> {
    /// Where its commonest surface stands first, a passage before a title.
    fn spot(&self) -> Option<Spot> {
        self.surfaces
            .iter()
            .min_by_key(|(_, times, spot)| (u32::MAX - times, *spot))
            .map(|&(_, _, spot)| spot)
    }
}

/// Whether a run of words has another, in any inflection.
pub(super) fn holds(candidates: &Candidates<'_>, long: &[Token], short: &[Token]) -> bool {
    let stem = |token: &Token| candidates.words().forms().get(token.form()).map(|form| form.stem);
    !short.is_empty()
        && long.windows(short.len()).any(|run| run.iter().zip(short).all(|(a, b)| stem(a) == stem(b)))
}

fn known<'w>(
    candidates: &Candidates<'w>,
    layout: Layout<'_>,
    row: u32,
    weights: &Weights,
) -> FxHashMap<u64, Known<'w>> {
    let mut map: FxHashMap<u64, Known<'w>> = FxHashMap::default();
    let first_slot = layout.slots_of(row).start;
    let mut order = 0;
    for slot in layout.slots_of(row) {
        let tokens = candidates.words().of_slot(slot);
        let capitals = tokens.iter().filter(|token| token.is_capital()).count();
        let shouted = capitals * 5 > tokens.len() * 4;
        let (title, purpose) = (slot == first_slot, slot == first_slot + 1);
        candidates.of_slot(slot, |candidate| {
            let run = candidate.tokens;
            let end = candidate.at + run.len();
            let is_cut = !shouted && cuts_name(candidates, tokens, candidate.at, end);
            order += 1;
            let known = map.entry(candidate.key).or_insert_with(|| Known {
                tokens: run,
                times: 0.0,
                slots: 0,
                last_slot: u32::MAX,
                title: false,
                purpose: false,
                name: false,
                abbreviation: false,
                around: (0.0, 0.0),
                surfaces: Vec::new(),
                first: order,
            });
            known.times += if is_cut { weights.cut } else { 1.0 };
            if known.last_slot != slot {
                known.last_slot = slot;
                known.slots += 1;
            }
            known.title |= title;
            known.purpose |= purpose;
            // One word at the beginning of a sentence has a capital letter anyway.
            let opens = run.first().is_some_and(|token| token.opens());
            known.name |= !title && (run.len() > 1 || !opens) && candidates.is_capital(run);
            known.abbreviation |= run.len() == 1 && !shouted && run.iter().all(|token| token.is_upper());
            let surface = run.iter().fold(0_u64, |digest, token| {
                (digest ^ (token.form() as u64 + 1)).wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left(23)
            });
            let spot = Spot::new(title || purpose, slot - first_slot, candidate.at, run.len());
            match known.surfaces.iter_mut().find(|(known, ..)| *known == surface) {
                Some((_, times, best)) => {
                    *times += 1;
                    *best = spot.min(*best);
                }
                None => known.surfaces.push((surface, 1, spot)),
            }
        });
    }
    map
}

/// Whether a run of words begins or ends within a name.
fn cuts_name(candidates: &Candidates<'_>, tokens: &[Token], start: usize, end: usize) -> bool {
    let joined = |at: usize| {
        let (Some(&before), Some(&after)) = (tokens.get(at.wrapping_sub(1)), tokens.get(at)) else {
            return false;
        };
        before.is_capital() && after.is_capital() && !after.opens()
    };
    let common = |at: usize| tokens.get(at).is_some_and(|&token| candidates.is_common(token));
    joined(start) && !common(start.wrapping_sub(1)) || joined(end) && !common(end)
}

/// Tells every candidate how often longer ones around it stand there.
fn nested(candidates: &Candidates<'_>, known: &mut FxHashMap<u64, Known<'_>>) {
    let mut around: Vec<(u64, f32)> = Vec::new();
    #[expect(clippy::iter_over_hash_type, reason = "they are put in order below")]
    for known in known.values() {
        let length = known.tokens.len();
        for start in 0..length {
            let mut key = 0;
            for (end, &token) in (start + 1..).zip(known.tokens.iter().skip(start)) {
                key = candidates.extend(key, token);
                if end - start < length {
                    around.push((key, known.times));
                }
            }
        }
    }
    // In one order, so that sums are the same every time.
    around.sort_unstable_by(|a, b| a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)));
    for (key, times) in around {
        if let Some(known) = known.get_mut(&key) {
            known.around.0 += times;
            known.around.1 += 1.0;
        }
    }
}

#[allow(clippy::cast_precision_loss, reason = "small numbers")]
fn score(
    candidates: &Candidates<'_>,
    spread: &Spread,
    key: u64,
    known: &Known<'_>,
    weights: &Weights,
) -> f32 {
    let length = known.tokens.len();
    let stands = spread.of_phrase(key);
    let around = if known.around.1 > 0.0 { known.around.0 / known.around.1 } else { 0.0 };
    let times = (known.times - weights.nested * around).max(0.1);
    let stems = known
        .tokens
        .iter()
        .filter(|&&token| !candidates.is_common(token))
        .filter_map(|token| candidates.words().forms().get(token.form()))
        .map(|form| spread.of_stem(form.stem));
    let (mut sum, mut count, mut rarest) = (0.0, 0.0_f32, u32::MAX);
    for items in stems {
        sum += spread.rarity(items);
        count += 1.0;
        rarest = rarest.min(items);
    }
    let rarity = f32::midpoint(sum / count.max(1.0), spread.rarity(stands.items));
    let size = if length > 1 { (1.0 + length as f32).log2() } else { weights.single };
    let mut score = times.powf(weights.times) * size.powf(weights.length) * rarity.powf(weights.rarity);
    score *= (known.slots as f32).powf(weights.passages);
    let factor = |set: bool, factor: f32| if set { factor } else { 1.0 };
    let confirmed = known.name || stands.items > 1 && length == 3;
    let (past, gerund) = candidates.opening(known.tokens);
    score *= factor(known.title, weights.title)
        * factor(known.purpose, weights.purpose)
        * factor(known.name, weights.capitals)
        * factor(length > 3, weights.long)
        * factor(candidates.is_loose(known.tokens) && !confirmed, weights.loose)
        * factor(known.abbreviation, weights.abbreviation)
        * factor(stands.councils > 1, 1.0 + weights.shared)
        * factor(length > 1 && past, weights.past)
        * factor(length > 1 && gerund, weights.gerund);
    if stands.items > 1 && length > 1 {
        score *= 1.0 + weights.bound * stands.items as f32 / rarest.max(1) as f32;
    }
    score
}
