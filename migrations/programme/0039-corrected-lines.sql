-- Lines of a register that somebody corrected before it was confirmed: said for the draft, and kept with the import. The file stays as it is.
alter table register_import add column corrected json;
