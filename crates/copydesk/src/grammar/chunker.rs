//! The chunker: a sentence's tokens to noun phrases, verb groups and what stands between them.
//!
//! Every token lies in exactly one chunk, chunks are sorted. One pass, a decision a token, no allocation.
//!
//! ```text
//! Russia's Foreign Minister has not yet met his American counterpart in Lima .
//! ^ noun                    ^ verb          ^ noun                   ^p ^noun ^
//! ```

use super::chunk::{Chunk, ChunkKind, VerbForm};
use super::chunk_steps::{Act, STEPS, State};
use super::chunks::{Chunks, number};
use super::joined::{verb_before_number, verb_of_names};
use super::joined_adjectives::nations_before;
use super::noun_phrase::rest_of_noun_phrase;
use super::odd_chunk::read;
use super::verb_group::goes_on_adverb;
use crate::lexicon::{Lexicon, Tag};
use crate::span::{TokenRange, offset};
use crate::token::Tokens;

/// Room for chunks that is made at once.
const ROOM: [Chunk; 64] = [Chunk::alone(0, ChunkKind::Other); 64];

/// How many tokens are numbered at once.
const AT_ONCE: usize = 4;

/// Chunks all sentences into `out`, which is emptied first.
#[inline(never)] // so that a profile shows the stage
pub(crate) fn chunk_all(lexicon: &Lexicon, tokens: &Tokens, chunks: &mut Chunks) {
    let Chunks { list, numbers } = chunks;
    list.clear();
    // Every token gets its own, so that none keeps what stood there before.
    numbers.resize(tokens.tokens.len(), 0);
    let mut n = 0;
    for sentence in &tokens.sentences {
        // There are no more chunks than tokens.
        let most = n as usize + sentence.tokens.range().len();
        while list.len() < most {
            list.extend_from_slice(&ROOM);
        }
        n = chunk_sentence(lexicon, tokens, sentence.tokens, n, list, numbers);
    }
    list.truncate(n as usize);
}

