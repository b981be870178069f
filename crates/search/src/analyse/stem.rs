use std::borrow::Cow;

/// Takes the inflections off a folded English word, so that `exclusions` finds `exclusion`.
///
/// These are the steps of Porter's second English stemmer that deal with plurals, `-ed`, `-ing`, final `y` and
/// final `e` (0, 1 and 5), and no others: `exclusion` and `exclusive` stay apart, as do `police` and `policy`,
/// because counts that mix them would not be fair. `-ize` and its kin are taken as `-ise`, and abbreviations lose the `-s` of
/// their plural. Words with other characters than a to z, and other words of up to three letters, are left alone.
pub fn stem(form: &str) -> Cow<'_, str> {
    if let Some(fixed) = exception(form) {
        return Cow::Borrowed(fixed);
    }
    if form.len() <= 3 || !form.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return Cow::Borrowed(form);
    }
    let mut word = Word(form.as_bytes().to_vec());
    word.ize_to_ise();
    word.plural();
    if !matches!(word.0.as_slice(), b"proceed" | b"exceed" | b"succeed" | b"inning" | b"outing" | b"herring")
    {
        word.past_and_progressive();
        word.final_y();
    }
    word.final_e();
    if word.0 == form.as_bytes() {
        return Cow::Borrowed(form);
    }
    Cow::Owned(word.0.into_iter().map(char::from).collect())
}

/// Takes derivations off what [`stem`] leaves, so that `exclusive` and `exclusion`, `investigator` and `investigation` meet.
///
/// These are the steps of Porter's second English stemmer that [`stem`] leaves out (2, 3 and 4). Words that meet
/// here only are not found for each other; where one is found, the others say that an item is about the matter.
/// Words with one stem have one root.
pub fn root(stem: &str) -> Cow<'_, str> {
    if stem.len() <= 4 || !stem.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return Cow::Borrowed(stem);
    }
    let mut word = Word(stem.as_bytes().to_vec());
    let first = word.first_region();
    let second = word.region(first);
    word.replace(&FIRST_DERIVATIONS, first, second);
    // `exclusiveli`, `exclusive`, `exclusiv`: where the root of `exclusive` begins.
    word.final_e();
    word.replace(&SECOND_DERIVATIONS, first, second);
    word.last_derivation(second);
    word.final_e();
    if word.0 == stem.as_bytes() {
        return Cow::Borrowed(stem);
    }
    Cow::Owned(word.0.into_iter().map(char::from).collect())
}

/// Endings that stand before others, and what becomes of them; without the final `e` that stems have lost. The longer
/// of two that fit comes first.
const FIRST_DERIVATIONS: [(&str, &str); 26] = [
    ("isational", "is"),
    ("ational", "at"),
    ("isation", "is"),
    ("fulness", "ful"),
    ("ousness", "ous"),
    ("iveness", "iv"),
    ("tional", "tion"),
    ("biliti", "bl"),
    ("lessli", "less"),
    ("ation", "at"),
    ("alism", "al"),
    ("aliti", "al"),
    ("ousli", "ous"),
    ("entli", "ent"),
    ("fulli", "ful"),
    ("iviti", "iv"),
    ("iser", "is"),
    ("ator", "at"),
    ("alli", "al"),
    ("abli", "abl"),
    ("enci", "enc"),
    ("anci", "anc"),
    ("logi", "log"),
    ("bli", "bl"),
    ("ali", "al"),
    ("li", ""),
];

/// Endings that may then be left.
const SECOND_DERIVATIONS: [(&str, &str); 9] = [
    ("ational", "at"),
    ("tional", "tion"),
    ("alis", "al"),
    ("icat", "ic"),
    ("iciti", "ic"),
    ("ical", "ic"),
    ("ativ", ""),
    ("ness", ""),
    ("ful", ""),
];

/// Endings that are taken off last.
const LAST_DERIVATIONS: [&str; 17] = [
    "ement", "ment", "anc", "enc", "abl", "ibl", "ant", "ent", "ism", "iti", "ous", "al", "er", "ic", "at",
    "iv", "is",
];

