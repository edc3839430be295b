import { sentStatements } from "../../src/shared/database/released.ts";
import { bareWords } from "../../src/shared/database/statements.ts";

/** A migration: its name, and its text. */
export interface MigrationFile {
	readonly path: string;
	readonly text: string;
}

/** What is wrong with one statement, or null. */
type StatementRule = (statement: string) => string | null;

const stable =
	/\b(to_jsonb?|jsonb?_build_(object|array)|row_to_json|array_to_(json|string)|concat(_ws)?|format|to_(char|date|timestamp)|date_trunc|age)\(|::timestamptz\b|::\w+\[\]/;

/**
 * What a migration may hold, so that it can be applied to a schema that lies on another machine (Citus, sharding by schema): its statements are
 * sent there one by one, as text, by somebody who has to give each constraint the same name everywhere.
 */
export const migrationRules = {
	checksStandAlone: (statement) => {
		const actions = actionsOf(statement);
		const isUnnamed = actions.some((action) => /^add (?!constraint )/.test(action) && /\bcheck ?\(/.test(action));
		if (isUnnamed) return "a check of an added column is a statement of its own, with a name: alter table … add constraint … check (…)";
		const isBeside = actions.length > 1 && actions.some((action) => /^add constraint /.test(action));
		return isBeside ? "a constraint is added by a statement of its own" : null;
	},
	updatesAreImmutable: (statement) => {
		const found = /^(update|with|delete)\b/.test(statement) && /\b(update|delete)\b/.test(statement) && stable.exec(statement);
		return found ? `${found[0]} depends on settings of a session and is refused in what changes rows elsewhere: write it without` : null;
	},
	noTriggers: (statement) => (/^create (or replace )?(constraint |event )?trigger\b/.test(statement) ? "there are no triggers" : null),
	keysStayInside: (statement) => (/\breferences \w+ ?\. ?\w+/.test(statement) ? "a foreign key leads to a table of its own schema" : null),
} as const satisfies Record<string, StatementRule>;

/** What all rules find in one file, as it is sent. */
export function faultsOf({ path, text }: MigrationFile): string[] {
	return sentStatements(text).flatMap((statement) =>
		Object.entries(migrationRules).flatMap(([name, rule]) => {
			const fault = rule(bareWords(statement).toLowerCase());
			return fault === null ? [] : [`${name}: ${path}: ${fault}: ${statement.slice(0, 80)}`];
		}),
	);
}

/**
 * Rows of before that a migration writes anew are no longer as the journal says (docs/decisions/049): it has to say so in a line of its own, so
 * that the table is sealed again. Columns that the same file adds are sealed anyhow, and columns that go are seen.
 */
export function unsaidRewriting({ path, text }: MigrationFile): string[] {
	const said = new Set([...text.matchAll(/^-- rewrites: (.+)$/gm)].flatMap(([, named = ""]) => named.trim().split(/, */)));
	const statements = sentStatements(text).map((statement) => bareWords(statement).toLowerCase());
	const added = new Set(
		statements.flatMap((statement) => {
			const [, table] = /^alter table (?:if exists )?(?:only )?(\w+) /.exec(statement) ?? [];
			return actionsOf(statement).flatMap((action) => {
				const [, column] = /^add (?:column )?(?:if not exists )?(\w+) /.exec(action) ?? [];
				return table && column ? [`${table}.${column}`] : [];
			});
		}),
	);
	const rewritten = statements.flatMap((statement) => {
		const [, table = "", set = ""] = /\bupdate (?:only )?(\w+)(?: as \w+| \w+)? set (.*)$/s.exec(statement) ?? [];
		const written = set === "" ? [] : partsOf(set).map((part) => /^(\w+) ?=/.exec(part)?.[1] ?? "");
		const isOld = written.some((column) => !added.has(`${table}.${column}`));
		const [, altered = ""] = /^alter table (?:only )?(\w+) alter (?:column )?\w+ (?:set data )?type\b/.exec(statement) ?? [];
		return [...(isOld ? [table] : []), ...(altered ? [altered] : [])];
	});
	return rewritten
		.filter((table) => !said.has(table))
		.map((table) => `${path}: writes rows of ${table} anew: say so, “-- rewrites: ${table}”`);
}

/** What one `alter table` does, one after another: `add column …`, `add constraint …`. Nothing where it alters no table. */
function actionsOf(statement: string): string[] {
	const altered = /^alter table (?:if exists )?(?:only )?\S+ (.*)$/s.exec(statement)?.[1];
	return altered === undefined ? [] : partsOf(altered);
}

/** Between the commas that stand in no brackets. */
function partsOf(text: string): string[] {
	const parts: string[] = [""];
	let depth = 0;
	for (const sign of text) {
		if (sign === "(") depth += 1;
		if (sign === ")") depth -= 1;
		if (sign === "," && depth === 0) parts.push("");
		else parts.push(`${parts.pop()}${sign}`);
	}
	return parts.map((part) => part.trim());
}
