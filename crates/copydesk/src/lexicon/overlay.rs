//! A user's own words laid over the built-in lists.
//!
//! The format is that of the lists: `form<TAB>class<TAB>payload`, further columns ignored, `#` comments, empty lines.
//! A row of a form and class that the lists have replaces the payload.

use super::class::LexClass;
use super::phrase::AddedPhrase;
use super::row::{Entry, Row};
use super::{Form, Lexeme, Lexicon};
use crate::Error;
use copydesk_lexicon::CAPITALS_ONLY;
use hashbrown::HashMap;

/// Longest phrase, in words; longer rows of a list are never matched.
const MAX_WORDS: usize = 10;

impl Lexicon {
    /// The lexicon with the rows of `tsv` laid over it.
    ///
    /// # Errors
    ///
    /// [`Error::Lexicon`] with line and column where a row has no form, or a class that does not exist.
    pub(crate) fn overlaid(&self, tsv: &str) -> Result<Self, Error> {
        let mut lexicon = self.clone();
        let mut kinds = Kinds::of(&lexicon);
        // The first is always that of words in no list, even where there was no list.
        kinds.number(Form::UNKNOWN, &mut lexicon);
        for (number, line) in tsv.lines().enumerate() {
            if line.trim().is_empty() || line.starts_with('#') {
                continue;
            }
            let wrong = |column, problem: String| Error::Lexicon { line: number + 1, column, problem };
            let mut columns = line.split('\t').map(str::trim);
            let form = columns.next().unwrap_or("");
            if form.is_empty() {
                return Err(wrong(1, "the first column is the word or words, it is empty".to_owned()));
            }
            let name = columns.next().ok_or_else(|| {
                wrong(2, "a row is `form<TAB>class<TAB>payload`; the class is missing".to_owned())
            })?;
            let class = LexClass::from_name(name)
                .filter(|class| !class.any(LexClass::PHRASE_HEAD | LexClass::PHRASE_NEXT))
                .ok_or_else(|| {
                    let names: Vec<_> = LexClass::NAMES.iter().map(|(name, _)| *name).collect();
                    wrong(2, format!("there is no class `{name}`; there are: {}", names.join(", ")))
                })?;
            let payload = columns.next().filter(|payload| *payload != "-").unwrap_or("");
            lexicon.add_row(form, class, payload, &mut kinds).ok_or_else(|| {
                wrong(2, format!("more than {} different combinations of classes", u16::MAX))
            })?;
        }
        lexicon.added_phrases.sort_by_key(|phrase| (phrase.head, core::cmp::Reverse(phrase.rest.len())));
        lexicon.read_reports();
        Ok(lexicon)
    }

    /// Adds a row of a list; nothing where it makes one combination of classes too many.
    fn add_row(&mut self, text: &str, class: LexClass, payload: &str, kinds: &mut Kinds) -> Option<()> {
        let capitals = text.chars().any(char::is_uppercase) && !text.chars().any(char::is_lowercase);
        let lower = text.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ");
        let lexeme = self.place_of(&lower, kinds)?;
        let number = self.classes.iter().position(|known| *known == class).unwrap_or_else(|| {
            self.classes.push(class);
            self.classes.len() - 1
        });
        let number = u8::try_from(number).ok()? | if capitals { CAPITALS_ONLY } else { 0 };
        let added = Entry::new(number, self.strings.push(payload));
        let mut form = *self.form(lexeme)?;
        self.say(&mut form, added);
        // Entries of a form are contiguous: they move to the end, without the one that is replaced.
        let first = self.row(lexeme)?.first_entry();
        let known = self.entries_from(first).iter();
        let mut entries: Vec<_> =
            known.filter(|entry| self.class_of(Entry(**entry)) != class).copied().collect();
        entries.push(added.0);
        for (rank, entry) in entries.iter_mut().enumerate() {
            *entry = Entry(*entry).with_first(rank == 0).0;
        }
        form.facts = self.facts_of(&entries);
        form.time = self.number_of_time_word(self.time_word_of(&entries));
        if self.entries.is_empty() {
            self.entries.to_mut().push(Entry::NONE.0);
        }
        let first_entry = crate::span::offset(self.entries.len());
        self.entries.to_mut().extend(entries);
        self.set_form(lexeme, form, first_entry, kinds)
    }

