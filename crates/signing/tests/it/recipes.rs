//! The recipe of each endpoint that the test data speak of, by the last part of its path.
//!
//! Kept apart from the specification that the client's recipes are generated from, so that the two check each other.

use hetong_signing::Part::{AllExcept, Field, Stamp};
use hetong_signing::Recipe;

pub(crate) fn recipe(endpoint: &str) -> Option<Recipe> {
    let recipe = match endpoint {
        "account_register"
        | "batch_quick_sign"
        | "cancel_extsign_auto_page"
        | "get_file"
        | "person_verify_sign" => Recipe { md5: &[Stamp], sha1: &[AllExcept(&[])], tail: &[] },
        "add_keys" | "get_doc_stream" | "upload_template_docs" => {
            Recipe { md5: &[Stamp], sha1: &[Field("contract_template_id")], tail: &[] }
        }
        "add_signature" => {
            Recipe { md5: &[Stamp], sha1: &[Field("customer_id"), Field("signature_img_base64")], tail: &[] }
        }
        "apply_cert" => {
            Recipe { md5: &[Stamp], sha1: &[Field("customer_id"), Field("verified_serialno")], tail: &[] }
        }
        "authorization" => Recipe {
            md5: &[Stamp],
            sha1: &[Field("company_id"), Field("person_id"), Field("operate_type")],
            tail: &[],
        },
        "authorize_signature" => Recipe {
            md5: &[Stamp],
            sha1: &[Field("company_id"), Field("operate_type"), Field("person_id"), Field("signature_id")],
            tail: &[],
        },
        "batch_download_contract" => Recipe { md5: &[Stamp], sha1: &[Field("contract_ids")], tail: &[] },
        "before_authsign" | "extsign" | "extsign_auto" => {
            Recipe { md5: &[Field("transaction_id"), Stamp], sha1: &[Field("customer_id")], tail: &[] }
        }
        "compliance-contract-report" => {
            Recipe { md5: &[Stamp], sha1: &[Field("contractNum"), Field("account")], tail: &[] }
        }
        "contractFiling" | "downLoadContract" | "getContractHash" | "uploaddocs" | "viewContract" => {
            Recipe { md5: &[Stamp], sha1: &[Field("contract_id")], tail: &[] }
        }
        "contract_verify" => Recipe { md5: &[Stamp], sha1: &[Field("doc_url")], tail: &[] },
        "custom_signature" => {
            Recipe { md5: &[Stamp], sha1: &[Field("content"), Field("customer_id")], tail: &[] }
        }
        "default_signature" | "query_signature" | "remove_signature" => {
            Recipe { md5: &[Stamp], sha1: &[Field("customer_id"), Field("signature_id")], tail: &[] }
        }
        "docusign_acrosspage" => Recipe {
            md5: &[Stamp],
            sha1: &[Field("transaction_id"), Field("contract_id"), Field("customer_id")],
            tail: &[],
        },
        "download_template"
        | "download_template_imgs"
        | "get_pdftemplate_keys"
        | "template_delete"
        | "uploadtemplate"
        | "view_template" => Recipe { md5: &[Stamp], sha1: &[Field("template_id")], tail: &[] },
        "extBatchSignAuto" => {
            Recipe { md5: &[Field("batch_id"), Stamp], sha1: &[Field("sign_data")], tail: &[] }
        }
        "extsign_validation" => Recipe {
            md5: &[Field("transaction_id"), Stamp, Field("validity"), Field("quantity")],
            sha1: &[Field("customer_id")],
            tail: &[],
        },
        "fill_page" => {
            Recipe { md5: &[Stamp], sha1: &[Field("contract_id"), Field("contract_template_id")], tail: &[] }
        }
        "find_companyCertInfo" | "find_personCertInfo" => {
            Recipe { md5: &[Stamp], sha1: &[Field("verified_serialno")], tail: &[] }
        }
        "find_signature_auth_list" => Recipe {
            md5: &[Stamp],
            sha1: &[Field("customer_id"), Field("signature_id"), Field("type")],
            tail: &[],
        },
        "generate_contract" => Recipe {
            md5: &[Stamp],
            sha1: &[Field("template_id"), Field("contract_id")],
            tail: &[Field("parameter_map")],
        },
        "get_auth_status" => Recipe { md5: &[Stamp], sha1: &[Field("customer_id")], tail: &[] },
        "get_company_verify_url" => Recipe {
            md5: &[Stamp],
            sha1: &[AllExcept(&[
                "authorization_file",
                "legal_id_front_img",
                "agent_id_front_img",
                "m_verified_way",
            ])],
            tail: &[],
        },
        "get_person_verify_url" => {
            Recipe { md5: &[Stamp], sha1: &[AllExcept(&["ident_front_img", "ident_back_img"])], tail: &[] }
        }
        "geturl" => Recipe {
            md5: &[Stamp, Field("validity"), Field("quantity")],
            sha1: &[Field("contract_id")],
            tail: &[],
        },
        "gotoBatchSemiautoSignPage" => Recipe {
            md5: &[Field("batch_id"), Stamp],
            sha1: &[Field("customer_id"), Field("outh_customer_id")],
            tail: &[],
        },
        "push_short_url_sms" => Recipe {
            md5: &[Stamp],
            sha1: &[
                Field("expire_time"),
                Field("message_content"),
                Field("message_type"),
                Field("mobile"),
                Field("sms_template_type"),
                Field("source_url"),
            ],
            tail: &[],
        },
        "query_sign_result" => Recipe {
            md5: &[Stamp],
            sha1: &[Field("contract_id"), Field("customer_id"), Field("transaction_id")],
            tail: &[],
        },
        "query_signstatus" => {
            Recipe { md5: &[Stamp], sha1: &[Field("contract_id"), Field("customer_id")], tail: &[] }
        }
        "replace_signature" => Recipe {
            md5: &[Stamp],
            sha1: &[Field("customer_id"), Field("signature_id"), Field("signature_img_base64")],
            tail: &[],
        },
        "short_url" => {
            Recipe { md5: &[Stamp], sha1: &[Field("expire_time"), Field("source_url")], tail: &[] }
        }
        "sms_text" => Recipe {
            md5: &[
                Stamp,
                Field("mobile"),
                Field("message_type"),
                Field("message_content"),
                Field("code"),
                Field("encrypt_type"),
            ],
            sha1: &[],
            tail: &[],
        },
        _ => return None,
    };
    Some(recipe)
}
