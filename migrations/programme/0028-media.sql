-- What is seen and heard in the campaign. The bytes lie in the store of files, each under its SHA-256; here stands which they are.
create table media (
	id uuid not null,
	since_seq bigint not null,
	until_seq bigint not null default 9007199254740991,
	kind text not null check (kind in ('film', 'audio', 'image')),
	-- What an image is for: it decides which sizes are made of it. Null for what is played.
	purpose text check (purpose in ('picture', 'poster', 'logo')),
	title_mn text not null,
	title_en text not null,
	-- What is to be seen, for whoever does not see it; null while nobody has written it.
	description_mn text,
	description_en text,
	removed_because text,
	primary key (id, since_seq),
	check ((kind = 'image') = (purpose is not null))
);
create unique index media_in_force on media (id) where until_seq = 9007199254740991;

-- A file that is on its way, as it was announced. How much of it is there, the bytes say.
create table media_upload (
	media uuid not null,
	since_seq bigint not null,
	until_seq bigint not null default 9007199254740991,
	name text not null,
	size bigint not null check (size > 0),
	primary key (media, since_seq)
);
create unique index media_upload_in_force on media_upload (media) where until_seq = 9007199254740991;

-- What was handed in. Nobody but the programme's own office is ever given it: it may say where and when it was taken.
create table media_original (
	media uuid not null,
	since_seq bigint not null,
	until_seq bigint not null default 9007199254740991,
	name text not null,
	media_type text not null,
	sha256 text not null,
	size bigint not null check (size > 0),
	-- As it is shown, upright; null for sound.
	width integer,
	height integer,
	duration_ms bigint,
	primary key (media, since_seq)
);
create unique index media_original_in_force on media_original (media) where until_seq = 9007199254740991;

-- What was made of it, to be shown: rid of everything that says where, when and with what it was taken.
create table media_rendition (
	media uuid not null,
	since_seq bigint not null,
	until_seq bigint not null default 9007199254740991,
	name text not null,
	media_type text not null,
	sha256 text not null,
	size bigint not null check (size > 0),
	width integer,
	height integer,
	primary key (media, name, since_seq)
);
create unique index media_rendition_in_force on media_rendition (media, name) where until_seq = 9007199254740991;

-- Where a box that hides a face is at a moment of a film, in thousandths of the picture. Between two key frames it moves evenly; before
-- its first and after its last it is not there.
create table media_key_frame (
	media uuid not null,
	since_seq bigint not null,
	until_seq bigint not null default 9007199254740991,
	box uuid not null,
	at_ms bigint not null check (at_ms >= 0),
	box_left integer not null check (box_left between 0 and 999),
	box_top integer not null check (box_top between 0 and 999),
	box_width integer not null check (box_width between 1 and 1000),
	box_height integer not null check (box_height between 1 and 1000),
	primary key (media, box, at_ms, since_seq)
);
create unique index media_key_frame_in_force on media_key_frame (media, box, at_ms) where until_seq = 9007199254740991;
