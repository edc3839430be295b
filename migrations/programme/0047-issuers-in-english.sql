-- Who issued a document and what a version is stand on public pages in both languages. Where nobody wrote the second, the first is shown.
alter table policy_document add column issued_by_en text not null default '';
alter table document_version add column note_en text not null default '';
