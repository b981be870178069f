use super::words::is_link;

/// Words in a run at most: what is longer is no name.
const LONGEST: usize = 24;

/// Runs of capitalised words of a text; between them stand only single spaces and little words. White space and
/// possessive endings are taken off.
pub(super) fn runs(text: &str) -> Vec<Vec<&str>> {
    let mut runs = Vec::new();
    let mut run: Vec<&str> = Vec::new();
    let mut rest = text;
    while let Some(start) = rest.find(|letter: char| letter.is_alphanumeric() || letter == '&') {
        let between = &rest[..start];
        if between != " " {
            close(&mut run, &mut runs);
        }
        let word = &rest[start..];
        let end = end_of_word(word);
        let word = &word[..end];
        let plain = without_possessive(word);
        let capital = plain.starts_with(|letter: char| letter.is_uppercase());
        if capital || (!run.is_empty() && is_link(plain)) {
            run.push(plain);
        } else {
            close(&mut run, &mut runs);
        }
        if plain.len() < word.len() {
            // "the Trust’s Board": the name ends with its possessive, unless the next word belongs to it, as in
            // "Children’s Society".
            if plain.ends_with("ren") || run.len() < 2 {
                if let Some(last) = run.last_mut() {
                    *last = word;
                }
            } else {
                close(&mut run, &mut runs);
            }
        }
        rest = &rest[start + end..];
    }
    close(&mut run, &mut runs);
    runs
}

fn close<'t>(run: &mut Vec<&'t str>, runs: &mut Vec<Vec<&'t str>>) {
    while run.last().is_some_and(|word| is_link(word)) {
        run.pop();
    }
    let shouted = run.iter().filter(|word| word.len() > 4 && !word.contains(char::is_lowercase)).count();
    if !run.is_empty() && run.len() <= LONGEST && shouted < 2 {
        runs.push(std::mem::take(run));
    }
    run.clear();
}

/// The byte after a word: letters and digits, with apostrophes and hyphens between them.
fn end_of_word(text: &str) -> usize {
    let mut letters = text.char_indices().peekable();
    let mut end = 0;
    while let Some((at, letter)) = letters.next() {
        let joins = matches!(letter, '\'' | '’' | '-')
            && letters.peek().is_some_and(|&(_, next)| next.is_alphanumeric());
        if !(letter.is_alphanumeric() || joins || (at == 0 && letter == '&')) {
            break;
        }
        end = at + letter.len_utf8();
    }
    end
}

fn without_possessive(word: &str) -> &str {
    ["’s", "'s"].iter().find_map(|ending| word.strip_suffix(ending)).unwrap_or(word)
}
