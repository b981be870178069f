//! The words that names of bodies are made of. Lists of our own, from what UK minutes call the bodies they meet.

/// Little words within names.
pub(super) fn is_link(word: &str) -> bool {
    matches!(word, "of" | "and" | "for" | "the" | "&" | "in" | "on" | "upon" | "from" | "at")
}

/// Titles, which a personal name follows.
pub(super) fn is_title(word: &str) -> bool {
    matches!(
        word,
        "Mr" | "Mrs"
            | "Ms"
            | "Miss"
            | "Mx"
            | "Dr"
            | "Cllr"
            | "Cllrs"
            | "Councillor"
            | "Councillors"
            | "Professor"
            | "Prof"
            | "Sir"
            | "Dame"
            | "Lord"
            | "Lady"
            | "Baroness"
            | "Rev"
            | "Reverend"
            | "Revd"
            | "Alderman"
            | "Canon"
            | "Superintendent"
            | "Inspector"
            | "Sergeant"
            | "Constable"
            | "PC"
            | "DCI"
            | "DI"
    )
}

/// Roles, whose bearers are people.
pub(super) fn is_role(word: &str) -> bool {
    matches!(
        word,
        "Chief"
            | "Executive"
            | "Director"
            | "Directors"
            | "Head"
            | "Chair"
            | "Chairman"
            | "Chairperson"
            | "Vice"
            | "Deputy"
            | "Assistant"
            | "Manager"
            | "Managers"
            | "Officer"
            | "Officers"
            | "Leader"
            | "Lead"
            | "Member"
            | "Members"
            | "Commander"
            | "Secretary"
            | "President"
            | "Governor"
            | "Governors"
            | "Principal"
            | "Headteacher"
            | "Minister"
            | "Mayor"
            | "Coordinator"
            | "Co-ordinator"
            | "Trustee"
            | "Trustees"
            | "Consultant"
            | "Representative"
            | "Representatives"
            | "Spokesperson"
            | "Solicitor"
            | "Treasurer"
            | "Clerk"
    )
}

/// The last word of a body's name.
pub(super) fn is_head(word: &str) -> bool {
    matches!(
        word,
        "Trust"
            | "Police"
            | "Constabulary"
            | "Council"
            | "Councils"
            | "Partnership"
            | "Board"
            | "University"
            | "College"
            | "Hospital"
            | "Hospitals"
            | "Infirmary"
            | "Hospice"
            | "CIC"
            | "Association"
            | "Foundation"
            | "Federation"
            | "Society"
            | "Institute"
            | "Agency"
            | "Authority"
            | "Commission"
            | "Academy"
            | "School"
            | "Alliance"
            | "Forum"
            | "Union"
            | "Ltd"
            | "Limited"
            | "plc"
            | "PLC"
            | "LLP"
            | "Charity"
            | "Company"
            | "Inspectorate"
            | "Ombudsman"
            | "Network"
            | "Consortium"
            | "Collaborative"
            | "Confederation"
            | "Church"
            | "Service"
            | "Group"
            | "Commissioner"
            | "Unit"
            | "Office"
            | "Parliament"
    )
}

/// Last words of parts of a council or a body, which an "and" joins to whole bodies.
pub(super) fn is_office(word: &str) -> bool {
    matches!(word, "Care" | "Services" | "Team" | "Teams" | "Department" | "Directorate" | "Safeguarding")
}

/// Heads that are so common that only some words before them make a body of them.
pub(super) fn is_head_after(head: &str, before: &str) -> bool {
    match head {
        "Service" => matches!(
            before,
            "Rescue"
                | "Ambulance"
                | "Probation"
                | "Prison"
                | "Prosecution"
                | "Police"
                | "Fire"
                | "Advisory"
                | "Support"
        ),
        "Group" => matches!(before, "Commissioning" | "Housing" | "Bus"),
        "Commissioner" => matches!(before, "Crime" | "Information" | "Children’s" | "Children's"),
        "Unit" => before == "Reduction",
        "Office" => matches!(before, "Home" | "Audit" | "Cabinet"),
        "Parliament" => before == "Youth",
        "Board" => !matches!(
            before,
            "Scrutiny"
                | "Management"
                | "Programme"
                | "Project"
                | "Co-ordination"
                | "Coordination"
                | "Coordinating"
                | "Steering"
                | "Delivery"
                | "Executive"
                | "Overview"
                | "Cabinet"
                | "Governing"
        ),
        "Council" => !matches!(before, "Full" | "Annual" | "Extraordinary" | "Special" | "School" | "Shadow"),
        "Union" => before != "European",
        _ => true,
    }
}

