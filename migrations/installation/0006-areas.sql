-- Areas beyond those that Tegsh brings (src/places/areas.ts): imported, or of another country. A renumbered khoroo is another area.
create table area (
	path text primary key,
	-- The code within its scheme, and the scheme: codes are never used without it.
	code text not null,
	scheme text not null,
	iso text,
	kind text not null check (kind in ('aimag', 'capital', 'district', 'sum', 'khoroo', 'bag')),
	name_mn text not null,
	name_en text not null,
	valid_from date,
	valid_until date,
	source text,
	since_seq bigint not null,
	check (valid_until is null or valid_from is null or valid_until >= valid_from)
);
