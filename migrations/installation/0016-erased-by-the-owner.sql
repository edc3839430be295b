-- What is erased of the journal goes through this alone: the role that the server signs in as may neither change nor delete a row of it. What an
-- erasure itself keeps is never erased. It looks into its own schema and nowhere else, whoever calls it.
do $make$ begin
	execute format($function$
		create function erase_payloads(mentioned text) returns setof bigint
		language sql security definer set search_path = %I, pg_temp
		as 'delete from journal_payload where payload::text ~ mentioned and payload -> ''erased'' is null returning seq'
	$function$, current_schema());
end $make$;
revoke execute on function erase_payloads(text) from public;
