//! Words, phrases and booleans find the same items as native tantivy, given the same words: 1,000 generated queries
//! over an invented corpus.

use crate::corpus;
use crate::disk::Memory;
use crate::rng::Rng;
use futures::executor::block_on;
use scrutineer_search::analyse::{Token, is_common, stem, tokens};
use scrutineer_search::{BuildOptions, CorpusInput, Index, Matched, Request, build_index};
use std::collections::BTreeSet;
use tantivy::collector::DocSetCollector;
use tantivy::query::{AllQuery, BooleanQuery, Occur, PhraseQuery, Query, RegexPhraseQuery, TermQuery};
use tantivy::schema::{
    Field, IndexRecordOption, STORED, STRING, Schema, TextFieldIndexing, TextOptions, Value,
};
use tantivy::tokenizer::PreTokenizedString;
use tantivy::{Searcher, TantivyDocument, Term};

struct Peer {
    searcher: Searcher,
    id: Field,
    forms: Field,
    stems: Field,
}

fn field(tokens: Vec<Token>, form: impl Fn(&str) -> String) -> PreTokenizedString {
    let token = |token: Token| tantivy::tokenizer::Token {
        offset_from: token.start,
        offset_to: token.end,
        position: token.position as usize,
        text: form(&token.form),
        position_length: 1,
    };
    PreTokenizedString { text: String::new(), tokens: tokens.into_iter().map(token).collect() }
}

impl Peer {
    fn new(corpus: &CorpusInput) -> Self {
        let mut schema = Schema::builder();
        let text = || {
            let indexing =
                TextFieldIndexing::default().set_index_option(IndexRecordOption::WithFreqsAndPositions);
            TextOptions::default().set_indexing_options(indexing)
        };
        let id = schema.add_text_field("id", STRING | STORED);
        let (forms, stems) = (schema.add_text_field("forms", text()), schema.add_text_field("stems", text()));
        let index = tantivy::Index::create_in_ram(schema.build());
        let mut writer = index.writer_with_num_threads(1, 50_000_000).unwrap();
        for item in corpus.meetings.iter().flat_map(|meeting| &meeting.items) {
            let mut document = TantivyDocument::default();
            document.add_text(id, &item.id);
            let texts = item.title.iter().chain(item.passages.iter().map(|passage| &passage.text));
            // One list of words with gaps, so that no phrase runs from one passage into the next.
            let mut all: Vec<Token> = Vec::new();
            let mut first = 0;
            for text in texts {
                for mut token in tokens(text) {
                    token.position += first;
                    all.push(token);
                }
                first += 2000;
            }
            all.sort_by_key(|token| token.position);
            document.add_pre_tokenized_text(forms, field(all.clone(), str::to_owned));
            document.add_pre_tokenized_text(stems, field(all, |form| stem(form).into_owned()));
            writer.add_document(document).unwrap();
        }
        writer.commit().unwrap();
        let searcher = index.reader().unwrap().searcher();
        Self { searcher, id, forms, stems }
    }

    fn ids(&self, query: &dyn Query) -> BTreeSet<String> {
        let found = self.searcher.search(query, &DocSetCollector).unwrap();
        let id = |address| {
            let document: TantivyDocument = self.searcher.doc(address).unwrap();
            document.get_first(self.id).and_then(|value| value.as_str().map(str::to_owned)).unwrap()
        };
        found.into_iter().map(id).collect()
    }

    fn word(&self, form: &str) -> Box<dyn Query> {
        let term = Term::from_field_text(self.stems, &stem(form));
        Box::new(TermQuery::new(term, IndexRecordOption::Basic))
    }

    fn phrase(&self, forms: &[String]) -> Box<dyn Query> {
        let terms: Vec<Term> = forms.iter().map(|form| Term::from_field_text(self.forms, form)).collect();
        match terms.as_slice() {
            [only] => Box::new(TermQuery::new(only.clone(), IndexRecordOption::Basic)),
            _ => Box::new(PhraseQuery::new(terms)),
        }
    }

    /// A phrase whose words are told by their beginnings, where there is a length.
    fn row_of_beginnings(&self, row: &[(&str, Option<usize>)]) -> Box<dyn Query> {
        // Words are letters and digits only, so none has a sign that an expression would take for its own.
        let expression = |&(form, length): &(&str, Option<usize>)| match length {
            Some(length) => format!("{}.*", &form[..length]),
            None => form.to_owned(),
        };
        Box::new(RegexPhraseQuery::new(self.forms, row.iter().map(expression).collect()))
    }
}

