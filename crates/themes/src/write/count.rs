use super::find::Found;
use crate::stored::RowTheme;
use crate::stored::matrix::{Found as Here, Matrix};
use scrutineer_search::Layout;
use std::collections::BTreeMap;

/// The themes of every row, in the order of the codebook. Titles and purposes do not count.
pub(super) fn rows(layout: Layout<'_>, found: &[Found]) -> Vec<Vec<RowTheme>> {
    let mut rows: Vec<Vec<RowTheme>> = vec![Vec::new(); layout.rows() as usize];
    for (theme, found) in found.iter().enumerate() {
        for slot in found.named.iter() {
            let Some((row, _)) = layout.passage(slot) else { continue };
            let Some(list) = rows.get_mut(row as usize) else { continue };
            match list.last_mut().filter(|last| last.theme == theme) {
                Some(last) => last.passages += 1,
                None => list.push(RowTheme { theme, passages: 1 }),
            }
        }
    }
    rows
}

/// The rows in files.
pub(super) fn files<T>(rows: &[Vec<T>], a_file: u32, write: impl Fn(&[Vec<T>]) -> Vec<u8>) -> Vec<Vec<u8>> {
    rows.chunks(a_file as usize).map(write).collect()
}

/// Counts by council, committee and year.
pub(super) fn matrix(layout: Layout<'_>, found: &[Found], rows: &[Vec<RowTheme>]) -> Matrix {
    let mut matrix = Matrix::of(layout, found.len());
    let places: BTreeMap<_, u32> = (0..)
        .zip(&matrix.places)
        .map(|(n, place)| ((place.council, place.committee, place.year), n))
        .collect();
    let place_of = |row: u32| {
        let place = layout.place(row)?;
        places.get(&(place.council, place.committee, place.date.map(|date| date.year()))).copied()
    };
    let mut cells: Vec<BTreeMap<u32, Here>> = vec![BTreeMap::new(); found.len()];
    for (row, themes) in (0..).zip(rows) {
        let Some(place) = place_of(row) else { continue };
        for theme in themes {
            let Some(cells) = cells.get_mut(theme.theme) else { continue };
            let cell = cells.entry(place).or_insert(Here { place, ..Here::default() });
            cell.items += 1;
            cell.passages += theme.passages;
        }
    }
    for (found, cells) in found.iter().zip(&mut cells) {
        for slot in found.another.iter() {
            let place = layout.passage(slot).and_then(|(row, _)| place_of(row));
            if let Some(place) = place {
                cells.entry(place).or_insert(Here { place, ..Here::default() }).another += 1;
            }
        }
    }
    matrix.themes = cells.into_iter().map(|cells| cells.into_values().collect()).collect();
    matrix
}
