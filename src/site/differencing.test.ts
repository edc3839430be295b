import { beforeAll, describe, expect, it } from "vitest";
import { registerChild } from "../../test/support/children.ts";
import { freshInstallation } from "../../test/support/database.ts";
import { aMonthLater } from "../../test/support/months.ts";
import { authorBy, bayar, sarnai } from "../../test/support/people.ts";
import { populatedInstallation } from "../../test/support/populated.ts";
import { defineIndicator, plainSheet, reached, reviseIndicator } from "../../test/support/sheets.ts";
import { activitiesCommands } from "../activities/index.ts";
import type { NewChild } from "../children/index.ts";
import { demoSheets, inventWorld, populate } from "../demo/index.ts";
import { readRows } from "../figures/index.ts";
import type { Overlap } from "../figures/schema.ts";
import type { IndicatorSheet } from "../indicators/schema.ts";
import { today } from "../shared/clock.ts";
import type { Handle } from "../shared/database/index.ts";
import { newId } from "../shared/id.ts";
import { journalHead, run } from "../shared/journal/index.ts";
import { disclose } from "./disclosure.ts";
import { publishEditions } from "./editions.ts";
import { fewest, mayShowOverlap, publicCells, publicTotal, quartersOf } from "./rules.ts";
import type { Edition, Key, Part, PublicTables } from "./schema.ts";
import { listEditions, type PublicView, readPublicView, readTokens } from "./store.ts";

/*
 * attack.test.ts proves the method on one figure. Here the attacker has everything that a whole programme ever published: each edition of each
 * figure at several positions of its journal. Where everybody of one edition is in the other as well, which its definition tells, the
 * attacker subtracts each group of the one from the same group of the other. What the totals themselves tell is how many
 * people came since they moved, and is said on the page.
 */

interface Publication {
	readonly name: string;
	readonly ageBands: string;
	readonly tables: PublicTables;
	readonly members: ReadonlySet<string>;
}

type Axis = "sex" | "ageBand" | "area" | "quarter";
const axes: readonly Axis[] = ["sex", "ageBand", "area", "quarter"];

/** Groups of one to four that subtracting one publication from another gives. */
function differences(publications: readonly Publication[]): string[] {
	return publications.flatMap((whole) => [
		...smallWithin(whole),
		...publications.filter((part) => part !== whole && isPartOf(part, whole)).flatMap((part) => smallBetween(whole, part)),
	]);
}

function smallWithin({ name, tables }: Publication): string[] {
	const parts = [...axes.flatMap((axis) => tables[axis] as readonly Part[]), ...tables.rows];
	return parts.flatMap(({ people }) => (isSmall(people) || isSmall(tables.people - people) ? [`${name}: a group of ${people}`] : []));
}

function smallBetween(whole: Publication, part: Publication): string[] {
	const found = isSmall(whole.tables.people - part.tables.people) ? ["all"] : [];
	for (const axis of axes) {
		if (axis === "ageBand" && whole.ageBands !== part.ageBands) {
			// Bands of two schemes cut at different ages, and one of the cuts may lie one person beside another.
			if (whole.tables.ageBand.length > 1 && part.tables.ageBand.length > 1) found.push("bands of two schemes");
			continue;
		}
		found.push(...smallDifferences(linesAlong(whole.tables, axis), linesAlong(part.tables, axis)));
	}
	found.push(...smallDifferences(gridOf(whole.tables), gridOf(part.tables)));
	return found.map((group) => `${whole.name} less ${part.name}: ${group}`);
}

interface Line {
	readonly keys: readonly string[];
	readonly people: number;
}

function linesAlong(tables: PublicTables, axis: Axis): Line[] {
	return (tables[axis] as readonly { keys: readonly Key[]; people: number }[]).map(({ keys, people }) => ({
		keys: keys.map(String),
		people,
	}));
}

