-- What the programme does for one child, under the id of the child. How far it has come is worked out and stands nowhere.
create table child_case (
	id uuid not null,
	since_seq bigint not null,
	until_seq bigint not null default 9007199254740991,
	-- The account that is responsible; null while the case waits to be given to somebody.
	officer text,
	-- Accounts that are on the case as well.
	others text[] not null,
	held_because text,
	held_note text,
	held_since date,
	held_until date,
	closed_because text,
	closed_on date,
	closed_note text,
	merged_into uuid,
	primary key (id, since_seq),
	check ((held_because is null) = (held_since is null)),
	check ((closed_because is null) = (closed_on is null))
);
create unique index child_case_in_force on child_case (id) where until_seq = 9007199254740991;
create index child_case_by_officer on child_case (officer) where until_seq = 9007199254740991;

-- The position at which a case changed last, whatever of it: the version of its document.
create table case_head (
	child uuid primary key,
	seq bigint not null
);
create index case_head_by_seq on case_head (seq);

-- Each time a case was opened again after it had been closed.
create table case_reopening (
	id uuid not null,
	since_seq bigint not null,
	until_seq bigint not null default 9007199254740991,
	child uuid not null,
	reopened_on date not null,
	because text not null,
	primary key (id, since_seq)
);
create unique index case_reopening_in_force on case_reopening (id) where until_seq = 9007199254740991;
create index case_reopening_by_child on case_reopening (child);

-- Responsibility that moved to another officer, or out of the programme.
create table case_transfer (
	id uuid not null,
	since_seq bigint not null,
	until_seq bigint not null default 9007199254740991,
	child uuid not null,
	transferred_on date not null,
	from_officer text,
	to_officer text,
	organisation text,
	because text,
	check (to_officer is not null or organisation is not null),
	primary key (id, since_seq)
);
create unique index case_transfer_in_force on case_transfer (id) where until_seq = 9007199254740991;
create index case_transfer_by_child on case_transfer (child);

-- What a guardian and a child agreed to of what is done for the child; of the slice of consents.
create table service_consent (
	id uuid not null,
	since_seq bigint not null,
	until_seq bigint not null default 9007199254740991,
	child uuid not null,
	purposes text[] not null,
	given_by text not null,
	guardian_name text,
	guardian_relation text,
	assent text not null,
	notice_version text not null,
	notice_language text,
	given_on date not null,
	until date,
	withdrawn_on date,
	withdrawn_because text,
	primary key (id, since_seq)
);
create unique index service_consent_in_force on service_consent (id) where until_seq = 9007199254740991;
create index service_consent_by_child on service_consent (child);

create table assessment (
	id uuid not null,
	since_seq bigint not null,
	until_seq bigint not null default 9007199254740991,
	child uuid not null,
	module text not null,
	module_version text not null,
	wording text not null,
	assessed_on date not null,
	respondent text not null,
	-- Words by item; what came of it is worked out when it is read.
	answers jsonb not null,
	primary key (id, since_seq)
);
create unique index assessment_in_force on assessment (id) where until_seq = 9007199254740991;
create index assessment_by_child on assessment (child);

-- Facts of schooling, one row for each child.
create table schooling (
	child uuid not null,
	since_seq bigint not null,
	until_seq bigint not null default 9007199254740991,
	ever_attended text not null,
	last_grade integer,
	left_year integer,
	provision text not null,
	grade integer,
	equivalency text,
	at_risk boolean,
	repeats_grade boolean,
	kilometres double precision,
	needs_dormitory boolean,
	primary key (child, since_seq)
);
create unique index schooling_in_force on schooling (child) where until_seq = 9007199254740991;

-- Why a child is out of school, as it was seen on a day: when the child left, or now.
create table barrier_record (
	id uuid not null,
	since_seq bigint not null,
	until_seq bigint not null default 9007199254740991,
	child uuid not null,
	at text not null check (at in ('exit', 'now')),
	main text not null,
	others text[] not null,
	note text,
	recorded_on date not null,
	primary key (id, since_seq)
);
create unique index barrier_record_in_force on barrier_record (id) where until_seq = 9007199254740991;
create index barrier_record_by_child on barrier_record (child);

