//! What the sandbox remembers: records as JSON and files, in an embedded database that survives `kill -9`, or in
//! memory. Each request is one transaction.

use std::cell::Cell;
use std::path::Path;

use redb::backends::InMemoryBackend;
use redb::{Database, ReadableDatabase as _, ReadableTable as _, Table, TableDefinition, WriteTransaction};
use serde::Serialize;
use serde::de::DeserializeOwned;
use thiserror::Error;

const RECORDS: TableDefinition<'_, (&str, &str), &[u8]> = TableDefinition::new("records");
const FILES: TableDefinition<'_, &str, &[u8]> = TableDefinition::new("files");

/// The database failed.
#[derive(Debug, Error)]
pub(crate) enum StoreError {
    #[error("the database failed: {0}")]
    Database(#[from] redb::Error),
    #[error("a record of kind {0} cannot be read; was it written by another version?")]
    Record(&'static str),
}

/// Something that is remembered under a key.
pub(crate) trait Record: Serialize + DeserializeOwned {
    const KIND: &'static str;
    fn key(&self) -> &str;
}

#[derive(Debug)]
pub(crate) struct Store(Database);

impl Store {
    pub(crate) fn in_memory() -> Result<Self, StoreError> {
        Self::prepared(
            Database::builder().create_with_backend(InMemoryBackend::new()).map_err(redb::Error::from)?,
        )
    }

    pub(crate) fn open(file: &Path) -> Result<Self, StoreError> {
        Self::prepared(Database::create(file).map_err(redb::Error::from)?)
    }

    fn prepared(database: Database) -> Result<Self, StoreError> {
        let store = Self(database);
        // Tables come into being when they are first opened for writing.
        store.write(|tx| {
            tx.changed.set(true);
            drop((tx.records()?, tx.files()?));
            Ok::<(), StoreError>(())
        })?;
        Ok(store)
    }

    /// Does some work and keeps it if it succeeds.
    pub(crate) fn write<T, E: From<StoreError>>(
        &self,
        work: impl FnOnce(&Tx) -> Result<T, E>,
    ) -> Result<T, E> {
        let tx = Tx { tx: self.0.begin_write().map_err(database)?, changed: Cell::new(false) };
        let done = work(&tx);
        if done.is_ok() && tx.changed.get() {
            tx.tx.commit().map_err(database)?;
        } else {
            tx.tx.abort().map_err(database)?;
        }
        done
    }

    /// All records of a kind.
    pub(crate) fn all<T: Record>(&self) -> Result<Vec<T>, StoreError> {
        let tx = self.0.begin_read().map_err(redb::Error::from)?;
        let table = tx.open_table(RECORDS).map_err(redb::Error::from)?;
        collect(&table)
    }

    /// Forgets everything.
    pub(crate) fn clear(&self) -> Result<(), StoreError> {
        self.write(|tx| {
            tx.changed.set(true);
            tx.tx.delete_table(RECORDS).map_err(redb::Error::from)?;
            tx.tx.delete_table(FILES).map_err(redb::Error::from)?;
            drop((tx.records()?, tx.files()?));
            Ok(())
        })
    }
}

/// Work in progress.
pub(crate) struct Tx {
    tx: WriteTransaction,
    /// Whether there is anything to keep.
    changed: Cell<bool>,
}

impl Tx {
    fn records(&self) -> Result<Table<'_, (&'static str, &'static str), &'static [u8]>, StoreError> {
        Ok(self.tx.open_table(RECORDS).map_err(redb::Error::from)?)
    }

    fn files(&self) -> Result<Table<'_, &'static str, &'static [u8]>, StoreError> {
        Ok(self.tx.open_table(FILES).map_err(redb::Error::from)?)
    }

    pub(crate) fn get<T: Record>(&self, key: &str) -> Result<Option<T>, StoreError> {
        let table = self.records()?;
        let found = table.get((T::KIND, key)).map_err(redb::Error::from)?;
        found.map(|found| read(found.value())).transpose()
    }

    pub(crate) fn put<T: Record>(&self, record: &T) -> Result<(), StoreError> {
        let text = serde_json::to_vec(record).map_err(|_| StoreError::Record(T::KIND))?;
        self.changed.set(true);
        self.records()?.insert((T::KIND, record.key()), text.as_slice()).map_err(redb::Error::from)?;
        Ok(())
    }

    pub(crate) fn remove<T: Record>(&self, key: &str) -> Result<(), StoreError> {
        self.changed.set(true);
        self.records()?.remove((T::KIND, key)).map_err(redb::Error::from)?;
        Ok(())
    }

    pub(crate) fn all<T: Record>(&self) -> Result<Vec<T>, StoreError> {
        collect(&self.records()?)
    }

    pub(crate) fn file(&self, name: &str) -> Result<Option<Vec<u8>>, StoreError> {
        let table = self.files()?;
        let found = table.get(name).map_err(redb::Error::from)?;
        Ok(found.map(|found| found.value().to_vec()))
    }

    pub(crate) fn put_file(&self, name: &str, content: &[u8]) -> Result<(), StoreError> {
        self.changed.set(true);
        self.files()?.insert(name, content).map_err(redb::Error::from)?;
        Ok(())
    }

    pub(crate) fn remove_file(&self, name: &str) -> Result<(), StoreError> {
        self.changed.set(true);
        self.files()?.remove(name).map_err(redb::Error::from)?;
        Ok(())
    }
}

fn collect<T: Record>(
    table: &impl redb::ReadableTable<(&'static str, &'static str), &'static [u8]>,
) -> Result<Vec<T>, StoreError> {
    let mut records = Vec::new();
    // The next kind's name sorts behind every key of this one.
    let after = format!("{}\u{0}", T::KIND);
    for entry in table.range((T::KIND, "")..(after.as_str(), "")).map_err(redb::Error::from)? {
        let (_, text) = entry.map_err(redb::Error::from)?;
        records.push(read(text.value())?);
    }
    Ok(records)
}

fn read<T: Record>(text: &[u8]) -> Result<T, StoreError> {
    serde_json::from_slice(text).map_err(|_| StoreError::Record(T::KIND))
}

fn database(error: impl Into<redb::Error>) -> StoreError {
    StoreError::Database(error.into())
}

#[cfg(test)]
mod tests {
    use serde::{Deserialize, Serialize};

