//! What hangs on a verb or noun to its right: objects, prepositional phrases and content.
//!
//! ```text
//! met Lund in Oslo before talks with Imre .
//! v   ^ obj ^ pp   ^ pp     ^ pp
//! ```

use super::scene::{Group, REACH, Scene};
use super::wanted::Wanted;
use super::words::Words;
use crate::grammar::{Chunk, ChunkKind, VerbForm};
use crate::lexicon::LexClass;
use crate::span::offset;
use crate::token::Kind;

/// What follows a verb as its content.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Content {
    None,
    /// An infinitive: its verb group.
    To(usize),
    /// A clause: its first verb group, if one is near.
    That(Option<usize>),
    /// A gerund: its verb group.
    Ing(usize),
}

/// Noun phrases behind a preposition.
#[derive(Debug, Clone, Copy)]
pub(super) struct Phrase {
    first: u32,
    last: u32,
    /// Number of the preposition among [`Words`].
    preposition: u8,
}

impl Phrase {
    /// True where one of the words is its preposition.
    #[inline]
    pub(super) const fn is_behind(&self, prepositions: Words) -> bool {
        prepositions.has(self.preposition)
    }

    /// The noun phrases.
    #[inline]
    pub(super) const fn group(&self) -> Group {
        Group { first: self.first as usize, last: self.last as usize }
    }
}

/// What hangs on a verb to its right.
#[derive(Debug, Clone, Copy)]
pub(super) struct Complements {
    pub(super) object: Option<Group>,
    pub(super) second: Option<Group>,
    pub(super) content: Content,
    phrases: [Phrase; 8],
    n_phrases: usize,
    /// The prepositions of those.
    prepositions: Words,
}

impl Complements {
    /// Nothing.
    pub(super) const NONE: Self = Self {
        object: None,
        second: None,
        content: Content::None,
        phrases: [Phrase { first: 0, last: 0, preposition: Words::NO_NUMBER }; 8],
        n_phrases: 0,
        prepositions: Words::NONE,
    };

    /// The prepositional phrases, in the order of the text.
    pub(super) fn phrases(&self) -> &[Phrase] {
        self.phrases.get(..self.n_phrases).unwrap_or(&[])
    }

    /// The prepositions before these.
    #[inline]
    pub(super) const fn prepositions(&self) -> Words {
        self.prepositions
    }

    /// The noun phrases behind a preposition.
    #[inline]
    pub(super) fn behind(&self, preposition: Words) -> Option<Group> {
        if self.prepositions.any(preposition) { self.find_behind(preposition) } else { None }
    }

    #[inline(never)] // few verbs have it
    fn find_behind(&self, preposition: Words) -> Option<Group> {
        self.phrases().iter().find(|phrase| phrase.is_behind(preposition)).map(Phrase::group)
    }
}

