//! From decided names to people: who is who, each once, under the fullest name.
//!
//! Full names first, then names alone: a family name means the person of that family who was named last and not only as
//! another's kin, a given name the person of that given name. Cost: a few hash probes a name.

use super::around_name::{gender_of, honorific_gender, is_named_as_kin, title_before};
use super::decide::{Candidate, Decided, Form};
use super::evidence::Evidence;
use super::name_parts::{NameParts, name_parts, skeleton};
use super::part::NAME;
use crate::extraction::{MentionKind, Person};
use crate::grammar::Doc;
use crate::lexicon::{Facts, LexClass, hash_folded};
use crate::mention::name_shape::{on_one_line, stands_on_one_line};
use crate::mention::table::Table;
use crate::mention::{Entities, EntityMention, EntityRef};
use crate::span::{Span, TokenRange, offset};
use crate::token::Shape;

/// Somebody, while names are being put together.
#[derive(Debug, Clone, Copy)]
struct Somebody {
    /// The candidate with the fullest name so far.
    fullest: u32,
    /// How full it is.
    fullness: u32,
    /// The parts of that name.
    parts: NameParts,
    /// True where the given name is an initial.
    only_initial: bool,
    /// What the given name tells of the gender.
    male: Option<bool>,
    /// What the variants of its family and of its given name share.
    keys: [u64; 2],
    /// Id in the output, given at the first mention.
    id: Option<u32>,
    /// First named as the kin of another of that family.
    kin: bool,
}

impl Somebody {
    /// Somebody of whom this candidate is the fullest name so far.
    fn of(doc: &Doc<'_>, candidate: u32, fullness: u32, parts: NameParts, keys: [u64; 2]) -> Self {
        let given = doc.words(parts.given);
        let male = gender_of(doc, parts.given);
        Self {
            fullest: candidate,
            fullness,
            parts,
            only_initial: is_initial(given),
            male,
            keys,
            id: None,
            kin: false,
        }
    }
}

/// The people of one family or given name: whom the name alone means.
#[derive(Debug, Clone, Copy, Default)]
struct Bearers {
    last: u32,
    last_male: Option<u32>,
    last_female: Option<u32>,
}

impl Bearers {
    /// Whom their name means behind a title that tells a gender or none; of most names there is one bearer, so that the
    /// title tells nothing.
    fn meant(&self, gender: impl FnOnce() -> Option<bool>) -> u32 {
        let Self { last, last_male, last_female } = *self;
        if last_male.unwrap_or(last) == last && last_female.unwrap_or(last) == last {
            return last;
        }
        let of_gender = match gender() {
            Some(true) => last_male,
            Some(false) => last_female,
            None => None,
        };
        of_gender.unwrap_or(last)
    }
}

/// Puts the names of a story together and appends people and their mentions by name.
#[inline(never)] // so that what its loops keep in mind has the registers
pub(super) fn group(
    doc: &Doc<'_>,
    candidates: &[Candidate],
    decided: &Decided,
    groups: &mut Groups,
    entities: &mut Entities,
) {
    let n = decided.forms.iter().filter(|form| form.rule.is_some()).count();
    if n == 0 {
        return;
    }
    entities.people.reserve(n);
    groups.begin(decided.forms.len());
    for (i, form) in decided.forms.iter().enumerate() {
        let Some(candidate) = candidates.get(form.candidate as usize).filter(|_| form.rule.is_some()) else {
            continue;
        };
        if candidate.n_words > 1 {
            let person = groups.full_name(doc, form, candidate);
            if let Some(slot) = groups.person_of.get_mut(i) {
                *slot = Some(person);
            }
        }
    }
    if groups.has_namesakes {
        groups.note_titles(doc, candidates, decided);
    }
    for ((at, candidate), form_at) in (0u32..).zip(candidates).zip(&decided.form_of) {
        let Some(form) = decided.forms.get(*form_at as usize) else { continue };
        let Some(rule) = form.rule else { continue };
        let who = groups.person_of.get(*form_at as usize).copied().flatten();
        let who = match who {
            Some(who) => {
                let aside =
                    groups.has_namesakes && groups.is_aside(doc, candidates, decided, (candidate, who));
                groups.heard(who, aside);
                who
            }
            None => groups.alone(doc, candidate, form, *form_at),
        };
        let Some(somebody) = groups.people.get_mut(who as usize) else { continue };
        let id = *somebody.id.get_or_insert_with(|| {
            entities.people.push(Person { id: offset(entities.people.len()), ..Person::default() });
            offset(entities.people.len() - 1)
        });
        // `JANE HALDER` first and `Jane Halder` later.
        if fullness(candidate) > somebody.fullness {
            let parts = name_parts(doc, candidate.tokens, form.seen.any(Evidence::FAMILY_FIRST));
            let fuller = Somebody::of(doc, at, fullness(candidate), parts, somebody.keys);
            *somebody = Somebody { id: somebody.id, kin: somebody.kin, ..fuller };
        }
        let full = fullness(candidate) >= somebody.fullness;
        let kind = if full { MentionKind::Name } else { MentionKind::Partial };
        entities.mentions.push(EntityMention {
            tokens: candidate.tokens,
            entity: EntityRef::Person(id),
            kind,
            rule,
        });
    }
    for somebody in &groups.people {
        let Some(person) = somebody.id.and_then(|id| entities.people.get_mut(id as usize)) else { continue };
        let Some(candidate) = candidates.get(somebody.fullest as usize) else { continue };
        name_person(doc, person, candidate.tokens, &somebody.parts);
    }
}

