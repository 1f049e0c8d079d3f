//! A file that is right, and files that are not.

use crate::View;

const SMALL: &str = r#"
version = 1
box = [-10, -10, 20, 20]
sides = "right_left"
spacing = 5
elsewhere = "face"
body = ["skin"]
[[shape]]
id = "skin"
class = "skin"
form = "closed"
mirror = "joined"
points = "0,-8c 8,-8c 8,8c 0,8c"
[[zone]]
id = "cheek"
area = "cheeks"
side = "left"
mirror = true
points = "1,-7c 7,-7c 7,7c 1,7c"
"#;

#[test]
fn a_small_view_is_read() {
    let view = View::read("small", SMALL, &[]).expect("a view");
    assert_eq!(view.body[0].area(), 256);
    assert_eq!(view.zones.len(), 2);
    assert_eq!(view.zones[0].area_mm2(), 84);
}

#[test]
fn a_fault_names_the_file_and_what_was_expected() {
    for (there, instead, said) in [
        ("spacing = 5", "spacing = 5\ncolour = 1", "unknown field `colour`"),
        ("sides = \"right_left\"", "sides = \"up\"", "right_left"),
        ("class = \"skin\"", "class = \"skinn\"", "skinn"),
        ("form = \"closed\"", "form = \"circle\"", "a circle like"),
        ("0,-8c 8", "1,-8c 8", "midline"),
        ("body = [\"skin\"]", "body = [\"bone\"]", "bone"),
        ("side = \"left\"\n", "", "a side of what is mirrored"),
        ("1,-7c 7,-7c 7,7c 1,7c", "1,-7c 7,-7c", "at least 3 landmarks"),
    ] {
        assert!(SMALL.contains(there), "{there}");
        let fault = View::read("small", &SMALL.replace(there, instead), &[])
            .unwrap_err()
            .to_string();
        assert!(
            fault.starts_with("views/small.toml: ") && fault.contains(said),
            "{fault}"
        );
    }
    let fault = View::read("mirror", "mirror_of = \"small\"", &[]).unwrap_err();
    assert!(fault.to_string().contains("earlier in the list"));
}
