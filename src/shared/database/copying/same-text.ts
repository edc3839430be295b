/**
 * What a value is written like in the text of a copy, whatever the server was told to write like: two copies of the same rows are the
 * same bytes. A table is read from its beginning, also while somebody else reads it, and for as long as it takes.
 */
export const sameText = `
	set local timezone = 'UTC';
	set local datestyle = 'ISO';
	set local intervalstyle = 'iso_8601';
	set local extra_float_digits = 1;
	set local bytea_output = 'hex';
	set local synchronize_seqscans = off;
	set local statement_timeout = 0;
	set local idle_in_transaction_session_timeout = 0`;
