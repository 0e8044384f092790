//! Stage 2: body blocks to tokens, sentences, phrases and quotations.
//!
//! `&str, &[Block], &Lexicon -> Tokens`: one token a word, number or mark, in order; white space is no token but a
//! flag of the token after it. Possessive `'s` and the clitics `'ll 're 've 'd 'm` are tokens of their own, `n't` is
//! not; hyphens split words; `U.S.` is one token, another abbreviation's full stop is a token after it.
//!
//! ```text
//! Moor's ex-aide met Gen. Ito in the U.S. on Oct. 3.
//! ^^^^^^ ^^      ^^^ ^^^^ ^^^ ^^ ^^^ ^^^^ ^^ ^^^^ ^^
//! ```
//!
//! Invariants: tokens are sorted and do not overlap; every sentence lies in one block; sentences are sorted and cover
//! all tokens (tests below).
//! Cost: one pass over the bytes, one lexicon probe a word, no allocation but the growth of the columns.

mod chars;
mod columns;
mod kind;
mod mark;
mod odd_word;
mod phrases;
mod quote_marks;
mod scan;
mod sentence;
mod slots;
mod tag;

pub(crate) use columns::{Phrase, Quote, Sentence, Shape, Token, Tokens};
pub(crate) use kind::Kind;
pub(crate) use tag::is_case_poor;

use crate::extraction::Block;
use crate::lexicon::Lexicon;

