import { statementsOf } from "./statements.ts";

/**
 * The statements of a migration as they are sent. Files that were released keep their text and their checksum; where they say something that a
 * schema on another machine does not take (test/architecture/migration-rules.ts), the same is said here in another way.
 */
export function sentStatements(text: string): string[] {
	return statementsOf(text).flatMap((statement) => {
		const said = inOtherWords.reduce((text, [one, instead]) => text.replace(one, instead), statement);
		const { table, column, add, check } = checkedColumn.exec(said)?.groups ?? {};
		// By the name that PostgreSQL gives it by itself.
		return check ? [add as string, `alter table ${table} add constraint ${table}_${column}_check ${check}`] : [said];
	});
}

/** A column that is added together with its check, which stands last. */
const checkedColumn =
	/^(?<add>alter table (?<table>\w+) add (?:column )?(?!constraint\b|check\b)(?<column>\w+) [^;]*?)\s(?<check>check \([\s\S]*\))$/;

const inOtherWords: readonly (readonly [said: string, instead: string])[] = [
	["alter table sign_in add check (", "alter table sign_in add constraint sign_in_outcome_check check ("],
	// to_jsonb asks the session how days are written, also where it is given a number.
	["to_jsonb(minimum_sessions)", "minimum_sessions::text::jsonb"],
];
