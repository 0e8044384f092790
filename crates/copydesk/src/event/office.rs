//! People told by their office or their number alone: `its attorney general`, `the ambassador to Oman Imre Varga`,
//! `killing 12`.

use super::lists::Role;
use super::scene::Scene;
use super::sense::{Sense, Tags};
use super::types::Party;
use super::words::Words;
use crate::extraction::{EventKind, Mode};
use crate::grammar::{Chunk, ChunkKind, VerbForm};
use crate::lexicon::{LexClass, Lexeme, Tag};
use crate::mention::EntityRef;
use crate::span::TokenRange;
use crate::token::{Kind, Shape};

impl Scene<'_> {
    /// `elected Ada Moor president`: the name that one chunk has with the office.
    pub(super) fn named_to_office(&self, n: usize) -> Option<Party> {
        let chunk = self.chunk(n).filter(|chunk| chunk.tokens.len() > 2)?;
        let office = self.doc.is(chunk.head, LexClass::ROLE) && !self.doc.token(chunk.head)?.is_capital();
        let verb = n.checked_sub(1).filter(|_| office).and_then(|v| self.chunk(v))?.head;
        let elects = |kind| matches!(kind, Some(EventKind::Elect | EventKind::Appoint));
        if !self.verb_at(verb)?.senses.iter().any(|sense| elects(sense.kind)) {
            return None;
        }
        // `sacked her defence minister`: hers, not her.
        let mention =
            self.entities.within(chunk.tokens).first().filter(|mention| {
                self.doc.token(mention.tokens.start).is_some_and(|name| name.is_capital())
            })?;
        let before =
            mention.tokens.end <= chunk.head && !self.doc.token(mention.tokens.end)?.shape.has(Shape::CLITIC);
        let person = matches!(mention.entity, EntityRef::Person(_)) && before;
        let head = mention.tokens.end.saturating_sub(1);
        person.then_some(Party { entity: Some(mention.entity), tokens: mention.tokens, head })
    }

    /// `the premier`, `its attorney general`, `the army chief`, `the pope`: whom a state or church sends and receives.
    pub(super) fn holds_office(&self, n: usize, head: u32) -> bool {
        let office = Tags::OFFICIAL.with(Tags::LEADERS).with(Tags::MINISTERS);
        self.role_of(head) == Some(Role::Government)
            || self.noun_sense(n).is_some_and(|(_, sense)| sense.any(office))
    }

    /// True where a role of several words ends at the token.
    pub(super) fn is_role(&self, head: u32) -> bool {
        self.role_phrase(head).is_some()
    }

    /// The role of several words that ends at a token.
    fn role_phrase(&self, head: u32) -> Option<Lexeme> {
        self.doc.token(head).filter(|token| token.shape.has(Shape::IN_PHRASE))?;
        (head.saturating_sub(3)..head).find_map(|at| {
            self.doc.token(at).filter(|token| token.shape.has(Shape::PHRASE))?;
            let unit = self.doc.unit(at)?;
            (unit.tokens.end == head + 1 && unit.class.any(LexClass::ROLE)).then_some(unit.lexeme)
        })
    }

    /// The domain of the role that ends at a token, of one word or several.
    pub(super) fn role_of(&self, head: u32) -> Option<Role> {
        let phrase = self.role_phrase(head).and_then(|role| self.lists.entry(role).role);
        phrase.or_else(|| self.lists.role_at(self.doc, head))
    }

    /// `the ambassador to Oman Imre Varga`, `President of the Republic of Oman Imre Varga`: the name behind a title that
    /// runs over several noun phrases, and the last of these.
    #[inline]
    pub(super) fn titled(&self, n: usize) -> Option<(usize, Party)> {
        if self.kind(n + 1) == Some(ChunkKind::Preposition) { self.named_behind(n) } else { None }
    }

    /// The name behind a title before whose preposition, behind noun phrase `n`, it stands.
    #[inline(never)] // few noun phrases are titles
    fn named_behind(&self, n: usize) -> Option<(usize, Party)> {
        let chunk = self.chunk(n)?;
        let role = self.doc.is(chunk.head, LexClass::ROLE) || self.is_role(chunk.head);
        if !role || !self.is_word(n + 1, Words::TO.or(Words::OF).or(Words::FOR)) {
            return None;
        }
        let mut last = n + 2;
        let named =
            |last: usize| self.mention(last).filter(|named| matches!(named.entity, EntityRef::Person(_)));
        // `Chairman of the Bureau of Trade and Industry Imre Varga`.
        let of_both = |last: usize| {
            self.is_word(last + 1, Words::AND)
                && named(last + 2).is_some_and(|name| self.is_of_both(name.entity))
        };
        for _ in 0..2 {
            if named(last).is_some()
                || !(self.is_word(last + 1, Words::OF.or(Words::FOR)) || of_both(last))
                || !self.is_noun(last + 2)
            {
                break;
            }
            last += 2;
        }
        let behind = self.chunk(last).filter(|behind| behind.kind == ChunkKind::Noun)?;
        // `of the United States Imre Varga`: what looks like two noun phrases.
        let apart = named(last).is_none()
            && named(last + 1).is_some_and(|named| named.tokens.start == behind.tokens.end)
            && self.mention(last).is_some();
        last += usize::from(apart);
        let name = named(last)?;
        let place = || {
            behind.tokens.start < name.tokens.start
                && !self.entities.within(TokenRange::new(behind.tokens.start, name.tokens.start)).is_empty()
        };
        let simple = last == n + 2 && place();
        let inside = apart || behind.tokens.start < name.tokens.start;
        (simple || inside && self.has_title(name.entity, chunk)).then(|| {
            let head = if apart { name.tokens.end.saturating_sub(1) } else { behind.head };
            (last, Party { entity: Some(name.entity), tokens: name.tokens, head })
        })
    }

    /// True where a title runs over an `and`.
    fn is_of_both(&self, entity: EntityRef) -> bool {
        let EntityRef::Person(id) = entity else { return false };
        let person = self.entities.people.get(id as usize);
        person.is_some_and(|person| person.roles.iter().any(|role| role.title.contains(" and ")))
    }

    /// `the chairman of the bureau, Imre Varga`: the name behind the comma is that of the office before it.
    pub(super) fn is_apposed(&self, office: usize, name: usize) -> bool {
        let person = self.is_person(name);
        person
            && self.is_word(office, Words::THE)
            && self.chunk(office).is_some_and(|chunk| {
                let one = self.doc.token(chunk.head).is_some_and(|head| head.tag != Tag::NounPlural);
                one && (self.doc.is(chunk.head, LexClass::ROLE) || self.is_role(chunk.head))
            })
    }

    /// `the premier, Imre Varga, in May`: the name behind the comma, of whom the office before it was read as the title, or whose
    /// kin it tells.
    #[inline]
    pub(super) fn named_apart(&self, n: usize) -> Option<Party> {
        if self.is_comma(n + 1) { self.name_behind_comma(n) } else { None }
    }

    #[inline(never)] // behind few noun phrases stands a comma
    fn name_behind_comma(&self, n: usize) -> Option<Party> {
        let (chunk, behind) = (self.chunk(n)?, self.chunk(n + 2)?);
        let one = self.doc.token(chunk.head).is_some_and(|head| head.tag != Tag::NounPlural);
        let name = self.mention(n + 2).filter(|name| one && matches!(name.entity, EntityRef::Person(_)))?;
        let alone = behind.tokens.start == name.tokens.start && behind.tokens.end == name.tokens.end;
        let closed = || !matches!(self.kind(n + 3), Some(ChunkKind::Coordinator | ChunkKind::Noun));
        let kin = || self.role_of(chunk.head) == Some(Role::Kin) && closed();
        (alone && (self.has_title(name.entity, chunk) || kin())).then_some(Party {
            entity: Some(name.entity),
            tokens: name.tokens,
            head: behind.head,
        })
    }

    /// `for president`: an office that is sought, nobody who holds it.
    pub(super) fn is_bare_office(&self, party: Party) -> bool {
        let one =
            self.doc.token(party.head).is_some_and(|head| head.tag != Tag::NounPlural && !head.is_capital());
        party.entity.is_none()
            && one
            && party.tokens.len() <= 2
            && !self.doc.is(party.tokens.start, LexClass::DETERMINER)
            && (self.doc.is(party.head, LexClass::ROLE) || self.is_role(party.head))
    }

    /// `State Councilor`, `opposition chief`: a title without an article, and no name.
    pub(super) fn is_bare_title(&self, n: usize) -> bool {
        self.mention(n).is_none()
            && self.chunk(n).is_some_and(|chunk| {
                let head = self.doc.token(chunk.head);
                chunk.kind == ChunkKind::Noun
                    && head.is_some_and(|head| head.is_capital() || head.tag == Tag::Noun)
                    && head.is_some_and(|head| head.tag != Tag::NounPlural)
                    && !self.doc.is(chunk.tokens.start, LexClass::DETERMINER)
                    && (self.doc.is(chunk.head, LexClass::ROLE) || self.is_role(chunk.head))
            })
    }

    /// `Labour leader Varga`: a name, and a role somewhere before it.
    pub(super) fn is_named_behind_role(&self, n: usize) -> bool {
        let (Some(chunk), Some(name)) = (self.chunk(n), self.mention(n)) else { return false };
        (chunk.tokens.start..name.tokens.start).any(|at| self.doc.is(at, LexClass::ROLE))
            || self.begins_with_title(n)
    }

    /// `Foreign Minister Varga`: a name behind a title.
    pub(super) fn begins_with_title(&self, n: usize) -> bool {
        let Some(chunk) = self.chunk(n) else { return false };
        let unit = self.doc.unit(chunk.tokens.start);
        unit.is_some_and(|unit| unit.class.any(LexClass::ROLE) && unit.tokens.end <= chunk.head)
    }

    /// `the Free Union (FU) President Imre Varga`: the name behind a body's short form; else the noun phrase itself.
    pub(super) fn behind_short_form(&self, n: usize) -> usize {
        let short = self.mark(n + 1) == Some(Kind::OPEN)
            && self.is_noun(n + 2)
            && self.mark(n + 3) == Some(Kind::CLOSE)
            && self.begins_with_title(n + 4)
            && self.is_person(n + 4);
        if short { n + 4 } else { n }
    }

    /// `the Free Union (FU) group`, `the Free Union (FU) militants`: the body, named before its short form.
    pub(super) fn body_before_short_form(&self, n: usize) -> Option<Party> {
        let name = n.checked_sub(4).filter(|_| self.mark(n - 1) == Some(Kind::CLOSE))?;
        let alone = self.chunk(n).is_some_and(|chunk| chunk.tokens.len() == 1);
        let mention = self.mention(name).filter(|_| alone && self.mark(n - 3) == Some(Kind::OPEN))?;
        matches!(mention.entity, EntityRef::Organization(_)).then_some(Party {
            entity: Some(mention.entity),
            tokens: mention.tokens,
            head: mention.tokens.end.saturating_sub(1),
        })
    }

    /// True where the head of a noun phrase is a word of a person's title.
    fn has_title(&self, entity: EntityRef, title: &Chunk) -> bool {
        let EntityRef::Person(id) = entity else { return false };
        let word = self.doc.word(title.head);
        let words = |title: &str| title.split(' ').any(|other| other.eq_ignore_ascii_case(word));
        let person = self.entities.people.get(id as usize);
        person.is_some_and(|person| person.roles.iter().any(|role| words(&role.title)))
    }

    /// `killing 12`, `arrested 60`, `14 were shot`: people of whom nothing but their number is told.
    pub(super) fn is_toll(&self, n: usize) -> bool {
        use EventKind as K;
        let count = |chunk: &Chunk| {
            let head = self.doc.token(chunk.head);
            head.is_some_and(|head| head.kind == Kind::NUMBER && !head.is(LexClass::ORDINAL))
                && !self.doc.token(chunk.tokens.start).is_some_and(|first| first.kind == Kind::DOLLAR)
                && !self.doc.is_spelled(chunk.tokens.start, &["a"])
        };
        // Not what golfers shoot.
        let counts = |sense: &Sense| {
            matches!(
                (sense.kind, sense.mode),
                (Some(K::Assault), None | Some(Mode::Abduct)) | (Some(K::Coerce), Some(Mode::Arrest))
            )
        };
        let harms = |verb: &Chunk| {
            verb.kind == ChunkKind::Verb
                && self.verb_at(verb.head).is_some_and(|verb| verb.senses.iter().any(counts))
        };
        let harmed = |verb: &Chunk| {
            let done = |sense: &Sense| counts(sense) || sense.kind == Some(K::Assault);
            // Not `a man in his 20s was arrested`.
            let decade = self.chunk(n).is_some_and(|chunk| self.doc.word(chunk.head).ends_with('s'));
            !decade
                && self.form(n + 1).has(VerbForm::PASSIVE)
                && self.verb_at(verb.head).is_some_and(|verb| verb.senses.iter().any(done))
        };
        self.chunk(n).is_some_and(count)
            && (n.checked_sub(1).and_then(|v| self.chunk(v)).is_some_and(harms)
                || self.chunk(n + 1).is_some_and(harmed))
    }
}