fn name_person(doc: &Doc<'_>, person: &mut Person, name: TokenRange, parts: &NameParts) {
    // A part of a name that is on one line is on one too.
    let whole = stands_on_one_line(doc, name);
    let written = |range: TokenRange| {
        let words = doc.words(range);
        if whole { words.into() } else { on_one_line(words) }
    };
    let text = |range: TokenRange| (!range.is_empty()).then(|| written(range));
    person.name = written(name);
    person.given = text(parts.given);
    person.middle = text(parts.middle);
    person.family = text(parts.family);
    person.suffix = text(parts.suffix);
    if let Some(title) = regnal_title(doc, name.start).filter(|_| parts.given.is_empty()) {
        person.name = on_one_line(doc.words(TokenRange::new(title, name.end)));
        person.given = person.family.take();
        person.honorific = Some(on_one_line(doc.words(TokenRange::new(title, name.start))));
    } else if parts.given.is_empty() && !parts.family.is_empty() {
        let word = parts.family.start;
        let given = doc.is(word, LexClass::GIVEN_NAME) && !doc.is(word, LexClass::FAMILY_NAME);
        if given {
            person.given = person.family.take();
        }
    }
}

/// The first token of the title that is said with a given name alone: `Queen`, `Crown Prince`.
fn regnal_title(doc: &Doc<'_>, name: u32) -> Option<u32> {
    let last = name.checked_sub(1)?;
    let token = doc.token(last).filter(|token| token.is(LexClass::REGNAL) && token.is_capital())?;
    let first = last.checked_sub(1).filter(|_| token.shape.has(Shape::IN_PHRASE));
    Some(first.unwrap_or(last))
}

/// How full a name is: by its words, then by spelling that is not all capitals.
fn fullness(candidate: &Candidate) -> u32 {
    let suffix = if candidate.seen.any(Evidence::SUFFIX) { 3 } else { 0 };
    let shouted = Evidence(Evidence::CASELESS.0 | Evidence::SHOUTED.0);
    u32::from(candidate.n_words) * 2 + suffix + u32::from(!candidate.seen.any(shouted))
}

/// The people of a story while names are being put together.
#[derive(Debug, Default)]
pub(super) struct Groups {
    people: Vec<Somebody>,
    /// By given and family name, by initial and family name, by the last two words.
    by_name: Table<u32>,
    by_family: Table<Bearers>,
    by_given: Table<Bearers>,
    /// By the word before the last: `President Osk` is `Maria Osk Lund`.
    by_middle: Table<u32>,
    /// By the family name and the title before the full name: `Secretary Osk` is not `President Karl Osk`.
    by_title: Table<u32>,
    /// True where two have one family name.
    has_namesakes: bool,
    /// Of each form of two words or more.
    person_of: Vec<Option<u32>>,
    /// Of each form of one word what its variants share, once it is asked for.
    word_of: Vec<u64>,
}

impl Groups {
    /// Forgets the story before; for so many forms.
    fn begin(&mut self, n_forms: usize) {
        self.people.clear();
        self.by_name.clear();
        self.by_family.clear();
        self.by_given.clear();
        self.by_middle.clear();
        self.by_title.clear();
        self.has_namesakes = false;
        self.person_of.clear();
        self.person_of.resize(n_forms, None);
        self.word_of.clear();
        self.word_of.resize(n_forms, 0);
    }

