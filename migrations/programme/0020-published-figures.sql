-- A period goes open, submitted, approved, published; a period without a row is open. Each step is a row, the one in force is the present.
create table period_step (
	period uuid not null,
	since_seq bigint not null,
	until_seq bigint not null default 9007199254740991,
	step text not null check (step in ('open', 'submitted', 'approved', 'published')),
	by_account text not null,
	-- The journal position of the submission: approval and publication are of exactly these figures. Null while open.
	as_of bigint,
	-- Why it was sent back.
	reason text,
	primary key (period, since_seq),
	check ((step = 'open') = (as_of is null)),
	check ((step = 'open') = (reason is not null))
);
create unique index period_step_in_force on period_step (period) where until_seq = 9007199254740991;

-- A figure as it was published. Never changed: what is found out later stands beside it as a restatement, which is a row of its own.
create table published_figure (
	period uuid not null,
	indicator text not null,
	-- 0 is what was published first, then one for each restatement.
	edition integer not null check (edition >= 0),
	since_seq bigint not null,
	published_on date not null,
	-- Who published it, or approved the restatement.
	by_account text not null,
	-- The journal position it was computed at, the hash printed with it, and the last day it speaks of.
	as_of bigint not null,
	hash text not null,
	day date not null,
	indicator_version bigint not null,
	linkage_model text not null,
	-- The figure as `npx tegsh figures --json` prints it at that position, with new in the period, and the named parts of its interval.
	figure json not null,
	-- SHA-256 over the ids of its rows, in their order.
	rows_digest text not null,
	reason_mn text,
	reason_en text,
	primary key (period, indicator, edition),
	check ((edition = 0) = (reason_mn is null and reason_en is null))
);

-- A restatement that somebody asks for; another approves it, or it is withdrawn. Its figure is that of its own journal position, since_seq.
create table restatement (
	id uuid primary key,
	period uuid not null,
	indicator text not null,
	since_seq bigint not null,
	until_seq bigint not null default 9007199254740991,
	proposed_by text not null,
	reason_mn text not null,
	reason_en text not null
);
create unique index restatement_in_force on restatement (period, indicator) where until_seq = 9007199254740991;