/// A query in our language and as tantivy's.
fn generate(rng: &mut Rng, peer: &Peer, passages: &[Vec<String>], depth: usize) -> (String, Box<dyn Query>) {
    let choice = if depth == 0 { rng.below(4) } else { rng.below(8) };
    let passage = rng.pick(passages);
    match choice {
        0 | 1 => {
            let telling: Vec<&String> = passage.iter().filter(|form| !is_common(form)).collect();
            let form = rng.pick(&telling);
            ((*form).clone(), peer.word(form))
        }
        2 => {
            let length = 1 + rng.below(4);
            let start = rng.below(passage.len() - length);
            let forms = &passage[start..start + length];
            (format!("\"{}\"", forms.join(" ")), peer.phrase(forms))
        }
        3 => {
            let length = 2 + rng.below(3);
            let start = rng.below(passage.len() - length);
            let row: Vec<(&str, Option<usize>)> = passage[start..start + length]
                .iter()
                .map(|form| {
                    let long = form.len() > 3 && form.is_ascii();
                    (form.as_str(), (long && rng.below(2) == 0).then(|| 2 + rng.below(form.len() - 2)))
                })
                .collect();
            let words: Vec<String> = row
                .iter()
                .map(|&(form, length)| {
                    length.map_or_else(|| form.to_owned(), |at| format!("{}*", &form[..at]))
                })
                .collect();
            (format!("\"{}\"", words.join(" ")), peer.row_of_beginnings(&row))
        }
        4 | 5 => combine(rng, peer, passages, depth, Occur::Must),
        6 => combine(rng, peer, passages, depth, Occur::Should),
        _ => {
            let (kept, kept_query) = generate(rng, peer, passages, depth - 1);
            // Words only: tantivy's own checks in debug builds fail where phrases are left out.
            let (gone, gone_query) = words(rng, peer, passages);
            let clauses = vec![(Occur::Must, kept_query), (Occur::MustNot, gone_query)];
            (format!("({kept} -{gone})"), Box::new(BooleanQuery::new(clauses)))
        }
    }
}

/// A part of tantivy's boolean query.
type Clause = (Occur, Box<dyn Query>);

/// A word, or one of two.
fn words(rng: &mut Rng, peer: &Peer, passages: &[Vec<String>]) -> (String, Box<dyn Query>) {
    let mut word = || {
        let telling: Vec<&String> = rng.pick(passages).iter().filter(|form| !is_common(form)).collect();
        (*rng.pick(&telling)).clone()
    };
    let (one, two) = (word(), word());
    if one.len() % 2 == 0 {
        return (one.clone(), peer.word(&one));
    }
    let clauses = vec![(Occur::Should, peer.word(&one)), (Occur::Should, peer.word(&two))];
    (format!("({one} OR {two})"), Box::new(BooleanQuery::new(clauses)))
}

fn combine(
    rng: &mut Rng,
    peer: &Peer,
    passages: &[Vec<String>],
    depth: usize,
    occur: Occur,
) -> (String, Box<dyn Query>) {
    let count = 2 + rng.below(2);
    let (texts, clauses): (Vec<String>, Vec<Clause>) = (0..count)
        .map(|_| {
            let (text, query) = generate(rng, peer, passages, depth - 1);
            (text, (occur, query))
        })
        .unzip();
    let link = if occur == Occur::Must { " " } else { " OR " };
    (format!("({})", texts.join(link)), Box::new(BooleanQuery::new(clauses)))
}

#[test]
fn a_thousand_queries_find_what_tantivy_finds() {
    let corpus = corpus::make(400, None).unwrap();
    let built = build_index(&corpus, &BuildOptions::default(), &|_| {}).unwrap();
    let index = block_on(Index::open(Memory::of(built))).unwrap();
    let peer = Peer::new(&corpus);
    let texts = corpus.meetings.iter().flat_map(|meeting| &meeting.items).flat_map(|item| &item.passages);
    let passages: Vec<Vec<String>> = texts
        .map(|passage| tokens(&passage.text).into_iter().map(|token| token.form).collect::<Vec<_>>())
        .filter(|forms: &Vec<String>| forms.len() > 8 && forms.iter().any(|form| !is_common(form)))
        .collect();
    assert_eq!(peer.ids(&AllQuery).len(), 400);
    let mut rng = Rng::new(3);
    let mut found = 0;
    for _ in 0..1000 {
        let (text, query) = generate(&mut rng, &peer, &passages, 2);
        let response =
            block_on(index.search(&Request { query: text.clone(), limit: 1000, ..Request::default() }))
                .unwrap();
        let expected = peer.ids(query.as_ref());
        let mut ours: BTreeSet<String> = response.items.into_iter().map(|hit| hit.item.id).collect();
        if response.matched == Matched::Nearest {
            // What is offered in place of nothing.
            ours.clear();
        }
        assert_eq!(ours, expected, "{text}");
        found += usize::from(!expected.is_empty());
    }
    assert!(found > 500, "only {found} queries found anything");
}
