-- Files that records hang on. Photos lose where and with what they were taken before they are kept (src/shared/files).
create table file (
	id uuid primary key,
	since_seq bigint not null,
	name text not null,
	media_type text not null,
	-- SHA-256 of what was handed in, and of what is kept.
	original_sha256 text not null,
	sha256 text not null,
	size integer not null,
	width integer,
	height integer,
	bytes bytea not null
);
create index file_by_original on file (original_sha256);
