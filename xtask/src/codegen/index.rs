//! The module that holds all generated ones.

use std::fmt::Write as _;

use crate::spec::{Api, Endpoint, Group};

/// `src/endpoints.rs`.
pub(super) fn index(api: &Api, further: &[&str]) -> String {
    let mut out = String::from(
        "//! The calls, one struct each, with their values and answers.\n\
         //!\n\
         //! Everything here is also at the top of the crate.\n\n",
    );
    let mut modules: Vec<_> = api.group.iter().map(|group| group.name.as_str()).collect();
    modules.extend(["objects", "values"]);
    modules.extend(further);
    modules.sort_unstable();
    for module in &modules {
        let _ = writeln!(out, "mod {module};");
    }
    out.push_str("\nuse crate::Spec;\n\n");
    for group in &api.group {
        let _ = writeln!(
            out,
            "pub use {}::{{{}}};",
            group.name,
            joined(in_group(api, group).map(|one| &one.name))
        );
    }
    let _ = writeln!(out, "pub use objects::{{{}}};", joined(api.object.iter().map(|one| &one.name)));
    if !api.request_object.is_empty() {
        let _ =
            writeln!(out, "pub use prefill::{{{}}};", joined(api.request_object.iter().map(|one| &one.name)));
    }
    let _ = writeln!(out, "pub use values::{{{}}};\n", joined(api.values.iter().map(|one| &one.name)));

    out.push_str("/// All endpoints.\npub static SPECS: &[&Spec] = &[\n");
    for group in &api.group {
        for endpoint in in_group(api, group) {
            let _ = writeln!(out, "<{} as crate::Endpoint>::SPEC,", endpoint.name);
        }
    }
    out.push_str("];\n");
    out
}

/// The endpoints of a group, in the specification's order.
pub(super) fn in_group<'a>(api: &'a Api, group: &Group) -> impl Iterator<Item = &'a Endpoint> {
    let name = group.name.clone();
    api.endpoint.iter().filter(move |endpoint| endpoint.group == name)
}

fn joined<'a>(names: impl Iterator<Item = &'a String>) -> String {
    names.map(String::as_str).collect::<Vec<_>>().join(", ")
}
