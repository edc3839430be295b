-- Public pages show what was published. Numbers of today stand beside it where somebody switched them on.
alter table programme add shows_today boolean not null default false;
