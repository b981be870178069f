//! An invented corpus: 20 councils, 6 committees each, meetings of some six items over 18 years. Words follow Zipf's
//! law and their number grows with the corpus as in real minutes: one word in eleven is an invented one.

use crate::material::*;
use crate::rng::Rng;
use anyhow::{Context, Result, ensure};
use scrutineer_corpus::*;
use scrutineer_search::CorpusInput;
use std::path::Path;

/// Makes a corpus of so many items; with a pool, of paragraphs of text files found there.
pub(crate) fn make(items: usize, pool: Option<&Path>) -> Result<CorpusInput> {
    let pool = pool.map(read_pool).transpose()?;
    let mut maker = Maker { rng: Rng::new(7), words: items * 6 + 3000, pool };
    let councils: Vec<Council> = (0..20).map(|n| maker.council(n)).collect();
    let mut meetings = Vec::new();
    let mut made = 0;
    while made < items {
        let meeting = maker.meeting(&councils, meetings.len(), items - made);
        made += meeting.items.len();
        meetings.push(meeting);
    }
    Ok(CorpusInput { title: Some("Invented minutes".to_owned()), councils, meetings })
}

/// Paragraphs of 40 to 1500 bytes from text files.
fn read_pool(folder: &Path) -> Result<Vec<String>> {
    let mut paragraphs = std::collections::BTreeSet::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        let entries =
            std::fs::read_dir(&folder).with_context(|| format!("cannot read {}", folder.display()))?;
        for entry in entries {
            let path = entry?.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "txt") {
                let text = String::from_utf8_lossy(&std::fs::read(&path)?).replace("\r\n", "\n");
                let split = text.replace("\n•", "\n\n•");
                for paragraph in split.split("\n\n") {
                    let words: Vec<&str> = paragraph.split_whitespace().collect();
                    let paragraph = words.join(" ");
                    if (40..1500).contains(&paragraph.len()) {
                        paragraphs.insert(paragraph);
                    }
                }
            }
        }
    }
    ensure!(paragraphs.len() > 100, "{} has too few paragraphs ({})", folder.display(), paragraphs.len());
    Ok(paragraphs.into_iter().collect())
}

struct Maker {
    rng: Rng,
    /// How many invented words there are to draw from.
    words: usize,
    pool: Option<Vec<String>>,
}

impl Maker {
    fn council(&mut self, n: usize) -> Council {
        let name = place(n * 37 + 5);
        Council { id: slug(&name), name: format!("{name} Council"), licence: None, website: None }
    }

    fn meeting(&mut self, councils: &[Council], n: usize, left: usize) -> Meeting {
        let council = self.rng.pick(councils).clone();
        let committee = *self.rng.pick(&COMMITTEES);
        let year = u16::try_from(2008 + self.rng.below(18)).unwrap_or(2008);
        let month = u8::try_from(1 + self.rng.below(12)).unwrap_or(1);
        let date = Date::new(year, month, u8::try_from(1 + self.rng.below(28)).unwrap_or(1));
        let count = (3 + self.rng.below(7)).min(left);
        let items = (0..count).map(|k| self.item(&council, n * 16 + k, year)).collect();
        Meeting {
            id: format!("{}/m{}", council.id, 1000 + n),
            committee: Some(Stated::page(Committee { id: slug(committee), name: committee.to_owned() })),
            date: date.ok().map(Stated::page),
            time: None,
            venue: None,
            status: MeetingStatus::Normal,
            wording: Wording::Invented,
            source: Source::default(),
            items,
            documents: Vec::new(),
            council,
        }
    }

    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a small length")]
    fn item(&mut self, council: &Council, n: usize, year: u16) -> AgendaItem {
        let subject = *self.rng.pick(&SUBJECTS);
        let length = 2 + (-(1.0 - self.rng.unit()).ln() * 8.5) as usize;
        let decisions = 1 + self.rng.below(2);
        let mut passages: Vec<Passage> = Vec::new();
        for at in 0..length {
            let from_end = length - at;
            let kind = if from_end <= decisions {
                if self.rng.below(4) == 0 { Kind::Recommended } else { Kind::Resolved }
            } else if at * 2 < length {
                Kind::Evidence
            } else if self.rng.below(3) == 0 {
                Kind::Response
            } else {
                Kind::Comment
            };
            let text = self.passage(kind, subject, year);
            let label = (from_end <= decisions).then(|| format!("{})", decisions - from_end + 1));
            passages.push(Passage {
                n: u32::try_from(at + 1).unwrap_or(1),
                kind,
                label,
                text,
                ..Passage::default()
            });
        }
        let id = 10_000 + n;
        let title = capital(subject.trim_start_matches("the "));
        let title = match self.rng.below(4) {
            0 => format!("{title} Update"),
            1 => format!(
                "{title} – {} {}",
                capital(ADJECTIVES[self.rng.below(ADJECTIVES.len())]),
                capital(NOUNS[self.rng.below(NOUNS.len())])
            ),
            2 => format!("{title} in {}", self.name()),
            _ => title,
        };
        AgendaItem {
            id: format!("{}/ai{id}", council.id),
            number: Some(format!("{}.", 1 + n % 90)),
            title: Some(title),
            purpose: None,
            source: Source {
                url: Some(format!("https://democracy.{}.example/mgAi.aspx?ID={id}", council.id)),
                ..Source::default()
            },
            completeness: Completeness::Full,
            minutes_status: MinutesStatus::Unknown,
            passages,
            documents: Vec::new(),
            organisations: Vec::new(),
            subjects: Vec::new(),
        }
    }

