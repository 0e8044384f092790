//! The word lists of copydesk, compiled into one table. Data only: the library `copydesk` reads it.
