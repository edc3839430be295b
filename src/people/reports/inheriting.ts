import { sql } from "kysely";
import { type Database, forever } from "../../shared/database/index.ts";
import { type Folded, foldReport, type Likeness, weighPair } from "../matching/likeness.ts";
import type { Answer } from "../matching/likeness-rows.ts";
import type { ModelInUse } from "../matching/model.ts";
import { readReports } from "./store.ts";

/** What was decided about two reports of which one is taken the place of. */
export interface Inherited extends Answer {
	/** The report that takes the place. */
	readonly heir: string;
	/** The other report of the pair: one in force. */
	readonly other: string;
}

/** What was decided about a report and others that are in force. */
export async function decidedAbout(db: Database, report: string, heir: string): Promise<Inherited[]> {
	const { rows } = await sql<Inherited>`
		select ${heir}::uuid as heir, other.id as other, decision, decided_by, decided_on, decided_seq
		from likeness join report as other on other.until_seq = ${sql.lit(forever)}
			and other.id = case when likeness.one = ${report} then likeness.other else likeness.one end
		where (likeness.one = ${report} or likeness.other = ${report}) and likeness.until_seq = ${sql.lit(forever)}
			and decision is not null`.execute(db);
	return rows;
}

interface Arriving {
	readonly folded: readonly Folded[];
	readonly likenesses: readonly Likeness[];
	readonly inherited: readonly Inherited[];
}

/** Likenesses of what arrives, with the decisions it inherits, however unlike the two are: the corrected slip of a pen joins nobody who was told apart. */
export async function decidedLikenesses(
	db: Database,
	{ weighs }: ModelInUse,
	{ folded, likenesses, inherited }: Arriving,
): Promise<readonly (Likeness & Partial<Answer>)[]> {
	if (inherited.length === 0) return likenesses;
	const heirs = new Map(folded.map((report) => [report.id, report]));
	const others = await readReports(
		db,
		inherited.map(({ other }) => other),
	);
	const decided = inherited.flatMap(({ heir, other: beside, ...answer }) => {
		const [mine, theirs] = [heirs.get(heir), others.get(beside)];
		if (!mine || !theirs) return [];
		const isElder = beside < heir;
		const [one, other] = isElder ? [foldReport(beside, theirs), mine] : [mine, foldReport(beside, theirs)];
		return [{ one: one.id, other: other.id, ...weighPair(weighs, one.prepared, other.prepared), ...answer }];
	});
	const answered = new Set(decided.map(({ one, other }) => `${one} ${other}`));
	return [...likenesses.filter(({ one, other }) => !answered.has(`${one} ${other}`)), ...decided];
}
