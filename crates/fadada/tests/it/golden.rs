//! Digests computed elsewhere, from what the specification says each endpoint's digest covers.

use hetong_fadada::{Params, SPECS, Secret};
use hetong_signing::{Part, Recipe, Stamp, fadada};
use serde_json::Value;

#[test]
fn golden_digests_come_out_of_the_generated_recipes() {
    let plain = |name: &str| name.replace('_', "").to_lowercase();
    let mut count = 0;
    for line in include_str!("../data/golden.jsonl").lines() {
        let vector: Value = serde_json::from_str(line).unwrap();
        let text = |name: &str| vector[name].as_str().unwrap();
        let stem = |path: &'static str| path.split('.').next().unwrap();
        let named = |path| plain(stem(path)) == plain(text("endpoint"));
        let spec = SPECS.iter().find(|spec| named(spec.path)).unwrap_or_else(|| panic!("{line}"));
        let params = vector["params"].as_object().unwrap().iter();
        let params: Params =
            params.map(|(name, value)| (name.clone(), value.as_str().unwrap().to_owned())).collect();
        let secret = Secret::from(text("app_secret"));
        let stamp = Stamp::parse(text("timestamp")).unwrap();
        let digest = fadada::msg_digest(text("app_id"), &secret, &stamp, &spec.digest, &params);
        assert_eq!(digest, text("expected"), "{}", text("note"));
        count += 1;
    }
    assert_eq!(count, 22);
}

#[test]
fn all_values_join_in_the_order_of_their_names() {
    let recipe = Recipe { md5: &[Part::Stamp], sha1: &[Part::AllExcept(&[])], tail: &[] };
    let params = [("z", "last"), ("b", "contract-1"), ("c", "customer-1"), ("a", "7"), ("blank", " ")];
    let stamp = Stamp::parse("20260102030405").unwrap();
    let digest = fadada::msg_digest(
        "app-123",
        &Secret::from("secret-xyz"),
        &stamp,
        &recipe,
        &params.into_iter().collect(),
    );
    assert_eq!(digest, "Qjg2MkVCNTQ0RkMzRTE0MjUwRDA1MTgwNjhEMjk2QkJBMTkwMzk0Rg==");
}
