-- A programme is public from the day on which somebody switches it on. Those of before were public from their first day, and stay so.
alter table programme add is_public boolean not null default true;
alter table programme alter is_public drop default;
