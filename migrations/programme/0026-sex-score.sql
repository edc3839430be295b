-- What the reports of a person say of their sex, added up: above zero a woman, below zero a man.
alter table report rename column leaning to sex_score;
alter table membership rename column leaning to sex_score;
