// A particular is something that is written of a person: a name, a sex, a birth date, a register number, a telephone, a disability.
// What is read of it is no more than was written: a year stays a year, and not asked is not a no.
// A label is how a particular is shown, in the language of whoever reads.
