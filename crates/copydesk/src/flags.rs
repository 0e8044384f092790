//! [`flags!`]: what all small sets of flags can do, written once.

/// Gives a newtype over an unsigned integer the operations of a set of flags.
macro_rules! flags {
    ($set:ident: $bits:ty) => {
        #[allow(dead_code, reason = "no set is asked all that a set can do")]
        impl $set {
            /// No flag.
            pub(crate) const NONE: Self = Self(0);

            /// True where all flags of `other` are set.
            #[inline]
            pub(crate) const fn has(self, other: Self) -> bool {
                self.0 & other.0 == other.0
            }

            /// True where some flag of `other` is set.
            #[inline]
            pub(crate) const fn any(self, other: Self) -> bool {
                self.0 & other.0 != 0
            }

            /// What both have.
            #[inline]
            pub(crate) const fn and(self, other: Self) -> Self {
                Self(self.0 & other.0)
            }

            /// The flags as bits.
            #[inline]
            pub(crate) const fn bits(self) -> $bits {
                self.0
            }

            /// Both.
            #[inline]
            pub(crate) const fn with(self, other: Self) -> Self {
                Self(self.0 | other.0)
            }

            /// Sets the flags of `other`.
            #[inline]
            pub(crate) fn set(&mut self, other: Self) {
                self.0 |= other.0;
            }
        }
    };
}

pub(crate) use flags;
