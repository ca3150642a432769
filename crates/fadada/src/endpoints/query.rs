// Made by `cargo xtask codegen` from crates/fadada/spec and errors.toml: do not edit.

//! Questions about signatures and contracts (查询).

use std::fmt;

use hetong_call::{Wire as _, show};

use crate::endpoint::PUBLIC;
use crate::{
    About, Answer, ContractId, ContractStatus, CustomerId, Decode, Effect, Endpoint, Envelope, Field, Kind,
    Params, Part, Recipe, Repeat, SignRecord, SignStatus, Source, Spec, TransactionId,
};

/// Asks whether a customer has signed.
///
/// 查询用户签署结果, `query_sign_result.api`. Only asks.
///
/// Not in the provider's document at hand; known from independent public clients.
#[derive(Clone)]
#[non_exhaustive]
pub struct QuerySignResult {
    /// Which contract.
    pub contract_id: ContractId,
    /// Whose signature.
    pub customer_id: CustomerId,
    /// Which signing.
    pub transaction_id: TransactionId,
}

impl QuerySignResult {
    /// With what is required.
    #[must_use]
    pub fn new(contract_id: ContractId, customer_id: CustomerId, transaction_id: TransactionId) -> Self {
        Self { contract_id, customer_id, transaction_id }
    }
}

impl fmt::Debug for QuerySignResult {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        show(f, Self::SPEC, &self.params(), &[])
    }
}

impl Endpoint for QuerySignResult {
    const SPEC: &'static Spec = &Spec {
        about: About {
            name: "QuerySignResult",
            path: "query_sign_result.api",
            title: "查询用户签署结果",
            doc: "Asks whether a customer has signed.",
            group: "query",
            kind: Kind::Value,
            effect: Effect::Read,
            repeat: Repeat::Safe,
            confirm: None,
            fields: &[
                Field::new("contract_id", ContractId::KIND, "Which contract.").required(),
                Field::new("customer_id", CustomerId::KIND, "Whose signature.").required(),
                Field::new("transaction_id", TransactionId::KIND, "Which signing.").required(),
            ],
            open: None,
            exactly_one: &[],
            at_least_one: &[],
            required_if: &[],
            reserved: PUBLIC,
            source: Source::TwoClients,
            inferred: &[],
            deprecated: false,
        },
        public: PUBLIC,
        get: false,
        envelope: Envelope::Query,
        done: &[],
        digest: Recipe {
            md5: &[Part::Stamp],
            sha1: &[Part::Field("contract_id"), Part::Field("customer_id"), Part::Field("transaction_id")],
            tail: &[],
        },
        accept: &[],
    };

    type Reply = SignRecord;

    fn params(&self) -> Params {
        let mut params = Params::new();
        params.set("contract_id", self.contract_id.wire());
        params.set("customer_id", self.customer_id.wire());
        params.set("transaction_id", self.transaction_id.wire());
        params
    }
}

impl Decode for QuerySignResult {
    fn decode(answer: &Answer) -> Result<SignRecord, String> {
        answer.text()
    }
}

/// Asks for a contract's state.
///
/// 查询合同状态, `contract_status.api`. Only asks.
///
/// Not in the provider's document at hand; known from independent public clients.
///
/// Inferred:
/// - The field is read as contract_status and as contractStatus: sources disagree.
#[derive(Clone)]
#[non_exhaustive]
pub struct QueryContractStatus {
    /// Which contract.
    pub contract_id: ContractId,
}

impl QueryContractStatus {
    /// With what is required.
    #[must_use]
    pub fn new(contract_id: ContractId) -> Self {
        Self { contract_id }
    }
}

impl fmt::Debug for QueryContractStatus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        show(f, Self::SPEC, &self.params(), &[])
    }
}

impl Endpoint for QueryContractStatus {
    const SPEC: &'static Spec = &Spec {
        about: About {
            name: "QueryContractStatus",
            path: "contract_status.api",
            title: "查询合同状态",
            doc: "Asks for a contract's state.",
            group: "query",
            kind: Kind::Value,
            effect: Effect::Read,
            repeat: Repeat::Safe,
            confirm: None,
            fields: &[Field::new("contract_id", ContractId::KIND, "Which contract.").required()],
            open: None,
            exactly_one: &[],
            at_least_one: &[],
            required_if: &[],
            reserved: PUBLIC,
            source: Source::TwoClients,
            inferred: &["The field is read as contract_status and as contractStatus: sources disagree."],
            deprecated: false,
        },
        public: PUBLIC,
        get: false,
        envelope: Envelope::Contract,
        done: &[],
        digest: Recipe { md5: &[Part::Stamp], sha1: &[Part::Field("contract_id")], tail: &[] },
        accept: &[],
    };

    type Reply = ContractStatus;

    fn params(&self) -> Params {
        let mut params = Params::new();
        params.set("contract_id", self.contract_id.wire());
        params
    }
}

impl Decode for QueryContractStatus {
    fn decode(answer: &Answer) -> Result<ContractStatus, String> {
        answer.top()
    }
}

/// The older question whether a customer has signed; [`QuerySignResult`](crate::QuerySignResult) tells more.
///
/// 客户签署状态查询（旧）, `query_signstatus.api`. Only asks.
///
/// Not in the provider's document at hand; known from independent public clients.
#[derive(Clone)]
#[non_exhaustive]
pub struct QuerySignStatus {
    /// Which contract.
    pub contract_id: ContractId,
    /// Whose signature.
    pub customer_id: CustomerId,
}

impl QuerySignStatus {
    /// With what is required.
    #[must_use]
    pub fn new(contract_id: ContractId, customer_id: CustomerId) -> Self {
        Self { contract_id, customer_id }
    }
}

impl fmt::Debug for QuerySignStatus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        show(f, Self::SPEC, &self.params(), &[])
    }
}

impl Endpoint for QuerySignStatus {
    const SPEC: &'static Spec = &Spec {
        about: About {
            name: "QuerySignStatus",
            path: "query_signstatus.api",
            title: "客户签署状态查询（旧）",
            doc: "The older question whether a customer has signed; [`QuerySignResult`](crate::QuerySignResult) tells more.",
            group: "query",
            kind: Kind::Value,
            effect: Effect::Read,
            repeat: Repeat::Safe,
            confirm: None,
            fields: &[
                Field::new("contract_id", ContractId::KIND, "Which contract.").required(),
                Field::new("customer_id", CustomerId::KIND, "Whose signature.").required(),
            ],
            open: None,
            exactly_one: &[],
            at_least_one: &[],
            required_if: &[],
            reserved: PUBLIC,
            source: Source::TwoClients,
            inferred: &[],
            deprecated: true,
        },
        public: PUBLIC,
        get: false,
        envelope: Envelope::Contract,
        done: &[],
        digest: Recipe {
            md5: &[Part::Stamp],
            sha1: &[Part::Field("contract_id"), Part::Field("customer_id")],
            tail: &[],
        },
        accept: &[],
    };

    type Reply = SignStatus;

    fn params(&self) -> Params {
        let mut params = Params::new();
        params.set("contract_id", self.contract_id.wire());
        params.set("customer_id", self.customer_id.wire());
        params
    }
}

impl Decode for QuerySignStatus {
    fn decode(answer: &Answer) -> Result<SignStatus, String> {
        answer.top()
    }
}