/// First words of names that go on with "of" or "for": University of …, Department for …
pub(super) fn takes_of(word: &str) -> bool {
    matches!(
        word,
        "University"
            | "College"
            | "Institute"
            | "Association"
            | "Federation"
            | "Confederation"
            | "Society"
            | "Council"
            | "Department"
            | "Ministry"
            | "Office"
            | "Bank"
            | "Church"
            | "Diocese"
            | "Friends"
            | "Academy"
            | "School"
            | "Centre"
            | "Borough"
            | "Isle"
            | "Vale"
            | "Riding"
            | "City"
            | "County"
            | "Forest"
            | "Transport"
            | "Royal"
            | "Commission"
            | "Hospital"
            | "Royals"
            | "Alliance"
            | "Board"
    )
}

/// Names that "of" or "for" goes on from without a head at the end.
pub(super) fn begins_of(word: &str) -> bool {
    matches!(
        word,
        "University"
            | "College"
            | "Institute"
            | "Association"
            | "Federation"
            | "Confederation"
            | "Society"
            | "Department"
            | "Ministry"
            | "Office"
            | "Bank"
            | "Church"
            | "Diocese"
            | "Transport"
            | "Council"
    )
}

/// Bodies that are known by one word.
pub(super) fn is_known(word: &str) -> bool {
    matches!(
        word,
        "Ofsted"
            | "Ofcom"
            | "Ofwat"
            | "Healthwatch"
            | "Cafcass"
            | "CAFCASS"
            | "NSPCC"
            | "RSPCA"
            | "RSPB"
            | "MOPAC"
            | "CQC"
            | "Defra"
            | "DEFRA"
            | "DWP"
            | "HMRC"
            | "HMICFRS"
            | "LGA"
            | "TfL"
            | "UKHSA"
            | "DfE"
            | "DfT"
            | "NHSE"
            | "Barnardo’s"
            | "Barnardo's"
            | "Estyn"
            | "CIPFA"
            | "SOLACE"
            | "UNISON"
            | "Relate"
            | "Addaction"
    )
}

/// Two words that begin the name of a body, which may go on with a place.
pub(super) fn begins_known(one: &str, two: &str) -> bool {
    matches!(
        (one, two),
        ("Age", "UK")
            | ("Citizens", "Advice")
            | ("NHS", "England")
            | ("NHS", "Digital")
            | ("NHS", "Improvement")
            | ("NHS", "Providers")
            | ("NHS", "Confederation")
            | ("NHS", "Resolution")
            | ("NHS", "Property")
            | ("Public", "Health")
            | ("Salvation", "Army")
            | ("Sport", "England")
            | ("Historic", "England")
            | ("Natural", "England")
            | ("Homes", "England")
            | ("National", "Highways")
            | ("Network", "Rail")
            | ("Victim", "Support")
    )
}

