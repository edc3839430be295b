-- What somebody, or a guardian for them, agreed to or refused: for their picture, their voice and their story.
create table consent (
	id uuid not null,
	since_seq bigint not null,
	until_seq bigint not null default 9007199254740991,
	-- The position at which it was entered first: of two answers of one day, the one that was entered later holds.
	recorded_seq bigint not null,
	report uuid not null references report,
	area text,
	campaign uuid,
	-- What was made, or will be, as it was read out.
	what text not null,
	-- The works it is about; none: all in which the person appears.
	assets uuid[] not null,
	answer text not null check (answer in ('agreed', 'refused')),
	form_version text not null,
	form_language text not null,
	script text,
	birth_year integer check (birth_year between 1900 and 2100),
	-- How a disability may be spoken of; null where it is not to be named.
	disability_wording text,
	display_name text not null check (display_name in ('first_name', 'pseudonym', 'none')),
	place text not null check (place in ('none', 'aimag', 'soum', 'school')),
	face text not null check (face in ('shown', 'partly', 'hidden')),
	voice text not null check (voice in ('own', 'altered', 're_voiced')),
	others_in_frame text,
	given_by text not null check (given_by in ('self', 'guardian')),
	guardian_name text,
	guardian_relation text,
	guardian_authority text,
	guardian_contact text,
	assent text check (assent in ('spoken', 'signed', 'picture', 'aac')),
	support_person text,
	interpreter text,
	dissent_signs text,
	channels text[] not null,
	abroad boolean not null,
	languages text[] not null,
	ai_training boolean not null,
	starts_on date not null,
	expires_on date not null,
	review_on date,
	given_on date not null,
	given_at text not null,
	collected_by text not null,
	witness text,
	-- The signed form, or the recording of the answer: id of a file of the programme.
	file uuid,
	risk_assessment text,
	risk_approved_by text,
	preview_on date,
	preview_answer text check (preview_answer in ('agreed', 'changes', 'refused')),
	payment text,
	copy_left boolean not null,
	primary key (id, since_seq),
	check (expires_on >= starts_on),
	check (given_by = 'self' or (guardian_name is not null and guardian_relation is not null and guardian_authority is not null)),
	check ((preview_on is null) = (preview_answer is null)),
	check (answer = 'agreed' or channels = '{}')
);
create unique index consent_in_force on consent (id) where until_seq = 9007199254740991;
create index consent_by_report on consent (report);

-- Said by the person or for them; it is never taken back, a new consent is given.
create table consent_withdrawal (
	id uuid not null,
	since_seq bigint not null,
	until_seq bigint not null default 9007199254740991,
	consent uuid not null,
	asked_by text not null,
	way text not null check (way in ('in_person', 'telephone', 'message', 'letter', 'other')),
	asked_on date not null,
	-- The channels and the works that are withdrawn; none: all.
	channels text[] not null,
	assets uuid[] not null,
	because text,
	primary key (id, since_seq)
);
create index consent_withdrawal_by_consent on consent_withdrawal (consent);

create table consent_complaint (
	id uuid not null,
	since_seq bigint not null,
	until_seq bigint not null default 9007199254740991,
	consent uuid not null,
	received_on date not null,
	complained_by text not null,
	what text not null,
	primary key (id, since_seq)
);
create index consent_complaint_by_consent on consent_complaint (consent);

-- Somebody who can be seen, heard or is told of in a work. Without a report nobody knows yet who it is.
create table appearance (
	id uuid not null,
	since_seq bigint not null,
	until_seq bigint not null default 9007199254740991,
	asset uuid not null,
	report uuid references report,
	-- What is to be seen of them, by which somebody else finds them: “the boy in the red coat”.
	described text,
	-- In a film: from when until when, in milliseconds; null: all of it.
	from_ms integer check (from_ms >= 0),
	until_ms integer,
	face text check (face in ('shown', 'partly', 'hidden')),
	voice text check (voice in ('own', 'altered', 're_voiced')),
	told boolean not null,
	primary key (id, since_seq),
	check (until_ms > from_ms),
	check (face is not null or voice is not null or told),
	check (report is not null or described is not null)
);
create unique index appearance_in_force on appearance (id) where until_seq = 9007199254740991;
create index appearance_by_asset on appearance (asset);
create index appearance_by_report on appearance (report);

-- Somebody went through a work and says who is in it: everybody who can be recognised is recorded, or nobody can be.
create table asset_gone_through (
	asset uuid not null,
	since_seq bigint not null,
	until_seq bigint not null default 9007199254740991,
	found text not null check (found in ('everybody', 'nobody')),
	because text,
	primary key (asset, since_seq)
);
create unique index asset_gone_through_in_force on asset_gone_through (asset) where until_seq = 9007199254740991;

-- One name for each person in a campaign, for good: it is never given to somebody else.
create table pseudonym (
	id uuid not null,
	since_seq bigint not null,
	until_seq bigint not null default 9007199254740991,
	campaign uuid not null,
	report uuid not null references report,
	alias text not null,
	-- Folded as names are when people are looked for, so that one alias in two spellings is one.
	alias_folded text not null,
	chosen_by text not null check (chosen_by in ('child', 'guardian', 'staff')),
	primary key (id, since_seq)
);
create unique index pseudonym_once on pseudonym (campaign, alias_folded);
create index pseudonym_by_report on pseudonym (report);

-- What has to go once a consent is withdrawn, and when it went.
create table takedown_step (
	id uuid not null,
	since_seq bigint not null,
	until_seq bigint not null default 9007199254740991,
	withdrawal uuid not null,
	asset uuid,
	work text not null,
	-- An address, or where else it is.
	place text not null,
	-- Whether it lies with somebody else, so that a person has to ask for it and keep the proof.
	external boolean not null,
	due_at timestamptz not null,
	done_at timestamptz,
	note text,
	file uuid,
	primary key (id, since_seq)
);
create unique index takedown_step_in_force on takedown_step (id) where until_seq = 9007199254740991;
create index takedown_step_by_withdrawal on takedown_step (withdrawal);
