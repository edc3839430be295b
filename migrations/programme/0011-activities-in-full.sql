alter table activity add kind text not null default 'training' check (kind in ('training', 'workshop', 'advocacy_meeting'));
alter table activity alter kind drop default;
-- Who takes part, unless an attendance or a head-count says otherwise.
alter table activity add participants text not null default 'teacher' check (
	participants in ('teacher', 'education_staff', 'social_worker', 'parent', 'community_member', 'official', 'child', 'other')
);
alter table activity alter participants drop default;
alter table activity add pillar uuid;
alter table activity add topic text;
alter table activity add spoken_language text;

alter table session add starts_at time;
alter table session add ends_at time;
alter table session add hours numeric(4, 1) check (hours > 0 and hours <= 99);
alter table session add facilitators text[] not null default '{}';
create index session_by_day on session (held_on) where until_seq = 9007199254740991;
alter table session add constraint session_ends_after_it_starts check (ends_at is null or (starts_at is not null and ends_at > starts_at));

-- Null: as most of the activity's participants.
alter table attendance add role text check (
	role in ('teacher', 'education_staff', 'social_worker', 'parent', 'community_member', 'official', 'child', 'other')
);

-- People present who are not on the session's list by name, counted by head, a row for each cell. Null is unknown; a role that is null is
-- as most of the activity's participants.
create table head_count (
	id uuid not null,
	since_seq bigint not null,
	until_seq bigint not null default 9007199254740991,
	session uuid not null,
	sex text check (sex in ('female', 'male')),
	age_band text check (age_band in ('0_5', '6_9', '10_14', '15_17', '18_24', '25_34', '35_44', '45_54', '55_up')),
	role text check (
		role in ('teacher', 'education_staff', 'social_worker', 'parent', 'community_member', 'official', 'child', 'other')
	),
	disability text not null check (disability in ('yes', 'no', 'not_asked')),
	people integer not null check (people > 0),
	primary key (id, since_seq)
);
create unique index head_count_in_force on head_count (id) where until_seq = 9007199254740991;
create index head_count_by_session on head_count (session);

-- Photos of sign-in sheets and other papers of a session.
create table session_file (
	id uuid not null,
	since_seq bigint not null,
	until_seq bigint not null default 9007199254740991,
	session uuid not null,
	file uuid not null,
	primary key (id, since_seq)
);
create index session_file_by_session on session_file (session);