create table case_plan (
	id uuid not null,
	since_seq bigint not null,
	until_seq bigint not null default 9007199254740991,
	child uuid not null,
	summary text not null,
	drawn_on date not null,
	review_on date not null,
	drawn_by text,
	approved_on date,
	approved_by text,
	returned_on date,
	returned_by text,
	returned_because text,
	primary key (id, since_seq)
);
create unique index case_plan_in_force on case_plan (id) where until_seq = 9007199254740991;
create index case_plan_by_child on case_plan (child);

create table case_goal (
	id uuid not null,
	since_seq bigint not null,
	until_seq bigint not null default 9007199254740991,
	child uuid not null,
	goal text not null,
	who text not null,
	due date,
	state text not null,
	done_on date,
	primary key (id, since_seq)
);
create unique index case_goal_in_force on case_goal (id) where until_seq = 9007199254740991;
create index case_goal_by_child on case_goal (child);

create table referral (
	id uuid not null,
	since_seq bigint not null,
	until_seq bigint not null default 9007199254740991,
	child uuid not null,
	service text not null,
	sent_to text not null,
	sent_on date not null,
	answer_by date,
	note text,
	primary key (id, since_seq)
);
create unique index referral_in_force on referral (id) where until_seq = 9007199254740991;
create index referral_by_child on referral (child);

create table referral_answer (
	id uuid not null,
	since_seq bigint not null,
	until_seq bigint not null default 9007199254740991,
	child uuid not null,
	referral uuid not null,
	state text not null,
	answered_on date not null,
	feedback text,
	primary key (id, since_seq)
);
create unique index referral_answer_in_force on referral_answer (id) where until_seq = 9007199254740991;
create index referral_answer_by_child on referral_answer (child);

create table case_visit (
	id uuid not null,
	since_seq bigint not null,
	until_seq bigint not null default 9007199254740991,
	child uuid not null,
	visited_on date not null,
	way text not null,
	met boolean not null,
	learning text not null,
	note text,
	next_on date,
	latitude double precision,
	longitude double precision,
	primary key (id, since_seq)
);
create unique index case_visit_in_force on case_visit (id) where until_seq = 9007199254740991;
create index case_visit_by_child on case_visit (child);

-- Where a child was placed; the same id in education_access says that access was obtained.
create table placement (
	id uuid not null,
	since_seq bigint not null,
	until_seq bigint not null default 9007199254740991,
	child uuid not null,
	placed_on date not null,
	provision text not null,
	grade integer,
	equivalency text,
	site uuid,
	ended_on date,
	ended_because text,
	ended_note text,
	check ((ended_on is null) = (ended_because is null)),
	primary key (id, since_seq)
);
create unique index placement_in_force on placement (id) where until_seq = 9007199254740991;
create index placement_by_child on placement (child);

create table learning_attendance (
	id uuid not null,
	since_seq bigint not null,
	until_seq bigint not null default 9007199254740991,
	child uuid not null,
	placement uuid not null,
	from_day date not null,
	until_day date not null,
	school_days integer not null,
	days_attended integer not null,
	source text not null,
	check (until_day >= from_day),
	check (days_attended <= school_days),
	primary key (id, since_seq)
);
create unique index learning_attendance_in_force on learning_attendance (id) where until_seq = 9007199254740991;
create index learning_attendance_by_child on learning_attendance (child);

-- Moves of a herders’ family with the seasons, or for good.
create table child_move (
	id uuid not null,
	since_seq bigint not null,
	until_seq bigint not null default 9007199254740991,
	child uuid not null,
	moved_on date not null,
	area text,
	move text not null,
	until date,
	primary key (id, since_seq)
);
create unique index child_move_in_force on child_move (id) where until_seq = 9007199254740991;
create index child_move_by_child on child_move (child);

create table dormitory_stay (
	id uuid not null,
	since_seq bigint not null,
	until_seq bigint not null default 9007199254740991,
	child uuid not null,
	site uuid,
	from_day date not null,
	until_day date,
	primary key (id, since_seq)
);
create unique index dormitory_stay_in_force on dormitory_stay (id) where until_seq = 9007199254740991;
create index dormitory_stay_by_child on dormitory_stay (child);

create table case_note (
	id uuid not null,
	since_seq bigint not null,
	until_seq bigint not null default 9007199254740991,
	child uuid not null,
	written_on date not null,
	-- Of a sensitive note null: what it says is sealed.
	text text,
	sealed text,
	check ((text is null) <> (sealed is null)),
	primary key (id, since_seq)
);
create unique index case_note_in_force on case_note (id) where until_seq = 9007199254740991;
create index case_note_by_child on case_note (child);
