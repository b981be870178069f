//! What the accessibility statement says: in the order of the model statement for public bodies in the United Kingdom,
//! in words of our own. `{organisation}` and its like stand for what the publisher completes.

use crate::language::Both;

/// A section: its heading, paragraphs, a list, and paragraphs after it.
pub(super) struct Section {
    pub(super) heading: &'static str,
    pub(super) before: &'static [&'static str],
    pub(super) list: &'static [&'static str],
    pub(super) after: &'static [&'static str],
    /// Whether what the publisher knows not to be accessible stands here.
    pub(super) with_problems: bool,
}

pub(super) struct Words {
    pub(super) heading: &'static str,
    pub(super) unfinished: &'static str,
    pub(super) for_the_publisher: &'static str,
    pub(super) how_to_complete: &'static str,
    pub(super) to_complete: fn(&str) -> String,
    /// What each placeholder asks the publisher for.
    pub(super) blanks: [(&'static str, &'static str); 9],
    pub(super) compliance_blank: &'static str,
    pub(super) full: &'static str,
    pub(super) partial: &'static str,
    pub(super) none: &'static str,
    pub(super) great_britain: &'static str,
    pub(super) northern_ireland: &'static str,
    pub(super) sections: [Section; 9],
}

static WORDS: Both<Words> = Both {
    english: Words {
        heading: "Accessibility statement",
        unfinished: "*This statement is not complete.* Parts with a dashed line are still to come from whoever publishes this site.",
        for_the_publisher: "For whoever publishes this site",
        how_to_complete: "Complete the parts with a dashed line in the file publisher.json, which stands beside the page on your host. The guide for publishers tells what each of its lines holds; this note goes once none is missing.",
        to_complete: |what| format!("to be completed by the publisher: {what}"),
        blanks: [
            ("organisation", "the name of the body"),
            ("email", "an e-mail address"),
            ("telephone", "a telephone number"),
            ("contact_page", "the address of a page with more ways to get in touch"),
            ("answer_within_days", "a number"),
            ("prepared_on", "a date"),
            ("reviewed_on", "a date"),
            ("tested_on", "a date"),
            ("tested_by", "who tested it, and how"),
        ],
        compliance_blank: "full, partial or none",
        full: "This website complies in full with the Web Content Accessibility Guidelines, version 2.2, at level AA.",
        partial: "This website complies in part with the Web Content Accessibility Guidelines, version 2.2, at level AA, because of what is listed under “Content that is not accessible”.",
        none: "This website does not comply with the Web Content Accessibility Guidelines, version 2.2, at level AA. What is not accessible is listed under “Content that is not accessible”.",
        great_britain: "The Equality and Human Rights Commission enforces the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018. If you are not content with how we answer your complaint, turn to the [Equality Advisory and Support Service](https://www.equalityadvisoryservice.com/).",
        northern_ireland: "The Equality Commission for Northern Ireland enforces the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018 in Northern Ireland. If you are not content with how we answer your complaint, turn to the [Equality Commission for Northern Ireland](https://www.equalityni.org/).",
        sections: [
            Section {
                heading: "This website",
                before: &[
                    "This statement is about this website, which is run by {organisation}. We want as many people as possible to be able to use it. You should be able to:",
                ],
                list: &[
                    "change colours, contrast and typefaces with the settings of your browser or device",
                    "enlarge the page to 400% without its text running out of the window",
                    "widen the spacing of text without losing any of it",
                    "do everything with a keyboard alone; |?| shows the keys, and those that act on their own can be switched off there",
                    "do everything with speech recognition, since what is written on a control is also its name",
                    "hear everything with a screen reader, the number of results too, once you stop typing",
                    "read the figures of every chart as a table",
                ],
                after: &[
                    "Kinds of passages are told by a line and by a word, never by colour alone. Nothing moves by itself. [AbilityNet](https://mcmw.abilitynet.org.uk/) explains how to make your device easier to use if you have a disability.",
                ],
                with_problems: false,
            },
            Section {
                heading: "How accessible this website is",
                before: &["We know that some of what you meet here is not fully accessible:"],
                list: &[
                    "The words of minutes that are not marked as digests are those that the councils published. Where they were published in capitals, without headings or with mistakes, they stay so.",
                    "Published pages and documents to which this site links belong to the councils. Some, such as scanned documents, may not work with a screen reader.",
                    "The Welsh of the interface has not yet been read by a native reader.",
                ],
                after: &[],
                with_problems: true,
            },
            Section {
                heading: "Feedback and contact",
                before: &[
                    "If you need what is on this website in another form, such as large print, easy read, audio or braille, tell us:",
                ],
                list: &["by e-mail: {email}", "by telephone: {telephone}", "in another way: {contact_page}"],
                after: &["We will consider your request and answer within {answer_within_days} days."],
                with_problems: false,
            },
            Section {
                heading: "Reporting a problem with this website",
                before: &[
                    "We want to make it better. If you find a problem that is not listed on this page, or think that we do not meet the requirements, write to {email}. It helps to say what you tried, and with which browser or assistive technology.",
                ],
                list: &[],
                after: &[],
                with_problems: false,
            },
            Section {
                heading: "Enforcement procedure",
                before: &["{nation}"],
                list: &[],
                after: &[],
                with_problems: false,
            },
            Section {
                heading: "Technical information about this website’s accessibility",
                before: &[
                    "{organisation} is committed to making its website accessible, in accordance with the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018.",
                    "*Compliance status.* {compliance}",
                ],
                list: &[],
                after: &[],
                with_problems: false,
            },
            Section {
                heading: "Content that is not accessible",
                before: &["The content listed here is not accessible, for these reasons."],
                list: &[
                    "*Not in compliance with the regulations:* what is listed under “How accessible this website is”.",
                    "*Disproportionate burden:* we claim none.",
                    "*Not within the scope of the regulations:* pages and documents on other sites, which we neither made nor paid for nor control; and documents published before 23 September 2018 that are not needed for a service.",
                ],
                after: &[],
                with_problems: false,
            },
            Section {
                heading: "How the software was tested, and what is done to make it better",
                before: &[
                    "Whoever changes the software runs an automated check (axe) of every kind of page and state against the success criteria of WCAG 2.2 at levels A and AA, and no change is taken that fails it. By hand and with a driven browser were tested: everything by keyboard, 400% zoom and a width of 320 pixels, text spacing, forced colours, reduced motion, live regions, the size of targets, and that the focus is never hidden. What was found and mended is recorded with the software, with dates.",
                    "It has not yet been tested with people who use assistive technology every day. That comes next, and what they find will be mended first.",
                ],
                list: &[],
                after: &[],
                with_problems: false,
            },
            Section {
                heading: "Preparation of this statement",
                before: &[
                    "This statement was prepared on {prepared_on}. It was last reviewed on {reviewed_on}.",
                    "This website was last tested on {tested_on}, by {tested_by}.",
                ],
                list: &[],
                after: &[],
                with_problems: false,
            },
        ],
    },
    welsh: Words {
        heading: "Datganiad hygyrchedd",
        unfinished: "*Nid yw’r datganiad hwn yn gyflawn.* Mae’r rhannau â llinell doredig eto i ddod gan bwy bynnag sy’n cyhoeddi’r wefan hon.",
        for_the_publisher: "I bwy bynnag sy’n cyhoeddi’r wefan hon",
        how_to_complete: "Cwblhewch y rhannau â llinell doredig yn y ffeil publisher.json, sydd wrth ymyl y dudalen ar eich gwesteiwr. Mae’r canllaw i gyhoeddwyr yn dweud beth sydd ym mhob un o’i llinellau; mae’r nodyn hwn yn diflannu pan na fydd dim ar goll.",
        to_complete: |what| format!("i’w gwblhau gan y cyhoeddwr: {what}"),
        blanks: [
            ("organisation", "enw’r corff"),
            ("email", "cyfeiriad e-bost"),
            ("telephone", "rhif ffôn"),
            ("contact_page", "cyfeiriad tudalen â rhagor o ffyrdd i gysylltu"),
            ("answer_within_days", "rhif"),
            ("prepared_on", "dyddiad"),
            ("reviewed_on", "dyddiad"),
            ("tested_on", "dyddiad"),
            ("tested_by", "pwy a’i profodd, a sut"),
        ],
        compliance_blank: "llawn (full), rhannol (partial) neu ddim (none)",
        full: "Mae’r wefan hon yn cydymffurfio’n llawn â’r Canllawiau Hygyrchedd Cynnwys Gwe, fersiwn 2.2, ar lefel AA.",
        partial: "Mae’r wefan hon yn cydymffurfio’n rhannol â’r Canllawiau Hygyrchedd Cynnwys Gwe, fersiwn 2.2, ar lefel AA, oherwydd yr hyn a restrir o dan “Cynnwys nad yw’n hygyrch”.",
        none: "Nid yw’r wefan hon yn cydymffurfio â’r Canllawiau Hygyrchedd Cynnwys Gwe, fersiwn 2.2, ar lefel AA. Rhestrir yr hyn nad yw’n hygyrch o dan “Cynnwys nad yw’n hygyrch”.",
        great_britain: "Y Comisiwn Cydraddoldeb a Hawliau Dynol sy’n gorfodi Rheoliadau Hygyrchedd Cyrff Sector Cyhoeddus (Gwefannau a Rhaglenni Symudol) (Rhif 2) 2018. Os nad ydych yn fodlon ar ein hymateb i’ch cwyn, cysylltwch â’r [Gwasanaeth Cynghori a Chymorth Cydraddoldeb](https://www.equalityadvisoryservice.com/).",
        northern_ireland: "Comisiwn Cydraddoldeb Gogledd Iwerddon sy’n gorfodi Rheoliadau Hygyrchedd Cyrff Sector Cyhoeddus (Gwefannau a Rhaglenni Symudol) (Rhif 2) 2018 yng Ngogledd Iwerddon. Os nad ydych yn fodlon ar ein hymateb i’ch cwyn, cysylltwch â [Chomisiwn Cydraddoldeb Gogledd Iwerddon](https://www.equalityni.org/).",
        sections: [
            Section {
                heading: "Y wefan hon",
                before: &[
                    "Mae’r datganiad hwn yn ymwneud â’r wefan hon, sy’n cael ei rhedeg gan {organisation}. Rydym am i gynifer o bobl â phosibl allu ei defnyddio. Dylech allu:",
                ],
                list: &[
                    "newid lliwiau, cyferbyniad a ffurfdeipiau gyda gosodiadau eich porwr neu’ch dyfais",
                    "chwyddo’r dudalen i 400% heb i’w thestun redeg allan o’r ffenestr",
                    "lledu bylchau’r testun heb golli dim ohono",
                    "gwneud popeth â bysellfwrdd yn unig; mae |?| yn dangos y bysellau, a gellir diffodd yno y rhai sy’n gweithredu ar eu pen eu hunain",
                    "gwneud popeth ag adnabod llais, gan mai’r hyn a ysgrifennir ar reolydd yw ei enw hefyd",
                    "clywed popeth â darllenydd sgrin, nifer y canlyniadau hefyd, unwaith y byddwch yn peidio â theipio",
                    "darllen ffigurau pob siart fel tabl",
                ],
                after: &[
                    "Dangosir mathau o ddarnau â llinell ac â gair, byth â lliw yn unig. Nid oes dim yn symud ohono’i hun. Mae [AbilityNet](https://mcmw.abilitynet.org.uk/) yn esbonio sut i wneud eich dyfais yn haws ei defnyddio os oes gennych anabledd.",
                ],
                with_problems: false,
            },
            Section {
                heading: "Pa mor hygyrch yw’r wefan hon",
                before: &["Gwyddom nad yw rhai pethau yma’n gwbl hygyrch:"],
                list: &[
                    "Geiriau’r cofnodion yw’r rhai a gyhoeddodd y cynghorau. Lle cyhoeddwyd hwy mewn priflythrennau, heb benawdau neu â chamgymeriadau, maent yn aros felly.",
                    "Eiddo’r cynghorau yw’r tudalennau a’r dogfennau y mae’r wefan hon yn cysylltu â hwy. Efallai na fydd rhai, fel dogfennau wedi’u sganio, yn gweithio gyda darllenydd sgrin.",
                    "Nid yw darllenydd Cymraeg iaith gyntaf wedi darllen Cymraeg y rhyngwyneb eto.",
                ],
                after: &[],
                with_problems: true,
            },
            Section {
                heading: "Adborth a chysylltu",
                before: &[
                    "Os oes arnoch angen yr hyn sydd ar y wefan hon ar ffurf arall, fel print bras, hawdd ei ddeall, sain neu braille, rhowch wybod i ni:",
                ],
                list: &[
                    "drwy e-bost: {email}",
                    "dros y ffôn: {telephone}",
                    "mewn ffordd arall: {contact_page}",
                ],
                after: &["Byddwn yn ystyried eich cais ac yn ateb o fewn {answer_within_days} diwrnod."],
                with_problems: false,
            },
            Section {
                heading: "Rhoi gwybod am broblem gyda’r wefan hon",
                before: &[
                    "Rydym am ei gwella. Os dewch o hyd i broblem nad yw wedi’i rhestru ar y dudalen hon, neu os credwch nad ydym yn bodloni’r gofynion, ysgrifennwch at {email}. Mae’n help dweud beth y gwnaethoch roi cynnig arno, a chyda pha borwr neu dechnoleg gynorthwyol.",
                ],
                list: &[],
                after: &[],
                with_problems: false,
            },
            Section {
                heading: "Y weithdrefn orfodi",
                before: &["{nation}"],
                list: &[],
                after: &[],
                with_problems: false,
            },
            Section {
                heading: "Gwybodaeth dechnegol am hygyrchedd y wefan hon",
                before: &[
                    "Mae {organisation} wedi ymrwymo i wneud ei wefan yn hygyrch, yn unol â Rheoliadau Hygyrchedd Cyrff Sector Cyhoeddus (Gwefannau a Rhaglenni Symudol) (Rhif 2) 2018.",
                    "*Statws cydymffurfio.* {compliance}",
                ],
                list: &[],
                after: &[],
                with_problems: false,
            },
            Section {
                heading: "Cynnwys nad yw’n hygyrch",
                before: &["Nid yw’r cynnwys a restrir yma’n hygyrch, am y rhesymau hyn."],
                list: &[
                    "*Heb gydymffurfio â’r rheoliadau:* yr hyn a restrir o dan “Pa mor hygyrch yw’r wefan hon”.",
                    "*Baich anghymesur:* nid ydym yn hawlio dim.",
                    "*Y tu allan i gwmpas y rheoliadau:* tudalennau a dogfennau ar wefannau eraill, na wnaethom eu creu na thalu amdanynt ac nad ydym yn eu rheoli; a dogfennau a gyhoeddwyd cyn 23 Medi 2018 nad oes eu hangen ar gyfer gwasanaeth.",
                ],
                after: &[],
                with_problems: false,
            },
            Section {
                heading: "Sut y profwyd y feddalwedd, a beth a wneir i’w gwella",
                before: &[
                    "Mae pwy bynnag sy’n newid y feddalwedd yn rhedeg gwiriad awtomatig (axe) o bob math o dudalen a chyflwr yn erbyn meini prawf WCAG 2.2 ar lefelau A ac AA, ac ni dderbynnir newid sy’n methu. Â llaw ac â phorwr wedi’i yrru profwyd: popeth â bysellfwrdd, chwyddo i 400% a lled o 320 picsel, bylchau testun, lliwiau gorfodol, llai o symudiad, rhannau byw, maint targedau, ac nad yw’r ffocws byth yn gudd. Cofnodir yr hyn a gafwyd ac a gywirwyd gyda’r feddalwedd, gyda dyddiadau.",
                    "Nid yw wedi’i phrofi eto gyda phobl sy’n defnyddio technoleg gynorthwyol bob dydd. Dyna’r cam nesaf, a bydd yr hyn y maent yn ei gael yn cael ei gywiro’n gyntaf.",
                ],
                list: &[],
                after: &[],
                with_problems: false,
            },
            Section {
                heading: "Paratoi’r datganiad hwn",
                before: &[
                    "Paratowyd y datganiad hwn ar {prepared_on}. Fe’i hadolygwyd ddiwethaf ar {reviewed_on}.",
                    "Profwyd y wefan hon ddiwethaf ar {tested_on}, gan {tested_by}.",
                ],
                list: &[],
                after: &[],
                with_problems: false,
            },
        ],
    },
};

pub(super) fn words() -> &'static Words {
    WORDS.get()
}
