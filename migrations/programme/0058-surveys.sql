-- What a survey found before a campaign year and after it: of so many who were asked, so many knew, agreed or did something.
create table survey_result (
	id uuid not null,
	since_seq bigint not null,
	until_seq bigint not null default 9007199254740991,
	campaign_year uuid not null,
	topic text not null check (topic in ('knowledge', 'attitude', 'practice')),
	question_mn text not null,
	question_en text not null,
	before_on date not null,
	before_asked integer not null check (before_asked > 0),
	before_yes integer not null check (before_yes between 0 and before_asked),
	-- Null while nobody has asked again.
	after_on date,
	after_asked integer check (after_asked > 0),
	after_yes integer check (after_yes between 0 and after_asked),
	source text not null,
	primary key (id, since_seq),
	check ((after_on is null) = (after_asked is null) and (after_on is null) = (after_yes is null)),
	check (before_on <= after_on)
);
create unique index survey_result_in_force on survey_result (id) where until_seq = 9007199254740991;
create index survey_result_by_year on survey_result (campaign_year);
