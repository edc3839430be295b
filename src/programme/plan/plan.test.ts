import { sql } from "kysely";
import { beforeAll, describe, expect, it } from "vitest";
import { freshInstallation } from "../../../test/support/database.ts";
import { authorBy, bayar, tuya } from "../../../test/support/people.ts";
import type { Handle } from "../../shared/database/index.ts";
import { newId } from "../../shared/id.ts";
import { run } from "../../shared/journal/index.ts";
import {
	planCommands as commands,
	listPartners,
	listPeriods,
	listPhases,
	listPillars,
	openProgrammes,
	type Programme,
	programmeCommands,
} from "../index.ts";

let installation: Handle;
let url: string;
let programme: Programme;
let handle: Handle;

beforeAll(async () => {
	({ handle: installation, url, programme } = await freshInstallation());
	handle = programme.handle;
});

const author = authorBy(bayar);
const inKhovd = { ...bayar, areas: ["84"] };
/** Manages the programme in Khovd. */
const manager = authorBy({ ...tuya, role: "manager" });

function pillar(number: number, name = `Чиглэл ${number}`) {
	return { id: newId(), number, nameMn: name, nameEn: `Pillar ${number}`, summaryMn: "Товч", summaryEn: "Short" };
}

function span(startsOn: string, endsOn: string, name = `${startsOn.slice(0, 4)} он`) {
	return { id: newId(), nameMn: name, nameEn: `Year ${startsOn.slice(0, 4)}`, startsOn, endsOn };
}

function partner(name: string, ...roles: string[]) {
	return { id: newId(), nameMn: name, nameEn: name, roles };
}

function described() {
	const { slug, name, summary, targetAreas, startsOn, endsOn } = programme;
	const texts = { nameMn: name.mn, nameEn: name.en, summaryMn: summary.mn, summaryEn: summary.en };
	return { programme: slug, ...texts, targetAreas: [...targetAreas], startsOn, endsOn };
}

describe("somebody who works in some areas only", () => {
	it.each([
		["a pillar", () => run(handle, authorBy(inKhovd), commands["pillar-written"], pillar(1))],
		["several pillars", () => run(handle, authorBy(inKhovd), commands["pillars-taken"], { pillars: [pillar(1)] })],
		["a phase", () => run(handle, manager, commands["phase-written"], span("2018-03-01", "2018-12-31"))],
		["a period", () => run(handle, manager, commands["period-written"], span("2018-03-01", "2018-12-31"))],
		["a partner", () => run(handle, authorBy(inKhovd), commands["partner-written"], partner("Яам", "government"))],
		["the programme", () => run(installation, authorBy(inKhovd), programmeCommands.revised, { ...described(), nameMn: "Өөр" })],
	])("does not change %s for the others", async (_, write) => {
		await expect(write()).rejects.toMatchObject({ code: "operation.whole-programme" });
	});

	it("takes nothing away from them", async () => {
		const by = authorBy(inKhovd);
		const refused = [
			run(handle, by, commands["pillar-removed"], { id: newId() }),
			run(handle, by, commands["phase-removed"], { id: newId() }),
			run(handle, by, commands["period-removed"], { id: newId() }),
			run(handle, by, commands["partner-removed"], { id: newId() }),
		];
		for (const one of refused) await expect(one).rejects.toMatchObject({ status: 403 });
	});
});

describe("pillars", () => {
	it("stand by their numbers, are revised by their ids and end", async () => {
		const [first, second] = [pillar(1), pillar(2)];
		await run(handle, author, commands["pillars-taken"], { pillars: [second, first] });
		await run(handle, author, commands["pillar-written"], { ...second, nameMn: "Шинэ нэр", nameEn: "New name" });
		expect((await listPillars(handle.db)).map(({ name }) => name.en)).toEqual(["Pillar 1", "New name"]);
		await run(handle, author, commands["pillar-removed"], { id: second.id });
		expect(await listPillars(handle.db)).toMatchObject([{ id: first.id, number: 1, name: { mn: first.nameMn } }]);
		await expect(run(handle, author, commands["pillar-removed"], { id: second.id })).rejects.toMatchObject({
			code: "programme.pillar-unknown",
		});
	});

	it("share no number, and whose it is is said", async () => {
		const twin = pillar(1, "Ижил");
		await expect(run(handle, author, commands["pillar-written"], twin)).rejects.toThrow("number 1 already: Pillar 1");
		await expect(run(handle, author, commands["pillars-taken"], { pillars: [pillar(7), pillar(7)] })).rejects.toMatchObject({
			status: 422,
		});
		expect(await listPillars(handle.db)).toHaveLength(1);
	});
});

