import { sql } from "kysely";
import { standsOnReports, withdrawReports } from "../../people/index.ts";
import { forever } from "../../shared/database/index.ts";
import { newId } from "../../shared/id.ts";
import { type Change, commandsOf } from "../../shared/journal/index.ts";
import { problem } from "../problems.ts";
import { mostExpected } from "../rules.ts";
import { attendances, readActivity, sessionInForce } from "../store.ts";
import { withinAreas } from "../within.ts";
import { rosterOperations, type Ticks } from "./operations.ts";
import { countPlanned, type KnownPerson, knownPeople, markedIn, plannedOf, plans } from "./store.ts";

standsOnReports({
	reports: sql`select report from planned_participant where until_seq = ${sql.lit(forever)}`,
	linksOf: () => Promise.resolve([]),
	pageOf: () => null,
	// A plan names its person only by the report, and nobody once that is erased.
	erase: () => Promise.resolve([]),
	formerly: () => Promise.resolve([]),
});

export const rosterCommands = commandsOf(
	rosterOperations,
	{
		"participants-planned": async (change, { activity, people }) => {
			await requireActivity(change, activity);
			const known = await requireKnown(change, activity, people);
			const there = await plannedOf(change.tx, activity, personsOf(known));
			const isThere = new Set(there.map(({ person }) => person));
			const fresh = known.filter(({ person }) => !isThere.has(person));
			if ((await countPlanned(change.tx, activity)) + fresh.length > mostExpected) throw problem("expected-many", { most: mostExpected });
			await plan(change, activity, fresh);
			return { activity, planned: fresh.length, there: known.length - fresh.length };
		},
		"participants-unplanned": async (change, { activity, people }) => {
			await requireActivity(change, activity);
			const rows = await plannedOf(change.tx, activity, personsOf(await requireKnown(change, activity, people)));
			if (rows.length === 0) throw problem("not-planned");
			await plans.end(change, { id: rows.map(({ id }) => id) });
			await withdrawReports(change, [...new Set(rows.map(({ report }) => report))]);
			return { activity, people: rows.length };
		},
		"roster-ticked": tickRoster,
	},
	withinAreas,
);

/** Ticks arrive late, twice and from several phones: one that changes nothing is no fault, and a person is counted once. */
async function tickRoster(change: Change, { session, came, gone }: Ticks) {
	const { tx, author } = change;
	const { activity, cancelled } = await sessionInForce(tx, author.areas, session);
	if (cancelled) throw problem("session-cancelled");
	const known = await knownPeople(tx, author.areas, activity, [...came.map(({ person }) => person), ...gone]);
	const who = (asked: string): KnownPerson => {
		const found = known.get(asked);
		if (!found) throw problem("person-unknown");
		return found;
	};
	const persons = [...new Set([...known.values()].map(({ person }) => person))];
	const marked = await markedIn(tx, session, persons);
	const isMarked = new Set(marked.map(({ person }) => person));
	const fresh = came.flatMap(({ id, person: asked }) => {
		const { person, report } = who(asked);
		if (isMarked.has(person)) return [];
		isMarked.add(person);
		return [{ id, session, report, role: null }];
	});
	const goers = new Set(gone.map((asked) => who(asked).person));
	const ended = marked.filter(({ person }) => goers.has(person));
	await attendances.begin(change, ...fresh);
	if (ended.length > 0) {
		await attendances.end(change, { id: ended.map(({ id }) => id) });
		await keepExpected(change, activity, ended);
	}
	return { session, came: fresh.length, there: came.length - fresh.length, gone: ended.length };
}

/** A person whose tick is taken back stays on the roster and on record: else one wrong touch would lose a name typed at the door. */
async function keepExpected(change: Change, activity: string, ended: readonly Omit<KnownPerson, "asked">[]): Promise<void> {
	const planned = await plannedOf(
		change.tx,
		activity,
		ended.map(({ person }) => person),
	);
	const isPlanned = new Set(planned.map(({ person }) => person));
	const { rows } = await sql<{ report: string }>`
		select report from unnest(${sql.val(ended.map(({ report }) => report))}::uuid[]) as report where exists (
			select from attendance join session on session.id = attendance.session and session.until_seq = ${forever}
			where attendance.report = report.report and attendance.until_seq = ${forever} and session.activity = ${activity}
		)`.execute(change.tx);
	const isSeen = new Set(rows.map(({ report }) => report));
	const left = ended.filter(({ person, report }) => !isPlanned.has(person) && !isSeen.has(report));
	await plan(change, activity, [...new Map(left.map((one) => [one.person, one])).values()]);
}

/** Plans people for an activity, each once. */
async function plan(change: Change, activity: string, people: readonly Omit<KnownPerson, "asked">[]): Promise<void> {
	await plans.begin(change, ...people.map(({ report }) => ({ id: newId(), activity, report })));
}

async function requireActivity({ tx, author }: Change, activity: string): Promise<void> {
	if (!(await readActivity(tx, author.areas, activity))) throw problem("activity-unknown");
}

/** The people by their reports, each once. @throws Problem `person-unknown` */
async function requireKnown({ tx, author }: Change, activity: string, people: readonly string[]): Promise<KnownPerson[]> {
	const known = await knownPeople(tx, author.areas, activity, people);
	if (people.some((asked) => !known.has(asked))) throw problem("person-unknown");
	return [...new Map([...known.values()].map((one) => [one.person, one])).values()];
}

function personsOf(known: readonly KnownPerson[]): string[] {
	return known.map(({ person }) => person);
}
