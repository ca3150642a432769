//! What may be done to a contract in which state: one table, to be corrected where the service proves otherwise.

use hetong_fadada::Code;

use super::Refusal;
use super::model::{Contract, ContractState};

/// What is done to a contract.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Act {
    /// uploaddocs, generate_contract under the same number.
    Create,
    /// extsign, extsign_auto and everything else that signs.
    Sign,
    /// contract_reject_sign, and rejecting on the page.
    Reject,
    /// cancellation_of_contract.
    Revoke,
    /// contract_delete.
    Delete,
    /// watermark_pdf.
    Watermark,
    /// contractFiling.
    File,
    /// viewContract, downLoadContract, geturl, getContractHash.
    Read,
    /// contract_status.
    Status,
}

/// What the service does.
#[derive(Clone, Copy, Debug)]
enum Cell {
    /// It does it: a source shows it.
    Yes,
    /// It does it (inferred).
    LikelyYes,
    /// It refuses with this code (inferred from the meanings of the table of codes).
    Likely(&'static Code),
    /// It refuses with this code: a guess that only keeps the table total.
    Guess(&'static Code),
    /// It does it: a guess that only keeps the table total.
    GuessYes,
}

use Cell::{Guess, GuessYes, Likely, LikelyYes, Yes};
use Code::{
    ContractDeleted as Deleted, ContractExpired as Expired, ContractFiled as Filed, ContractIdUsed as Used,
    ContractRecordMissing as NoRecord, ContractRejected as Rejected, ContractRevoked as Revoked,
    ContractStateForbids as Final, ContractUnknown as Unknown,
};

/// Columns: absent, waiting, filed, rejected, revoked, deleted, expired.
#[rustfmt::skip]
const TABLE: &[(Act, [Cell; 7])] = &[
    (Act::Create,    [Yes,               Likely(&Used), Likely(&Used),  Likely(&Used),     Yes,              Guess(&Used),     Likely(&Used)]),
    (Act::Sign,      [Likely(&Unknown),  Yes,           Likely(&Filed), Likely(&Rejected), Likely(&Revoked), Likely(&Deleted), Likely(&Expired)]),
    (Act::File,      [Likely(&NoRecord), Yes,           Likely(&Filed), Likely(&Rejected), Likely(&Revoked), Likely(&Deleted), Likely(&Expired)]),
    (Act::Reject,    [Likely(&Unknown),  Yes,           Likely(&Filed), Likely(&Rejected), Likely(&Revoked), Likely(&Deleted), Likely(&Expired)]),
    (Act::Revoke,    [Likely(&Unknown),  Yes,           Guess(&Filed),  GuessYes,          Likely(&Revoked), Likely(&Deleted), GuessYes]),
    (Act::Delete,    [Likely(&Unknown),  LikelyYes,     Guess(&Final),  GuessYes,          GuessYes,         Likely(&Deleted), GuessYes]),
    (Act::Watermark, [Likely(&Unknown),  LikelyYes,     Likely(&Filed), Likely(&Final),    Likely(&Revoked), Likely(&Deleted), Likely(&Expired)]),
    (Act::Read,      [Likely(&Unknown),  LikelyYes,     Yes,            LikelyYes,         Guess(&Revoked),  Likely(&Deleted), GuessYes]),
    (Act::Status,    [Likely(&NoRecord), Yes,           Yes,            Yes,               Guess(&Revoked),  Likely(&Deleted), Guess(&Expired)]),
];

/// Whether something may be done to a contract; the contract if there is one.
pub(crate) fn allow(act: Act, contract: Option<&Contract>) -> Result<(), Refusal> {
    let column = match contract.map(|contract| contract.state) {
        None => 0,
        Some(ContractState::Waiting) => 1,
        Some(ContractState::Filed) => 2,
        Some(ContractState::Rejected) => 3,
        Some(ContractState::Revoked) => 4,
        Some(ContractState::Deleted) => 5,
        Some(ContractState::Expired) => 6,
    };
    let Some((_, row)) = TABLE.iter().find(|(known, _)| *known == act) else {
        unreachable!("the table has a row for everything that can be done")
    };
    match row[column] {
        Yes | LikelyYes | GuessYes => Ok(()),
        Likely(code) | Guess(code) => Err(Refusal::new(code.clone())),
    }
}

#[cfg(test)]
mod tests {
    use super::{Act, TABLE, allow};

    #[test]
    fn the_table_has_a_row_for_everything() {
        for act in [
            Act::Create,
            Act::Sign,
            Act::File,
            Act::Reject,
            Act::Revoke,
            Act::Delete,
            Act::Watermark,
            Act::Read,
            Act::Status,
        ] {
            assert_eq!(TABLE.iter().filter(|(known, _)| *known == act).count(), 1);
        }
        assert!(allow(Act::Create, None).is_ok());
        assert!(allow(Act::Sign, None).is_err());
    }
}
