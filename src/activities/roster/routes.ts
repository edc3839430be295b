import { roster as words } from "#words/activities";
import { nothingAnswered, settleIntake } from "../../people/index.ts";
import { form, type ProgrammeRoute, type ProgrammeVisit, view } from "../../programme/index.ts";
import { json, page, readTyped, seeOther, type Typed } from "../../shared/http/index.ts";
import { newId } from "../../shared/id.ts";
import { run } from "../../shared/journal/index.ts";
import { authorOf, officeOf, refusalIn } from "../../shared/office/index.ts";
import { speak } from "../../shared/words.ts";
import { attendanceCommands } from "../attendance/commands.ts";
import { headCountCommands } from "../head-counts/commands.ts";
import { cellsOfSimple, fieldOfSimple, unchangedBy } from "../head-counts/form.ts";
import { shownSession } from "../store.ts";
import { rosterCommands } from "./commands.ts";
import { rosterPage } from "./pages.tsx";
import { participantsPage } from "./participants-page.tsx";

export const rosterRoutes: readonly ProgrammeRoute[] = [
	view("sessions/:session/roster", "activities.write", (visit, form) => rosterPage(visit, form)),
	{ method: "POST", path: "/office/:programme/sessions/:session/roster", access: "activities.write", handle: saveRoster },
	{ method: "POST", path: "/office/:programme/sessions/:session/roster/ticks", access: "activities.write", handle: saveTicks },
	view("activities/:activity/participants", "activities.write", participantsPage),
	...form({
		command: rosterCommands["participants-planned"],
		to: "activities/:activity/participants",
		input: (_, { person = "" }) => ({ people: [person] }),
		fieldOf: { "people.0": "form" },
		page: participantsPage,
		done: ({ activity }, visit) => participantsOf(visit, activity, "planned"),
	}),
	...form({
		command: rosterCommands["participants-unplanned"],
		to: "activities/:activity/participants/removal",
		input: (_, { person = "" }) => ({ people: [person] }),
		page: participantsPage,
		done: ({ activity }, visit) => participantsOf(visit, activity, "unplanned"),
	}),
];

/** The form of somebody who looked for people goes on with those they found. */
function participantsOf({ url }: ProgrammeVisit, activity: string, done: string): string {
	return `activities/${activity}/participants?${new URLSearchParams({ text: url.searchParams.get("text") ?? "", done })}`;
}

/** A form says what was ticked when it was drawn: what others ticked since is not taken back by it. */
function ticksOf({ came = "", was = "" }: Typed) {
	const [ticked, before] = [came.split("\n").filter(Boolean), was.split(" ").filter(Boolean)];
	const changes = {
		came: ticked.filter((report) => !before.includes(report)).map((person) => ({ id: newId(), person })),
		gone: before.filter((report) => !ticked.includes(report)),
	};
	return changes.came.length + changes.gone.length > 0 ? changes : null;
}

/**
 * Ticks, head-count and somebody new, each an operation of its own, in this order: what could be saved is saved, and the page comes back
 * with what could not.
 */
async function saveRoster(visit: ProgrammeVisit): Promise<Response> {
	const { id: session, area } = await shownSession(visit);
	const { operation = "", ...typed } = await readTyped(visit);
	const { handle } = visit.programme;
	const author = authorOf(visit);
	let isWritten = false;
	try {
		const ticks = ticksOf(typed);
		if (ticks) {
			await run(handle, author, rosterCommands["roster-ticked"], { session, ...ticks }, { id: typed.ticks ?? "" });
			isWritten = true;
		}
		const cells = cellsOfSimple(typed);
		const hasHeads = typed.female !== undefined;
		if (hasHeads && !(await unchangedBy(visit, cells))) {
			await run(handle, author, headCountCommands["head-count-written"], { session, cells }, { id: typed.heads ?? "" });
			isWritten = true;
		}
	} catch (refused) {
		const errors = Object.entries(refusalIn(refused, visit)).map(([part, said]) => [fieldOfSimple(part), said] as const);
		return page(await rosterPage(visit, { typed, errors: Object.fromEntries(errors), operation: newId() }), 422);
	}
	const refused = isTyped(typed) ? await markSomebody(visit, { session, area, typed, operation }) : null;
	if (refused) return refused;
	const path = `${officeOf(visit)}/sessions/${session}`;
	if (typed.next === "session") return seeOther(`${path}?done=${isWritten || isTyped(typed) ? "marked" : "unchanged"}`);
	return seeOther(`${path}/roster?done=${isWritten || isTyped(typed) ? "ticked" : "nothing"}`);
}

const identifying = ["given", "family", "clan", "birthDate", "registerNumber", "phone", "workplace", "known"] as const;

function isTyped(typed: Typed): boolean {
	return identifying.some((field) => (typed[field] ?? "").trim() !== "");
}

interface Somebody {
	readonly session: string;
	readonly area: string | null;
	readonly typed: Typed;
	readonly operation: string;
}

/** Somebody typed may be on record already: then the person who typed says first who it is. Null where it is done. */
async function markSomebody(visit: ProgrammeVisit, { session, area, typed, operation }: Somebody): Promise<Response | null> {
	const settled = await settleIntake(visit, { ...typed, operation, area: area ?? "" });
	const findings = settled.outcome === "ask" ? settled.findings : null;
	const again = async (errors: Typed) => {
		// Ticks and head-count are saved: the page shows them as they stand.
		const { was: _was, came: _came, female: _female, male: _male, unknown: _unknown, ...person } = typed;
		return page(await rosterPage(visit, { typed: person, errors, operation: newId() }, findings), 422);
	};
	if (settled.outcome === "ask") return again({ ...settled.errors });
	const answer = settled.outcome === "new" ? settled.answer : nothingAnswered;
	const answered = { different: [...answer.different], unsure: [...answer.unsure] };
	const who =
		settled.outcome === "known" ? { person: settled.person, role: typed.role } : { ...typed, person: null, report: newId(), ...answered };
	try {
		const command = attendanceCommands["attendance-marked"];
		await run(visit.programme.handle, authorOf(visit), command, { id: newId(), session, ...who }, { id: operation });
		return null;
	} catch (refused) {
		return again(refusalIn(refused, visit));
	}
}

/** What the page's script sends with each tick. */
async function saveTicks(visit: ProgrammeVisit): Promise<Response> {
	const { id: session } = await shownSession(visit);
	const { operation = "", came = "", gone = "" } = await readTyped(visit);
	const [ticked, taken] = [came.split("\n").filter(Boolean), gone.split("\n").filter(Boolean)];
	const input = { session, came: ticked.map((person) => ({ id: newId(), person })), gone: taken };
	try {
		await run(visit.programme.handle, authorOf(visit), rosterCommands["roster-ticked"], input, { id: operation, content: [ticked, taken] });
		const { attendances: count } = await shownSession(visit);
		return json({ operation: newId(), said: speak(words, visit.language)("saved-count", { count }) });
	} catch (refused) {
		return json({ operation: newId(), said: Object.values(refusalIn(refused, visit)).join(" ") }, 422);
	}
}
