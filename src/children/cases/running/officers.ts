import { sql } from "kysely";
import { caseRules as words } from "#words/children";
import { covers, type Staff, staffAmong } from "../../../identity/index.ts";
import { areaName } from "../../../places/index.ts";
import { programmeOf } from "../../../programme/index.ts";
import type { PlainDate } from "../../../shared/clock.ts";
import { forever } from "../../../shared/database/index.ts";
import type { Change } from "../../../shared/journal/index.ts";
import { Problem } from "../../../shared/problem.ts";
import { type Language, speak } from "../../../shared/words.ts";
import type { CaseDocument } from "../schema.ts";
import type { TouchedCase } from "../touching.ts";

/** What somebody must be allowed to whom a case is given. */
export const caseWork = "children.write";

interface Team {
	readonly officer: string | null;
	readonly others: readonly string[];
}

/**
 * An account that comes to a case must work with children in this programme, and its officer where the child is. Accounts that are on it
 * already stays: that somebody lost a right since does not keep a supervisor from changing the rest. @throws Problem `children.officer-*`
 */
export async function requireTeam(change: Change, touched: TouchedCase, { officer, others }: Team): Promise<void> {
	const here = new Set([touched.officer, ...touched.others]);
	const isNew = officer !== null && officer !== touched.officer;
	const asked = [...(isNew ? [officer] : []), ...others.filter((one) => !here.has(one))];
	if (asked.length === 0) return;
	const known = await staffAmong(change.tx, await programmeOf(change.tx, change.handle), caseWork, asked);
	for (const account of asked) {
		const field = isNew && account === officer ? "officer" : "others";
		const staff = known.get(account);
		if (!staff) throw refused("officer-unknown", field, (language) => speak(words, language)("officer-unknown"));
		if (!staff.mayWork) throw refused("officer-not-staff", field, (language) => speak(words, language)("officer-not-staff", staff));
		if (field === "officer") await requireNear(change, touched, staff);
	}
}

/** @throws Problem `children.officer-elsewhere` */
async function requireNear({ tx, today }: Change, { id, area }: TouchedCase, staff: Staff): Promise<void> {
	if (worksWhere(staff, { area, moves: [] }, today)) return;
	const { rows: moves } = await sql<Move>`
		select moved_on as "on", area, until from child_move where child = ${id} and until_seq = ${forever} order by moved_on, id`.execute(tx);
	if (worksWhere(staff, { area, moves }, today)) return;
	throw refused("officer-elsewhere", "officer", (language) => {
		const t = speak(words, language);
		return area === null ? t("officer-nowhere", staff) : t("officer-elsewhere", { name: staff.name, area: areaName(area, language) });
	});
}

type Move = Pick<CaseDocument["moves"][number], "on" | "area" | "until">;

/** Whether somebody works where the child is registered, or where the family is at the moment: an officer of either place may have the case. */
export function worksWhere(
	{ areas }: Pick<Staff, "areas">,
	{ area, moves }: { readonly area: string | null; readonly moves: readonly Move[] },
	today: PlainDate,
): boolean {
	const away = moves.findLast(({ on, until }) => on <= today && (until === null || until >= today))?.area ?? null;
	return covers(areas, area) || (away !== null && covers(areas, away));
}

function refused(code: string, field: string, said: (language: Language) => string): Problem {
	return new Problem(`children.${code}`, 422, said, {}, { [field]: said });
}
