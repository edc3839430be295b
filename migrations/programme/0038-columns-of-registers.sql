-- Which column of a register is which, where somebody had to say so: for the next file with the same headings.
create table column_mapping (
	id uuid not null,
	since_seq bigint not null,
	until_seq bigint not null default 9007199254740991,
	-- Heading and meaning of each column, in the order of the file; json keeps it.
	mapping json not null,
	-- The headings as they are compared.
	headings text not null,
	primary key (id, since_seq)
);
create unique index column_mapping_in_force on column_mapping (id) where until_seq = 9007199254740991;
create unique index column_mapping_by_headings on column_mapping (headings) where until_seq = 9007199254740991;

-- How the columns of this file were mapped: said for the draft, and kept with the import as it was read.
alter table register_import add column mapped json;