/// Chunks a sentence; `first` is the number of its first chunk, returned is that of the next sentence's.
///
/// A chunk is written in its place with its first token, and again with each that goes on it, so that which tokens
/// begin one is not to be guessed. Its number is written at its tokens.
fn chunk_sentence(
    lexicon: &Lexicon,
    tokens: &Tokens,
    of: TokenRange,
    first: u32,
    list: &mut [Chunk],
    numbers: &mut [u32],
) -> u32 {
    let end = of.end;
    // Both are as long, so that one bound is checked.
    let (ahead, numbers) = (tokens.tokens.get(..end as usize), numbers.get_mut(..end as usize));
    let (Some(ahead), Some(numbers)) = (ahead, numbers) else { return first };
    let (mut at, mut start, mut state, mut n) = (of.start, of.start, State::Closed, first);
    loop {
        // Most tokens are done with here, so that what this loop keeps in mind has the registers.
        let (mut next, mut own) = (None, n.wrapping_sub(1));
        let rest = ahead.get(at as usize..).unwrap_or(&[]).iter();
        for (token, slot) in rest.zip(numbers.get_mut(at as usize..).unwrap_or_default()) {
            let step = STEPS[state as usize][token.symbol()];
            if !matches!(step.act, Act::GoOn | Act::Begin) {
                next = Some((token, step));
                break;
            }
            own = own.wrapping_add(u32::from(step.n_begun));
            start = if step.n_begun != 0 { at } else { start };
            state = step.state;
            let Some(place) = list.get_mut(own as usize) else { break };
            *slot = own;
            let tokens = TokenRange { start, end: at + 1 };
            *place = Chunk { tokens, head: at, kind: step.kind, form: step.form };
            at += 1;
        }
        n = own.wrapping_add(1);
        let Some((token, step)) = next else { break };
        let mut unnumbered = at;
        let chunk = if step.act == Act::Ask {
            let open = TokenRange::new(start, at);
            let phrase = rest_of_noun_phrase(&tokens.tokens, open, state.has_head(), end);
            state = State::Closed;
            let mut chunk = phrase.unwrap_or(Chunk { tokens: open, ..Chunk::alone(start, ChunkKind::Noun) });
            if token.tag == Tag::Conjunction && chunk.tokens.end > at {
                let before = list.get(first as usize..n.wrapping_sub(1) as usize).unwrap_or(&[]);
                if let Some((nation, listed)) = nations_before(&tokens.tokens, before, at) {
                    chunk.tokens.start = nation;
                    unnumbered = nation;
                    n -= offset(listed);
                }
            }
            chunk
        } else if step.act == Act::Lone && !ahead.get(at as usize + 1).is_some_and(goes_on_adverb) {
            n += 1;
            state = step.state;
            Chunk::alone(at, step.kind)
        } else {
            let before = list.get(first as usize..n as usize).unwrap_or(&[]);
            let chunk = read(lexicon, tokens, (at, end), before, state == State::Joint);
            if chunk.form.has(VerbForm::INFINITIVE)
                && let Some(verb) = verb_of_names(&tokens.tokens, before)
                && let Some([subject, place]) = list.get_mut(n.wrapping_sub(1) as usize..=n as usize)
            {
                (subject.tokens.end, subject.head) = (verb.head, verb.head - 1);
                *place = verb;
                number(numbers, verb.tokens, n);
                n += 1;
            }
            n += 1;
            state = State::behind(chunk.kind);
            chunk
        };
        at = chunk.tokens.end;
        let own = n.wrapping_sub(1);
        let Some(place) = list.get_mut(own as usize) else { break };
        *place = chunk;
        // Most have a few tokens; what is written beyond them the next chunks write over.
        let rest = numbers.get_mut(unnumbered as usize..).unwrap_or_default();
        match rest.first_chunk_mut::<AT_ONCE>() {
            Some(few) if at - unnumbered <= offset(AT_ONCE) => *few = [own; AT_ONCE],
            _ => number(numbers, TokenRange::new(unnumbered, at), own),
        }
    }
    let whole = list.get(first as usize..n as usize);
    if let Some(verb) = whole.and_then(|chunks| verb_before_number(&tokens.tokens, chunks))
        && let Some(chunks) = list.get_mut(first as usize..=n as usize)
    {
        let last = chunks.len() - 1;
        chunks.copy_within(1..last, 2);
        if let [subject, second, ..] = chunks {
            (subject.tokens.end, subject.head) = (verb.head, verb.head - 1);
            *second = verb;
        }
        number(numbers, verb.tokens, first + 1);
        for behind in numbers.get_mut(verb.tokens.end as usize..).unwrap_or_default() {
            *behind += 1;
        }
        n += 1;
    }
    n
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extraction::{Block, BlockKind};
    use crate::lexicon::Lexicon;
    use crate::span::Span;
    use crate::token;

    /// The chunks of a text, one letter a kind and the words: `n[The talks] v[began] .`
    fn chunks(text: &str) -> String {
        let blocks = [Block::new(BlockKind::Paragraph, Span::of(0..text.len()), "test")];
        let (mut tokens, lexicon) = (Tokens::default(), Lexicon::built_in());
        token::scan(text, &blocks, &lexicon, &mut tokens);
        let mut chunks = Chunks::default();
        chunk_all(&lexicon, &tokens, &mut chunks);
        let shown: Vec<String> = chunks
            .list()
            .iter()
            .map(|chunk| {
                let words = tokens.span(chunk.tokens).slice(text);
                match chunk.kind {
                    ChunkKind::Noun => format!("n[{words}]"),
                    ChunkKind::Verb => format!("v[{words}]"),
                    ChunkKind::Preposition => format!("p[{words}]"),
                    ChunkKind::Coordinator => format!("c[{words}]"),
                    ChunkKind::Subordinator => format!("s[{words}]"),
                    ChunkKind::Complementizer => format!("t[{words}]"),
                    ChunkKind::Relative => format!("r[{words}]"),
                    ChunkKind::Adverb => format!("a[{words}]"),
                    ChunkKind::Adjective => format!("j[{words}]"),
                    ChunkKind::Mark => words.to_owned(),
                    ChunkKind::Other => format!("?[{words}]"),
                }
            })
            .collect();
        shown.join(" ")
    }

    #[test]
    fn sentences() {
        let cases = [
            (
                "The German, Danish and Dutch foreign ministers met US, British and South Korean officials.",
                "n[The German, Danish and Dutch foreign ministers] v[met] \
                 n[US, British and South Korean officials] .",
            ),
            (
                "In the US, British and Danish ministers met.",
                "p[In] n[the US] , n[British and Danish ministers] v[met] .",
            ),
            (
                "Russia's Foreign Minister has not yet met his American counterpart in Lima.",
                "n[Russia's Foreign Minister] v[has not yet met] n[his American counterpart] p[in] n[Lima] .",
            ),
            (
                "He told reporters Monday that the talks had been useful.",
                "n[He] v[told] n[reporters] n[Monday] t[that] n[the talks] v[had been] j[useful] .",
            ),
            (
                "The president plans to visit Kenya and meet its leaders.",
                "n[The president] v[plans] v[to visit] n[Kenya] c[and] v[meet] n[its leaders] .",
            ),
            (
                "Talks between the two sides will resume next week, the ministry said.",
                "n[Talks] p[between] n[the two sides] v[will resume] n[next week] , n[the ministry] v[said] .",
            ),
            (
                "Police arrested three men who were accused of stealing cars.",
                "n[Police] v[arrested] n[three men] r[who] v[were accused] p[of] v[stealing] n[cars] .",
            ),
            ("\"We won't leave,\" she said.", "\" n[We] v[won't leave] , \" n[she] v[said] ."),
            (
                "Ms. Lund, who met the king last year, left for Oslo on Tuesday night.",
                "n[Ms. Lund] , r[who] v[met] n[the king] n[last year] , v[left] p[for] n[Oslo] p[on] n[Tuesday night] .",
            ),
            (
                "The US Treasury Department imposed sanctions on two banks accused of fraud.",
                "n[The US Treasury Department] v[imposed] n[sanctions] p[on] n[two banks] v[accused] p[of] n[fraud] .",
            ),
            (
                "Danish and Dutch officials met three senior Greek envoys.",
                "n[Danish and Dutch officials] v[met] n[three senior Greek envoys] .",
            ),
            (
                "An explosion killed at least five people and hurt around 30 guards.",
                "n[An explosion] v[killed] n[at least five people] c[and] v[hurt] n[around 30 guards] .",
            ),
            (
                "The attorney general was re-elected in the run-off.",
                "n[The attorney general] v[was re-elected] p[in] n[the run-off] .",
            ),
            (
                "Lund fired several short-range ballistic missiles in a one-day general strike.",
                "n[Lund] v[fired] n[several short-range ballistic missiles] p[in] n[a one-day general strike] .",
            ),
            (
                "Lund was first arrested in May and was first to speak.",
                "n[Lund] v[was first arrested] p[in] n[May] c[and] v[was] j[first] v[to speak] .",
            ),
            (
                "Oman has long accused Lund, and they have all accused Lund; it has low paid workers.",
                "n[Oman] v[has long accused] n[Lund] , c[and] n[they] v[have all accused] n[Lund] ; n[it] \
                 v[has] n[low paid workers] .",
            ),
            (
                "The state-run agency held talks about 30 prisoners.",
                "n[The state-run agency] v[held] n[talks] p[about] n[30 prisoners] .",
            ),
            (
                "A bomb went off, killing at least 17 more villagers.",
                "n[A bomb] v[went] a[off] , v[killing] n[at least 17 more villagers] .",
            ),
            (
                "The newly elected mayor met Lund's recently named envoy, a very young man.",
                "n[The newly elected mayor] v[met] n[Lund's recently named envoy] , n[a very young man] .",
            ),
            ("Abu bin Laden freed ten Israelis.", "n[Abu bin Laden] v[freed] n[ten Israelis] ."),
            (
                "The company's shares rose 3.5% to $12.40.",
                "n[The company's shares] v[rose] n[3.5%] p[to] n[$12.40] .",
            ),
        ];
        for (text, expected) in cases {
            assert_eq!(chunks(text), expected);
        }
    }

    /// The flags that the last verb of a text shares with one before.
    fn last_form(text: &str) -> VerbForm {
        let blocks = [Block::new(BlockKind::Paragraph, Span::of(0..text.len()), "test")];
        let (mut tokens, lexicon) = (Tokens::default(), Lexicon::built_in());
        token::scan(text, &blocks, &lexicon, &mut tokens);
        let mut chunks = Chunks::default();
        chunk_all(&lexicon, &tokens, &mut chunks);
        chunks.list().iter().rev().find(|chunk| chunk.kind == ChunkKind::Verb).expect("a verb").form
    }

    #[test]
    fn coordinated_verbs_share_their_auxiliary() {
        let future = VerbForm::FINITE.with(VerbForm::FUTURE).with(VerbForm::SHARED);
        let infinitive = VerbForm::INFINITIVE.with(VerbForm::SHARED);
        for (text, form) in [
            ("Lund will meet Imre on Monday and visit Oslo.", future),
            ("Lund will meet Imre, who leads the party, and visit Oslo.", future),
            ("Lund plans to travel to Oslo, meet Imre and sign a deal.", infinitive),
            ("Protesters march and chant.", VerbForm::FINITE),
            ("They plan to leave and say so.", VerbForm::FINITE),
        ] {
            assert_eq!(last_form(text), form, "{text}");
        }
    }

    #[test]
    fn every_token_is_in_one_chunk() {
        let text = "“Who?” — he (or she) won't, 3% of $5... and/or ''so'' that: to, by; not.";
        let joined: String = chunks(text).chars().filter(|c| c.is_alphanumeric()).collect();
        for word in ["Who", "won", "3", "5", "so", "not"] {
            assert!(joined.contains(word), "{word} in {joined}");
        }
    }
}
