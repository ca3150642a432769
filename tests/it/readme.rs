//! The READMEs show the program that the examples compile.

#[test]
fn both_readmes_show_the_first_programs() {
    for source in [include_str!("../examples/first.rs"), include_str!("../examples/first_job.rs")] {
        let (_, program) = source.split_once("-----\n").unwrap();
        for readme in [include_str!("../../README.md"), include_str!("../../README.zh-CN.md")] {
            assert!(
                readme.contains(&format!("```rust\n{}```\n", program.trim_start())),
                "differs from the program in examples/"
            );
        }
    }
}

#[test]
fn both_readmes_say_the_same() {
    let [english, chinese] =
        [include_str!("../../README.md"), include_str!("../../README.zh-CN.md")].map(|readme| {
            let count = |start: &str| readme.lines().filter(|line| line.starts_with(start)).count();
            [count("## "), count("| "), count("```"), count("- "), readme.matches("](crates/").count()]
        });
    assert_eq!(english, chinese, "headings, rows, code, points and links");
}

#[test]
fn the_sandbox_tells_what_each_endpoint_of_tecmz_does() {
    let readme = include_str!("../../crates/sandbox/README.md");
    for spec in hetong_tecmz::SPECS {
        assert!(readme.contains(&format!("`{}`", spec.name)), "{} is missing", spec.name);
    }
}
