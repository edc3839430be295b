-- How often somebody was lately told how many people of a register are on record beyond their areas (src/people/intake/looks.ts).
create index journal_of_registers_told on journal (account, server_at) where kind = 'people.beyond-areas-told';