function gridOf({ rows }: PublicTables): Line[] {
	return rows.map(({ quarters, areas, people }) => ({
		keys: quarters.flatMap((quarter) => areas.map((area) => `${quarter} ${area}`)),
		people,
	}));
}

/** The least groups that both tables can say, and their differences. */
function smallDifferences(whole: readonly Line[], part: readonly Line[]): string[] {
	if (whole.length === 0 || part.length === 0) return [];
	let blocks = [...whole.map((line) => ({ ...line, of: 1 })), ...part.map((line) => ({ ...line, of: -1 }))].map(({ keys, people, of }) => ({
		keys: new Set(keys),
		people: people * of,
	}));
	for (let index = 0; index < blocks.length; index++) {
		const block = blocks[index] as (typeof blocks)[number];
		const joined = blocks.filter((other) => other !== block && [...other.keys].some((key) => block.keys.has(key)));
		if (joined.length === 0) continue;
		blocks = blocks.filter((other) => other !== block && !joined.includes(other));
		blocks.push({
			keys: new Set([block, ...joined].flatMap(({ keys }) => [...keys])),
			people: joined.reduce((people, other) => people + other.people, block.people),
		});
		index = -1;
	}
	return blocks.filter(({ people }) => isSmall(people)).map(({ keys, people }) => `${people} in ${[...keys].join(", ")}`);
}

function isPartOf(part: Publication, whole: Publication): boolean {
	return [...part.members].every((member) => whole.members.has(member));
}

function isSmall(people: number): boolean {
	return people > 0 && people < fewest;
}

async function publicationOf(handle: Handle, { indicator, number, asOf, ageBands, tables }: Edition): Promise<Publication> {
	return { name: `${indicator} ${number}`, ageBands, tables, members: await membersAt(handle, indicator, asOf) };
}

async function membersAt(handle: Handle, code: string, asOf: number): Promise<ReadonlySet<string>> {
	const rows = await readRows(handle, [""], code, { asOf, limit: Number.MAX_SAFE_INTEGER });
	return new Set(rows.map(({ id }) => id));
}

/** What a total of all pillars gives away beside the totals of each. */
function smallOfOverlap({ together, pillars, saved }: Overlap): string[] {
	const apart = pillars.map(({ count }) => together.low - count.low);
	return [together.low, saved.low, ...apart].filter(isSmall).map((people) => `${people} people beside pillars together`);
}

const sheetOf = (code: string, facts: Partial<IndicatorSheet>): IndicatorSheet => ({ ...plainSheet, ...facts, code });

function childOf(number: number): NewChild {
	const names =
		"Анударь Бямбасүрэн Гэрэлчулуун Долгормаа Ичинхорлоо Лувсандорж Цэрэнпунцаг Ёндонжамц Жавзандулам Хүрэлтогоо Ундармаа Равжаа";
	const given = names.split(" ")[number] ?? "";
	const report = {
		written: { given },
		name: { clan: null, family: "Шинэ", given },
		birthDate: { date: `2010-05-${10 + number}`, precision: "day" },
	};
	const rest = { sex: "female", registerNumber: null, phone: null, workplace: null, disability: null, id: newId() } as const;
	const facts = { household: newId(), identifiedOn: "2020-04-02", area: "84", site: null, situation: "dropped_out" } as const;
	return { id: newId(), ...facts, report: { ...report, ...rest } as NewChild["report"] };
}

/** A workshop with people of the list of all, so that some of them stand in other figures as well. */
async function holdWorkshop(handle: Handle, persons: readonly string[], day: string, area: string): Promise<void> {
	const [activity, session] = [newId(), newId()];
	const sessions = [{ id: session, heldOn: day, area, site: null }];
	await run(handle, authorBy(sarnai), activitiesCommands["activity-planned"], {
		id: activity,
		title: "Уулзалт",
		kind: "workshop",
		participants: "parent",
		sessions,
	});
	for (const person of persons)
		await run(handle, authorBy(sarnai), activitiesCommands["attendance-marked"], { id: newId(), session, person, role: null });
}

