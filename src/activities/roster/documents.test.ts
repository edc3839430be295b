import { gzipSync } from "node:zlib";
import * as v from "valibot";
import { beforeEach, describe, expect, it } from "vitest";
import { freshInstallation } from "../../../test/support/database.ts";
import { authorBy, delger, type Person, sarnai, tuya } from "../../../test/support/people.ts";
import { placeCommands, placesCollection } from "../../places/index.ts";
import { placesDocument } from "../../places/schema.ts";
import type { Programme } from "../../programme/index.ts";
import { newId } from "../../shared/id.ts";
import { run } from "../../shared/journal/index.ts";
import { activitiesCommands } from "../commands.ts";
import { sessionsCollection } from "./documents.ts";
import { type SessionDocument, sessionDocument } from "./schema.ts";

const today = "2020-04-27";
let programme: Programme;
let activity: string;
let held: string;
let next: string;
let elsewhere: string;

beforeEach(async () => {
	({ programme } = await freshInstallation());
	[activity, held, next, elsewhere] = [newId(), newId(), newId(), newId()];
	const sessions = [
		{ id: held, heldOn: "2020-04-20", area: "84/8401", site: null, startsAt: "9:00" },
		{ id: next, heldOn: "2020-04-28", area: "84", site: null },
		{ id: elsewhere, heldOn: "2020-04-21", area: "11/1110", site: null },
		{ id: newId(), heldOn: "2020-01-21", area: "84", site: null },
	];
	await act("activity-planned", { id: activity, title: "Математик", kind: "class", participants: "child", sessions });
});

describe("the sessions of a telephone", () => {
	it("are none for an account that may not mark attendance, and those around today within its areas for one that may", async () => {
		expect(await documents(delger)).toEqual([]);
		expect((await documents(tuya)).map(({ id }) => id)).toEqual([held, next]);
		expect((await documents(sarnai)).map(({ id }) => id).sort()).toEqual([held, next, elsewhere].sort());
		expect(await documents(tuya)).toMatchObject([
			{ title: "Математик", kind: "class", participants: "child", heldOn: "2020-04-20", startsAt: "09:00", area: "84/8401", roster: [] },
			{ heldOn: "2020-04-28", isCancelled: false },
		]);
	});

	it("say who is expected and who came, and tell two people of one name apart by something more, but no others", async () => {
		await mark(held, { given: "Болд", family: "Дорж", birthDate: "2010.05.01", phone: "99112233" });
		await mark(held, { given: "Болд", family: "Д.", birthDate: "2011" });
		await mark(held, { given: "Сараа", birthDate: "2012.01.01" });
		await act("head-count-written", { session: held, cells: [{ sex: "female", people: 4 }] });
		const [first, second] = await documents(tuya);
		expect(first).toMatchObject({ headCount: [{ sex: "female", people: 4, disability: "not_asked" }], files: 0 });
		expect(first?.roster.map(({ name, came, apart }) => [name, came, apart])).toEqual([
			["Сараа", true, null],
			["Д. Болд", true, { born: "2011", workplace: null, phoneEnd: null }],
			["Дорж Болд", true, { born: "2010-05-01", workplace: null, phoneEnd: "2233" }],
		]);
		expect(second?.roster.map(({ came }) => came)).toEqual([false, false, false]);
	});

	it("tell nothing of people outside the areas", async () => {
		const faraway = await mark(elsewhere, { given: "Сүхээ" });
		await act("participants-planned", { activity, people: [faraway] });
		expect(JSON.stringify(await documents(tuya))).not.toMatch(/Сүхээ/);
		expect(JSON.stringify(await documents(sarnai))).toMatch(/Сүхээ/);
		const asked = [held, elsewhere];
		const read = await sessionsCollection.read(programme.handle.db, authorBy(tuya), asked, today);
		expect(read.map(({ id }) => id)).toEqual([held]);
	});

	it("change their version when they change, and are not sent again for a tick in another session", async () => {
		const bold = await mark(held, { given: "Болд" });
		const before = await versions();
		await act("roster-ticked", { session: next, came: [{ id: newId(), person: bold }] });
		const ticked = await versions();
		expect([ticked.get(held), ticked.get(next) === before.get(next)]).toEqual([before.get(held), false]);
		const changes: (() => Promise<unknown>)[] = [
			() => act("roster-ticked", { session: held, gone: [bold] }),
			() => mark(next, { given: "Дулам" }),
			() => act("head-count-written", { session: held, cells: [{ sex: null, people: 1 }] }),
			() => act("session-cancelled", { session: held, because: "Цас" }),
			() => act("participants-planned", { activity, people: [bold] }),
			() => act("participants-unplanned", { activity, people: [bold] }),
			() => act("session-cancelled", { session: next, because: "Цас" }),
			() => act("activity-corrected", { activity, title: "Монгол хэл", kind: "class", participants: "child" }),
		];
		for (const change of changes) {
			const [documentBefore, versionBefore] = [JSON.stringify(await documents(sarnai)), [...(await versions()).values()]];
			await change();
			const isSame = JSON.stringify(await documents(sarnai)) === documentBefore;
			expect([...(await versions()).values()].join() === versionBefore.join()).toBe(isSame);
		}
	});

	it("leave the phones that had them, and no others, when they are moved to another day", async () => {
		const position = (await act("session-moved", { session: next, heldOn: "2020-04-28", area: "11/1110", site: null })).seq;
		const left = (by: Person, after: number) => sessionsCollection.left(programme.handle.db, authorBy(by), after, today);
		expect(await left(tuya, position - 1)).toEqual([next]);
		expect(await left(tuya, position)).toEqual([]);
		expect(await left(sarnai, position - 1)).toEqual([]);
	});

	it("of fifty-eight people take a few kilobytes", async () => {
		const letters = [..."абвгдежзик"];
		const people = Array.from({ length: 58 }, (_, one) => `${letters[one % 10]}${letters[Math.floor(one / 10)]}юунчимэг`);
		for (const [year, given] of people.entries()) await mark(held, { given, family: "Батсайхан", birthDate: String(1950 + year) });
		expect(gzipSync(JSON.stringify((await documents(tuya))[0])).length).toBeLessThan(4_000);
	});
});

