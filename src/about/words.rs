//! What the About page says.

use crate::language::Both;

/// A part of the page, in the marks of [`Rich`](crate::ui::Rich).
pub(super) struct Part {
    /// As the address names it.
    pub(super) id: &'static str,
    pub(super) heading: &'static str,
    /// Paragraphs before the list.
    pub(super) before: &'static [&'static str],
    pub(super) list: &'static [&'static str],
    /// Paragraphs after the list.
    pub(super) after: &'static [&'static str],
    /// Whether the legend of the rules stands at its end.
    pub(super) with_legend: bool,
}

pub(super) struct Words {
    pub(super) tab: &'static str,
    pub(super) heading: &'static str,
    pub(super) lead: &'static str,
    pub(super) on_this_page: &'static str,
    pub(super) parts: [Part; 6],
}

static WORDS: Both<Words> = Both {
    english: Words {
        tab: "About",
        heading: "About Scrutineer",
        lead: "Council scrutiny committees hear evidence, ask questions and decide in public, and publish minutes of it. Scrutineer lays those minutes out passage by passage, so that a councillor before a meeting, a researcher or a resident can find what was said and decided, and quote it.",
        on_this_page: "On this page",
        parts: [
            Part {
                id: "councillors",
                heading: "For councillors: ten minutes before a meeting",
                before: &["A briefing that can be read on the way, and quoted in the room:"],
                list: &[
                    "[Search](#/search) for the subject in your own words, or open it among the [themes](#/themes), where the wordings are chosen already.",
                    "Narrow to your council or committee. Then take the filter off again: what other councils decided is often the better question.",
                    "Read what was _decided_ first. An item may decide in other words than the ones you typed, so its decisions stand under it all the same.",
                    "“Briefing to print” puts what was decided, asked and heard on a sheet or two, each passage with its council, committee, date and address.",
                    "To quote, follow the address under a passage to the published minutes, and quote those. The label beside a passage is a link to that passage here.",
                    "Say “not in the minutes loaded here”, never “never discussed”. The [Data page](#/data) says what is loaded and what is missing.",
                ],
                after: &[],
                with_legend: false,
            },
            Part {
                id: "researchers",
                heading: "For researchers: counts that can be checked",
                before: &["Every figure leads to the passages that it counts:"],
                list: &[
                    "A [theme](#/themes) is a definition and visible wordings. Switch them off and on and watch what each alone brings; the address keeps what you chose.",
                    "[Make a theme of your own](#/themes/own) and save it on this device, share it by its address, or take it to NVivo, ATLAS.ti or MAXQDA as a REFI-QDA codebook.",
                    "[Compare](#/compare) councils or committees: rates stand on what is loaded of each, and a difference that may be chance is called that.",
                    "Charts have their figures as a table, and are saved as SVG or PNG with the address that makes them again.",
                    "Cite the published page for what was said, and the address here, with the day, for how it was counted.",
                    "Read the limits of the evidence below before a figure leaves this page: what is loaded is what was published and imported, not all that was said.",
                ],
                after: &[],
                with_legend: false,
            },
            Part {
                id: "evidence",
                heading: "What counts as evidence",
                before: &[
                    "Minutes are shown word for word, unless they are marked as digests. Only white space is tidied. Every item links to the page it was published on, and the published page is what to quote.",
                ],
                list: &[
                    "What the page does not state, such as the committee or the date, is shown as _not stated_. It is never guessed.",
                    "What could not be understood stays as plain text, marked as not classified. Nothing is dropped.",
                    "Where only the start of a minute could be read, the item says so. A decision may stand in the part that is missing.",
                    "A *digest* condenses published minutes in our own words. It carries a dashed badge and a link to the published minutes. Dashed lines here always mean: not the published words, not counted, or not there.",
                ],
                after: &[],
                with_legend: true,
            },
            Part {
                id: "counting",
                heading: "How passages are counted",
                before: &[
                    "The unit is the passage: a paragraph, a bullet, a numbered resolution. Each has a kind, by what it does in the minutes: evidence, noted, comment, response, resolved, recommended, action or vote; and declarations, thanks, procedure and headings.",
                ],
                list: &[
                    "Counts are exact. They are never estimates, and never rounded.",
                    "Each count stands on what is loaded: “2 of 18 items” says how many there are to find. Councils that are loaded and silent are named, so that silence is not mistaken for absence.",
                    "A search for several words finds passages with all of them. When no item has them all, the nearest are shown and the page says so.",
                    "Related wordings are offered, never applied unasked. What they add is counted and marked apart.",
                    "Counts beside a filter say what the results would hold with that filter, given all the others that are on.",
                ],
                after: &[],
                with_legend: false,
            },
            Part {
                id: "privacy",
                heading: "Privacy",
                before: &[
                    "Searching happens in this browser. The page fetches its own files from the site it came from and nothing from anywhere else. What you type is kept in the part of the address after the #, which browsers do not send.",
                ],
                list: &[
                    "There are no cookies, no accounts, no counters and no trackers.",
                    "What you choose or make here, such as the language, is kept in this browser alone. If it keeps nothing, the page works all the same, and forgets.",
                    "The server that holds these files sees which files are fetched, as any server does. From that it could make out roughly which minutes were opened, not what was typed.",
                    "Your browser’s own history keeps the addresses of your searches, as it does for any page. A private window does not.",
                    "Links to published minutes lead to the councils’ own sites, which have their own rules.",
                ],
                after: &[],
                with_legend: false,
            },
            Part {
                id: "wrong",
                heading: "When something is wrong",
                before: &[
                    "If a passage differs from the published minutes, the published minutes are right. Tell whoever publishes this site, with the address of the passage: the label in the margin beside it is a link to it. If the minutes themselves are wrong, only the council can correct them.",
                    "Scrutineer is free software under the MIT licence or the Apache licence 2.0. The minutes belong to the councils; the terms of each are on the [Data page](#/data).",
                    "The Welsh of the interface was written with care but has not yet been read by a native reader. Tell whoever publishes this site where it is wrong.",
                ],
                list: &[],
                after: &[],
                with_legend: false,
            },
        ],
    },
    welsh: Words {
        tab: "Ynghylch",
        heading: "Ynghylch Scrutineer",
        lead: "Mae pwyllgorau craffu cynghorau’n clywed tystiolaeth, yn gofyn cwestiynau ac yn penderfynu’n gyhoeddus, ac yn cyhoeddi cofnodion o hynny. Mae Scrutineer yn gosod y cofnodion hynny ddarn wrth ddarn, er mwyn i gynghorydd cyn cyfarfod, ymchwilydd neu breswylydd allu dod o hyd i’r hyn a ddywedwyd ac a benderfynwyd, a’i ddyfynnu.",
        on_this_page: "Ar y dudalen hon",
        parts: [
            Part {
                id: "councillors",
                heading: "I gynghorwyr: deng munud cyn cyfarfod",
                before: &["Papur briffio y gellir ei ddarllen ar y ffordd, a’i ddyfynnu yn yr ystafell:"],
                list: &[
                    "[Chwiliwch](#/search) am y pwnc yn eich geiriau eich hun, neu agorwch ef ymhlith y [themâu](#/themes), lle mae’r geiriadau wedi’u dewis eisoes.",
                    "Cyfyngwch i’ch cyngor neu’ch pwyllgor. Yna tynnwch yr hidlydd eto: yn aml yr hyn a benderfynodd cynghorau eraill yw’r cwestiwn gorau.",
                    "Darllenwch yn gyntaf yr hyn a _benderfynwyd_. Gall eitem benderfynu mewn geiriau gwahanol i’r rhai a deipiwyd gennych, felly mae ei phenderfyniadau oddi tani beth bynnag.",
                    "Mae “Papur briffio i’w argraffu” yn rhoi’r hyn a benderfynwyd, a ofynnwyd ac a glywyd ar un ddalen neu ddwy, pob darn â’i gyngor, ei bwyllgor, ei ddyddiad a’i gyfeiriad.",
                    "I ddyfynnu, dilynwch y cyfeiriad o dan ddarn at y cofnodion a gyhoeddwyd, a dyfynnwch y rheini. Mae’r label wrth ochr darn yn ddolen i’r darn hwnnw yma.",
                    "Dywedwch “nid yn y cofnodion a lwythwyd yma”, byth “ni thrafodwyd erioed”. Mae’r [dudalen Data](#/data) yn dweud beth sydd wedi’i lwytho a beth sydd ar goll.",
                ],
                after: &[],
                with_legend: false,
            },
            Part {
                id: "researchers",
                heading: "I ymchwilwyr: cyfrifon y gellir eu gwirio",
                before: &["Mae pob ffigur yn arwain at y darnau y mae’n eu cyfrif:"],
                list: &[
                    "Diffiniad a geiriadau gweladwy yw [thema](#/themes). Diffoddwch hwy a’u troi ymlaen a gwyliwch beth y mae pob un yn ei ddwyn ar ei ben ei hun; mae’r cyfeiriad yn cadw’ch dewis.",
                    "[Lluniwch eich thema eich hun](#/themes/own) a’i chadw ar y ddyfais hon, ei rhannu trwy ei chyfeiriad, neu fynd â hi i NVivo, ATLAS.ti neu MAXQDA fel llyfr codau REFI-QDA.",
                    "[Cymharwch](#/compare) gynghorau neu bwyllgorau: mae cyfraddau’n sefyll ar yr hyn a lwythwyd o bob un, a gelwir gwahaniaeth a all fod yn hap yn hynny.",
                    "Mae ffigurau siartiau ar gael fel tabl, a chedwir siartiau fel SVG neu PNG gyda’r cyfeiriad sy’n eu gwneud eto.",
                    "Dyfynnwch y dudalen a gyhoeddwyd am yr hyn a ddywedwyd, a’r cyfeiriad yma, gyda’r diwrnod, am sut y’i cyfrifwyd.",
                    "Darllenwch derfynau’r dystiolaeth isod cyn i ffigur adael y dudalen hon: yr hyn a gyhoeddwyd ac a fewnforiwyd sydd wedi’i lwytho, nid popeth a ddywedwyd.",
                ],
                after: &[],
                with_legend: false,
            },
            Part {
                id: "evidence",
                heading: "Beth sy’n cyfrif fel tystiolaeth",
                before: &[
                    "Dangosir cofnodion air am air, oni bai eu bod wedi’u nodi fel crynodebau. Dim ond y bylchau sy’n cael eu tacluso. Mae pob eitem yn cysylltu â’r dudalen lle y’i cyhoeddwyd, a’r dudalen honno yw’r un i’w dyfynnu.",
                ],
                list: &[
                    "Dangosir yr hyn nad yw’r dudalen yn ei nodi, fel y pwyllgor neu’r dyddiad, fel _heb ei nodi_. Ni chaiff byth ei ddyfalu.",
                    "Mae’r hyn na ellid ei ddeall yn aros yn destun plaen, wedi’i farcio’n heb ei ddosbarthu. Ni chaiff dim ei ollwng.",
                    "Lle na ellid darllen ond dechrau cofnod, mae’r eitem yn dweud hynny. Gall penderfyniad fod yn y rhan sydd ar goll.",
                    "Mae *crynodeb* yn cywasgu cofnodion a gyhoeddwyd yn ein geiriau ni. Mae arno fathodyn â llinell doredig a dolen i’r cofnodion a gyhoeddwyd. Ystyr llinellau toredig yma bob amser yw: nid y geiriau a gyhoeddwyd, heb eu cyfrif, neu heb fod yno.",
                ],
                after: &[],
                with_legend: true,
            },
            Part {
                id: "counting",
                heading: "Sut y cyfrifir darnau",
                before: &[
                    "Y darn yw’r uned: paragraff, pwynt bwled, penderfyniad â rhif. Mae gan bob un fath, yn ôl yr hyn y mae’n ei wneud yn y cofnodion: tystiolaeth, nodwyd, sylw, ymateb, penderfynwyd, argymhellwyd, cam gweithredu neu bleidlais; a datganiadau, diolch, gweithdrefn a phenawdau.",
                ],
                list: &[
                    "Mae cyfrifon yn union gywir. Nid ydynt byth yn amcangyfrifon, ac ni chânt eu talgrynnu.",
                    "Mae pob cyfrif yn sefyll ar yr hyn a lwythwyd: mae “2 o 18 eitem” yn dweud faint sydd i’w cael. Enwir cynghorau sydd wedi’u llwytho ac yn dawel, fel na chymerir tawelwch am absenoldeb.",
                    "Mae chwiliad am sawl gair yn cael darnau â phob un ohonynt. Pan nad oes eitem â hwy i gyd, dangosir y rhai agosaf ac mae’r dudalen yn dweud hynny.",
                    "Cynigir geiriadau cysylltiedig, heb eu defnyddio byth heb i neb ofyn. Caiff yr hyn y maent yn ei ychwanegu ei gyfrif a’i farcio ar wahân.",
                    "Mae cyfrifon wrth ymyl hidlydd yn dweud beth fyddai’r canlyniadau’n ei gynnwys gyda’r hidlydd hwnnw, o ystyried pob un arall sydd ymlaen.",
                ],
                after: &[],
                with_legend: false,
            },
            Part {
                id: "privacy",
                heading: "Preifatrwydd",
                before: &[
                    "Yn y porwr hwn y mae’r chwilio’n digwydd. Mae’r dudalen yn nôl ei ffeiliau ei hun o’r wefan y daeth ohoni, a dim o unman arall. Cedwir yr hyn rydych yn ei deipio yn y rhan o’r cyfeiriad ar ôl y #, nad yw porwyr yn ei hanfon.",
                ],
                list: &[
                    "Nid oes cwcis, cyfrifon, rhifwyr na thracwyr.",
                    "Yn y porwr hwn yn unig y cedwir yr hyn rydych yn ei ddewis neu’n ei wneud yma, fel yr iaith. Os nad yw’n cadw dim, mae’r dudalen yn gweithio yr un fath, ac yn anghofio.",
                    "Mae’r gweinydd sy’n dal y ffeiliau hyn yn gweld pa ffeiliau a gaiff eu nôl, fel unrhyw weinydd. O hynny gallai ddirnad yn fras pa gofnodion a agorwyd, nid beth a deipiwyd.",
                    "Mae hanes eich porwr yn cadw cyfeiriadau eich chwiliadau, fel y gwna ar gyfer unrhyw dudalen. Nid yw ffenestr breifat yn gwneud hynny.",
                    "Mae dolenni i gofnodion a gyhoeddwyd yn arwain i wefannau’r cynghorau eu hunain, sydd â’u rheolau eu hunain.",
                ],
                after: &[],
                with_legend: false,
            },
            Part {
                id: "wrong",
                heading: "Pan fydd rhywbeth o’i le",
                before: &[
                    "Os yw darn yn wahanol i’r cofnodion a gyhoeddwyd, y cofnodion a gyhoeddwyd sy’n gywir. Rhowch wybod i bwy bynnag sy’n cyhoeddi’r wefan hon, gyda chyfeiriad y darn: mae’r label yn yr ymyl wrth ei ochr yn ddolen iddo. Os yw’r cofnodion eu hunain yn anghywir, y cyngor yn unig a all eu cywiro.",
                    "Meddalwedd rydd yw Scrutineer o dan drwydded MIT neu drwydded Apache 2.0. Eiddo’r cynghorau yw’r cofnodion; mae telerau pob un ar y [dudalen Data](#/data).",
                    "Ysgrifennwyd Cymraeg y rhyngwyneb yn ofalus ond nid yw darllenydd Cymraeg iaith gyntaf wedi’i ddarllen eto. Rhowch wybod i bwy bynnag sy’n cyhoeddi’r wefan hon lle mae’n anghywir.",
                ],
                list: &[],
                after: &[],
                with_legend: false,
            },
        ],
    },
};

pub(super) fn words() -> &'static Words {
    WORDS.get()
}
