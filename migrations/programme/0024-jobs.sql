-- Work that takes longer than anybody waits for a page. A job is no row of the journal: what it writes goes through operations, and those are.
create table job (
	id uuid primary key,
	kind text not null,
	-- What it is about: one of a kind is under way about it at a time.
	subject text not null,
	input json not null,
	asked_by text,
	asked_at timestamptz not null,
	state text not null check (state in ('waiting', 'running', 'done', 'failed', 'cancelled')),
	-- How often it was begun, and how often it may be.
	tried integer not null default 0,
	most_tries integer not null,
	next_try_at timestamptz not null,
	-- Who runs it, an id for each try, and until when that is believed without a sign of life.
	taken_by uuid,
	taken_until timestamptz,
	-- How far it is, in the words of its kind.
	step text,
	step_done integer,
	step_of integer,
	cancelled_by text,
	ended_at timestamptz,
	result json,
	-- Why it failed, in each language; null for a mistake of ours.
	problem json,
	check ((state = 'running') = (taken_by is not null and taken_until is not null)),
	check ((state in ('done', 'failed', 'cancelled')) = (ended_at is not null))
);
create unique index job_under_way on job (kind, subject) where state in ('waiting', 'running');
create index job_by_time on job (asked_at);