    /// The lexeme of a word or phrase, which becomes an empty form where it is none.
    fn place_of(&mut self, lower: &str, kinds: &mut Kinds) -> Option<Lexeme> {
        if let Some(lexeme) = self.lexeme(lower) {
            return Some(lexeme);
        }
        let lexeme = Lexeme(crate::span::offset(self.rows.len()));
        let kind = kinds.number(Form::UNKNOWN, self)?;
        let string = self.strings.push(lower);
        self.rows.to_mut().push(Row::new(kind, string).0);
        self.added.insert(lower.into(), lexeme.0);
        let mut words = lower.split(' ');
        if let (Some(head), Some(second)) = (words.next(), words.next()) {
            let head = self.part(head, LexClass::PHRASE_HEAD, kinds)?;
            let second = self.part(second, LexClass::PHRASE_NEXT, kinds)?;
            let mut rest = vec![second];
            for word in words {
                rest.push(self.part(word, LexClass::NONE, kinds)?);
            }
            if rest.len() < MAX_WORDS {
                let place = second.second_index();
                self.change(head, |row| row.before(place))?;
                self.change(second, |row| row.behind(place))?;
                self.added_phrases.push(AddedPhrase { head, rest, lexeme });
            }
        }
        Some(lexeme)
    }

    /// A word of a phrase, with the class of its place there.
    fn part(&mut self, word: &str, class: LexClass, kinds: &mut Kinds) -> Option<Lexeme> {
        let lexeme = self.place_of(word, kinds)?;
        let mut form = *self.form(lexeme)?;
        form.class |= class;
        self.set_form(lexeme, form, crate::span::offset(self.first_entry(lexeme)), kinds)?;
        Some(lexeme)
    }

    fn set_form(&mut self, lexeme: Lexeme, form: Form, first_entry: u32, kinds: &mut Kinds) -> Option<()> {
        let kind = kinds.number(form, self)?;
        self.change(lexeme, |row| row.with(kind, first_entry))
    }

    fn change(&mut self, lexeme: Lexeme, change: impl FnOnce(Row) -> Row) -> Option<()> {
        let row = self.rows.to_mut().get_mut(lexeme.0 as usize)?;
        *row = change(Row(*row)).0;
        Some(())
    }
}

/// The numbers of the combinations of classes.
struct Kinds(HashMap<Form, u16, foldhash::fast::FixedState>);

impl Kinds {
    fn of(lexicon: &Lexicon) -> Self {
        Self(lexicon.forms.iter().copied().zip(0..).collect())
    }

    /// The number of a form in the lexicon, where it is added if there is room.
    fn number(&mut self, form: Form, lexicon: &mut Lexicon) -> Option<u16> {
        let form = Form { reading: lexicon.readings.of(&form), ..form };
        if let Some(number) = self.0.get(&form) {
            return Some(*number);
        }
        let number = u16::try_from(lexicon.forms.len()).ok()?;
        lexicon.add_kind(form);
        self.0.insert(form, number);
        Some(number)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_added_and_replace() {
        let lexicon = Lexicon::default()
            .overlaid("# mine\nfloon\tgiven_name\tf\nGrand Vizier\trole\tgov\tme\n")
            .and_then(|lexicon| lexicon.overlaid("floon\tgiven_name\tm\n"))
            .expect("good rows");
        let floon = lexicon.lexeme("floon").expect("added");
        assert_eq!(lexicon.payload(floon, LexClass::GIVEN_NAME), Some("m"));
        let words: Vec<_> = ["grand", "vizier"].iter().filter_map(|word| lexicon.lexeme(word)).collect();
        let hit = lexicon.phrase(words[0], |i| words.get(1 + i as usize).copied());
        assert_eq!(hit.map(|hit| hit.n_words), Some(2));
    }

    #[test]
    fn wrong_rows_say_where() {
        let problem = |tsv: &str| Lexicon::default().overlaid(tsv).map(|_| ()).unwrap_err().to_string();
        assert!(problem("ok\trole\tgov\nno class\n").starts_with("word list, line 2, column 2"));
        assert!(problem("floon\tnonsense\n").contains("there is no class `nonsense`"));
        assert!(problem("\trole\n").starts_with("word list, line 1, column 1"));
    }
}