/// Words that tell no body from another.
pub(crate) fn is_generic(word: &str) -> bool {
    is_link(word)
        || is_head(word)
        || matches!(
            word,
            "NHS"
                | "Multi"
                | "Multi-Agency"
                | "City"
                | "County"
                | "Borough"
                | "District"
                | "Town"
                | "Parish"
                | "Metropolitan"
                | "Unitary"
                | "Local"
                | "National"
                | "Regional"
                | "Public"
                | "Primary"
                | "Secondary"
                | "High"
                | "Special"
                | "Grammar"
                | "Infant"
                | "Junior"
                | "Free"
                | "Community"
                | "Full"
                | "Annual"
                | "Acute"
                | "Care"
                | "General"
                | "Joint"
                | "Partner"
                | "Voluntary"
                | "New"
                | "Other"
                | "All"
                | "Each"
                | "Every"
                | "Strategic"
                | "Education"
                | "Planning"
                | "Licensing"
                | "Highway"
                | "Highways"
                | "Housing"
                | "Health"
                | "Combined"
                | "Trade"
                | "Neighbouring"
                | "Host"
                | "Lead"
                | "Sixth"
                | "Form"
                | "Further"
                | "Nursery"
                | "Private"
                | "Independent"
                | "Mental"
                | "Foundation"
                | "Improvement"
                | "Service"
                | "Services"
                | "Policing"
                | "Teaching"
                | "Royal"
                | "Our"
                | "This"
                | "That"
                | "Both"
                | "Some"
                | "Any"
                | "No"
                | "Council’s"
                | "Trust’s"
                | "Ambulance"
                | "Fire"
                | "Rescue"
                | "Probation"
                | "Prison"
                | "Crime"
        )
}

/// First words of a sentence, which are capitalised without belonging to a name.
pub(super) fn opens(word: &str) -> bool {
    matches!(
        word,
        "A" | "An"
            | "The"
            | "In"
            | "At"
            | "On"
            | "By"
            | "To"
            | "From"
            | "With"
            | "For"
            | "Of"
            | "And"
            | "But"
            | "Or"
            | "As"
            | "If"
            | "When"
            | "Where"
            | "While"
            | "Whilst"
            | "Although"
            | "Though"
            | "However"
            | "Since"
            | "After"
            | "Before"
            | "During"
            | "Because"
            | "Both"
            | "This"
            | "That"
            | "These"
            | "Those"
            | "There"
            | "It"
            | "They"
            | "We"
            | "He"
            | "She"
            | "His"
            | "Her"
            | "Their"
            | "Its"
            | "Our"
            | "All"
            | "Any"
            | "Each"
            | "Every"
            | "Some"
            | "No"
            | "Not"
            | "Neither"
            | "Either"
            | "Also"
            | "Then"
            | "Therefore"
            | "Furthermore"
            | "Additionally"
            | "Is"
            | "Are"
            | "Was"
            | "Were"
            | "Has"
            | "Have"
            | "Had"
            | "Do"
            | "Does"
            | "Did"
            | "Could"
            | "Would"
            | "Should"
            | "Will"
            | "Can"
            | "May"
            | "How"
            | "What"
            | "Why"
            | "Who"
            | "Which"
            | "Whether"
            | "That’s"
            | "RESOLVED"
            | "Resolved"
            | "AGREED"
            | "Agreed"
            | "NOTED"
            | "Noted"
            | "Under"
            | "Through"
            | "Via"
            | "Over"
            | "About"
            | "Across"
            | "Within"
            | "Without"
            | "Between"
            | "Following"
            | "Further"
            | "Regarding"
            | "Asked"
            | "Representatives"
            | "Staff"
            | "Residents"
            | "Partners"
            | "Colleagues"
            | "Many"
            | "Most"
            | "Other"
            | "Two"
            | "Three"
            | "One"
            | "Several"
            | "Such"
            | "Like"
            | "Including"
            | "Together"
            | "So"
            | "Yes"
            | "Once"
            | "Only"
    )
}

/// Words of the council's own committees, and of things that are no bodies.
pub(crate) fn is_committee(word: &str) -> bool {
    matches!(
        word,
        "Committee"
            | "Committees"
            | "Subcommittee"
            | "Sub-Committee"
            | "Panel"
            | "Panels"
            | "Scrutiny"
            | "Cabinet"
            | "Workshop"
            | "Meeting"
            | "Agenda"
            | "Plan"
            | "Strategy"
            | "Policy"
            | "Act"
            | "Bill"
            | "Framework"
            | "Agreement"
            | "Minutes"
            | "Portfolio"
            | "Directorate"
    )
}
