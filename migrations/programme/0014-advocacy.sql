-- What was spoken of in a meeting that stands among the activities, and with whom.
create table advocacy_meeting (
	session uuid not null,
	since_seq bigint not null,
	until_seq bigint not null default 9007199254740991,
	organisations text[] not null,
	purpose text not null,
	outcome text,
	primary key (session, since_seq)
);

create unique index advocacy_meeting_in_force on advocacy_meeting (session) where until_seq = 9007199254740991;

create table ask (
	id uuid not null,
	since_seq bigint not null,
	until_seq bigint not null default 9007199254740991,
	title text not null,
	addressed_to text not null,
	raised_on date not null,
	-- The meeting in which it was raised first.
	session uuid,
	state text not null check (state in ('open', 'accepted', 'refused', 'withdrawn')),
	primary key (id, since_seq)
);

create unique index ask_in_force on ask (id) where until_seq = 9007199254740991;

create table commitment (
	id uuid not null,
	since_seq bigint not null,
	until_seq bigint not null default 9007199254740991,
	ask uuid,
	session uuid,
	made_by text not null,
	promise text not null,
	made_on date not null,
	due_on date not null,
	state text not null check (state in ('open', 'kept', 'broken', 'withdrawn')),
	primary key (id, since_seq),
	check (due_on >= made_on)
);

create unique index commitment_in_force on commitment (id) where until_seq = 9007199254740991;

create table follow_up (
	id uuid primary key,
	since_seq bigint not null,
	commitment uuid not null,
	on_day date not null,
	what text not null
);
create index follow_up_by_commitment on follow_up (commitment);

create table policy_document (
	id uuid not null,
	since_seq bigint not null,
	until_seq bigint not null default 9007199254740991,
	title_mn text not null,
	title_en text not null,
	issued_by text not null,
	-- What the programme had to do with it. Without a part, the document is no result of the programme.
	part_mn text not null,
	part_en text not null,
	primary key (id, since_seq),
	check ((part_mn = '') = (part_en = ''))
);
create unique index policy_document_in_force on policy_document (id) where until_seq = 9007199254740991;

-- A stage a document reached, on a day. An entry made by mistake is ended, not deleted.
create table document_stage (
	id uuid not null,
	since_seq bigint not null,
	until_seq bigint not null default 9007199254740991,
	document uuid not null,
	stage text not null check (stage in ('idea', 'draft', 'consulted', 'adopted', 'in_force')),
	reached_on date not null,
	-- Why an entry was ended.
	withdrawn_because text,
	primary key (id, since_seq)
);
create unique index document_stage_in_force on document_stage (document, stage) where until_seq = 9007199254740991;
create index document_stage_by_document on document_stage (document);

create table document_version (
	id uuid not null,
	since_seq bigint not null,
	until_seq bigint not null default 9007199254740991,
	document uuid not null,
	dated date not null,
	note text not null,
	file uuid,
	link text,
	primary key (id, since_seq)
);
create index document_version_by_document on document_version (document);