    fn passage(&mut self, kind: Kind, subject: &str, year: u16) -> String {
        if let Some(pool) = self.pool.take() {
            let paragraph = self.rng.pick(&pool).clone();
            self.pool = Some(pool);
            return self.swapped(&paragraph);
        }
        let templates: &[&str] = match kind {
            Kind::Evidence => &EVIDENCE,
            Kind::Response => &RESPONSES,
            Kind::Comment => &COMMENTS,
            _ => &DECISIONS,
        };
        let sentences = match kind {
            Kind::Evidence => 1 + self.rng.below(4),
            Kind::Comment | Kind::Response => 1 + self.rng.below(3),
            _ => 1,
        };
        let text: Vec<String> = (0..sentences)
            .map(|_| {
                let template = *self.rng.pick(templates);
                self.filled(template, subject, year)
            })
            .collect();
        self.swapped(&text.join(" "))
    }

    /// Puts words into the places of a sentence.
    fn filled(&mut self, template: &str, subject: &str, year: u16) -> String {
        let mut out = String::new();
        let mut rest = template;
        while let Some((before, after)) = rest.split_once('{') {
            out.push_str(before);
            let (place, after) = after.split_once('}').unwrap_or((after, ""));
            rest = after;
            match place {
                // Now and then a word more, so that sentences differ in shape too.
                "a" if self.rng.below(4) == 0 => {
                    let (one, two) = (self.zipf(&ADJECTIVES), self.zipf(&ADJECTIVES));
                    out.push_str(&format!("{one} and {two}"));
                }
                "a" => out.push_str(self.zipf(&ADJECTIVES)),
                "n" => out.push_str(self.zipf(&NOUNS)),
                "v" => out.push_str(self.zipf(&VERBS)),
                "s" if self.rng.below(5) < 2 => out.push_str(subject),
                "s" => out.push_str(self.zipf(&SUBJECTS)),
                "p" => out.push_str(&self.name()),
                "y" => out.push_str(&(usize::from(year) + self.rng.below(2)).to_string()),
                _ => out.push_str(&(1 + self.rng.below(240)).to_string()),
            }
        }
        out.push_str(rest);
        out
    }

    fn zipf<'l>(&mut self, list: &[&'l str]) -> &'l str {
        if self.rng.below(2) == 0 {
            list[self.rng.zipf(list.len())]
        } else {
            list[self.rng.below(list.len())]
        }
    }

    fn name(&mut self) -> String {
        place(self.rng.zipf(self.words))
    }

    /// Swaps one word in eleven for an invented one, drawn by Zipf's law.
    fn swapped(&mut self, text: &str) -> String {
        let words: Vec<String> = text
            .split(' ')
            .map(|word| {
                if word.len() > 3 && self.rng.below(8) == 0 {
                    invented(self.rng.zipf(self.words))
                } else {
                    word.to_owned()
                }
            })
            .collect();
        words.join(" ")
    }
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// The place of that number.
fn place(n: usize) -> String {
    let (first, rest) = (n % 40, n / 40);
    let (ending, rest) = (rest % 12, rest / 12);
    let mut name = SYLLABLES[first].to_owned();
    let mut rest = rest;
    while rest > 0 {
        name.push_str(SYLLABLES[rest % 40]);
        rest /= 40;
    }
    name.push_str(ENDINGS[ending]);
    capital(&name)
}

/// The invented word of that number; the commonest are short.
fn invented(n: usize) -> String {
    const ENDINGS: [&str; 10] = ["", "ed", "ing", "s", "er", "al", "ive", "ment", "ness", "ation"];
    let mut rest = n / 10 + 1;
    let mut word = String::new();
    while rest > 0 {
        word.push_str(SYLLABLES[rest % 40]);
        rest /= 40;
    }
    format!("{word}{}", ENDINGS[n % 10])
}
