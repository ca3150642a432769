//! The READMEs show the program that the examples compile.

#[test]
fn both_readmes_show_the_first_program() {
    let source = include_str!("../examples/first.rs");
    let (_, program) = source.split_once("-----\n").unwrap();
    for readme in [include_str!("../../README.md"), include_str!("../../README.zh-CN.md")] {
        assert!(
            readme.contains(&format!("```rust\n{}```\n", program.trim_start())),
            "differs from examples/first.rs"
        );
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
