import { expect, it } from "vitest";
import { sarnai } from "../../test/support/people.ts";
import { populatedProgramme, smallWorld } from "../../test/support/populated.ts";
import { defineIndicator, plainSheet } from "../../test/support/sheets.ts";
import { readFigures, readOverlap } from "./index.ts";
import { mostInOnePass } from "./sessions/contacts.ts";

it("more figures of people than one pass answers are counted, and pillars overlap as before", async () => {
	const handle = await populatedProgramme(smallWorld);
	const before = await readOverlap(handle);
	const pillars = before.pillars.map(({ pillar }) => pillar);
	const trained = (await readFigures(handle)).find(({ indicator }) => indicator.code === "TT");
	if (!trained) throw new Error("the demo counts teachers");
	for (let number = 0; number <= mostInOnePass; number++) {
		const sheet = { ...plainSheet, code: `T${number}`, pillar: trained.indicator.pillar, counts: trained.indicator.counts };
		await defineIndicator(handle, sarnai, sheet);
	}
	const after = await readOverlap(handle);
	expect(after.pillars.map(({ pillar }) => pillar).toSorted()).toEqual(pillars.toSorted());
	expect(after.together.rows).toBe(before.together.rows);
	expect(after.shared.map(({ people }) => people).toSorted()).toEqual(before.shared.map(({ people }) => people).toSorted());
	const counts = (await readFigures(handle)).filter(({ indicator }) => /^T\d+$/.test(indicator.code)).map(({ count }) => count.low);
	expect(new Set(counts)).toEqual(new Set([trained.count.low]));
}, 60_000);
