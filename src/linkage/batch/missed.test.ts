import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { linesOfWorld, worldRoles } from "../../demo/linkage-csv.ts";
import { inventLinkageWorld, type LinkageWorld } from "../../demo/linkage-world.ts";
import { type LinkReport, linkFiles, sayLinks } from "../command-line.ts";

// Truth that learning does not see: how many people an interval must hold, also of registers that nobody here would have generated.

const folder = mkdtempSync(join(tmpdir(), "tegsh-missed-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Spoil = (cells: string[]) => string[];

async function link(world: LinkageWorld, spoil: Spoil = (cells) => cells): Promise<LinkReport> {
	const file = join(folder, "register.csv");
	const [heading = "", ...lines] = linesOfWorld(world);
	// No cell of this world holds a comma.
	writeFileSync(file, [heading, ...lines.map((line) => `${spoil(line.trim().split(",")).join(",")}\n`)].join(""));
	const quiet = { oneToOne: false, out: undefined, pairs: undefined, today: "2020-04-27", language: "en", say: () => {} } as const;
	return linkFiles([file], { ...quiet, id: "rec_id", map: [worldRoles] });
}

/** Half of all cells are empty, the same ones each time. */
function halved(): Spoil {
	let state = 5;
	const isLost = () => {
		state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
		return state / 4_294_967_296 < 0.5;
	};
	return (cells) => cells.map((cell, at) => (at > 0 && isLost() ? "" : cell));
}

const initials: Spoil = (cells) => cells.map((cell, at) => (at === 2 && cell !== "" ? `${cell.slice(0, 1)}.` : cell));
const world = inventLinkageWorld({ seed: 21, people: 900, born: { from: 2003, to: 2015 } });

describe("the number of people", () => {
	it.each([
		["as it is written", undefined, 0.5],
		["with half of the cells empty", halved(), 0.5],
		// Of so few, the rules know only roughly how many there are.
		["with the first letter of the father's name alone", initials, 2],
	] as const)("of a register %s lies in its interval", async (_, spoil, share) => {
		const { people, isEstimated } = await link(world, spoil);
		expect(isEstimated).toBe(true);
		expect([people.low <= world.people, world.people <= people.high], `${people.low} to ${people.high}`).toEqual([true, true]);
		// The clusters alone are far too many, and were the best number before.
		expect(Math.abs(people.best - world.people)).toBeLessThan(Math.abs(people.linked - world.people) * share);
	});

	it("is not made fewer by names that hardly anybody swaps", async () => {
		const careful = inventLinkageWorld({ seed: 24, people: 900, born: { from: 2003, to: 2015 }, errorRate: 0.5 });
		const { people } = await link(careful);
		// 0.23 people; when each pair was drawn with its names swapped, 0.66 were taken for missed.
		expect(people.parts.missed).toBeLessThan(0.4);
	});

	it("is said with what corrected it, and of few records with what is not known", async () => {
		const whole = await link(world);
		expect(sayLinks(whole, "en")).toMatch(
			/That is [\d,]+ clusters, less \d+ .* plus \d+ .* less \d+ expected among pairs that were never compared\./,
		);
		const few = await link(inventLinkageWorld({ seed: 22, people: 60 }));
		expect(few.isEstimated).toBe(false);
		for (const language of ["en", "mn"] as const) expect(sayLinks(few, language).split("\n").length).toBeGreaterThan(4);
		expect(sayLinks(few, "en")).toContain("This holds among the pairs that were compared");
	});
});
