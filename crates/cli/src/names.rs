//! Endpoints and parameters by the names that people give them.

use hetong_fadada::{SPECS, Spec};

use crate::fail::Fail;

/// The endpoint of a Rust name, a path with or without its ending, or a Chinese title.
pub(crate) fn endpoint(name: &str) -> Result<&'static Spec, Fail> {
    let wanted = plain(name);
    let found = SPECS.iter().copied().find(|spec| names(spec).iter().any(|known| plain(known) == wanted));
    found.ok_or_else(|| {
        let known = SPECS.iter().flat_map(|spec| names(spec));
        let hint = did_you_mean(name, known);
        Fail::usage(format!("there is no endpoint {name}{hint}; `hetong list` shows all"))
    })
}

/// Everything that an endpoint is called.
fn names(spec: &Spec) -> [&'static str; 3] {
    [spec.name, stem(spec.path), spec.title]
}

/// A path without its ending.
pub(crate) fn stem(path: &str) -> &str {
    path.rsplit_once('.').map_or(path, |(stem, _)| stem)
}

/// Without what people write differently.
fn plain(name: &str) -> String {
    let name = name.trim().trim_start_matches('/');
    let name = name.strip_suffix(".api").or_else(|| name.strip_suffix(".action")).unwrap_or(name);
    name.to_lowercase()
}

/// The closest known name, as a question.
pub(crate) fn did_you_mean<'a>(name: &str, known: impl Iterator<Item = &'a str>) -> String {
    let wanted = name.to_lowercase();
    let close =
        known.map(|known| (strsim::normalized_damerau_levenshtein(&wanted, &known.to_lowercase()), known));
    let best = close.max_by(|a, b| a.0.total_cmp(&b.0)).filter(|(similarity, _)| *similarity >= 0.5);
    best.map_or_else(String::new, |(_, known)| format!(" (did you mean {known}?)"))
}

#[cfg(test)]
mod tests {
    use super::{did_you_mean, endpoint};

    #[test]
    fn an_endpoint_has_three_names() {
        for name in [
            "UploadContract",
            "uploadcontract",
            "uploaddocs",
            "uploaddocs.api",
            "/uploaddocs.api",
            "UPLOADDOCS",
            "合同上传",
        ] {
            assert_eq!(endpoint(name).unwrap().name, "UploadContract", "{name}");
        }
    }

    #[test]
    fn a_wrong_name_is_met_with_the_closest_one() {
        let told = endpoint("uploaddoc").unwrap_err().message;
        assert_eq!(
            told,
            "there is no endpoint uploaddoc (did you mean uploaddocs?); `hetong list` shows all"
        );
        assert!(endpoint("合同归挡").unwrap_err().message.contains("did you mean 合同归档?"));
        assert!(!endpoint("xyzzy").unwrap_err().message.contains("did you mean"));
        assert_eq!(
            did_you_mean("contractid", ["contract_id", "customer_id"].into_iter()),
            " (did you mean contract_id?)"
        );
    }
}
