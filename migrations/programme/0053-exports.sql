-- Exports of platforms: what somebody handed in and has not confirmed lies in the drafts, and counts for nothing.
create table export_draft (
	id uuid primary key,
	uploaded_by text,
	uploaded_at timestamptz not null
);
create table export_draft_file (
	draft uuid not null,
	place integer not null,
	name text not null,
	bytes bytea not null,
	-- What somebody said of its columns, while nobody keeps it for other files.
	mapped json,
	primary key (draft, place)
);

-- Files that were confirmed together, and are taken back together. The files themselves lie where all proofs of numbers lie, each with its hash.
create table export_import (
	id uuid not null,
	since_seq bigint not null,
	until_seq bigint not null default 9007199254740991,
	measured_on date not null,
	files uuid[] not null check (cardinality(files) > 0),
	-- What the files say of several posts together, by its ids.
	totals uuid[] not null,
	imported_by text,
	imported_on date not null,
	primary key (id, since_seq)
);
create unique index export_import_in_force on export_import (id) where until_seq = 9007199254740991;

-- What a file says of one post: a measurement that stays when a newer one comes. `post` is the campaign's, where it is of one.
create table exported_post (
	id uuid not null,
	since_seq bigint not null,
	until_seq bigint not null default 9007199254740991,
	import uuid not null,
	file uuid not null,
	line integer not null,
	platform text not null check (platform in ('facebook', 'instagram', 'youtube')),
	platform_id text,
	page text,
	link text,
	title text not null,
	published_on date,
	published_at text,
	unique_metric text check (unique_metric in ('reach', 'viewers', 'unique_viewers')),
	unique_value bigint check (unique_value > 0),
	shown_metric text check (shown_metric in ('views', 'impressions', 'plays')),
	shown_value bigint check (shown_value >= 0),
	is_rounded boolean not null,
	measured_on date not null,
	-- The name of the file.
	source text not null,
	is_share boolean not null,
	is_crosspost boolean not null,
	-- Null where it belongs to no campaign.
	item uuid,
	post uuid,
	-- The import has made the post; else what the post said before, where the import replaced it.
	made_post boolean not null,
	replaced json,
	primary key (id, since_seq),
	check ((item is null) = (post is null))
);
create unique index exported_post_in_force on exported_post (id) where until_seq = 9007199254740991;
create index exported_post_by_import on exported_post (import);
create index exported_post_by_post on exported_post (post);

-- Which column of an export is which, where somebody had to say so: for the next file with the same headings.
create table export_mapping (
	id uuid not null,
	since_seq bigint not null,
	until_seq bigint not null default 9007199254740991,
	mapping json not null,
	headings text not null,
	primary key (id, since_seq)
);
create unique index export_mapping_in_force on export_mapping (id) where until_seq = 9007199254740991;
create unique index export_mapping_by_headings on export_mapping (headings) where until_seq = 9007199254740991;
