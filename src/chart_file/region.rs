//! Reads a chart off the page: every word and every shape, where it stands and how it is painted.

use super::sheet::{Face, Sheet};
use crate::ui::Tenths;
use leptos::prelude::{document, window};
use wasm_bindgen::JsCast;
use web_sys::{CssStyleDeclaration, DomRect, Element, HtmlElement, Node};

/// The class whose elements have the colours of paper, whatever the reader's scheme.
const PAPER: &str = "on-paper";
/// A chart is laid out at least this wide, in pixels.
const NARROWEST: f64 = 640.0;
/// Where the line that letters stand on lies, as a share of the height of a line box from its top.
const BASELINE: f64 = 0.8;
/// What tells where a shape is.
const GEOMETRY: [&str; 14] =
    ["d", "x", "y", "width", "height", "rx", "ry", "cx", "cy", "r", "x1", "y1", "x2", "y2"];
/// How shapes are painted.
const PAINT: [&str; 7] =
    ["fill", "fill-opacity", "stroke", "stroke-width", "stroke-dasharray", "opacity", "vector-effect"];
/// Elements that are not drawn: what can be pressed or unfolded, and names for those who cannot see.
const LEFT_OUT: [&str; 6] = ["button", "details", "title", "desc", "script", "defs"];

/// Draws what an element of the page shows.
pub(super) fn read(id: &str) -> Option<(Sheet, Face)> {
    let region = document().get_element_by_id(id)?;
    let copy: HtmlElement = region.clone_node_with_deep(true).ok()?.dyn_into().ok()?;
    let classes = region.get_attribute("class").unwrap_or_default();
    let wide = region.get_bounding_client_rect().width().max(NARROWEST);
    copy.remove_attribute("id").ok()?;
    copy.set_attribute("class", &format!("{classes} {PAPER}")).ok()?;
    copy.set_attribute("aria-hidden", "true").ok()?;
    copy.set_attribute("inert", "").ok()?;
    copy.style().set_property("width", &format!("{}px", Tenths(wide))).ok()?;
    // Beside the chart, so that the same rules hold for it.
    region.parent_element()?.append_child(&copy).ok()?;
    let origin = copy.get_bounding_client_rect();
    let mut reader = Reader { sheet: Sheet::default(), origin: (origin.left(), origin.top()) };
    reader.children(&copy);
    // While it stands in the page: what is gone has no style.
    let face = style_of(&copy).map(|style| Face {
        paper: value(&style, "background-color"),
        ink: value(&style, "color"),
        family: value(&style, "font-family"),
    });
    copy.remove();
    let face = face?;
    (!reader.sheet.is_empty()).then_some((reader.sheet, face))
}

fn style_of(element: &Element) -> Option<CssStyleDeclaration> {
    window().get_computed_style(element).ok().flatten()
}

fn value(style: &CssStyleDeclaration, name: &str) -> String {
    style.get_property_value(name).unwrap_or_default()
}

struct Reader {
    sheet: Sheet,
    origin: (f64, f64),
}

impl Reader {
    fn children(&mut self, element: &Element) {
        let nodes = element.child_nodes();
        for node in (0..nodes.length()).filter_map(|n| nodes.get(n)) {
            match node.dyn_ref::<Element>() {
                Some(child) => self.element(child),
                None if node.node_type() == Node::TEXT_NODE => self.words(&node, element),
                None => {}
            }
        }
    }

    fn element(&mut self, element: &Element) {
        let name = element.tag_name().to_lowercase();
        let classes = element.get_attribute("class").unwrap_or_default();
        let is_unseen = classes.split_whitespace().any(|class| class == "sr" || class == "no-file");
        if is_unseen || LEFT_OUT.contains(&name.as_str()) {
            return;
        }
        if name == "svg" { self.drawing(element) } else { self.children(element) }
    }

    /// The words of a text of the page, line by line.
    fn words(&mut self, node: &Node, parent: &Element) {
        let text = node.node_value().unwrap_or_default();
        if text.trim().is_empty() {
            return;
        }
        let (Ok(range), Some(style)) = (document().create_range(), style_of(parent)) else { return };
        let mut line: Option<(DomRect, String)> = None;
        for (from, to, word) in places(&text) {
            if range.set_start(node, from).is_err() || range.set_end(node, to).is_err() {
                continue;
            }
            let at = range.get_bounding_client_rect();
            if at.width() <= 0.0 {
                continue;
            }
            self.sheet.reach(at.right() - self.origin.0, at.bottom() - self.origin.1);
            match &mut line {
                Some((first, words)) if (first.top() - at.top()).abs() < 1.0 => {
                    words.push(' ');
                    words.push_str(word);
                }
                _ => {
                    if let Some((at, words)) = line.replace((at, word.to_owned())) {
                        self.line(&at, &words, &style);
                    }
                }
            }
        }
        if let Some((at, words)) = line {
            self.line(&at, &words, &style);
        }
    }

    fn line(&mut self, at: &DomRect, words: &str, style: &CssStyleDeclaration) {
        let x = Tenths(at.left() - self.origin.0).to_string();
        let y = Tenths(at.top() - self.origin.1 + at.height() * BASELINE).to_string();
        let (family, size) = (value(style, "font-family"), value(style, "font-size"));
        let (weight, colour) = (value(style, "font-weight"), value(style, "color"));
        let attributes = [
            ("x", x.as_str()),
            ("y", &y),
            ("font-family", &family),
            ("font-size", &size),
            ("font-weight", &weight),
            ("fill", &colour),
        ];
        self.sheet.text(&attributes, words);
    }