/// Words whose ending is no inflection, or an irregular one.
fn exception(form: &str) -> Option<&'static str> {
    Some(match form {
        "dying" => "die",
        "lying" => "lie",
        "tying" => "tie",
        "news" => "news",
        "bias" => "bias",
        "buses" | "busses" => "bus",
        "gases" => "gas",
        "skis" => "ski",
        "skies" => "sky",
        "children" | "childrens" => "child",
        "women" | "womens" => "woman",
        "men" | "mens" => "man",
        "during" => "during",
        "being" => "being",
        "thing" | "things" => "thing",
        "need" | "needs" | "needed" | "needing" => "need",
        // Abbreviations of which the rules would not know that they are many.
        "gps" => "gp",
        "mps" => "mp",
        "ngos" => "ngo",
        "hmos" => "hmo",
        "prus" => "pru",
        "tros" => "tro",
        "psbs" => "psb",
        "pcsos" => "pcso",
        "pspos" => "pspo",
        "almos" => "almo",
        "asbos" => "asbo",
        _ => return None,
    })
}

struct Word(Vec<u8>);

impl Word {
    fn ends(&self, ending: &str) -> bool {
        self.0.ends_with(ending.as_bytes())
    }

    fn drop_last(&mut self, count: usize) {
        self.0.truncate(self.0.len().saturating_sub(count));
    }

    /// Whether the letter is a vowel; `y` is one behind a consonant.
    fn vowel(&self, at: usize) -> bool {
        match self.0.get(at) {
            Some(b'a' | b'e' | b'i' | b'o' | b'u') => true,
            Some(b'y') => at > 0 && !self.vowel(at - 1),
            _ => false,
        }
    }

    fn has_vowel_before(&self, end: usize) -> bool {
        (0..end).any(|at| self.vowel(at))
    }

    /// Where the part behind the first consonant that follows a vowel begins, looking from `from`.
    fn region(&self, from: usize) -> usize {
        let length = self.0.len();
        (from + 1..length).find(|&at| !self.vowel(at) && self.vowel(at - 1)).map_or(length, |at| at + 1)
    }

    fn first_region(&self) -> usize {
        ["gener", "commun", "arsen"]
            .iter()
            .find(|start| self.0.starts_with(start.as_bytes()))
            .map_or_else(|| self.region(0), |start| start.len())
    }

    /// Whether the letters before `end` close with a short syllable: consonant, vowel, consonant.
    fn short_syllable_before(&self, end: usize) -> bool {
        match end {
            0 | 1 => false,
            2 => self.vowel(0) && !self.vowel(1),
            _ => {
                !self.vowel(end - 1)
                    && !matches!(self.0.get(end - 1), Some(b'w' | b'x' | b'y'))
                    && self.vowel(end - 2)
                    && !self.vowel(end - 3)
            }
        }
    }

    fn ize_to_ise(&mut self) {
        for ending in ["ize", "izes", "ized", "izing", "izer", "izers", "ization", "izations", "izational"] {
            if self.ends(ending) && self.0.len() >= ending.len() + 3 {
                let at = self.0.len() - ending.len() + 1;
                if let Some(letter) = self.0.get_mut(at) {
                    *letter = b's';
                }
                return;
            }
        }
    }

    fn plural(&mut self) {
        let length = self.0.len();
        if self.ends("sses") {
            self.drop_last(2);
        } else if self.ends("ied") || self.ends("ies") {
            self.drop_last(if length > 4 { 2 } else { 1 });
        } else if self.ends("s") && !self.ends("us") && !self.ends("ss") {
            // `gas` keeps its s. What has no vowel at all is an abbreviation: `ccgs`, `pcns`.
            if self.has_vowel_before(length - 2) || !self.has_vowel_before(length) {
                self.drop_last(1);
            }
        }
    }

    fn past_and_progressive(&mut self) {
        if self.ends("eed") {
            if self.first_region() <= self.0.len() - 3 {
                self.drop_last(1);
            }
            return;
        }
        let Some(ending) = ["ed", "ing"].iter().find(|ending| self.ends(ending)) else { return };
        let rest = self.0.len() - ending.len();
        if !self.has_vowel_before(rest) {
            return;
        }
        self.drop_last(ending.len());
        let double = ["bb", "dd", "ff", "gg", "mm", "nn", "pp", "rr", "tt", "ll"];
        if self.ends("at") || self.ends("bl") || self.ends("iz") {
            self.0.push(b'e');
        } else if double.iter().any(|pair| self.ends(pair)) && self.0.len() > 3 {
            // `ll` is kept after one letter only (`calling`, `call`), so that `travelled` meets `travel`.
            let kept = self.ends("ll") && (self.0.len() <= 4 || !self.vowel_pair_before_ll());
            if !kept {
                self.drop_last(1);
            }
        } else if self.first_region() >= self.0.len() && self.short_syllable_before(self.0.len()) {
            self.0.push(b'e');
        }
    }

