import { beforeAll, describe, expect, it } from "vitest";
import { freshInstallation } from "../../../test/support/database.ts";
import { decideLikeness } from "../../../test/support/decisions.ts";
import { authorBy, sarnai, tsolmon, tuya } from "../../../test/support/people.ts";
import { defineIndicator, plainSheet } from "../../../test/support/sheets.ts";
import { enterVisits } from "../../../test/support/training-world.ts";
import { call, viewerFor } from "../../../test/support/visits.ts";
import { activitiesCommands } from "../../activities/index.ts";
import type { Programme } from "../../programme/index.ts";
import { newId } from "../../shared/id.ts";
import { run } from "../../shared/journal/index.ts";
import { figuresRoutes, readFigure } from "../index.ts";
import { readNarrowingPairs } from "./narrowing.ts";

let programme: Programme;
/** In each place two who are the same but for the day of their birth: trained in Khovd, and in the capital only met. */
const trained = [newId(), newId()] as const;
const met = [newId(), newId()] as const;

beforeAll(async () => {
	({ programme } = await freshInstallation());
	const counts = { of: "activities", kinds: [], roles: [], minimum: 1 } as const;
	await defineIndicator(programme.handle, sarnai, { ...plainSheet, code: "ALL", counts });
	await defineIndicator(programme.handle, sarnai, { ...plainSheet, code: "TT", counts: { ...counts, kinds: ["training"] } });
	await enter("training", "84", "Болдбаатар", "1984-03-12", trained);
	await enter("workshop", "11/1110", "Өнөрбаяр", "1979-11-12", met);
});

async function enter(kind: string, area: string, given: string, born: string, ids: readonly [string, string]): Promise<void> {
	const { handle } = programme;
	const session = { id: newId(), heldOn: "2019-04-02", area, site: null, startsAt: null, endsAt: null };
	await run(handle, authorBy(sarnai), activitiesCommands["activity-planned"], {
		...{ id: newId(), title: "Тэгш хамруулах", kind, participants: "teacher" },
		sessions: [session],
	});
	await enterVisits(
		handle,
		session,
		ids.map((id, index) => ({
			report: {
				...{ id, written: { name: given }, name: { clan: null, family: given === "Болдбаатар" ? "Дорж" : "Ганбат", given } },
				...{ sex: "female", birthDate: { date: index === 0 ? born : `${born.slice(0, 8)}25`, precision: "day" } },
				...{ registerNumber: null, disability: null, phone: null, workplace: null },
			},
			role: "teacher",
		})),
	);
}

const page = async (person: typeof tuya) =>
	call(figuresRoutes, { path: "/office/test/figures/pairs", programme, viewer: viewerFor(person) });

describe("the pairs that narrow figures", () => {
	it("are for whoever decides about them, and only those of their areas", async () => {
		expect((await page(tsolmon)).status).toBe(403);
		const shown = await (await page(tuya)).text();
		expect([shown.includes("Болдбаатар"), shown.includes("Өнөрбаяр")]).toEqual([true, false]);
	});

	it("begin with the one that narrows most, each with its figures", async () => {
		const pairs = await readNarrowingPairs(programme.handle, [""]);
		expect(pairs.map(({ one, figures }) => [one, figures.map(({ code }) => code)])).toEqual([
			[trained[0], ["ALL", "TT"]],
			[met[0], ["ALL"]],
		]);
		expect(await (await page(sarnai)).text()).toContain(`/people/review/${trained[0]}/${trained[1]}?from=figures`);
	});

	it("narrow what they say once they are decided, and wait no longer", async () => {
		const width = async (code: string) => {
			const { count } = await readFigure(programme.handle, code);
			return count.high - count.low;
		};
		const before = [await width("ALL"), await width("TT")];
		await decideLikeness(programme.handle, sarnai, { one: trained[0], other: trained[1], decision: "different" });
		expect([await width("ALL"), await width("TT")].map((after, index) => (before[index] ?? 0) - after)).toEqual([1, 1]);
		expect((await readNarrowingPairs(programme.handle, [""])).map(({ one }) => one)).toEqual([met[0]]);
	});
});
