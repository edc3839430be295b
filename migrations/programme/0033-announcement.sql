-- The page that tells a programme whole: what somebody of the office wrote for it. One row is in force at most.
create table announcement (
	since_seq bigint not null,
	until_seq bigint not null default 9007199254740991,
	headline_mn text not null,
	headline_en text not null,
	lead_mn text not null,
	lead_en text not null,
	text_mn text not null,
	text_en text not null,
	published_on date not null,
	written_by text,
	written_on date not null,
	primary key (since_seq)
);
create unique index announcement_in_force on announcement (until_seq) where until_seq = 9007199254740991;

-- A document that belongs to it, as a file that anybody may take along.
create table announcement_document (
	id uuid not null,
	since_seq bigint not null,
	until_seq bigint not null default 9007199254740991,
	title_mn text not null,
	title_en text not null,
	dated date not null,
	file uuid not null,
	primary key (id, since_seq)
);
create unique index announcement_document_in_force on announcement_document (id) where until_seq = 9007199254740991;

-- The picture that stands beside the name of a partner.
create table partner_logo (
	partner uuid not null,
	since_seq bigint not null,
	until_seq bigint not null default 9007199254740991,
	image uuid not null,
	primary key (partner, since_seq)
);
create unique index partner_logo_in_force on partner_logo (partner) where until_seq = 9007199254740991;