    /// The person of a name of two words or more.
    fn full_name(&mut self, doc: &Doc<'_>, form: &Form, candidate: &Candidate) -> u32 {
        let family_first = form.seen.any(Evidence::FAMILY_FIRST);
        let parts = name_parts(doc, candidate.tokens, family_first);
        let given_name = doc.words(parts.given);
        let (given, family) = (skeleton_of(doc, parts.given), skeleton_of(doc, parts.family_word));
        let initial = initial_of(given_name);
        let only_initial = is_initial(given_name);
        let before_last = (!parts.before_last.is_empty()).then(|| skeleton_of(doc, parts.before_last));
        // `De Klerk` for `F. W. de Klerk`.
        let particled = !parts.family.is_empty() && parts.family.start < parts.family_word.start;
        let article =
            particled.then(|| skeleton_of(doc, TokenRange::new(parts.family.start, parts.family.start + 1)));
        let particle = article.map(|article| pair(article, family));
        // `Hafez al-Osk` is not `Bashar al-Osk`.
        let nameless = |known: &u32| {
            self.people
                .get(*known as usize)
                .is_some_and(|somebody| somebody.parts.given.is_empty() || Some(somebody.keys[1]) == article)
        };
        let (whole, short) = (pair(given, family), pair(initial, family));
        let formal = formal_of(doc, parts.given).map(|given| pair(given, family));
        let known = self
            .by_name
            .get(whole)
            .or_else(|| self.by_name.get(particle?).filter(nameless))
            .or_else(|| self.by_name.get(formal?))
            .or_else(|| self.by_name.get(pair(given, before_last.filter(|_| goes_by_two(doc, &parts))?)))
            .or_else(|| if only_initial { self.by_name.get(short) } else { None })
            .or_else(|| {
                // The name with its initial was there first.
                let other = self.by_name.get(short)?;
                self.people.get(other as usize)?.only_initial.then_some(other)
            })
            .filter(|known| {
                self.people.get(*known as usize).is_some_and(|somebody| !somebody.parts.differ(&parts, doc))
            });
        let fullness = fullness(candidate);
        let who = known.unwrap_or_else(|| {
            self.people.push(Somebody::of(doc, form.candidate, fullness, parts, [family, given]));
            offset(self.people.len() - 1)
        });
        if let Some(somebody) = self.people.get_mut(who as usize)
            && (fullness > somebody.fullness || somebody.only_initial && !only_initial)
        {
            *somebody = Somebody::of(doc, form.candidate, fullness, parts, [family, given]);
        }
        self.by_name.or_insert(whole, who);
        self.by_name.or_insert(short, who);
        for key in [particle, formal].into_iter().flatten() {
            self.by_name.or_insert(key, who);
        }
        if let Some(before_last) = before_last {
            self.by_name.or_insert(pair(before_last, family), who);
            // `Gabriel Osk` for `Gabriel Osk Lund`, `Sergei Petrovich`.
            if ends_in_name(doc, &parts) {
                self.by_name.or_insert(pair(given, before_last), who);
            }
            self.by_middle.or_insert(before_last, who);
        }
        // `Trong` for `Nguyen Phu Trong`.
        if family_first && parts.given.len() == 2 {
            let last = TokenRange::new(parts.given.end - 1, parts.given.end);
            self.by_middle.or_insert(skeleton_of(doc, last), who);
        }
        let bearers = Bearers { last: who, last_male: None, last_female: None };
        self.has_namesakes |= self.by_family.or_insert(family, bearers).last != who;
        if !only_initial {
            self.by_given.or_insert(given, bearers);
        }
        who
    }

    /// The person whom a single word means.
    fn alone(&mut self, doc: &Doc<'_>, candidate: &Candidate, form: &Form, form_at: u32) -> u32 {
        let known = self.word_of.get(form_at as usize).copied().filter(|word| *word != 0);
        let word =
            known.unwrap_or_else(|| skeleton_of(doc, name_parts(doc, candidate.tokens, false).family_word));
        if let Some(slot) = self.word_of.get_mut(form_at as usize) {
            *slot = word;
        }
        if let Some(bearers) = self.by_family.get(word).or_else(|| self.by_given.get(word)) {
            let name = candidate.tokens.start;
            let titled =
                |word| title_before(doc, name).and_then(|title| self.by_title.get(pair(word, title)));
            let who = match bearers.meant(|| honorific_gender(doc, name)) {
                last if self.has_namesakes => titled(word).unwrap_or(last),
                last => last,
            };
            if !form.seen.any(Evidence::SUFFIX) || !self.is_father(doc, candidate, who) {
                return who;
            }
        }
        if let Some(who) = self.by_middle.get(word) {
            return who;
        }
        let parts = name_parts(doc, candidate.tokens, false);
        let who = offset(self.people.len());
        if !parts.suffix.is_empty()
            && let Some(slot) = self.person_of.get_mut(form_at as usize)
        {
            *slot = Some(who);
        }
        self.people.push(Somebody::of(doc, form.candidate, fullness(candidate), parts, [word, 0]));
        self.by_family.or_insert(word, Bearers { last: who, last_male: None, last_female: None });
        who
    }

