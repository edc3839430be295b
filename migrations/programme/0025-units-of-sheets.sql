-- Which units a sheet may have follows from what can be counted (src/indicators/countables.ts): a new one is no change of tables.
alter table indicator drop constraint indicator_unit_check;
