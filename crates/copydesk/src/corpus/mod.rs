//! Many stories, one record: extractions merged into people, events and claims that are each told once.

mod merged;

pub use merged::{
    Conflict, ConflictField, ConflictValue, DocRef, MergedActor, MergedClaim, MergedCorpus, MergedDocument,
    MergedEvent, MergedPerson, MergedPlace, MergedSubject, StatusEntry,
};
