//! What the sheet of keys says.

use crate::language::Both;

pub(super) struct Words {
    pub(super) heading: &'static str,
    /// Keys, and what they do.
    pub(super) rows: [(&'static str, &'static str); 6],
    pub(super) single: &'static str,
    pub(super) not_kept: &'static str,
    pub(super) close: &'static str,
}

static WORDS: Both<Words> = Both {
    english: Words {
        heading: "Keys",
        rows: [
            ("|/|", "To the search box, from anywhere"),
            (
                "|↓| |↑|",
                "From the search box to the results, and from one result to the next or the one before",
            ),
            ("|j| |k|", "To the next result or the one before, from anywhere on the page"),
            ("|Enter|", "Opens the result; with |Ctrl| in a new tab"),
            ("|Esc|", "From a result back to the search box; closes this sheet"),
            ("|?|", "Opens this sheet"),
        ],
        single: "Let single keys act: |/| |?| |j| |k|",
        not_kept: "This browser keeps nothing for this site, so the choice holds until you load the page again.",
        close: "Close",
    },
    welsh: Words {
        heading: "Bysellau",
        rows: [
            ("|/|", "I’r blwch chwilio, o unrhyw le"),
            (
                "|↓| |↑|",
                "O’r blwch chwilio i’r canlyniadau, ac o un canlyniad i’r nesaf neu i’r un blaenorol",
            ),
            ("|j| |k|", "I’r canlyniad nesaf neu’r un blaenorol, o unrhyw le ar y dudalen"),
            ("|Enter|", "Yn agor y canlyniad; gyda |Ctrl| mewn tab newydd"),
            ("|Esc|", "O ganlyniad yn ôl i’r blwch chwilio; yn cau’r daflen hon"),
            ("|?|", "Yn agor y daflen hon"),
        ],
        single: "Gadael i fysellau unigol weithredu: |/| |?| |j| |k|",
        not_kept: "Nid yw’r porwr hwn yn cadw dim ar gyfer y wefan hon, felly bydd y dewis yn para nes i chi lwytho’r dudalen eto.",
        close: "Cau",
    },
};

pub(super) fn words() -> &'static Words {
    WORDS.get()
}
