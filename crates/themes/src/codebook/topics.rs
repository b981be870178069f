/// The name of a major topic of the Comparative Agendas Project, by its number in the project's master codebook;
/// `None` for numbers that stand for none (it has no 11 and no 22).
///
/// Source: the master codebook of the Comparative Agendas Project (comparativeagendas.net), major topics.
pub fn topic(number: u8) -> Option<&'static str> {
    Some(match number {
        1 => "Macroeconomics",
        2 => "Civil rights",
        3 => "Health",
        4 => "Agriculture",
        5 => "Labour",
        6 => "Education",
        7 => "Environment",
        8 => "Energy",
        9 => "Immigration",
        10 => "Transportation",
        12 => "Law and crime",
        13 => "Social welfare",
        14 => "Housing",
        15 => "Domestic commerce",
        16 => "Defence",
        17 => "Technology",
        18 => "Foreign trade",
        19 => "International affairs",
        20 => "Government operations",
        21 => "Public lands",
        23 => "Culture",
        _ => return None,
    })
}
