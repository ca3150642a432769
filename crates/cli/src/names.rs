//! Endpoints of both APIs, by the names that people give them.

use std::ops::Deref;

use hetong_call::About;

use crate::fail::Fail;

/// An endpoint of one of the APIs.
#[derive(Clone, Copy)]
pub(crate) enum Spec {
    Fadada(&'static hetong_fadada::Spec),
    Tecmz(&'static hetong_tecmz::Spec),
}

impl Spec {
    /// All endpoints, Fadada's first.
    pub(crate) fn all() -> impl Iterator<Item = Self> {
        let fadada = hetong_fadada::SPECS.iter().copied().map(Spec::Fadada);
        fadada.chain(hetong_tecmz::SPECS.iter().copied().map(Spec::Tecmz))
    }

    /// What every API has.
    pub(crate) fn about(self) -> &'static About {
        match self {
            Spec::Fadada(spec) => &spec.about,
            Spec::Tecmz(spec) => &spec.about,
        }
    }

    /// The API's name, which may stand before an endpoint's.
    pub(crate) fn api(self) -> &'static str {
        match self {
            Spec::Fadada(_) => "fadada",
            Spec::Tecmz(_) => "tecmz",
        }
    }

    /// Everything that it is called: its Rust name, its path, its title, and the path of a job, or of a call in two
    /// steps, without the last word, which is the same for all of them.
    fn names(self) -> Vec<&'static str> {
        let about = self.about();
        let path = stem(about.path);
        let short = path.strip_suffix("/queue").or_else(|| path.strip_suffix("/prepare"));
        let short = short.filter(|short| !short.contains('{'));
        [about.name, path, about.title].into_iter().chain(short).collect()
    }
}

impl Deref for Spec {
    type Target = About;

    fn deref(&self) -> &About {
        self.about()
    }
}

/// The endpoint of a name; `fadada:` or `tecmz:` before it says whose it is.
pub(crate) fn endpoint(name: &str) -> Result<Spec, Fail> {
    let (api, bare) = api_of(name);
    let wanted = plain(bare);
    let of_api = || Spec::all().filter(|spec| api.is_none_or(|api| spec.api() == api));
    let mut found: Vec<Spec> =
        of_api().filter(|spec| spec.names().into_iter().any(|known| plain(known) == wanted)).collect();
    // What is deprecated leaves a name to what has taken its place, and keeps its Rust name.
    found.sort_by_key(|spec| spec.deprecated);
    let Some(first) = found.first().copied() else {
        let hint = did_you_mean(bare, of_api().flat_map(Spec::names));
        return Err(Fail::usage(format!("there is no endpoint {name}{hint}; `hetong list` shows all")));
    };
    if found.iter().any(|other| other.api() != first.api()) {
        return Err(Fail::usage(format!(
            "{name} is an endpoint of both APIs: write fadada:{bare} or tecmz:{bare}"
        )));
    }
    Ok(first)
}

/// The API that stands before a name, and the name.
pub(crate) fn api_of(name: &str) -> (Option<&'static str>, &str) {
    let trimmed = name.trim();
    let before = ["fadada", "tecmz"].into_iter().find_map(|api| {
        let (start, bare) = trimmed.split_once(':')?;
        start.eq_ignore_ascii_case(api).then_some((Some(api), bare))
    });
    before.unwrap_or((None, trimmed))
}

/// A path without its ending.
pub(crate) fn stem(path: &str) -> &str {
    path.rsplit_once('.').map_or(path, |(stem, _)| stem)
}

/// Without what people write differently.
fn plain(name: &str) -> String {
    let name = name.trim().trim_start_matches('/');
    let name = name.strip_prefix("open_api/").unwrap_or(name);
    let name = name.strip_suffix(".api").or_else(|| name.strip_suffix(".action")).unwrap_or(name);
    name.split_whitespace().collect::<String>().to_lowercase()
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
    use super::{Spec, did_you_mean, endpoint};

    #[test]
    fn an_endpoint_has_several_names() {
        for (right, names) in [
            (
                "UploadContract",
                &[
                    "UploadContract",
                    "uploadcontract",
                    "uploaddocs",
                    "uploaddocs.api",
                    "/uploaddocs.api",
                    "UPLOADDOCS",
                    "合同上传",
                    "fadada:uploaddocs",
                ][..],
            ),
            (
                "DocToPdf",
                &[
                    "DocToPdf",
                    "doc_to_pdf",
                    "doc_to_pdf/queue",
                    "/open_api/doc_to_pdf/queue",
                    "文档转pdf",
                    "TECMZ:文档转PDF",
                ],
            ),
            ("CreateOfflinePayment", &["自助结算创建订单", "pay_offline/create"]),
            ("CloudModel", &["CloudModel", "{type}/queue"]),
            ("RandomAvatar", &["random_avatar", "random_avatar/prepare"]),
        ] {
            for name in names {
                assert_eq!(
                    endpoint(name).unwrap_or_else(|no| panic!("{}", no.message)).name,
                    right,
                    "{name}"
                );
            }
        }
    }

    #[test]
    fn what_is_deprecated_keeps_its_rust_name_only() {
        for (name, right) in [
            ("doc_to_image", "DocToImage"),
            ("文档转图片", "DocToImage"),
            ("DocToImageAtOnce", "DocToImageAtOnce"),
            ("图片压缩", "ImageCompress"),
            ("image_compress", "ImageCompress"),
            ("ImageCompressAtOnce", "ImageCompressAtOnce"),
            ("news", "News"),
        ] {
            assert_eq!(endpoint(name).unwrap().name, right, "{name}");
        }
    }

    #[test]
    fn a_wrong_name_is_met_with_the_closest_one() {
        let told = |name| endpoint(name).err().unwrap().message;
        assert_eq!(
            told("uploaddoc"),
            "there is no endpoint uploaddoc (did you mean uploaddocs?); `hetong list` shows all"
        );
        assert!(told("合同归挡").contains("did you mean 合同归档?"));
        assert!(told("doc_to_pfd").contains("did you mean doc_to_pdf?"));
        assert!(!told("xyzzy").contains("did you mean"));
        assert!(told("tecmz:uploaddocs").starts_with("there is no endpoint tecmz:uploaddocs"));
        assert_eq!(
            did_you_mean("contractid", ["contract_id", "customer_id"].into_iter()),
            " (did you mean contract_id?)"
        );
    }

    #[test]
    fn every_name_leads_to_one_endpoint() {
        let told = |name: &str| endpoint(name).unwrap_or_else(|no| panic!("{}", no.message));
        for spec in Spec::all() {
            assert_eq!(told(&format!("{}:{}", spec.api(), spec.name)).name, spec.name);
            for name in spec.names() {
                let found = told(&format!("{}:{name}", spec.api()));
                let same = found.name == spec.name || spec.deprecated && !found.deprecated;
                assert!(same, "{name} is {} and {}", spec.name, found.name);
            }
        }
        let both = Spec::all().filter(|spec| endpoint(spec.name).is_err());
        assert_eq!(both.map(|spec| spec.name).collect::<Vec<_>>(), ["SendSms"; 2]);
    }

    #[test]
    fn a_name_in_both_apis_needs_the_api_before_it() {
        assert_eq!(
            endpoint("SendSms").err().unwrap().message,
            "SendSms is an endpoint of both APIs: write fadada:SendSms or tecmz:SendSms"
        );
        assert_eq!(endpoint("fadada:sendsms").unwrap().api(), "fadada");
        assert_eq!(endpoint("tecmz:SendSms").unwrap().path, "sms/send");
    }
}