    /// Notes the titles before full names, where two have one family name.
    #[inline(never)] // few stories have such
    fn note_titles(&mut self, doc: &Doc<'_>, candidates: &[Candidate], decided: &Decided) {
        for (candidate, form) in candidates.iter().zip(&decided.form_of) {
            let Some(who) = self.person_of.get(*form as usize).copied().flatten() else { continue };
            let family = self.people.get(who as usize).map(|somebody| somebody.keys[0]);
            if let (Some(family), Some(title)) = (family, title_before(doc, candidate.tokens.start)) {
                self.by_title.or_insert(pair(family, title), who);
            }
        }
    }

    /// `Osk Sr.` where the one of that name is `Ann Osk Jr.`
    fn is_father(&self, doc: &Doc<'_>, candidate: &Candidate, known: u32) -> bool {
        let parts = name_parts(doc, candidate.tokens, false);
        self.people.get(known as usize).is_some_and(|somebody| somebody.parts.differ(&parts, doc))
    }

    /// True where somebody is named in full who was first named only as the kin of one who goes on to be meant by the
    /// family name alone: of one named before whom the story does not call by the given name.
    #[inline(never)] // few stories have such
    fn is_aside(
        &self,
        doc: &Doc<'_>,
        candidates: &[Candidate],
        decided: &Decided,
        (candidate, who): (&Candidate, u32),
    ) -> bool {
        let Some(somebody) = self.people.get(who as usize) else { return false };
        let holder = self.by_family.get(somebody.keys[0]).filter(|bearers| bearers.last != who);
        let Some(holder) = holder.and_then(|bearers| self.people.get(bearers.last as usize)) else {
            return false;
        };
        let is_given = |form: &Form| {
            let candidate = candidates.get(form.candidate as usize);
            form.rule.is_some()
                && candidate
                    .is_some_and(|name| name.n_words == 1 && skeleton_of(doc, name.tokens) == holder.keys[1])
        };
        holder.id.is_some()
            && (somebody.kin || is_named_as_kin(doc, candidate.tokens))
            && !decided.forms.iter().any(is_given)
    }

    /// Notes that somebody was named in full: the family name alone means them from now on, and where it was `aside` only
    /// behind a title of a gender that nobody else has.
    fn heard(&mut self, who: u32, aside: bool) {
        let Some(somebody) = self.people.get_mut(who as usize) else { return };
        somebody.kin |= aside;
        let Somebody { male, keys: [family, given], .. } = *somebody;
        for (map, key) in [(&mut self.by_family, family), (&mut self.by_given, given)] {
            let Some(bearers) = map.get_mut(key) else { continue };
            let of_gender = match male {
                Some(true) => &mut bearers.last_male,
                Some(false) => &mut bearers.last_female,
                None => &mut None,
            };
            if !aside {
                bearers.last = who;
                *of_gender = Some(who);
            } else if of_gender.is_none() {
                *of_gender = Some(who);
            }
        }
    }
}

/// True for a name whose last word is one of the lists, or of none: no ordinary word has run into it.
fn ends_in_name(doc: &Doc<'_>, parts: &NameParts) -> bool {
    doc.token(parts.family_word.start).is_some_and(|last| last.is(NAME) || !last.lexeme.is_known())
}

/// True for a name whose first two words may be another's whole name: no initials.
fn goes_by_two(doc: &Doc<'_>, parts: &NameParts) -> bool {
    !is_initial(doc.words(parts.given))
        && !is_initial(doc.words(parts.before_last))
        && ends_in_name(doc, parts)
}

/// One key for two words of a name.
fn pair(one: u64, other: u64) -> u64 {
    hash_folded(one, other)
}

fn skeleton_of(doc: &Doc<'_>, range: TokenRange) -> u64 {
    skeleton(doc.text, doc.span(range))
}

/// What the variants of the name share that a short one stands for: `Michael` for `Mike`.
fn formal_of(doc: &Doc<'_>, given: TokenRange) -> Option<u64> {
    // Few names are short ones.
    if given.len() != 1 || !doc.tells(given.start, LexClass::GIVEN_NAME, Facts::SHORT_NAME) {
        return None;
    }
    let payload = doc.payload(given.start, LexClass::GIVEN_NAME)?;
    payload.split_once(' ').map(|(_, formal)| skeleton(formal, Span::of(0..formal.len())))
}

/// A key for the first letter of a given name, apart from all names.
fn initial_of(given: &str) -> u64 {
    given.chars().next().map_or(0, |c| u64::from(u32::from(c)))
}

/// True for a given name of one letter at most.
fn is_initial(given: &str) -> bool {
    // Most are longer, as their first two letters show.
    let long = matches!(given.as_bytes(), [a, b, ..] if a.is_ascii_alphabetic() && b.is_ascii_alphabetic());
    !long && given.chars().filter(|c| c.is_alphabetic()).nth(1).is_none()
}
