use hetong_signing::{Params, Secret, Stamp, fadada, gateway, tecmz};
use serde_json::Value;

use crate::recipes::recipe;

struct Vector {
    endpoint: String,
    app_id: String,
    secret: Secret,
    timestamp: String,
    params: Params,
    rule: String,
    expected: String,
}

fn vectors(lines: &'static str) -> impl Iterator<Item = Vector> {
    lines.lines().map(|line| {
        let value: Value = serde_json::from_str(line).unwrap();
        let text = |name: &str| value[name].as_str().unwrap().to_owned();
        let params = value["params"].as_object().unwrap().iter().map(|(name, value)| {
            // A number in a JSON body is hashed in its decimal form.
            (name.clone(), value.as_str().map_or_else(|| value.to_string(), str::to_owned))
        });
        Vector {
            endpoint: text("endpoint"),
            app_id: text("app_id"),
            secret: Secret::new(text("app_secret")),
            timestamp: text("timestamp"),
            params: params.collect(),
            rule: value["value_rule"].as_str().unwrap_or("trim").to_owned(),
            expected: text("expected"),
        }
    })
}

#[test]
fn every_fadada_digest_is_reproduced_and_verified() {
    let mut count = 0;
    for v in vectors(include_str!("../data/fadada.jsonl")) {
        let recipe = recipe(&v.endpoint).unwrap_or_else(|| panic!("no recipe for {}", v.endpoint));
        let stamp = Stamp::parse(&v.timestamp).unwrap();
        let digest = fadada::msg_digest(&v.app_id, &v.secret, &stamp, &recipe, &v.params);
        assert_eq!(digest, v.expected, "{} {:?}", v.endpoint, v.params);
        assert_eq!(digest.len(), fadada::DIGEST_LEN);
        assert!(fadada::verify(&v.app_id, &v.secret, &stamp, &recipe, &v.params, &v.expected));
        let other = Secret::from("another secret");
        assert!(!fadada::verify(&v.app_id, &other, &stamp, &recipe, &v.params, &v.expected));
        count += 1;
    }
    assert_eq!(count, 426);
}

#[test]
fn every_gateway_header_is_reproduced_and_verified() {
    let mut count = 0;
    for v in vectors(include_str!("../data/gateway.jsonl")) {
        let (date, source) = (v.params.get("x-date").unwrap(), v.params.get("x-source").unwrap());
        let header = gateway::authorization(&v.app_id, &v.secret, date, source);
        assert_eq!(header, v.expected);
        let parsed = gateway::Authorization::parse(&header).unwrap();
        assert_eq!(parsed.id, v.app_id);
        assert!(parsed.verify(&v.secret, date, source));
        assert!(!parsed.verify(&Secret::from("another secret"), date, source));
        count += 1;
    }
    assert_eq!(count, 91);
}

#[test]
fn the_date_of_a_gateway_header_comes_from_the_instant() {
    for v in vectors(include_str!("../data/gateway.jsonl")) {
        let instant = std::time::UNIX_EPOCH + std::time::Duration::from_secs(v.timestamp.parse().unwrap());
        assert_eq!(gateway::x_date(instant), v.params.get("x-date").unwrap());
    }
}

#[test]
fn every_tecmz_sign_is_reproduced_and_verified() {
    for (lines, expected) in
        [(include_str!("../data/tecmz.jsonl"), 230), (include_str!("../data/tecmz-rules.jsonl"), 31)]
    {
        let mut count = 0;
        for v in vectors(lines) {
            let values = match v.rule.as_str() {
                "trim" => tecmz::Values::Trimmed,
                "raw" => tecmz::Values::Raw,
                "urlencode" => tecmz::Values::FormEncoded,
                "rawurlencode" => tecmz::Values::PercentEncoded,
                other => panic!("{other} is no rule"),
            };
            let sign = tecmz::sign(&v.app_id, &v.secret, &v.timestamp, &v.params, values);
            assert_eq!(sign, v.expected, "{:?}", v.params);
            assert!(tecmz::verify(&v.app_id, &v.secret, &v.timestamp, &v.params, values, &v.expected));
            let other = Secret::from("another secret");
            assert!(!tecmz::verify(&v.app_id, &other, &v.timestamp, &v.params, values, &v.expected));
            count += 1;
        }
        assert_eq!(count, expected);
    }
}

#[test]
fn a_recipe_tells_what_it_covers_and_in_which_order() {
    let params: Params =
        [("contract_id", "C"), ("doc_title", "T"), ("template_id", "P"), ("parameter_map", "{}")]
            .into_iter()
            .collect();
    let covered = recipe("generate_contract").unwrap().covered(&params);
    assert_eq!(covered, ["template_id", "contract_id", "parameter_map"]);

    let params: Params = [("b", "1"), ("a", " "), ("C", "2")].into_iter().collect();
    assert_eq!(recipe("get_person_verify_url").unwrap().covered(&params), ["C", "b"]);
}
