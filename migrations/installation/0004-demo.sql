-- How to sign in to the demo: random for each installation, kept so that `npx tegsh demo sign-ins` can print them again.
-- Whoever reads this table can read everything else as well; the accounts go when the demo is removed.
create table demo_sign_in (
	user_name text primary key,
	password text not null,
	role text not null
);
