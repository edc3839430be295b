-- A film with captions drawn into its picture, for screens that know no tracks. What was drawn, and which version of it, says whoever had
-- it drawn; it goes with the rendition that it was drawn into.
create table media_burned (
	media uuid not null,
	since_seq bigint not null,
	until_seq bigint not null default 9007199254740991,
	-- Of what was drawn: `captions.mn`.
	name text not null,
	version bigint not null,
	-- The rendition that it is the same size as: `720p`.
	size_name text not null,
	media_type text not null,
	sha256 text not null,
	size bigint not null check (size > 0),
	width integer not null,
	height integer not null,
	primary key (media, name, size_name, since_seq)
);
create unique index media_burned_in_force on media_burned (media, name, size_name) where until_seq = 9007199254740991;
