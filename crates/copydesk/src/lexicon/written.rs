//! [`Written`]: what a token has of its form in one spelling, ready to be copied.

use super::{Form, Function, LexClass, Lexicon, Naming, Pos, ReadingId, Tag};
use crate::flags::flags;
use copydesk_lexicon::SHORT_LENGTH;

/// A form in one spelling. Its first five fields lie as those of a token do, so that they are copied as one.
#[derive(Debug, Clone, Copy)]
#[repr(C)]
pub(crate) struct Written {
    /// Classes that the spelling allows.
    pub(crate) class: LexClass,
    /// What the tagger has to know of it.
    pub(crate) reading: ReadingId,
    /// Parts of speech it can have.
    pub(crate) pos: Pos,
    /// The one that it has where its neighbours have no say.
    pub(crate) tag: Tag,
    /// What is asked of it before any rule runs.
    pub(crate) marks: Marks,
    /// What it says to those who look for names.
    pub(crate) naming: Naming,
}

/// What is asked of every word before any rule runs, as flags.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Marks(u8);

impl Marks {
    /// A word, or one that counts where it is asked whether a line is one of capitals.
    pub(crate) const WORD: Self = Self(1);
    /// A capital or capitals, where it counts.
    pub(crate) const RAISED: Self = Self(1 << 7);
    /// Its neighbours or letters choose its part of speech.
    pub(crate) const OPEN: Self = Self(1 << 1);
    /// To the chunker it may be more than its part of speech says.
    pub(crate) const SPECIAL: Self = Self(1 << 5);
    /// The same, behind a comma or conjunction, or as one.
    pub(crate) const JOINED: Self = Self(1 << 6);

    /// How many words count as much in [`Marks::counts`] as a raised one.
    pub(crate) const RAISED_COUNT: u32 = Self::RAISED.0 as u32;
}

flags!(Marks: u8);

impl Marks {
    /// Those that a word of `length` bytes may have: only longer ones count.
    #[inline]
    pub(crate) const fn counting(length: usize) -> Self {
        if length > SHORT_LENGTH { Self(u8::MAX) } else { Self(!(Self::WORD.0 | Self::RAISED.0)) }
    }

    /// What a word says to the chunker.
    const fn chunking(class: LexClass, pos: Pos, function: Function) -> Self {
        let special = LexClass::UNUSUAL
            .union(LexClass::TIME_MOD)
            .union(LexClass::ABBREVIATION)
            .union(LexClass::WEEKDAY)
            .union(LexClass::RELATIVE_DAY);
        let joined =
            pos.any(Pos::of(Tag::VerbBase).with(Tag::VerbIng)) || function.has(Function::SUBORDINATOR);
        let special = if class.any(special) { Self::SPECIAL } else { Self::NONE };
        special.with(if joined { Self::JOINED } else { Self::NONE })
    }

    /// Both counts in one number: words that count, and so many times as much for each that is raised.
    #[inline]
    pub(crate) const fn counts(self) -> u32 {
        self.and(Self::WORD.with(Self::RAISED)).bits() as u32
    }

    /// The same, with its part of speech open or not.
    #[inline]
    pub(crate) const fn with_open(self, is_open: bool) -> Self {
        Self(self.0 & !Self::OPEN.0 | if is_open { Self::OPEN.0 } else { 0 })
    }
}

impl Written {
    /// A mark that joins words.
    pub(crate) const JOINING_MARK: Self = Self { marks: Marks::SPECIAL, ..Self::MARK };

    /// A mark.
    pub(crate) const MARK: Self = Self {
        class: LexClass::NONE,
        reading: ReadingId::MARK,
        pos: Pos::NONE,
        tag: Tag::Mark,
        marks: Marks::NONE,
        naming: Naming::NONE,
    };
}

impl Lexicon {
    /// A form where it is written with a capital or not, in capitals (or with full stops) or not.
    pub(crate) fn written(&self, form: &Form, is_capital: bool, is_upper: bool) -> Written {
        let reading = form.reading.written(is_capital, is_upper);
        let (tag, is_open) = self
            .readings
            .get(reading)
            .map_or((form.prior, false), |reading| (reading.first(), reading.is_open()));
        let raised = if is_capital | is_upper { Marks::RAISED } else { Marks::NONE };
        let class = form.class_written(is_capital, is_upper);
        Written {
            class,
            reading,
            pos: form.pos,
            tag,
            marks: Marks::chunking(class, form.pos, form.function)
                .with(Marks::WORD)
                .with(raised)
                .with_open(is_open),
            naming: Naming::of(class, form.facts, is_capital),
        }
    }
}
