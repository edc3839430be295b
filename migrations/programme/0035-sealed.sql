-- Guardians' contacts and pseudonyms are sealed with the key of the installation (src/shared/vault), which this file does not know: what
-- stands here in the clear is sealed when the programme is opened next. A pseudonym is found by its mark.
alter table pseudonym rename column alias_folded to alias_mark;