/// Reads the body blocks of a text into `tokens`, whose buffers are used again.
#[inline(never)] // so that a profile shows the stage
pub(crate) fn scan(text: &str, blocks: &[Block], lexicon: &Lexicon, tokens: &mut Tokens) {
    tokens.clear();
    scan::scan_blocks(text, blocks, lexicon, tokens);
    phrases::find_phrases(lexicon, tokens);
    sentence::split_blocks(lexicon.readings(), tokens);
    quote_marks::pair_blocks(tokens);
    tag::tag_all(text, lexicon, tokens);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extraction::BlockKind;
    use crate::lexicon::LexClass;
    use crate::span::Span;

    pub(super) fn tokens_of(text: &str) -> Tokens {
        let blocks = [Block::new(BlockKind::Paragraph, Span::of(0..text.len()), "test")];
        let mut tokens = Tokens::default();
        scan(text, &blocks, &Lexicon::built_in(), &mut tokens);
        tokens
    }

    fn words(text: &str) -> String {
        tokens_of(text).tokens.iter().map(|t| t.span().slice(text)).collect::<Vec<_>>().join("|")
    }

    #[test]
    fn words_numbers_and_marks() {
        let cases = [
            ("Moor's ex-aide said.", "Moor|'s|ex|-|aide|said|."),
            ("They don’t, we'll", "They|don’t|,|we|'ll"),
            ("Moor''s aide didn''t. ''Ada''", "Moor|''s|aide|didn''t|.|''|Ada|''"),
            ("the U.S. and the U.S army", "the|U.S.|and|the|U.S|army"),
            ("at 10:30 a.m. on Oct. 3, 2018", "at|10:30|a.m.|on|Oct|.|3|,|2018"),
            ("1,360.50 $ in the 1990s", "1,360.50|$|in|the|1990s"),
            ("''He said, 'no,''' she said", "''|He|said|,|'|no|,|'|''|she|said"),
            ("‘‘He said, ‘no,’’’ she said", "‘‘|He|said|,|‘|no|,|’|’’|she|said"),
            ("‘\u{AD}‘No,’\u{200B}\u{AD}’ she", "‘\u{AD}‘|No|,|’\u{200B}\u{AD}’|she"),
            ("'\u{AD}'No,'\u{AD}' she", "'\u{AD}'|No|,|'\u{AD}'|she"),
            ("O'Neill -- ''yes,'' he said…", "O'Neill|--|''|yes|,|''|he|said|…"),
            ("“Łódź” café", "“|Łódź|”|café"),
            // Windows-1252 read as Latin-1, primes, accents alone.
            ("\u{93}Lund\u{92}s so\u{94} \u{96} no", "\u{93}|Lund|\u{92}s|so|\u{94}|\u{96}|no"),
            ("″Lund′s so″ he said", "″|Lund|′s|so|″|he|said"),
            ("Lund´s", "Lund|´s"),
            // Taken apart, and with what fills the place of a tag or an entity.
            ("Moor 's aide , ' so '", "Moor|'s|aide|,|'|so|'"),
            (
                "Lund\u{AD}\u{200B}, Moor\u{200B}’s, fran\u{AD}\u{200B}çais",
                "Lund|,|Moor|’s|,|fran\u{AD}\u{200B}çais",
            ),
            ("leaders' meeting", "leaders|'|meeting"),
            ("J. Smith (R-Ohio)", "J|.|Smith|(|R|-|Ohio|)"),
            // Letters that could not be read, an apostrophe and a dash.
            ("Osk\u{FFFD}\u{FFFD}an's caf\u{FFFD}\u{FFFD}", "Osk\u{FFFD}\u{FFFD}an|'s|caf\u{FFFD}\u{FFFD}"),
            ("M\u{FFFD}ller it\u{FFFD}s", "M\u{FFFD}ller|it|\u{FFFD}|s"),
            ("Lund\u{FFFD}s plan\u{FFFD}which", "Lund|\u{FFFD}|s|plan|\u{FFFD}|which"),
        ];
        for (text, expected) in cases {
            assert_eq!(words(text), expected, "{text}");
        }
    }

    #[test]
    fn ligatures_are_their_letters() {
        for (joined, word) in
            [("oﬃce", "office"), ("conﬂict", "conflict"), ("Afghan ﬁghters", "Afghan fighters")]
        {
            let lexemes =
                |text: &str| tokens_of(text).tokens.iter().map(|token| token.lexeme).collect::<Vec<_>>();
            assert_eq!(lexemes(joined), lexemes(word), "{joined}");
        }
    }

    #[test]
    fn doubled_apostrophes_are_those_of_the_word() {
        let last = |text: &str| {
            let text = format!("Ada{text}");
            let tokens = tokens_of(&format!("{text} and all that was there"));
            tokens.tokens.iter().find(|token| token.end as usize == text.len()).map(|token| token.lexeme)
        };
        let cases = [
            (" didn''t", " didn't"),
            ("''s", "'s"),
            (" Wasn''t", " Wasn’t"),
            (" Côte d''Azur", " Côte d'Azur"),
        ];
        for (doubled, word) in cases {
            assert!(last(word).is_some());
            assert_eq!(last(doubled), last(word), "{doubled}");
        }
    }

    #[test]
    fn lost_letters_of_the_lists_are_found_again() {
        let tokens = tokens_of("Sinn F\u{FFFD}\u{FFFD}in and Fianna F\u{FFFD}\u{FFFD}il met.");
        assert_eq!(tokens.phrases.iter().filter(|phrase| phrase.class.any(LexClass::ORG)).count(), 2);
    }

    #[test]
    fn words_of_a_user_are_read_like_those_of_the_lists() {
        let text =
            "The Grand Vizier of Floonia met the Table Thursday, and there were more talks with others.";
        let lists = "Grand Vizier\trole\tgov\nFloonia\tcountry\tFLN\nTable\torg\tgov\n";
        let lexicon = Lexicon::built_in().overlaid(lists).expect("good rows");
        let blocks = [Block::new(BlockKind::Paragraph, Span::of(0..text.len()), "test")];
        let mut tokens = Tokens::default();
        scan(text, &blocks, &lexicon, &mut tokens);
        let class = |word| {
            let token = tokens.tokens.iter().find(|token| token.span().slice(text) == word);
            token.map_or(LexClass::NONE, |token| token.class)
        };
        assert!(class("Floonia").any(LexClass::COUNTRY));
        assert!(class("Table").any(LexClass::ORG));
        assert!(tokens.phrases.first().is_some_and(|phrase| phrase.class.any(LexClass::ROLE)));
    }

    #[test]
    fn sentences() {
        let cases = [
            ("He met Gen. Ito. They spoke.", 2),
            ("It was 3.5 p.m. in the U.S. The talks began.", 2),
            ("“I will go.” He left.", 2),
            ("“Will you go?” he asked. “No.”", 2),
            ("Mr. J. Smith of Acme Inc. said no.", 1),
            ("He said no. Five went. It was No. 5.", 3),
            ("Prices rose 3.2 percent. 1989 was better.", 2),
            ("Ferries back | News | Harbour Post", 3),
            ("The harbour|post said no.", 1),
        ];
        for (text, n) in cases {
            assert_eq!(tokens_of(text).sentences.len(), n, "{text}");
        }
    }

    #[test]
    fn sentences_cover_all_tokens() {
        let tokens = tokens_of("One. Two three! “Four?” Five… six. ''Seven.''");
        let mut at = 0;
        for sentence in &tokens.sentences {
            assert_eq!(sentence.tokens.start, at);
            at = sentence.tokens.end;
        }
        assert_eq!(at as usize, tokens.tokens.len());
    }
}
