import { sql } from "kysely";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { freshProgramme } from "../../../test/support/database.ts";
import { authorBy, sarnai } from "../../../test/support/people.ts";
import { defineIndicator, plainSheet } from "../../../test/support/sheets.ts";
import { enterVisits } from "../../../test/support/training-world.ts";
import { activitiesCommands } from "../../activities/index.ts";
import { forever, type Handle } from "../../shared/database/index.ts";
import { newId } from "../../shared/id.ts";
import { journalHead, run } from "../../shared/journal/index.ts";
import { readFigure } from "../index.ts";
import { readDoubts } from "./doubts.ts";

/** People whom nothing makes alike, so that every likeness is one that a test wrote. */
const names = ["Алтанцэцэг", "Бүрэнтөгс", "Ганхуяг", "Дэлгэрмаа", "Жаргалсайхан", "Лхагвасүрэн"] as const;

let handle: Handle;
let persons: string[];

beforeAll(async () => {
	handle = await freshProgramme();
	await defineIndicator(handle, sarnai, {
		...plainSheet,
		code: "ALL",
		counts: { of: "activities", kinds: [], roles: [], minimum: 1 },
	});
	const ids = names.map(() => newId());
	for (const heldOn of ["2019-04-02", "2019-05-02"]) {
		const session = { id: newId(), heldOn, area: "84", site: null, startsAt: null, endsAt: null };
		await run(handle, authorBy(sarnai), activitiesCommands["activity-planned"], {
			id: newId(),
			title: "Тэгш хамруулах",
			kind: "training",
			participants: "teacher",
			sessions: [session],
		});
		if (heldOn !== "2019-04-02") continue;
		await enterVisits(
			handle,
			session,
			names.map((given, index) => ({
				report: {
					id: ids[index] ?? newId(),
					written: { name: given },
					name: { clan: null, family: null, given },
					sex: index % 2 === 0 ? "female" : "male",
					birthDate: { date: `19${60 + index * 5}-0${index + 1}-1${index}`, precision: "day" },
					registerNumber: null,
					disability: null,
					phone: null,
					workplace: null,
				},
			})),
		);
	}
	persons = ids.toSorted();
});

beforeEach(() => sql`delete from likeness`.execute(handle.db).then(() => undefined));

interface Row {
	readonly probability: number;
	readonly decision?: "same" | "different" | "unsure";
	readonly guard?: "decided-different" | "same-list";
	readonly since?: number;
	readonly until?: number;
}

/** A likeness between two people of the list, by their places in it. */
async function alike(first: number, second: number, { probability, decision, guard, since, until }: Row): Promise<void> {
	const [one, other] = [persons[first], persons[second]].toSorted();
	await sql`insert into likeness (one, other, since_seq, until_seq, bits, probability, model, band, joined, guard, decision)
		values (${one}, ${other}, ${since ?? 1}, ${until ?? forever}, 0, ${probability}, 'by-hand', 'review', false,
			${guard ?? null}, ${decision ?? null})`.execute(handle.db);
}

const head = async () => (await journalHead(handle)).seq;
const told = async (asOf?: number) =>
	(await readDoubts(handle.db, { asOf: asOf ?? (await head()) }))
		.map(({ one, other, probability }) => `${persons.indexOf(one)}-${persons.indexOf(other)} ${probability.toFixed(2)}`)
		.toSorted();
const figure = async () => (await readFigure(handle, "ALL")).count;

describe("people of whom nobody knows for certain who they are", () => {
	it("are nobody where no two are alike", async () => {
		expect(await told()).toEqual([]);
		expect(await figure()).toMatchObject({ low: 6, high: 6, best: null });
	});

	it("are two whose pair nobody decided, or nobody could tell", async () => {
		await alike(0, 1, { probability: 0.5 });
		await alike(2, 3, { probability: 0.4, decision: "unsure" });
		expect(await told()).toEqual(["0-1 0.50", "2-3 0.40"]);
		// Six as linked, less 0.9 who are perhaps one, less a tenth of that who look too unlike to be compared.
		expect(await figure()).toMatchObject({ low: 4, high: 6, best: { value: 5, method: "expected number of people" }, rows: 6 });
	});

	it("are no two of whom somebody decided, whatever is said of another pair of theirs", async () => {
		await alike(0, 1, { probability: 0.9, decision: "different" });
		await alike(2, 3, { probability: 0.9, guard: "decided-different" });
		expect(await told()).toEqual([]);
		expect(await figure()).toMatchObject({ low: 6, high: 6 });
	});

	it("are those of the position asked for", async () => {
		const now = await head();
		await alike(0, 1, { probability: 0.5, until: now });
		await alike(2, 3, { probability: 0.5, since: now });
		expect(await told()).toEqual(["2-3 0.50"]);
		expect(await told(now - 1)).toEqual(["0-1 0.50"]);
	});

	it("would be counted twice where a circle were no tree: three who are one are two fewer, not three", async () => {
		for (const [one, other] of [
			[0, 1],
			[1, 2],
			[0, 2],
		] as const) {
			await alike(one, other, { probability: 0.999 });
		}
		expect(await told()).toHaveLength(3);
		expect((await figure()).low).toBe(4);
	});

	it("would hide a planted fault: a decision forgotten gives its doubt back", async () => {
		await alike(0, 1, { probability: 0.5, decision: "different" });
		expect((await figure()).low).toBe(6);
		await sql`update likeness set decision = null`.execute(handle.db);
		expect((await figure()).low).toBe(5);
	});
});
