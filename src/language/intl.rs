//! The browser's own way of writing numbers and days, made once a language.
//!
//! Chromium has no Welsh among its languages; then, and outside of a browser, there is nothing here and the caller
//! writes by its own tables.

#[cfg(target_arch = "wasm32")]
pub(super) use browser::{day, number};

#[cfg(not(target_arch = "wasm32"))]
pub(super) fn number(_: u64) -> Option<String> {
    None
}

#[cfg(not(target_arch = "wasm32"))]
pub(super) fn day(_: scrutineer_corpus::Date) -> Option<String> {
    None
}

#[cfg(target_arch = "wasm32")]
mod browser {
    use crate::language::{Language, current};
    use js_sys::{Array, Date as Moment, Function, Intl, Object, Reflect};
    use scrutineer_corpus::Date;
    use std::cell::OnceCell;
    use wasm_bindgen::JsValue;

    /// The two functions of a language.
    struct Formats {
        number: Function,
        day: Function,
    }

    thread_local! {
        static ENGLISH: OnceCell<Option<Formats>> = const { OnceCell::new() };
        static WELSH: OnceCell<Option<Formats>> = const { OnceCell::new() };
    }

    pub(in crate::language) fn number(number: u64) -> Option<String> {
        // Beyond this a float is not exact; no corpus comes near.
        let number = JsValue::from_f64(f64::from(u32::try_from(number).ok()?));
        with(|formats| formats.number.call1(&JsValue::UNDEFINED, &number).ok()?.as_string())
    }

    pub(in crate::language) fn day(date: Date) -> Option<String> {
        let moment = Moment::new(&JsValue::from_f64(0.0));
        let (year, month) = (u32::from(date.year()), i32::from(date.month()) - 1);
        moment.set_utc_full_year_with_month_date(year, month, i32::from(date.day()));
        with(|formats| formats.day.call1(&JsValue::UNDEFINED, &moment).ok()?.as_string())
    }

    fn with<T>(use_them: impl FnOnce(&Formats) -> Option<T>) -> Option<T> {
        let language = current();
        let cell = match language {
            Language::English => &ENGLISH,
            Language::Welsh => &WELSH,
        };
        cell.with(|cell| use_them(cell.get_or_init(|| made(language)).as_ref()?))
    }

    /// Nothing when the browser would write another language in place of this one. Every browser knows English; to ask which
    /// others it knows takes Chromium more than a tenth of a second on a slow device.
    fn made(language: Language) -> Option<Formats> {
        let tag = Array::of1(&JsValue::from_str(language.tag()));
        let options = Object::new();
        if language != Language::English
            && Intl::DateTimeFormat::supported_locales_of(&tag, &options).length() == 0
        {
            return None;
        }
        for (key, value) in [("day", "numeric"), ("month", "long"), ("year", "numeric"), ("timeZone", "UTC")]
        {
            Reflect::set(&options, &JsValue::from_str(key), &JsValue::from_str(value)).ok()?;
        }
        Some(Formats {
            number: Intl::NumberFormat::new(&tag, &Object::new()).format(),
            day: Intl::DateTimeFormat::new(&tag, &options).format(),
        })
    }
}
