-- Backups that were made or failed, each in each place, and when one was restored in a trial.
create table backup (
	id uuid not null,
	-- A folder with the name of the file, or the address of a store.
	place text not null,
	at timestamptz not null,
	-- Null where it failed.
	bytes bigint,
	-- Why it failed.
	because text,
	tried_at timestamptz,
	primary key (id, place),
	check ((bytes is null) = (because is not null))
);
create index backup_by_time on backup (at);

-- From which backups this installation was restored. It comes with the rows, in their transaction: what is to be done before anybody may come
-- in (sessions end, what was erased or withdrawn since goes again) is done as long as finished_at is null, whoever opens it next.
create table restoration (
	id uuid primary key,
	backup uuid not null,
	backup_made_at timestamptz not null,
	program text not null,
	restored_at timestamptz not null,
	-- What was kept apart from the backup, as it was written there; null where nothing was found.
	kept_apart json,
	finished_at timestamptz
);