describe("periods", () => {
	it("never share a day, and the other one is named", async () => {
		const year = span("2019-01-01", "2019-12-31");
		await run(handle, author, commands["period-written"], year);
		for (const [from, to] of [
			["2018-06-01", "2019-01-01"],
			["2019-12-31", "2020-05-01"],
			["2019-03-01", "2019-04-01"],
			["2018-01-01", "2020-12-31"],
		] as const) {
			await expect(run(handle, author, commands["period-written"], span(from, to))).rejects.toThrow(
				"“Year 2019” (2019-01-01 to 2019-12-31)",
			);
		}
		await run(handle, author, commands["period-written"], span("2020-01-01", "2020-12-31"));
		await run(handle, author, commands["period-written"], { ...year, endsOn: "2019-11-30" });
		expect((await listPeriods(handle.db)).map(({ endsOn }) => endsOn)).toEqual(["2019-11-30", "2020-12-31"]);
		await run(handle, author, commands["period-removed"], { id: year.id });
		await run(handle, author, commands["period-written"], span("2018-01-01", "2019-12-31"));
	});

	it("end on their first day or after it", async () => {
		await expect(run(handle, author, commands["period-written"], span("2022-02-01", "2022-01-31"))).rejects.toThrow("before the first day");
	});

	it("may share days with phases, and phases with each other", async () => {
		const phase = span("2018-03-01", "2018-12-31");
		await run(handle, author, commands["phase-written"], phase);
		await run(handle, author, commands["phase-written"], span("2018-06-01", "2021-03-31"));
		await run(handle, author, commands["phase-removed"], { id: phase.id });
		expect((await listPhases(handle.db)).map(({ startsOn }) => startsOn)).toEqual(["2018-06-01"]);
	});
});

describe("partners", () => {
	it("have a role and stand with the donors first", async () => {
		const media = partner("Анхны медиа", "media");
		await expect(run(handle, author, commands["partner-written"], partner("Хэн ч биш"))).rejects.toMatchObject({ status: 422 });
		await run(handle, author, commands["partner-written"], media);
		await run(handle, author, commands["partner-written"], partner("Яам", "other", "donor"));
		expect((await listPartners(handle.db)).map(({ name, roles }) => [name.mn, roles])).toEqual([
			["Яам", ["donor", "other"]],
			["Анхны медиа", ["media"]],
		]);
		await run(handle, author, commands["partner-removed"], { id: media.id });
		expect(await listPartners(handle.db)).toHaveLength(1);
	});
});

it("leaves a row in the journal for each change", async () => {
	const { rows } = await sql<{ kind: string }>`select distinct kind from journal order by kind`.execute(handle.db);
	expect(rows.map(({ kind }) => kind)).toEqual([
		"programme.partner-removed",
		"programme.partner-written",
		"programme.period-removed",
		"programme.period-written",
		"programme.phase-removed",
		"programme.phase-written",
		"programme.pillar-removed",
		"programme.pillar-written",
		"programme.pillars-taken",
	]);
});

it("revises what a programme is, in the installation's journal and for whoever holds it open", async () => {
	const facts = { ...described(), nameMn: "Шинэ нэр", nameEn: "New name", endsOn: "2026-12-31", targetAreas: ["84"] };
	const early = run(installation, author, programmeCommands.revised, { ...facts, endsOn: "1999-01-01" });
	await expect(early).rejects.toMatchObject({ status: 422 });
	await run(installation, author, programmeCommands.revised, facts);
	const [reopened] = await openProgrammes(installation, url, [programme]);
	expect(reopened).toMatchObject({ name: { en: "New name" }, endsOn: "2026-12-31", targetAreas: ["84"] });
	expect(reopened?.handle).toBe(programme.handle);
	const [again] = await openProgrammes(installation, url, reopened ? [reopened] : []);
	expect(again).toBe(reopened);
	const { rows } = await sql<{ after: object }>`
		select payload #> '{changed,0,after}' as after from journal natural join journal_payload where kind = 'programme.revised'`.execute(
		installation.db,
	);
	expect(Object.keys(rows[0]?.after ?? {}).sort()).toEqual(["ends_on", "name_en", "name_mn", "target_areas"]);
});
