//! A user's own words laid over the built-in lists.
//!
//! The format is that of the lists: `form<TAB>class<TAB>payload`, further columns ignored, `#` comments, empty lines.
//! A row of a form and class that the lists have replaces the payload.

use super::class::LexClass;
use super::function::Function;
use super::{Entry, Lexicon};
use crate::Error;

impl Lexicon {
    /// The lexicon with the rows of `tsv` laid over it.
    ///
    /// # Errors
    ///
    /// [`Error::Lexicon`] with line and column where a row has no form, or a class that does not exist.
    pub(crate) fn overlaid(&self, tsv: &str) -> Result<Self, Error> {
        let mut lexicon = self.clone();
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
            lexicon.add_row(form, class, payload);
        }
        lexicon.link_phrases();
        lexicon.read_reports();
        Ok(lexicon)
    }

    fn add_row(&mut self, text: &str, class: LexClass, payload: &str) {
        let capitals = text.chars().any(char::is_uppercase) && !text.chars().any(char::is_lowercase);
        let lower = text.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ");
        let at = self.lexeme(&lower).map_or_else(|| self.add_form(&lower), |lexeme| lexeme.0);
        let payload_id = self.strings.push(payload);
        let lemma_id = self.strings.push(&lower);
        let Some(form) = self.forms.get(at as usize).copied() else { return };
        // Entries of a form are contiguous: they move to the end, without the one that is replaced.
        let first = form.first_entry as usize;
        let mut entries =
            self.entries.get(first..first + usize::from(form.n_entries)).unwrap_or(&[]).to_vec();
        entries.retain(|entry| entry.class != class);
        entries.push(Entry { class, payload: payload_id, lemma: lemma_id });
        entries.truncate(usize::from(u8::MAX));
        let first_entry = crate::span::offset(self.entries.len());
        if let Some(form) = self.forms.get_mut(at as usize) {
            form.first_entry = first_entry;
            form.n_entries = u8::try_from(entries.len()).unwrap_or(u8::MAX);
            if Function::is_told_of(class) {
                form.function = form.function.with(Function::read(payload));
            }
            if capitals {
                form.capitals |= class;
            } else {
                form.class |= class;
            }
        }
        self.entries.extend(entries);
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
