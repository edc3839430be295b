import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { freshProgramme } from "../../test/support/database.ts";
import { bayar, orderBy } from "../../test/support/people.ts";
import type { Handle } from "../shared/database/index.ts";
import { newId } from "../shared/id.ts";
import { perform } from "../shared/journal/index.ts";
import { clusterReports, keysOf } from "./clusters.ts";
import { enterReports, withdrawReports } from "./commands.ts";
import type { NewReport } from "./schema.ts";

// Few values, so that reports meet often and in chains.
const clues = fc.record({
	family: fc.constantFrom("Батын", "Доржийн", null),
	given: fc.constantFrom("Болд", "БОЛД", "Сараа"),
	day: fc.constantFrom("1984-03-12", "1990-01-01", null),
	precision: fc.constantFrom("day" as const, "day" as const, "year" as const),
	sex: fc.constantFrom("female" as const, "male" as const, null),
	registerNumber: fc.constantFrom("УБ84031217", "УБ90010125", "12345", null, null),
});
type Clues = typeof clues extends fc.Arbitrary<infer C> ? C : never;

const steps = fc.array(
	fc.oneof(
		fc.record({ enter: fc.array(clues, { minLength: 1, maxLength: 4 }) }),
		fc.record({ withdraw: fc.array(fc.nat(20), { minLength: 1, maxLength: 3 }) }),
	),
	{ minLength: 1, maxLength: 8 },
);

function reportOf({ family, given, day, precision, sex, registerNumber }: Clues): NewReport {
	const birthDate = day === null ? null : { date: day, precision };
	const name = { clan: null, family, given };
	return { id: newId(), written: {}, name, birthDate, sex, registerNumber, phone: null, workplace: null, area: null };
}

describe("reports entered and withdrawn", () => {
	let handle: Handle;
	beforeAll(async () => {
		handle = await freshProgramme();
	});

	const write = (work: (tx: Parameters<typeof enterReports>[0], seq: number) => Promise<void>) =>
		perform(handle, {
			...orderBy(bayar),
			kind: "people.tested",
			subject: newId(),
			work: async (tx, seq) => {
				await work(tx, seq);
				return { result: {} };
			},
		});

	async function persons(seq = Number.MAX_SAFE_INTEGER - 1): Promise<Map<string, string>> {
		const { rows } = await handle.pool.query("select report, person from membership where since_seq <= $1 and until_seq > $1", [seq]);
		return new Map(rows.map(({ report, person }) => [report, person]));
	}

	it("leave the same people as if all that remain were taken at once, and the past as it was", async () => {
		await fc.assert(
			fc.asyncProperty(steps, async (sequence) => {
				const inForce: NewReport[] = [];
				const history: { seq: number; groups: string[] }[] = [];
				for (const step of sequence) {
					const entered = "enter" in step ? step.enter.map(reportOf) : [];
					const gone = "withdraw" in step ? step.withdraw.flatMap((at) => inForce[at]?.id ?? []) : [];
					const { seq } = await write((tx, seq) => ("enter" in step ? enterReports(tx, seq, entered) : withdrawReports(tx, seq, gone)));
					inForce.splice(0, inForce.length, ...inForce.filter(({ id }) => !gone.includes(id)), ...entered);
					const whole = clusterReports(inForce.map((report) => ({ report: report.id, person: null, keys: keysOf(report) })));
					expect(groups(await persons())).toEqual(groups(whole));
					history.push({ seq, groups: groups(whole) });
				}
				for (const { seq, groups: then } of history) expect(groups(await persons(seq))).toEqual(then);
				const rest = inForce.map(({ id }) => id);
				await write((tx, seq) => withdrawReports(tx, seq, rest));
				expect(await persons()).toEqual(new Map());
			}),
			{ numRuns: 40 },
		);
	});

	it("keep the elder person through a merge, and give it back to its reports after a split", async () => {
		const [elder, younger] = [
			reportOf({ family: "Батын", given: "Болд", day: "1984-03-12", precision: "day", sex: "male", registerNumber: null }),
			reportOf({ family: "Доржийн", given: "Болд", day: null, precision: "day", sex: null, registerNumber: "УБ84031217" }),
		];
		const bridge = { ...elder, id: newId(), registerNumber: "УБ84031217" };
		await write((tx, seq) => enterReports(tx, seq, [elder, younger]));
		const apart = await persons();
		await write((tx, seq) => enterReports(tx, seq, [bridge]));
		expect(new Set((await persons()).values())).toEqual(new Set([apart.get(elder.id)]));
		await write((tx, seq) => withdrawReports(tx, seq, [bridge.id]));
		expect(await persons()).toEqual(apart);
	});
});

/** Who is together, whatever the persons are called. */
function groups(persons: ReadonlyMap<string, string>): string[] {
	const byPerson = new Map<string, string[]>();
	for (const [report, person] of persons) byPerson.set(person, [...(byPerson.get(person) ?? []), report]);
	return [...byPerson.values()].map((reports) => reports.sort().join(" ")).sort();
}