    /// Whether the word has another vowel before the one that stands before its final `ll`.
    fn vowel_pair_before_ll(&self) -> bool {
        self.has_vowel_before(self.0.len().saturating_sub(3))
    }

    fn final_y(&mut self) {
        let length = self.0.len();
        if length > 2 && self.ends("y") && !self.vowel(length - 2) {
            self.drop_last(1);
            self.0.push(b'i');
        }
    }

    /// Puts another ending in the place of the first that fits, if it lies behind the first consonant that follows a
    /// vowel.
    fn replace(&mut self, endings: &[(&str, &str)], first: usize, second: usize) {
        let Some((ending, other)) = endings.iter().find(|(ending, _)| self.ends(ending)) else { return };
        let rest = self.0.len() - ending.len();
        let fits = match *ending {
            "li" => {
                rest > 0
                    && matches!(
                        self.0.get(rest - 1),
                        Some(b'c' | b'd' | b'e' | b'g' | b'h' | b'k' | b'm' | b'n' | b'r' | b't')
                    )
            }
            "ativ" => rest >= second,
            _ => true,
        };
        if fits && rest >= first {
            self.0.truncate(rest);
            self.0.extend(other.as_bytes());
        }
    }

    fn last_derivation(&mut self, second: usize) {
        let ending = LAST_DERIVATIONS.iter().find(|ending| self.ends(ending)).copied();
        let ending = ending.or_else(|| (self.ends("sion") || self.ends("tion")).then_some("ion"));
        if let Some(ending) = ending
            && self.0.len() - ending.len() >= second
        {
            self.drop_last(ending.len());
        }
    }

    fn final_e(&mut self) {
        if !self.ends("e") {
            return;
        }
        let rest = self.0.len() - 1;
        let first = self.first_region();
        let second = self.region(first);
        if second <= rest || (first <= rest && !self.short_syllable_before(rest)) {
            self.drop_last(1);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn inflections_meet() {
        for group in [
            &["exclusion", "exclusions"][..],
            &["exclude", "excluded", "excluding", "excludes"],
            &["policy", "policies"],
            &["school", "schools", "schooling"],
            &["care", "caring", "cared", "cares"],
            &["organise", "organized", "organising"],
            &["organisation", "organizations"],
            &["child", "children"],
            &["plan", "planned", "planning", "plans"],
            &["service", "services"],
            &["travel", "travelled", "travelling", "travels"],
            &["call", "called", "calling"],
            &["refer", "referred", "referring"],
            &["agree", "agreed", "agreeing"],
            &["strategy", "strategies"],
            &["process", "processes", "processed"],
            &["bus", "buses"],
            &["gp", "gps"],
            &["hmo", "hmos"],
            &["ccg", "ccgs"],
            &["ehcp", "ehcps"],
        ] {
            let stems: Vec<_> = group.iter().map(|form| stem(form)).collect();
            assert!(stems.windows(2).all(|pair| pair[0] == pair[1]), "{group:?}: {stems:?}");
        }
    }

    #[test]
    fn different_words_stay_apart() {
        for (one, other) in [
            ("exclusion", "exclusive"),
            ("police", "policy"),
            ("general", "generic"),
            ("university", "universal"),
            ("news", "new"),
            ("bus", "bu"),
            ("nhs", "nh"),
            ("gas", "ga"),
            ("organisation", "organ"),
        ] {
            assert_ne!(stem(one), stem(other));
        }
    }

    #[test]
    fn derivations_have_one_root() {
        for group in [
            &["exclusion", "exclusions", "exclusive", "exclusively"][..],
            &["investigate", "investigation", "investigator", "investigative"],
            &["regulate", "regulator", "regulation"],
            &["organise", "organisation", "organiser", "organizational"],
            &["manage", "management", "manager"],
            &["complete", "completely", "completion"],
            &["accessible", "accessibility"],
        ] {
            let roots: Vec<_> = group.iter().map(|form| root(&stem(form)).into_owned()).collect();
            assert!(roots.windows(2).all(|pair| pair[0] == pair[1]), "{group:?}: {roots:?}");
        }
        assert_ne!(root(&stem("police")), root(&stem("policy")));
    }

    proptest! {
        #[test]
        fn any_word_has_a_stem(form in "[a-zé0-9]{1,20}") {
            let stem = stem(&form);
            prop_assert!(!stem.is_empty() && stem.len() <= form.len() + 1);
            let root = root(&stem);
            prop_assert!(!root.is_empty() && root.len() <= stem.len());
        }
    }
}