    /// A drawing of the page, moved and scaled to where it stands.
    fn drawing(&mut self, svg: &Element) {
        let at = svg.get_bounding_client_rect();
        let view = svg.get_attribute("viewBox").unwrap_or_default();
        let view: Vec<f64> = view.split_whitespace().filter_map(|length| length.parse().ok()).collect();
        let &[left, top, wide, tall] = view.as_slice() else { return };
        if at.width() <= 0.0 || wide <= 0.0 || tall <= 0.0 {
            return;
        }
        self.sheet.reach(at.right() - self.origin.0, at.bottom() - self.origin.1);
        let (x, y) = (at.left() - self.origin.0, at.top() - self.origin.1);
        let (across, down) = (at.width() / wide, at.height() / tall);
        let place = format!(
            "translate({} {}) scale({} {}) translate({} {})",
            Tenths(x),
            Tenths(y),
            thousandths(across),
            thousandths(down),
            Tenths(-left),
            Tenths(-top)
        );
        self.sheet.open("g", &[("transform", &place)]);
        self.shapes(svg);
        self.sheet.close("g");
    }

    fn shapes(&mut self, parent: &Element) {
        let children = parent.children();
        for child in (0..children.length()).filter_map(|n| children.item(n)) {
            let name = child.tag_name().to_lowercase();
            let classes = child.get_attribute("class").unwrap_or_default();
            if LEFT_OUT.contains(&name.as_str()) || classes.split_whitespace().any(|class| class == "no-file")
            {
                continue;
            }
            let Some(style) = style_of(&child) else { continue };
            let turned = child.get_attribute("transform").unwrap_or_default();
            match name.as_str() {
                "g" | "a" => {
                    self.sheet.open("g", &[("transform", &turned), ("opacity", &value(&style, "opacity"))]);
                    self.shapes(&child);
                    self.sheet.close("g");
                }
                "text" => self.label(&child, &style, &turned),
                "path" | "rect" | "circle" | "line" => self.shape(&name, &child, &style, &turned),
                _ => {}
            }
        }
    }

    fn shape(&mut self, name: &str, shape: &Element, style: &CssStyleDeclaration, turned: &str) {
        let paint = PAINT.map(|key| (key, value(style, key)));
        let painted = |key: &str| {
            let value = paint.iter().find(|(name, _)| *name == key).map_or("", |(_, value)| value.as_str());
            !matches!(value, "" | "none" | "transparent" | "rgba(0, 0, 0, 0)")
        };
        if !painted("fill") && !painted("stroke") {
            return;
        }
        let places = GEOMETRY.map(|key| (key, shape.get_attribute(key).unwrap_or_default()));
        let is_stroked = painted("stroke");
        let usual = |key: &str, value: &str| {
            matches!(
                (key, value),
                ("fill-opacity" | "opacity", "1") | ("vector-effect" | "stroke-dasharray" | "stroke", "none")
            ) || (key.starts_with("stroke-") && !is_stroked)
        };
        let attributes = places.iter().chain(paint.iter().filter(|(key, value)| !usual(key, value)));
        let mut attributes: Vec<(&str, &str)> =
            attributes.map(|(key, value)| (*key, value.as_str())).collect();
        attributes.push(("transform", turned));
        self.sheet.shape(name, &attributes);
    }

    fn label(&mut self, label: &Element, style: &CssStyleDeclaration, turned: &str) {
        let of = |key: &str| label.get_attribute(key).unwrap_or_default();
        let (x, y, anchor) = (of("x"), of("y"), of("text-anchor"));
        let font = ["font-family", "font-size", "font-weight", "fill"].map(|key| (key, value(style, key)));
        let mut attributes =
            vec![("x", x.as_str()), ("y", &y), ("text-anchor", &anchor), ("transform", turned)];
        attributes.extend(font.iter().map(|(key, value)| (*key, value.as_str())));
        self.sheet.text(&attributes, &label.text_content().unwrap_or_default());
    }
}

/// The words of a text with where they begin and end, in the units that the browser counts in.
fn places(text: &str) -> Vec<(u32, u32, &str)> {
    let mut places = Vec::new();
    let mut at = 0_u32;
    for piece in text.split_inclusive(char::is_whitespace) {
        let size = u32::try_from(piece.encode_utf16().count()).unwrap_or(u32::MAX);
        let word = piece.trim();
        if !word.is_empty() {
            let length = u32::try_from(word.encode_utf16().count()).unwrap_or(u32::MAX);
            places.push((at, at.saturating_add(length), word));
        }
        at = at.saturating_add(size);
    }
    places
}

/// A scale, written to a thousandth.
fn thousandths(scale: f64) -> String {
    let all = (scale.max(0.0) * 1000.0).round() as u64;
    format!("{}.{:03}", all / 1000, all % 1000)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_counted_as_browsers_count() {
        assert_eq!(places(" a 😀b\nc"), [(1, 2, "a"), (3, 6, "😀b"), (7, 8, "c")]);
        assert!(places(" \n ").is_empty());
    }

    #[test]
    fn scales_are_written_to_a_thousandth() {
        assert_eq!([1.0, 0.2159, 2.0004].map(thousandths), ["1.000", "0.216", "2.000"]);
    }
}
