//! One sort for all of the reader. The library's sorts are made anew for every type and order that they are called
//! with, some kilobytes each; the page would be a tenth heavier.

use std::cmp::Ordering;

/// Keeps the first `count` of a list in an order, in that order; the rest is dropped.
///
/// A heap of those kept so far, the last of them on top: most of a long list is looked at once and left.
pub fn best<T>(list: &mut Vec<T>, count: usize, order: &dyn Fn(&T, &T) -> Ordering) {
    let count = count.min(list.len());
    let (heap, rest) = list.split_at_mut(count);
    for at in (0..count / 2).rev() {
        sink(heap, at, order);
    }
    for value in rest {
        if let Some(last) = heap.first_mut()
            && order(value, last).is_lt()
        {
            std::mem::swap(value, last);
            sink(heap, 0, order);
        }
    }
    // The last of those kept goes behind those before it, until they are in order.
    for end in (1..count).rev() {
        heap.swap(0, end);
        if let Some(before) = heap.get_mut(..end) {
            sink(before, 0, order);
        }
    }
    list.truncate(count);
}

/// Lets a value sink until none below it stands behind it in the order.
fn sink<T>(heap: &mut [T], mut at: usize, order: &dyn Fn(&T, &T) -> Ordering) {
    loop {
        let child = 2 * at + 1;
        let Some(left) = heap.get(child) else { return };
        let right = heap.get(child + 1).is_some_and(|right| order(left, right).is_lt());
        let child = child + usize::from(right);
        match (heap.get(at), heap.get(child)) {
            (Some(above), Some(below)) if order(above, below).is_lt() => heap.swap(at, child),
            _ => return,
        }
        at = child;
    }
}

/// Puts a whole list in order. Values that the order takes for equal may change places.
pub fn sort<T>(list: &mut Vec<T>, order: &dyn Fn(&T, &T) -> Ordering) {
    let count = list.len();
    best(list, count, order);
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn the_first_of_a_sorted_list(list in prop::collection::vec(0_u32..40, 0..60), count in 0_usize..70) {
            let mut found = list.clone();
            best(&mut found, count, &u32::cmp);
            let mut sorted = list.clone();
            sorted.sort_unstable();
            let mut all = list;
            sort(&mut all, &u32::cmp);
            prop_assert_eq!(&all, &sorted);
            sorted.truncate(count);
            prop_assert_eq!(found, sorted);
        }
    }
}