impl Scene<'_> {
    /// What hangs on the verb group before chunk `from`.
    pub(super) fn complements(&self, from: usize) -> Complements {
        let mut found = Complements::NONE;
        self.read_complements(from, false, &mut found);
        found
    }

    /// As [`Scene::complements`], of a noun: `talks between Varga and Lund ended`.
    pub(super) fn noun_complements(&self, from: usize) -> Complements {
        let mut found = Complements::NONE;
        self.read_complements(from, true, &mut found);
        found
    }

    /// Reads the complements of a verb, or of a `noun`, from a chunk on; `found` holds none yet.
    pub(super) fn read_complements(&self, from: usize, noun: bool, found: &mut Complements) {
        let (mut i, end) = (from, from + REACH);
        let mut touching = true;
        while i < end {
            let Some(kind) = self.kind(i) else { break };
            match kind {
                ChunkKind::Adverb | ChunkKind::Adjective | ChunkKind::Other => i += 1,
                ChunkKind::Preposition if self.is_absolute(i) => break,
                ChunkKind::Preposition => {
                    let adjoining = core::mem::replace(&mut touching, false) && i == from;
                    // `with visiting envoy Lund`.
                    let preposition = self.word_number(i);
                    let led = self.kind(i + 1) == Some(ChunkKind::Verb);
                    if led && self.is_guests(i + 1) {
                        i += 1;
                    }
                    let skip = if self.kind(i + 1) == Some(ChunkKind::Noun) {
                        self.parts_of_noun(i + 1)
                    } else {
                        // `by masked men`, `with suspected rebels`.
                        let described = led && (self.is_describing(i + 1) || self.is_closed_doors(i + 1));
                        // `accused Lund of "spying"`, `vowed to "utterly destroy" it`.
                        let quoted = usize::from(self.mark(i + 1) == Some(Kind::QUOTE));
                        let to = quoted > 0 && Words::TO.has(preposition);
                        let manner = usize::from(to && self.kind(i + 2) == Some(ChunkKind::Adverb));
                        let inner = i + 1 + quoted + manner;
                        if self.kind(inner) == Some(ChunkKind::Verb) && !described {
                            found.content = if to { Content::To(inner) } else { Content::Ing(inner) };
                            break;
                        }
                        // `described it as "a disgrace"`.
                        let within = quoted > 0 && self.kind(i + 2) == Some(ChunkKind::Noun);
                        let adverb = self.kind(i + 1) == Some(ChunkKind::Adverb);
                        let parted = quoted == 0
                            && (self.is_article_before_quote(i + 1) || adverb && self.is_of_then(i + 2));
                        if parted { 2 } else { usize::from(described || within || adverb) }
                    };
                    if self.kind(i + 1 + skip) != Some(ChunkKind::Noun) {
                        i += 1;
                        continue;
                    }
                    let group = self.group_right(i + 1 + skip, noun && !Words::WITH.has(preposition));
                    // `signed on Monday an agreement`.
                    let time = group.first == group.last && !self.is_noun(group.first);
                    touching = time && adjoining && found.object.is_none() && self.is_noun(group.last + 1);
                    if self.is_noun(group.first)
                        && let Some(slot) = found.phrases.get_mut(found.n_phrases)
                    {
                        let (first, last) = (offset(group.first), offset(group.last));
                        *slot = Phrase { first, last, preposition };
                        found.n_phrases += 1;
                        found.prepositions = found.prepositions.or(Words::numbered(preposition));
                    }
                    i = group.last + 1;
                }
                ChunkKind::Noun if !self.is_noun(i) || self.is_article(i) || self.is_how_often(i) => i += 1,
                ChunkKind::Noun => {
                    // `host a donors' conference`: the genitive is no object.
                    let genitive = self.mark(i + 1) == Some(Kind::APOSTROPHE)
                        && self.is_noun(i + 2)
                        && self.mention(i).is_none()
                        && self.noun_sense(i + 2).is_some_and(|(_, noun)| noun.kind.is_some());
                    let before_name = usize::from(self.is_of_rival(i));
                    let group = self.group_right(if genitive { i + 2 } else { i + before_name }, false);
                    if found.object.is_none() && touching {
                        found.object = Some(group);
                    } else if found.second.is_none() && (touching || self.is_second(i, found)) {
                        found.second = Some(group);
                    } else {
                        break;
                    }
                    i = group.last + 1;
                }
                ChunkKind::Verb if self.is_describing(i) && touching && found.object.is_none() => i += 1,
                ChunkKind::Verb if self.is_guests(i) => i += 1,
                // `arrested then freed Lund`: the object is shared.
                ChunkKind::Verb if i == from && !noun && self.follows_then(i) => i += 1,
                ChunkKind::Verb => {
                    let form = self.form(i);
                    if form.has(VerbForm::INFINITIVE) {
                        found.content = Content::To(i);
                    } else if form.has(VerbForm::FINITE)
                        && touching
                        && found.object.is_some()
                        && self.may_govern_clause(from)
                        && !self.is_only_verb(from, i)
                    {
                        // `said Varga met Lund`, `warned Oman it would`: the last noun is the content's subject.
                        if found.second.take().is_none() {
                            found.object = None;
                        }
                        found.content = Content::That(Some(i));
                    } else if form.has(VerbForm::PARTICIPLE) && found.object.is_none() && touching {
                        found.content = Content::Ing(i);
                    }
                    break;
                }
                // `rejected that account .`
                ChunkKind::Complementizer if touching && self.is_before_lone_noun(i) => i += 1,
                ChunkKind::Complementizer => {
                    let verb = (i + 1..(i + 14)).find(|&j| self.kind(j) == Some(ChunkKind::Verb));
                    found.content = Content::That(verb);
                    break;
                }
                ChunkKind::Mark => match self.mark(i) {
                    Some(Kind::QUOTE | Kind::APOSTROPHE) => i += 1,
                    Some(Kind::HYPHEN) if self.is_of_then(i) => i += 1,
                    Some(Kind::COMMA) if self.kind(i + 1) == Some(ChunkKind::Preposition) => i += 1,
                    Some(Kind::COMMA) => match self.behind_apposition(i).filter(|_| i > from) {
                        Some(behind) => i = behind,
                        None => break,
                    },
                    _ => break,
                },
                ChunkKind::Coordinator if found.object.is_none() => {
                    // `met and praised Lund`: the object is shared.
                    if touching && !noun && self.kind(i + 1) == Some(ChunkKind::Verb) && i == from {
                        i += 2;
                    } else {
                        break;
                    }
                }
                ChunkKind::Coordinator | ChunkKind::Subordinator | ChunkKind::Relative => break,
            }
        }
    }

    /// `asked Varga, the premier of Oman, for help`: where what hangs on the verb goes on behind who somebody is; told between
    /// two commas of which the first is chunk `comma`.
    #[inline(never)] // behind few objects stands a comma
    fn behind_apposition(&self, comma: usize) -> Option<usize> {
        let somebody = self.is_person(comma.checked_sub(1)?);
        let who = match self.kind(comma + 1)? {
            ChunkKind::Relative => somebody,
            ChunkKind::Noun => {
                let head = self.chunk(comma + 1)?.head;
                let office = || self.doc.is(head, LexClass::ROLE) || self.is_role(head);
                let age = || self.doc.token(head).is_some_and(|head| head.kind == Kind::NUMBER);
                if somebody { office() || age() } else { self.named_apart(comma - 1).is_some() }
            }
            _ => false,
        };
        let close = (comma + 2..comma + REACH).find(|&i| self.mark(i).is_some()).filter(|_| who)?;
        let goes_on = self.is_comma(close)
            && match self.kind(close + 1)? {
                ChunkKind::Preposition => true,
                ChunkKind::Verb => self.form(close + 1).has(VerbForm::INFINITIVE),
                _ => false,
            };
        goes_on.then_some(close + 1)
    }

    /// `the bomb that killed six people shocked Oslo`: a verb that takes no clause keeps its object, whatever verb follows.
    fn may_govern_clause(&self, from: usize) -> bool {
        from.checked_sub(1).is_none_or(|w| self.kind(w) != Some(ChunkKind::Verb) || self.tells_clause(w))
    }

    /// `, with Lund saying that it was useful`: a clause of its own.
    fn is_absolute(&self, i: usize) -> bool {
        if !i.checked_sub(1).is_some_and(|comma| self.is_comma(comma)) || !self.is_word(i, Words::WITH) {
            return false;
        }
        let mut v = i + 2;
        if self.is_word(v, Words::OF) && self.is_noun(v + 1) {
            v += 2;
        }
        self.kind(i + 1) == Some(ChunkKind::Noun)
            && self.kind(v) == Some(ChunkKind::Verb)
            && self.form(v).has(VerbForm::PARTICIPLE)
    }

    /// `a no-confidence vote`, `a $3 million loan`: an article that the chunks part from its noun.
    pub(super) fn is_article(&self, i: usize) -> bool {
        let short = self.chunk(i).is_some_and(|chunk| chunk.tokens.len() <= 2);
        if !short && self.kind(i + 1) != Some(ChunkKind::Adverb) {
            return false;
        }
        // `the recently signed pact`.
        let described = || {
            let adverb = usize::from(self.kind(i + 1) == Some(ChunkKind::Adverb));
            self.is_bare_article(i) && self.is_describing(i + 1 + adverb)
        };
        // `half a million people`, `all its troops`, `both a vote and a recount`.
        let half = || {
            self.kind(i + 1) == Some(ChunkKind::Noun)
                && self.chunk(i).is_some_and(|chunk| {
                    chunk.tokens.len() == 1
                        && self.doc.is_spelled(chunk.head, &["half", "all", "both"])
                        && self.doc.is(chunk.tokens.end, LexClass::DETERMINER)
                })
        };
        // `any more refugees`.
        let more = || {
            self.kind(i + 1) == Some(ChunkKind::Adverb)
                && self.is_noun(i + 2)
                && self.chunk(i).is_some_and(|chunk| self.doc.is_spelled(chunk.head, &["any", "no"]))
        };
        described()
            || self.parts_before_noun(i) > 0
            || self.is_article_before_quote(i)
            || more()
            || half()
            || self.kind(i + 1) == Some(ChunkKind::Noun)
                && self.chunk(i).is_some_and(|chunk| {
                    chunk.tokens.len() == 1
                        && self.doc.is(chunk.head, LexClass::DETERMINER)
                        && (self.doc.is(chunk.tokens.end, LexClass::NEGATOR | LexClass::CARDINAL)
                            || self.doc.token(chunk.tokens.end).is_some_and(|next| next.kind == Kind::DOLLAR))
                })
    }

    /// `the`, `its` alone in a chunk, and `two` behind a verb or preposition: what follows describes a noun behind it.
    pub(super) fn is_bare_article(&self, i: usize) -> bool {
        let Some(chunk) = self.chunk(i).filter(|chunk| chunk.kind == ChunkKind::Noun) else { return false };
        let article = Words::THE.or(Words::ITS).or(Words::THEIR).or(Words::HIS);
        let number = || {
            let governed = i
                .checked_sub(1)
                .and_then(|before| self.kind(before))
                .is_some_and(|kind| matches!(kind, ChunkKind::Verb | ChunkKind::Preposition));
            governed
                && chunk.tokens.len() <= 2
                && self.doc.is(chunk.head, LexClass::CARDINAL | LexClass::VAGUE_NUMBER)
                && self.is_noun(i)
                && self.kind(i + 1) == Some(ChunkKind::Verb)
        };
        chunk.tokens.len() == 1 && self.is_word(i, article) || number()
    }

    /// `promised farmers in Mali 3,000 tons of seed`: a second object behind a phrase of the first, with no verb of its own.
    fn is_second(&self, i: usize, found: &Complements) -> bool {
        // `called the raid in Oman a crime`.
        let article =
            || self.chunk(i).is_some_and(|chunk| self.doc.is_spelled(chunk.tokens.start, &["a", "an"]));
        let joined = found.n_phrases == 1
            && i.checked_sub(1).is_some_and(|before| self.is_noun(before))
            && (article() || self.is_of(Some(Group { first: i, last: i }), &Wanted::NUMBER));
        joined && !(i + 1..i + 4).any(|j| self.form(j).has(VerbForm::FINITE))
    }

    /// `called Lund "the worst premier of all"`: an opening quotation mark right behind the object.
    pub(super) fn is_named_in_quotes(&self, n: usize) -> bool {
        let article = |i: usize| {
            self.chunk(i).is_some_and(|chunk| {
                chunk.kind == ChunkKind::Noun && self.doc.is(chunk.tokens.start, LexClass::DETERMINER)
            })
        };
        self.mark(n + 1) == Some(Kind::QUOTE) && article(n + 2)
    }

    /// `so-called`, `well-coordinated`: a participle whose adverb a hyphen joins to it is no verb.
    pub(super) fn is_compounded(&self, at: u32) -> bool {
        let joins = at.checked_sub(1).and_then(|hyphen| self.doc.token(hyphen));
        joins.is_some_and(|hyphen| hyphen.kind == Kind::HYPHEN)
            && at.checked_sub(2).is_some_and(|adverb| {
                self.doc.is_spelled(adverb, &["so", "well", "ill", "much", "long", "hotly", "non"])
            })
    }

    /// `met with visiting envoy Lund`: the participle says of a named person that he is a guest.
    pub(super) fn is_guests(&self, i: usize) -> bool {
        let alone = self.chunk(i).filter(|chunk| (chunk.kind == ChunkKind::Verb) & (chunk.tokens.len() == 1));
        alone.is_some_and(|verb| self.is_noun(i + 1) && self.is_visiting(verb.head))
            && self.chunk(i + 1).is_some_and(|guest| {
                let named = self.is_person(i + 1);
                named && self.is_named_late(guest) || self.is_guest_by_title(i, guest)
            })
    }

    fn is_visiting(&self, at: u32) -> bool {
        const VISITING: &str = "visiting";
        let length = self.doc.token(at).map_or(0, |token| token.span().len() as usize);
        length == VISITING.len() && self.doc.is_spelled(at, &[VISITING])
    }

    /// `met with visiting Omani Chief of Staff Imre Varga`, `between Lund and visiting Omani officials`: whom a bare title
    /// tells; but `after visiting officials`.
    fn is_guest_by_title(&self, i: usize, guest: &Chunk) -> bool {
        let hosts = Words::WITH.or(Words::BETWEEN).or(Words::TO).or(Words::FROM).or(Words::AND);
        let bare = !self.doc.is(guest.tokens.start, LexClass::DETERMINER);
        bare && (self.doc.is(guest.head, LexClass::ROLE) || self.is_role(guest.head))
            && i.checked_sub(1).is_some_and(|before| match self.kind(before) {
                Some(ChunkKind::Verb) => self.form(before).has(VerbForm::FINITE),
                _ => self.is_word(before, hosts),
            })
    }

    /// True where other words stand before the name: `Omani envoy Lund`.
    fn is_named_late(&self, guest: &Chunk) -> bool {
        self.entities.at(guest.head).is_some_and(|name| {
            name.tokens.start > guest.tokens.start
                || self.doc.is(name.tokens.start, LexClass::ROLE | LexClass::DEMONYM)
        })
    }

    /// `alleged crimes`, `proposed changes`: a participle that describes the noun behind it.
    pub(super) fn is_describing(&self, i: usize) -> bool {
        // Behind a verb also what looks like a past tense: `reject proposed changes`, `killed two suspected rebels`.
        let object = i
            .checked_sub(1)
            .is_some_and(|v| self.kind(v) == Some(ChunkKind::Verb) || self.is_bare_article(v))
            || self.is_behind_adverb(i);
        self.chunk(i).is_some_and(|chunk| {
            let participle = chunk.form.has(VerbForm::PARTICIPLE.with(VerbForm::PASSIVE));
            let past = object && chunk.form == VerbForm::FINITE.with(VerbForm::PAST);
            // `the recently signed pact`.
            let short =
                || chunk.tokens.len() == 1 || i.checked_sub(1).is_some_and(|the| self.is_bare_article(the));
            (participle || past) && short() || self.is_attribute(i) || self.is_in_office(chunk, i + 1)
        }) && self.is_noun(i + 1)
    }

    /// `named acting secretary`: how somebody holds the office that the noun phrase `n` names.
    fn is_in_office(&self, how: &Chunk, n: usize) -> bool {
        how.tokens.len() == 1
            && how.form.has(VerbForm::PARTICIPLE)
            && self.doc.is_spelled(how.head, &["acting", "incoming", "outgoing"])
            && self.chunk(n).is_some_and(|office| self.doc.is(office.head, LexClass::ROLE))
    }
}
