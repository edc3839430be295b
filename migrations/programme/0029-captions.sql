-- The captions of a film in one language: what is heard, what is spoken in another language, or what is to be seen.
create table caption_track (
	id uuid not null,
	since_seq bigint not null,
	until_seq bigint not null default 9007199254740991,
	film uuid not null,
	language text not null check (language in ('mn', 'en')),
	kind text not null check (kind in ('captions', 'subtitles', 'descriptions')),
	-- What a file of them holds beside its cues, as the schema has it that its version names. Null where that is nothing.
	around jsonb,
	removed_because text,
	primary key (id, since_seq)
);
create unique index caption_track_in_force on caption_track (id) where until_seq = 9007199254740991;
create unique index caption_track_of_film on caption_track (film, language, kind) where until_seq = 9007199254740991;

create table caption_cue (
	id uuid not null,
	since_seq bigint not null,
	until_seq bigint not null default 9007199254740991,
	track uuid not null,
	start_ms bigint not null check (start_ms >= 0),
	end_ms bigint not null check (end_ms >= 0),
	-- Cue text as WebVTT writes it.
	text text not null,
	-- Its name, where it is shown, and the notes above it, as the schema has it that its version names. Null where all is usual.
	beside jsonb,
	primary key (id, since_seq)
);
create unique index caption_cue_in_force on caption_cue (id) where until_seq = 9007199254740991;
create index caption_cue_of_track on caption_cue (track, until_seq);
create index caption_cue_since on caption_cue (track, since_seq);

-- What somebody wrote into a cue that somebody else had changed meanwhile. It stays until a person has settled which of both holds.
create table caption_conflict (
	id uuid not null,
	since_seq bigint not null,
	until_seq bigint not null default 9007199254740991,
	track uuid not null,
	cue uuid not null,
	-- Null where they wrote nothing of that kind, or took the cue away.
	start_ms bigint,
	end_ms bigint,
	text text,
	settled text check (settled in ('theirs', 'proposed', 'written')),
	primary key (id, since_seq),
	check ((start_ms is null) = (end_ms is null))
);
create unique index caption_conflict_in_force on caption_conflict (id) where until_seq = 9007199254740991;
create index caption_conflict_of_track on caption_conflict (track) where until_seq = 9007199254740991;

-- How somebody who does not see learns what is only to be seen in a film: by another version of it, or why there is no need.
create table film_description (
	film uuid not null,
	since_seq bigint not null,
	until_seq bigint not null default 9007199254740991,
	answer text not null check (answer in ('described_version', 'not_needed')),
	described_film uuid,
	reason_mn text,
	reason_en text,
	primary key (film, since_seq),
	check ((answer = 'described_version') = (described_film is not null)),
	check ((answer = 'not_needed') = (reason_mn is not null) and (reason_mn is null) = (reason_en is null))
);
create unique index film_description_in_force on film_description (film) where until_seq = 9007199254740991;
