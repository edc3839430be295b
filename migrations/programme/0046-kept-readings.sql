-- What a large register of a draft was read as, or that it could not be: it is read once, and not again whenever somebody looks at it.
-- As text: what a spreadsheet holds may be no text that jsonb takes.
alter table register_import add column reading text;
