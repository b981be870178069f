use super::find::Found;
use crate::stored::{Neighbour, RowTheme};
use scrutineer_search::Layout;
use std::collections::BTreeMap;

/// Neighbours of a theme that are kept.
const MOST: usize = 12;

/// The neighbours of every theme, the most telling first.
pub(super) fn neighbours(layout: Layout<'_>, found: &[Found], rows: &[Vec<RowTheme>]) -> Vec<Vec<Neighbour>> {
    let mut items: Vec<u32> = vec![0; found.len()];
    let mut pairs: BTreeMap<(usize, usize), (u32, u32)> = BTreeMap::new();
    for themes in rows {
        for (n, one) in themes.iter().enumerate() {
            if let Some(count) = items.get_mut(one.theme) {
                *count += 1;
            }
            for other in themes.iter().skip(n + 1) {
                pairs.entry((one.theme, other.theme)).or_default().0 += 1;
            }
        }
    }
    for (&(one, other), (_, passages)) in &mut pairs {
        if let (Some(one), Some(other)) = (found.get(one), found.get(other)) {
            let mut both = one.named.clone();
            both.intersect(&other.named);
            *passages = u32::try_from(both.iter().filter(|&slot| layout.passage(slot).is_some()).count())
                .unwrap_or(u32::MAX);
        }
    }
    let mut lists: Vec<Vec<(f64, Neighbour)>> = vec![Vec::new(); found.len()];
    let count = |theme: usize| items.get(theme).copied().unwrap_or(0);
    for ((one, other), (items, passages)) in pairs {
        let telling = association(items, count(one), count(other), layout.rows());
        for (theme, of) in [(other, one), (one, other)] {
            if let Some(list) = lists.get_mut(of) {
                list.push((telling, Neighbour { theme, items, passages }));
            }
        }
    }
    let best = |mut list: Vec<(f64, Neighbour)>| {
        list.sort_by(|(a, one), (b, other)| {
            b.total_cmp(a).then((other.items, one.theme).cmp(&(one.items, other.theme)))
        });
        list.truncate(MOST);
        list.into_iter().map(|(_, neighbour)| neighbour).collect()
    };
    lists.into_iter().map(best).collect()
}

/// How telling it is that `both` of `all` items name two themes that `one` and `other` items name: the log-likelihood
/// ratio of the table of two by two (Dunning, "Accurate Methods for the Statistics of Surprise and Coincidence",
/// Computational Linguistics 19, 1993), made negative where they share fewer items than chance would have it.
fn association(both: u32, one: u32, other: u32, all: u32) -> f64 {
    let [both, one, other, all] = [both, one, other, all].map(f64::from);
    let cells = [
        (both, one, other),
        (one - both, one, all - other),
        (other - both, all - one, other),
        (all - one - other + both, all - one, all - other),
    ];
    let part = |(seen, row, column): (f64, f64, f64)| {
        let expected = row * column / all;
        if seen > 0.0 && expected > 0.0 { seen * (seen / expected).ln() } else { 0.0 }
    };
    let ratio = 2.0 * cells.into_iter().map(part).sum::<f64>();
    if both * all < one * other { -ratio } else { ratio }
}

#[cfg(test)]
mod tests {
    use super::association;

    #[test]
    fn what_stands_together_more_than_by_chance_is_telling() {
        // Worked by hand: 2 (8 ln 4 + 2 ln 0.25 + 12 ln 0.6 + 78 ln 1.083…) for 8 of 10 and 20 of 100.
        assert!((association(8, 10, 20, 100) - 17.0).abs() < 3.0, "{}", association(8, 10, 20, 100));
        assert!(association(2, 10, 20, 100).abs() < 1e-9);
        assert!(association(0, 10, 20, 100) < 0.0);
        assert!(association(10, 10, 20, 100) > association(8, 10, 20, 100));
        assert!(association(1, 1, 1, 1).abs() < 1e-9);
    }
}