describe("all that a programme publishes", () => {
	const views: PublicView[] = [];
	let handle: Handle;
	let editions: Edition[];
	let publications: Publication[];

	beforeAll(async () => {
		const { programme } = await freshInstallation();
		handle = programme.handle;
		const world = { seed: 6, teachers: 90, attendances: 330, children: 60, withAccess: 48, workshopAttendances: 400, errorRate: 0 };
		await populate(handle, inventWorld(world));
		const look = async () => {
			({ handle } = aMonthLater({ handle }));
			await publishEditions({ handle, showsToday: true });
			views.push(await readPublicView({ handle, showsToday: true }, await journalHead(handle), today(handle.clock)));
		};
		await look();
		await defineIndicator(handle, sarnai, sheetOf("TT2", { counts: { of: "activities", kinds: ["training"], roles: [], minimum: 2 } }));
		await defineIndicator(handle, sarnai, sheetOf("ALL", { counts: reached(1) }));
		await look();
		const teachers = [...(await membersAt(handle, "TT", views[0]?.figures[0]?.figure.count.asOf ?? 1))];
		await holdWorkshop(handle, teachers.slice(0, 3), "2020-04-14", "62");
		await look();
		await holdWorkshop(handle, teachers.slice(0, 27), "2020-04-15", "11/1110");
		await look();
		for (let number = 0; number < 3; number++) await registerChild(handle, bayar, childOf(number));
		await look();
		for (let number = 3; number < 12; number++) await registerChild(handle, bayar, childOf(number));
		await look();
		await reviseIndicator(handle, sarnai, sheetOf("TT2", { counts: reached(2), ageBands: "children" }));
		await look();
		await defineIndicator(handle, sarnai, sheetOf("MOST", { counts: { of: "activities", kinds: ["training"], roles: [], minimum: 3 } }));
		await look();
		// Now it counts what nobody has published yet; what its first sheet published stays published.
		const meetings = { of: "activities", kinds: ["advocacy_meeting"], roles: [], minimum: 1 } as const;
		await reviseIndicator(handle, sarnai, sheetOf("ALL", { counts: meetings }));
		await holdWorkshop(handle, teachers.slice(27, 33), "2020-04-16", "84");
		await look();
		editions = await listEditions(handle);
		publications = await Promise.all(editions.map((edition) => publicationOf(handle, edition)));
	});

	it("is much, and figures in it hold each other", () => {
		expect(new Set(editions.map(({ indicator }) => indicator)).size).toBeGreaterThan(4);
		expect(editions.filter(({ number }) => number > 1).length).toBeGreaterThan(1);
		const pairs = publications.flatMap((one) => publications.filter((other) => other !== one && isPartOf(other, one)));
		expect(pairs.length).toBeGreaterThan(8);
	});

	it("gives away no group of one to four people, whatever is subtracted from what", () => {
		expect(differences(publications)).toEqual([]);
	});

	it("breaks down people alone: five attendances may be one person", () => {
		const shown = views.flatMap(({ figures }) => figures.filter(({ edition }) => edition !== null));
		expect(new Set(shown.map(({ figure }) => figure.indicator.unit))).toEqual(new Set(["person"]));
	});

	it("says totals of one to four as a range, and pillars together only where nobody stands alone", () => {
		for (const { figures, overlap } of views) {
			for (const { figure } of figures) {
				const { low, high } = publicTotal(figure.count);
				if (figure.indicator.unit === "person" && low === high) expect(isSmall(low)).toBe(false);
			}
			if (overlap && mayShowOverlap(overlap)) expect(smallOfOverlap(overlap)).toEqual([]);
		}
	});

	it("has the rows that its tables say, each in its group", async () => {
		for (const edition of editions) {
			const tokens = await readTokens(handle, edition);
			const counted = edition.tables.rows.map((group) => tokens.filter((token) => token.group === group).length);
			expect(counted).toEqual(edition.tables.rows.map(({ people }) => people));
		}
	});

	describe("planted faults that this finds", () => {
		const last = () => views.at(-1) as PublicView;

		/** A breakdown of a figure as it would be if nothing else had been published. */
		async function alone(view: PublicView, code: string): Promise<Publication> {
			const figure = view.figures.find((one) => one.figure.indicator.code === code)?.figure;
			if (!figure) throw new Error(`no figure ${code}`);
			const tables = disclose(publicCells(figure), [], { quarters: quartersOf(figure), ageBands: figure.indicator.ageBands });
			if (!tables) throw new Error(`${code} cannot be shown`);
			const members = await membersAt(handle, code, figure.count.asOf);
			return { name: `${code} alone`, ageBands: figure.indicator.ageBands, tables, members };
		}

		it("a figure that is part of another and is not held against it", async () => {
			const [whole, part] = [await alone(views[1] as PublicView, "TT"), await alone(views[1] as PublicView, "TT2")];
			expect(differences([whole, part]).length).toBeGreaterThan(0);
		});

		it("an edition that is not held against the former, when three more came", async () => {
			const [former, now] = [await alone(views[3] as PublicView, "OSC-I"), await alone(views[4] as PublicView, "OSC-I")];
			expect(differences([former, now]).length).toBeGreaterThan(0);
		});

		it("age bands of another scheme beside those that were published", async () => {
			const whole = await alone(views[1] as PublicView, "TT");
			expect(differences([whole, { ...whole, name: "again", ageBands: "children" }])).toEqual(
				expect.arrayContaining([expect.stringContaining("two schemes")]),
			);
		});

		it("pillars together where they share one to four people, or where all but so many are in one", () => {
			const { overlap } = last();
			if (!overlap) throw new Error("there are pillars");
			const [one, ...others] = overlap.pillars;
			const together = { ...overlap.together, low: (one?.count.low ?? 0) + 2 };
			const apart = { ...overlap, pillars: one ? [one] : others, together };
			expect(smallOfOverlap({ ...overlap, saved: { low: 3, high: 3, best: null, named: 3 } }).length).toBeGreaterThan(0);
			expect(smallOfOverlap(apart).length).toBeGreaterThan(0);
		});

		it("a breakdown of attendances, where small numbers stand as they are", () => {
			const figure = last().figures.find(({ figure: { indicator } }) => indicator.unit === "attendance")?.figure;
			if (!figure) throw new Error("there is a figure of attendances");
			const rows = publicCells(figure).map(({ quarter, area, people }) => ({ quarters: [quarter], areas: [area], people }));
			const tables = { people: figure.count.low, sex: [], ageBand: [], area: [], quarter: [], rows };
			expect(differences([{ name: "attendances", ageBands: "adults", tables, members: new Set() }]).length).toBeGreaterThan(0);
		});
	});
});

it("what a sheet published before it was revised is held against the other figures still", async () => {
	const { programme } = await populatedInstallation(inventWorld({ seed: 8, teachers: 260 }));
	const first = aMonthLater(programme);
	await publishEditions({ ...first, showsToday: true });
	const teachers = demoSheets([]).find(({ code }) => code === "TT") as IndicatorSheet;
	// The figure of teachers turns to somebody else, and another figure counts nearly the same teachers.
	const others = { of: "activities", kinds: ["workshop"], roles: ["official"], minimum: 1 } as const;
	await reviseIndicator(first.handle, sarnai, { ...teachers, counts: others });
	const twice = { of: "activities", kinds: ["training"], roles: ["teacher"], minimum: 2 } as const;
	await defineIndicator(first.handle, sarnai, { ...teachers, code: "TT2", counts: twice });
	await publishEditions({ ...aMonthLater(first), showsToday: true });
	const editions = await listEditions(programme.handle);
	expect(new Set(editions.map(({ indicator }) => indicator))).toContain("TT2");
	expect(differences(await Promise.all(editions.map((edition) => publicationOf(programme.handle, edition))))).toEqual([]);
});
