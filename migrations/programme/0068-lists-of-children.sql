-- A list of children as it was uploaded: a draft until it is confirmed, and undone as a whole.
create table child_list (
	id uuid primary key,
	file_name text not null,
	sha256 text not null,
	bytes bytea not null,
	uploaded_at timestamptz not null,
	uploaded_by text,
	-- Which column is which, where somebody said so.
	mapped jsonb,
	-- Whom on record its lines resemble, as it was looked up, and what somebody answered.
	checked jsonb,
	since_seq bigint,
	undone_seq bigint
);
create index child_list_by_hash on child_list (sha256);

-- What became of each line of a list that was confirmed.
create table child_list_line (
	list uuid not null,
	-- Which of the tables of the file it stands on, and the row as the spreadsheet numbers it.
	part integer not null,
	line integer not null,
	fate text not null,
	-- The child that it registered, or that was registered already.
	child uuid,
	primary key (list, part, line)
);
create index child_list_line_by_child on child_list_line (child);
