-- Texts of the public pages as somebody of the office wrote them; a page without one shows what Tegsh brings.
create table public_text (
	key text not null,
	since_seq bigint not null,
	until_seq bigint not null default 9007199254740991,
	mn text not null,
	en text not null,
	primary key (key, since_seq)
);
create unique index public_text_in_force on public_text (key) where until_seq = 9007199254740991;

-- The age bands of a breakdown: figures of children are broken down by other bands than those of adults.
alter table edition add age_bands text not null default 'adults' check (age_bands in ('adults', 'children'));
alter table edition alter age_bands drop default;