describe("the places of a telephone", () => {
	it("are areas and sites within the scope, small", async () => {
		const site = { kind: "school", nameMn: "1-р сургууль", nameEn: null, area: "84/8401", closedGroup: false } as const;
		await run(programme.handle, authorBy(sarnai), placeCommands["site-added"], { id: newId(), ...site });
		await run(programme.handle, authorBy(sarnai), placeCommands["site-added"], { id: newId(), ...site, area: "11/1110" });
		const read = async (by: Person) => {
			const author = authorBy(by);
			const ids = (await placesCollection.held(programme.handle.db, author, today)).map(({ id }) => id);
			return (await placesCollection.read(programme.handle.db, author, ids, today)).map((one) => v.parse(placesDocument, one.document));
		};
		const [khovd, ...others] = await read(tuya);
		expect(others).toEqual([]);
		expect(khovd).toMatchObject({ code: "84", sites: [{ mn: "1-р сургууль", en: null, area: "84/8401" }] });
		expect(khovd?.areas.length).toBeGreaterThan(10);
		expect(khovd?.areas.every(({ path }) => path.startsWith("84"))).toBe(true);
		expect(gzipSync(JSON.stringify(await read(sarnai))).length).toBeLessThan(8_000);
	});
});

function act(name: keyof typeof activitiesCommands, input: object) {
	return run(programme.handle, authorBy(sarnai), activitiesCommands[name] as never, input as never);
}

async function mark(session: string, line: object): Promise<string> {
	const report = newId();
	await act("attendance-marked", { id: newId(), session, report, ...line });
	return report;
}

async function versions(): Promise<ReadonlyMap<string, number>> {
	const held = await sessionsCollection.held(programme.handle.db, authorBy(sarnai), today);
	return new Map(held.map(({ id, version }) => [id, version]));
}

async function documents(by: Person): Promise<SessionDocument[]> {
	const author = authorBy(by);
	const ids = (await sessionsCollection.held(programme.handle.db, author, today)).map(({ id }) => id);
	const read = await sessionsCollection.read(programme.handle.db, author, ids, today);
	return read.map(({ document }) => v.parse(sessionDocument, document)).sort((one, other) => (one.heldOn < other.heldOn ? -1 : 1));
}
