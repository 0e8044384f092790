//! From decided names to people: who is who, each once, under the fullest name.
//!
//! Full names first, then names alone: a family name means the person of that family who was named last, a given name
//! the person of that given name. Cost: a few hash probes a name.

use super::bearers::Bearers;
use super::decide::{Candidate, Decided, Form};
use super::evidence::Evidence;
use super::name_parts::{NameParts, name_parts, skeleton};
use super::namesakes::Namesakes;
use super::part::NAME;
use super::title_before::title_before;
use crate::extraction::{MentionKind, Person};
use crate::grammar::Doc;
use crate::lexicon::{Facts, LexClass, hash_folded};
use crate::mention::name_shape::{on_one_line, stands_on_one_line};
use crate::mention::table::Table;
use crate::mention::{Entities, EntityMention, EntityRef};
use crate::span::{Span, TokenRange, offset};
use crate::token::{Kind, Shape};

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
}

impl Somebody {
    /// Somebody of whom this candidate is the fullest name so far.
    fn of(doc: &Doc<'_>, candidate: u32, fullness: u32, parts: NameParts, keys: [u64; 2]) -> Self {
        let given = doc.words(parts.given);
        let male = gender_of(doc, parts.given);
        Self { fullest: candidate, fullness, parts, only_initial: is_initial(given), male, keys, id: None }
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
                groups.heard(doc, who, candidate.tokens);
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
            *somebody = Somebody { id: somebody.id, ..fuller };
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
    namesakes: Namesakes,
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
        self.namesakes.clear();
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
        if self.by_family.or_insert(family, bearers).last != who {
            self.has_namesakes = true;
            self.namesakes.note(family);
        }
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
        let of_family = self.by_family.get(word);
        if let Some(bearers) = of_family.or_else(|| self.by_given.get(word)) {
            let name = candidate.tokens.start;
            let who = match bearers.meant(|| honorific_gender(doc, name)) {
                last if self.has_namesakes => {
                    self.namesake(doc, word, candidate.tokens, (last, of_family.is_some()))
                }
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

    /// Whom a word means that would mean `last`, where two have one family name: by the title before it, or as whose it is.
    #[inline(never)] // few stories have such
    fn namesake(
        &mut self,
        doc: &Doc<'_>,
        word: u64,
        name: TokenRange,
        (last, of_family): (u32, bool),
    ) -> u32 {
        if !of_family {
            self.namesakes.call(last);
            return last;
        }
        if let Some(title) = title_before(doc, name.start) {
            let titled = self.by_title.get(pair(word, title.office.key()));
            // `Secretary Okafor` is not `President Bo Okafor`.
            let untitled = || if title.bars_others() { self.namesakes.untitled(word) } else { None };
            return titled.or_else(untitled).unwrap_or(last);
        }
        let gender = honorific_gender(doc, name.start);
        let people = &self.people;
        let fits = |who: u32| {
            gender.is_none() || people.get(who as usize).is_some_and(|somebody| somebody.male == gender)
        };
        self.namesakes.meant(doc, word, name, last, fits)
    }

    /// Notes the titles before full names, where two have one family name.
    #[inline(never)] // few stories have such
    fn note_titles(&mut self, doc: &Doc<'_>, candidates: &[Candidate], decided: &Decided) {
        for (candidate, form) in candidates.iter().zip(&decided.form_of) {
            let Some(who) = self.person_of.get(*form as usize).copied().flatten() else { continue };
            let family = self.people.get(who as usize).map(|somebody| somebody.keys[0]);
            let Some(family) = family else { continue };
            let title = title_before(doc, candidate.tokens.start);
            self.namesakes.note_bearer(family, who, title.is_some_and(|title| title.bars_others()));
            if let Some(title) = title {
                self.by_title.or_insert(pair(family, title.office.key()), who);
            }
        }
    }

    /// `Osk Sr.` where the one of that name is `Ann Osk Jr.`
    fn is_father(&self, doc: &Doc<'_>, candidate: &Candidate, known: u32) -> bool {
        let parts = name_parts(doc, candidate.tokens, false);
        self.people.get(known as usize).is_some_and(|somebody| somebody.parts.differ(&parts, doc))
    }

    /// Notes that somebody was named in full: the family name alone means them from now on.
    fn heard(&mut self, doc: &Doc<'_>, who: u32, name: TokenRange) {
        let Some(&Somebody { male, keys: [family, given], .. }) = self.people.get(who as usize) else {
            return;
        };
        let aside = self.has_namesakes && self.namesakes.name(doc, family, who, name);
        for (map, key, aside) in [(&mut self.by_family, family, aside), (&mut self.by_given, given, false)] {
            let Some(bearers) = map.get_mut(key) else { continue };
            let of_gender = match male {
                Some(true) => &mut bearers.last_male,
                Some(false) => &mut bearers.last_female,
                None => &mut None,
            };
            // `Ms. Okafor` is the wife where nobody else may be.
            if !aside || of_gender.is_none() {
                *of_gender = Some(who);
            }
            if !aside {
                bearers.last = who;
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

/// `Some(true)` for a man's given name, `Some(false)` for a woman's.
fn gender_of(doc: &Doc<'_>, given: TokenRange) -> Option<bool> {
    told(doc, given.start, LexClass::GIVEN_NAME, Facts::MALE_NAME, Facts::FEMALE_NAME)
}

fn honorific_gender(doc: &Doc<'_>, name: u32) -> Option<bool> {
    let before = name.checked_sub(1)?;
    let stop = doc.token(before).is_some_and(|token| token.kind == Kind::STOP);
    let at = if stop { before.checked_sub(1)? } else { before };
    told(doc, at, LexClass::HONORIFIC, Facts::MALE_TITLE, Facts::FEMALE_TITLE)
}

/// Which of two facts a token tells as a member of a class, `true` for the first.
fn told(doc: &Doc<'_>, at: u32, class: LexClass, first: Facts, second: Facts) -> Option<bool> {
    let token = doc.token(at).filter(|token| token.is(class))?;
    let facts = doc.lexicon.facts(token.lexeme);
    (facts.has(first) || facts.has(second)).then(|| facts.has(first))
}

/// True for a given name of one letter at most.
fn is_initial(given: &str) -> bool {
    // Most are longer, as their first two letters show.
    let long = matches!(given.as_bytes(), [a, b, ..] if a.is_ascii_alphabetic() && b.is_ascii_alphabetic());
    !long && given.chars().filter(|c| c.is_alphabetic()).nth(1).is_none()
}
