-- Trainings, workshops and meetings are activities; what was called a training is one kind of them.
alter table training rename to activity;
alter index training_pkey rename to activity_pkey;
alter index training_in_force rename to activity_in_force;
alter table session rename column training to activity;
alter index session_by_training rename to session_by_activity;
