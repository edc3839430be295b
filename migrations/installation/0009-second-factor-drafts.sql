-- A draft is there from the account's first day and is renewed when it is used, so that a page only shows it: 160 random bits in base 32.
alter table second_factor_draft drop column expires_at;
insert into second_factor_draft (account, secret)
select id, (
	select string_agg(substr('ABCDEFGHIJKLMNOPQRSTUVWXYZ234567', 1 + (get_byte(uuid_send(gen_random_uuid()), 0) & 31), 1), '')
	-- Asked of the account, so that each has its own.
	from generate_series(1, 32) where account.id is not null
) from account
on conflict do nothing;
