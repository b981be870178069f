use super::{Codebook, CodebookError, read_folder_texts};

/// The files of `assets/codebook`, by name.
const FILES: [(&str, &str); 22] = [
    ("01-health-services.toml", include_str!("../../../../assets/codebook/01-health-services.toml")),
    ("02-public-health.toml", include_str!("../../../../assets/codebook/02-public-health.toml")),
    ("03-adult-social-care.toml", include_str!("../../../../assets/codebook/03-adult-social-care.toml")),
    (
        "04-childrens-social-care.toml",
        include_str!("../../../../assets/codebook/04-childrens-social-care.toml"),
    ),
    ("05-education.toml", include_str!("../../../../assets/codebook/05-education.toml")),
    ("06-send.toml", include_str!("../../../../assets/codebook/06-send.toml")),
    ("07-community-safety.toml", include_str!("../../../../assets/codebook/07-community-safety.toml")),
    (
        "08-violence-and-exploitation.toml",
        include_str!("../../../../assets/codebook/08-violence-and-exploitation.toml"),
    ),
    ("09-housing.toml", include_str!("../../../../assets/codebook/09-housing.toml")),
    (
        "10-planning-and-regeneration.toml",
        include_str!("../../../../assets/codebook/10-planning-and-regeneration.toml"),
    ),
    (
        "11-environment-and-climate.toml",
        include_str!("../../../../assets/codebook/11-environment-and-climate.toml"),
    ),
    ("12-waste-and-streets.toml", include_str!("../../../../assets/codebook/12-waste-and-streets.toml")),
    (
        "13-transport-and-highways.toml",
        include_str!("../../../../assets/codebook/13-transport-and-highways.toml"),
    ),
    ("14-economy-and-skills.toml", include_str!("../../../../assets/codebook/14-economy-and-skills.toml")),
    ("15-council-money.toml", include_str!("../../../../assets/codebook/15-council-money.toml")),
    (
        "16-how-the-council-works.toml",
        include_str!("../../../../assets/codebook/16-how-the-council-works.toml"),
    ),
    ("17-workforce.toml", include_str!("../../../../assets/codebook/17-workforce.toml")),
    ("18-culture-and-leisure.toml", include_str!("../../../../assets/codebook/18-culture-and-leisure.toml")),
    (
        "19-equality-and-communities.toml",
        include_str!("../../../../assets/codebook/19-equality-and-communities.toml"),
    ),
    ("20-digital-and-data.toml", include_str!("../../../../assets/codebook/20-digital-and-data.toml")),
    (
        "21-protection-and-emergencies.toml",
        include_str!("../../../../assets/codebook/21-protection-and-emergencies.toml"),
    ),
    (
        "22-prevention-and-partnership.toml",
        include_str!("../../../../assets/codebook/22-prevention-and-partnership.toml"),
    ),
];

/// The built-in codebook: what UK council scrutiny works with.
///
/// # Errors
/// [`CodebookError`] when a file of the project was edited and is now wrong; the tests hold that it is not.
pub fn built_in() -> Result<Codebook, CodebookError> {
    read_folder_texts(&FILES)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::Path;

    #[test]
    fn the_built_in_codebook_is_good_and_every_file_of_it_is_read() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets/codebook");
        let mut names: Vec<String> = std::fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
            .filter(|name| name.ends_with(".toml"))
            .collect();
        names.sort();
        assert_eq!(names, FILES.map(|(name, _)| name));
        let codebook = built_in().unwrap_or_else(|error| panic!("{error}"));
        assert!(codebook.themes.len() >= 120 && codebook.groups.len() >= 20);
        for theme in &codebook.themes {
            for near in &theme.near {
                assert!(codebook.theme(near).unwrap().near.contains(&theme.id), "{} and {near}", theme.id);
            }
        }
    }
}
