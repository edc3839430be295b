-- What a row of the journal says of the tables (docs/decisions/049): a hash for each part of it, which the chain covers. Null in rows that
-- were written before.
alter table journal add column rows bytea;

-- The parts themselves, salted, apart from the chain: what is said of a person's rows can be erased, and the chain still verifies.
create table journal_rows (
	seq bigint not null references journal,
	part integer not null,
	salt bytea not null,
	-- json as text: the hash is taken of it as it was written.
	content text not null,
	-- Where it says anew what another part said, which was erased.
	instead_of_seq bigint,
	instead_of_part integer,
	-- The table that it seals, as it stood at this position.
	sealed text,
	primary key (seq, part)
);
create index journal_rows_instead on journal_rows (instead_of_seq, instead_of_part) where instead_of_seq is not null;
create index journal_rows_sealed on journal_rows (sealed, seq) where sealed is not null;

-- Over what of a table a hash was taken, under the hash of it.
create table journal_shape (
	mark text primary key,
	shape json not null
);

-- What was said of rows that are written anew goes through this alone, as a payload that is erased does: the role that the server signs in as
-- may neither change nor delete a row of it. A part that is gone and of which no other speaks is a fault.
do $make$ begin
	execute format($function$
		create function erase_said(of_seq bigint, of_part integer) returns void
		language sql security definer set search_path = %I, pg_temp
		as 'delete from journal_rows where seq = of_seq and part = of_part'
	$function$, current_schema());
end $make$;
revoke execute on function erase_said(bigint, integer) from public;
