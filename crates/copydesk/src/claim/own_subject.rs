//! The subject of a verb with its content behind it: its own, or the one it shares with another verb.
//!
//! ```text
//! Moor said that ...     Moor left, saying that ...     an email showing that ...
//! own                    shared                         the noun it hangs on
//! ```
//!
//! What stands right before the verb decides which reading is tried: of subjects ([`super::subject`]) or of what verbs
//! share ([`super::source`]). Cost: that of those walks.

use super::cue::Cue;
use super::fronted::SUBORDINATORS;
use super::source::Source;
use super::view::View;
use super::word::{Words, words};
use crate::grammar::{ChunkKind, VerbForm};
use crate::lexicon::Tag;
use crate::token::Kind;

/// Subjects that are none.
const THERE: &Words = words!["there"];

impl View<'_> {
    /// The subject of a verb, where it has one; of an infinitive that of the verb it hangs on.
    pub(super) fn own_subject(self, cue: &Cue, low: u32) -> Option<Source> {
        let (_, before) = self.before(cue.chunk(), low)?;
        // A past tense that looks like a participle.
        let bare = self.chunk(cue.chunk()).is_some_and(|chunk| chunk.form.has(VerbForm::PARTICIPLE));
        // `Moor met a man who leads it, and said`: not that of a relative clause that a comma ends.
        if before.kind == ChunkKind::Coordinator && self.is_apart(cue.chunk(), low) {
            let source = self.subject(cue.chunk(), low);
            let own = source.filter(|source| !self.is_relative_pronoun(source));
            return own.or_else(|| self.joined_subject(cue.chunk(), low)).or(source);
        }
        // `condemned the raid and on Monday said`
        if cue.form.has(VerbForm::FINITE) && self.link_before_setting(cue.chunk(), low).is_some() {
            return self.joined_subject(cue.chunk(), low);
        }
        if cue.form.has(VerbForm::FINITE) && bare && before.kind != ChunkKind::Coordinator {
            return self.clause_subject(cue.chunk(), low);
        }
        if cue.form.has(VerbForm::INFINITIVE) {
            let own = || self.joined_subject(cue.chunk(), low).or_else(|| self.subject(cue.chunk(), low));
            return self.infinitive_subject(cue, low).or_else(own);
        }
        if cue.form.has(VerbForm::PARTICIPLE) {
            if before.kind == ChunkKind::Mark {
                return None;
            }
            // `quoted Moor as saying`
            if self.is_word(before.head, words!["as"])
                && let Some((n, noun)) = self.before(cue.chunk() - 1, low)
                && noun.kind == ChunkKind::Noun
            {
                return Some(self.phrase_before(n, low));
            }
            // `quoted Moor, a senator, as saying`
            if self.is_word(before.head, words!["as"])
                && let Some((comma, mark)) = self.before(cue.chunk() - 1, low)
                && self.is_mark(mark, Kind::COMMA)
                && let Some((n, _)) = self.before(comma, low)
                && let Some((opening, mark)) = self.before(n, low)
                && self.is_mark(mark, Kind::COMMA)
                && let Some((name, _)) = self.before(opening, low)
            {
                return self.bracketed_phrase(name, low);
            }
            // `Moor replied by saying`: an active verb, whatever `by` makes of it.
            if self.is_word(before.head, words!["by"])
                && let Some((verb, _)) =
                    self.before(cue.chunk() - 1, low).filter(|(_, chunk)| chunk.kind == ChunkKind::Verb)
            {
                return self.subject(verb, low);
            }
            // `sent an e-mail saying`: whoever sent it.
            if self.is_venue(before)
                || self.is_object(cue.chunk() - 1, low)
                || self.is_setting(cue.chunk() - 1, low)
            {
                return self.joined_subject(cue.chunk(), low).or_else(|| self.subject(cue.chunk(), low));
            }
        }
        self.subject(cue.chunk(), low)
    }

    /// The link that joins verb group `i` to one before it, where a phrase between the two tells when or where: `left and on
    /// Monday said`, `left and in a statement said`.
    pub(super) fn link_before_setting(self, i: usize, low: u32) -> Option<usize> {
        let (n, noun) = self.before(i, low).filter(|(_, noun)| noun.kind == ChunkKind::Noun)?;
        let (p, link) = self.before(n, low)?;
        let setting = self.is_time(noun)
            || self.is_word(noun.head, words!["time"])
            || self.is_venue(noun)
                && self
                    .is_word(noun.tokens.start, words!["a", "an", "another", "his", "her", "its", "their"]);
        let at = match link.kind {
            ChunkKind::Preposition => self.before(p, low)?.0,
            _ if self.is_time(noun) => p,
            _ => return None,
        };
        let and = self.chunk(at).filter(|link| link.kind == ChunkKind::Coordinator)?;
        (setting && self.is_word(and.head, words!["and", "but", "then"])).then_some(at)
    }

    /// True for a noun phrase right behind a finite verb: `released an ad attacking ...`.
    fn is_object(self, i: usize, low: u32) -> bool {
        self.before(i, low).is_some_and(|(_, verb)| {
            verb.kind == ChunkKind::Verb
                && verb.form.has(VerbForm::FINITE)
                && !verb.form.any(VerbForm::COPULA.with(VerbForm::PASSIVE))
                && self.doc.token(verb.head).is_some_and(|token| token.tag != Tag::Auxiliary)
        })
    }

    /// The source of a verb without a subject of its own.
    pub(super) fn shared_source(self, cue: &Cue, low: u32, shared: Option<Source>) -> Option<Source> {
        let Some((_, before)) = self.before(cue.chunk(), low) else { return shared };
        if before.kind == ChunkKind::Subordinator
            && cue.form.has(VerbForm::PARTICIPLE)
            && let Some(source) = self.absolute_subject(cue.chunk(), low)
        {
            return Some(source);
        }
        // `emails showing that`: the noun itself.
        if before.kind == ChunkKind::Noun && cue.form.has(VerbForm::PARTICIPLE) {
            // `figures released Friday showing that`
            let released = self
                .before(cue.chunk() - 1, low)
                .filter(|(_, verb)| self.is_time(before) && verb.form.has(VerbForm::PARTICIPLE))
                .and_then(|(verb, _)| self.before(verb, low))
                .filter(|(_, noun)| noun.kind == ChunkKind::Noun);
            return Some(self.phrase_before(released.map_or(cue.chunk() - 1, |(noun, _)| noun), low));
        }
        // `who has read it and says`: the subject of the verb it is joined to.
        if before.kind == ChunkKind::Coordinator
            && shared.is_none()
            && let Some(source) = self.joined_subject(cue.chunk(), low)
        {
            return Some(source);
        }
        // `While rivals called for war, Moor held back, noting`: the clause between the two.
        let between = shared
            .filter(|_| self.is_mark(before, Kind::COMMA) && cue.form.has(VerbForm::PARTICIPLE))
            .and_then(|_| self.main_subject(low, cue.tokens.start))
            // `“No,” Moor said as she left, adding`: a clause that tells when.
            .filter(|source| source.tokens.start <= low + 2 && !self.is_word(low, SUBORDINATORS));
        let added = self.is_mark(before, Kind::COMMA) && cue.form.has(VerbForm::PARTICIPLE);
        let main = || {
            let main = self.main_subject(low, cue.tokens.start)?;
            Some(if added { self.added_subject(cue, low, main) } else { main })
        };
        let opening = || self.opening_subject(cue, low).filter(|_| added);
        between.or(shared).or_else(main).or_else(opening).or_else(|| self.subject(cue.chunk(), low))
    }

    /// `it is said that`, `there seems`: nobody.
    pub(super) fn is_empty_subject(self, source: &Source) -> bool {
        source.tokens.len() == 1
            && self.doc.token(source.tokens.start).is_some_and(|token| THERE.may_have(self.doc.text, token))
            && self.is_word(source.tokens.start, THERE)
    }

    /// `It is fair to say that`, `it is too soon to tell whether`, `it emerged that`: nobody who is named.
    pub(super) fn is_extraposed(self, cue: &Cue, source: &Source, low: u32) -> bool {
        if source.tokens.len() != 1 || !self.is_word(source.tokens.start, words!["it"]) {
            return false;
        }
        if cue.form.has(VerbForm::FINITE) {
            return self.is_word(cue.head, words!["emerge", "emerges", "emerged"]);
        }
        cue.form.has(VerbForm::INFINITIVE)
            && self.before(cue.chunk(), low).is_some_and(|(_, chunk)| {
                chunk.kind == ChunkKind::Adjective
                    || self.is_word(chunk.head, words!["soon", "early", "late"])
            })
    }
}
