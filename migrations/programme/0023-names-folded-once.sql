-- Since linkage_keys, nobody is found by the name as it was folded before; names are folded by src/linkage alone.
alter table report drop column folded_name;
