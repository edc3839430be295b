import { sql } from "kysely";
import { beforeAll, describe, expect, it } from "vitest";
import { freshInstallation } from "../../test/support/database.ts";
import { bayar, orderBy, tuya } from "../../test/support/people.ts";
import type { Handle } from "../shared/database/index.ts";
import { newId } from "../shared/id.ts";
import {
	listPartners,
	listPeriods,
	listPhases,
	listPillars,
	openProgrammes,
	type Programme,
	removePartner,
	removePeriod,
	removePhase,
	removePillar,
	reviseProgramme,
	takePillars,
	writePartner,
	writePeriod,
	writePhase,
	writePillar,
} from "./index.ts";

let installation: Handle;
let url: string;
let programme: Programme;
let handle: Handle;

beforeAll(async () => {
	({ handle: installation, url, programme } = await freshInstallation());
	handle = programme.handle;
});

const inBoth = (mn: string, en = mn) => ({ mn, en });
const inKhovd = { ...bayar, areas: ["84"] };

function pillar(number: number, name = `Чиглэл ${number}`) {
	return { id: newId(), number, name: inBoth(name, `Pillar ${number}`), summary: inBoth("Товч", "Short") };
}

function span(startsOn: string, endsOn: string, name = `${startsOn.slice(0, 4)} он`) {
	return { id: newId(), name: inBoth(name, `Year ${startsOn.slice(0, 4)}`), startsOn, endsOn };
}

function partner(name: string, ...roles: Parameters<typeof writePartner>[2]["roles"]) {
	return { id: newId(), name: inBoth(name), roles, website: null };
}

describe("somebody who works in some areas only", () => {
	it.each([
		["a pillar", () => writePillar(handle, orderBy(inKhovd), pillar(1))],
		["several pillars", () => takePillars(handle, orderBy(inKhovd), [pillar(1)])],
		["a phase", () => writePhase(handle, orderBy(tuya), span("2018-03-01", "2018-12-31"))],
		["a period", () => writePeriod(handle, orderBy(tuya), span("2018-03-01", "2018-12-31"))],
		["a partner", () => writePartner(handle, orderBy(inKhovd), partner("Яам", "government"))],
		["the programme", () => reviseProgramme(installation, orderBy(inKhovd), programme.slug, { ...programme, name: inBoth("Өөр") })],
	])("does not change %s for the others", async (_, write) => {
		await expect(write()).rejects.toMatchObject({ code: "programme.change-for-everywhere" });
	});

	it("takes nothing away from them", async () => {
		for (const remove of [removePillar, removePhase, removePeriod, removePartner]) {
			await expect(remove(handle, orderBy(inKhovd), newId())).rejects.toMatchObject({ status: 403 });
		}
	});
});

describe("pillars", () => {
	it("stand by their numbers, are revised by their ids and end", async () => {
		const [first, second] = [pillar(1), pillar(2)];
		await takePillars(handle, orderBy(bayar), [second, first]);
		await writePillar(handle, orderBy(bayar), { ...second, name: inBoth("Шинэ нэр", "New name") });
		expect((await listPillars(handle.db)).map(({ name }) => name.en)).toEqual(["Pillar 1", "New name"]);
		await removePillar(handle, orderBy(bayar), second.id);
		expect(await listPillars(handle.db)).toEqual([first]);
		await expect(removePillar(handle, orderBy(bayar), second.id)).rejects.toMatchObject({ code: "programme.pillar-unknown" });
	});

	it("share no number, and whose it is is said", async () => {
		const twin = pillar(1, "Ижил");
		await expect(writePillar(handle, orderBy(bayar), twin)).rejects.toThrow("number 1 already: Pillar 1");
		await expect(takePillars(handle, orderBy(bayar), [pillar(7), pillar(7)])).rejects.toMatchObject({ status: 422 });
		expect(await listPillars(handle.db)).toHaveLength(1);
	});
});

describe("periods", () => {
	it("never share a day, and the other one is named", async () => {
		const year = span("2019-01-01", "2019-12-31");
		await writePeriod(handle, orderBy(bayar), year);
		for (const [from, to] of [
			["2018-06-01", "2019-01-01"],
			["2019-12-31", "2020-05-01"],
			["2019-03-01", "2019-04-01"],
			["2018-01-01", "2020-12-31"],
		] as const) {
			await expect(writePeriod(handle, orderBy(bayar), span(from, to))).rejects.toThrow("“Year 2019” (2019-01-01 to 2019-12-31)");
		}
		await writePeriod(handle, orderBy(bayar), span("2020-01-01", "2020-12-31"));
		await writePeriod(handle, orderBy(bayar), { ...year, endsOn: "2019-11-30" });
		expect((await listPeriods(handle.db)).map(({ endsOn }) => endsOn)).toEqual(["2019-11-30", "2020-12-31"]);
		await removePeriod(handle, orderBy(bayar), year.id);
		await writePeriod(handle, orderBy(bayar), span("2018-01-01", "2019-12-31"));
	});

	it("end on their first day or after it", async () => {
		await expect(writePeriod(handle, orderBy(bayar), span("2022-02-01", "2022-01-31"))).rejects.toThrow("before the first day");
	});

	it("may share days with phases, and phases with each other", async () => {
		const phase = span("2018-03-01", "2018-12-31");
		await writePhase(handle, orderBy(bayar), phase);
		await writePhase(handle, orderBy(bayar), span("2018-06-01", "2021-03-31"));
		await removePhase(handle, orderBy(bayar), phase.id);
		expect((await listPhases(handle.db)).map(({ startsOn }) => startsOn)).toEqual(["2018-06-01"]);
	});
});

describe("partners", () => {
	it("have a role and stand with the donors first", async () => {
		const media = partner("Анхны медиа", "media");
		await expect(writePartner(handle, orderBy(bayar), partner("Хэн ч биш"))).rejects.toMatchObject({ status: 422 });
		await writePartner(handle, orderBy(bayar), media);
		await writePartner(handle, orderBy(bayar), partner("Яам", "other", "donor"));
		expect((await listPartners(handle.db)).map(({ name, roles }) => [name.mn, roles])).toEqual([
			["Яам", ["donor", "other"]],
			["Анхны медиа", ["media"]],
		]);
		await removePartner(handle, orderBy(bayar), media.id);
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
	const facts = { ...programme, name: inBoth("Шинэ нэр", "New name"), endsOn: "2026-12-31", targetAreas: ["84"] };
	await expect(reviseProgramme(installation, orderBy(bayar), programme.slug, { ...facts, endsOn: "1999-01-01" })).rejects.toMatchObject({
		status: 422,
	});
	await reviseProgramme(installation, orderBy(bayar), programme.slug, facts);
	const [reopened] = await openProgrammes(installation, url, [programme]);
	expect(reopened).toMatchObject({ name: { en: "New name" }, endsOn: "2026-12-31", targetAreas: ["84"] });
	expect(reopened?.handle).toBe(programme.handle);
	const [again] = await openProgrammes(installation, url, reopened ? [reopened] : []);
	expect(again).toBe(reopened);
	const { rows } = await sql<{ after: object }>`
		select payload -> 'after' as after from journal natural join journal_payload where kind = 'programme.revised'`.execute(installation.db);
	expect(Object.keys(rows[0]?.after ?? {}).sort()).toEqual(["ends_on", "name_en", "name_mn", "target_areas"]);
});
