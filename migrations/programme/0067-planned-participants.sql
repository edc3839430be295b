-- Who is expected in an activity although nobody saw them there yet, or saw them and took it back: by the report that says who they are.
create table planned_participant (
	id uuid not null,
	since_seq bigint not null,
	until_seq bigint not null default 9007199254740991,
	activity uuid not null,
	report uuid not null,
	primary key (id, since_seq)
);
create unique index planned_participant_in_force on planned_participant (activity, report) where until_seq = 9007199254740991;
create index planned_participant_by_report on planned_participant (report);

-- Learners come to classes: days in school are marked as those of a training are.
alter table activity drop constraint activity_kind_check;
alter table activity add constraint activity_kind_check check (kind in ('training', 'workshop', 'class', 'advocacy_meeting'));
