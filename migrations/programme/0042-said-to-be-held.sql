-- Somebody said that the session was held. Without it, and without anybody present, nobody knows whether it was.
alter table session add held boolean not null default false;
-- Until now every session counted from its day on. What was counted stays as it was.
update session set held = true where held_on <= (now() at time zone 'Asia/Ulaanbaatar')::date;