    use super::{Record, Store, StoreError};

    #[derive(Serialize, Deserialize, Debug, PartialEq)]
    struct Note(String);

    impl Record for Note {
        const KIND: &'static str = "note";
        fn key(&self) -> &str {
            &self.0
        }
    }

    #[derive(Serialize, Deserialize)]
    struct Notebook(String);

    impl Record for Notebook {
        const KIND: &'static str = "notebook";
        fn key(&self) -> &str {
            &self.0
        }
    }

    #[test]
    fn work_that_fails_leaves_nothing() {
        let store = Store::in_memory().unwrap();
        let failed: Result<(), StoreError> = store.write(|tx| {
            tx.put(&Note("a".to_owned()))?;
            Err(StoreError::Record("x"))
        });
        assert!(failed.is_err());
        assert_eq!(store.all::<Note>().unwrap(), []);
    }

    #[test]
    fn kinds_are_kept_apart_and_everything_can_be_forgotten() {
        let store = Store::in_memory().unwrap();
        let done: Result<(), StoreError> = store.write(|tx| {
            tx.put(&Note("b".to_owned()))?;
            tx.put(&Note("a".to_owned()))?;
            tx.put(&Notebook("a".to_owned()))?;
            tx.put_file("a", b"content")
        });
        done.unwrap();
        assert_eq!(store.all::<Note>().unwrap(), [Note("a".to_owned()), Note("b".to_owned())]);
        let done: Result<(), StoreError> = store.write(|tx| {
            tx.remove::<Note>("a")?;
            tx.remove::<Note>("none")?;
            tx.remove_file("none")
        });
        done.unwrap();
        assert_eq!(store.all::<Note>().unwrap(), [Note("b".to_owned())]);
        store.clear().unwrap();
        assert_eq!(store.all::<Note>().unwrap(), []);
        assert_eq!(store.write(|tx| tx.file("a")).unwrap(), None);
    }
}
