import { beforeAll, describe, expect, it } from "vitest";
import { correctChild, registerChild, withdrawChild } from "../../test/support/children.ts";
import { aMonthLater } from "../../test/support/months.ts";
import { bayar } from "../../test/support/people.ts";
import { populatedInstallation, smallWorld } from "../../test/support/populated.ts";
import { call } from "../../test/support/visits.ts";
import type { NewChild } from "../children/index.ts";
import type { Programme } from "../programme/index.ts";
import { today } from "../shared/clock.ts";
import type { Route } from "../shared/http/index.ts";
import { newId } from "../shared/id.ts";
import { journalHead } from "../shared/journal/index.ts";
import { languages } from "../shared/words.ts";
import { publishEditions } from "./editions.ts";
import { createPageCache, siteRoutes } from "./index.ts";
import { readPublicView } from "./store.ts";

/*
 * The attacker reads every public address before and after somebody of the office has written one thing: pages, files, cards, the feed, the
 * map for search engines, with their headers. One byte that differs tells on which day a child was entered, and where to look for it.
 */

const origin = "https://tegsh.example";
let programme: Programme;

beforeAll(async () => {
	const { programme: entered } = await populatedInstallation(smallWorld);
	programme = { ...aMonthLater(entered), showsToday: true };
	await publishEditions(programme);
}, 120_000);

/** Everything that is public on the day it is by the clock of a programme, address by address. */
async function surfaces(from: Programme, only = /./): Promise<Map<string, string>> {
	await publishEditions(from);
	const routes = siteRoutes({ programmes: () => [from], origin, cache: createPageCache() });
	const { figures, silent, campaign } = await readPublicView(from, await journalHead(from.handle), today(from.handle.clock));
	const codes = [...figures.map(({ figure }) => figure.indicator.code), ...silent.map(({ code }) => code)];
	const work = { year: campaign[0]?.key ?? "", work: campaign[0]?.works[0]?.key ?? "" };
	const addresses = (routes as readonly Route[])
		.map(({ path }) => path)
		.filter((path) => !path.includes("*") && path !== "/oembed")
		.flatMap((path) => languages.map((language) => path.replace(":language", language).replace(":programme", from.slug)))
		.flatMap((path) => (path.includes(":code") ? codes.map((code) => path.replace(":code", code)) : [path]))
		.map((path) => path.replace(":year", work.year).replace(":work", work.work))
		// A card says in each language what its page says; of all figures one is drawn.
		.filter((path) => !path.includes("/:") && (!path.endsWith("card.png") || /^\/en\/[^/]+\/(figures\/OSC-I\/)?card/.test(path)))
		.filter((path) => only.test(path));
	const said = new Map<string, string>();
	for (const path of new Set(addresses)) {
		const response = await call(routes, { path });
		const body = Buffer.from(await response.arrayBuffer()).toString("latin1");
		said.set(path, `${response.status} ${JSON.stringify([...response.headers])} ${body}`);
	}
	return said;
}

function differing(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] {
	return [...new Set([...before.keys(), ...after.keys()])].filter((path) => before.get(path) !== after.get(path));
}

/** Addresses that say the number of children, or the day of it. */
const changing = /^\/en\/[^/]+(\/feed\.xml|\/figures\/OSC-I)?$/;

const child = ({ id, day, area }: { id: string; day: string; area: string }): NewChild => ({
	id,
	household: newId(),
	identifiedOn: day,
	area,
	site: null,
	situation: "dropped_out",
	report: {
		id: newId(),
		written: { given: "Хүрэлтогоо" },
		name: { clan: null, family: "Шинэ", given: "Хүрэлтогоо" },
		birthDate: { date: "2010-05-11", precision: "day" },
		sex: "female",
		registerNumber: null,
		phone: null,
		workplace: null,
		disability: null,
	} as NewChild["report"],
});

describe("all that is public", () => {
	const id = newId();
	let before: Map<string, string>;
	beforeAll(async () => {
		before = await surfaces(programme);
	});

	it("is much, and has numbers of people", () => {
		expect(before.size).toBeGreaterThan(30);
		expect([...before.keys()].some((path) => path.endsWith("/feed.xml"))).toBe(true);
		expect([...before.values()].filter((text) => text.startsWith("200")).length).toBeGreaterThan(30);
		expect(before.get(`/en/${programme.slug}`)).toContain("As of 30 April 2020");
	});

	it("is the same to the byte after a child was registered, corrected and withdrawn", async () => {
		await registerChild(programme.handle, bayar, child({ id, day: "2020-05-26", area: "84" }));
		expect(differing(before, await surfaces(programme))).toEqual([]);
		await correctChild(programme.handle, bayar, child({ id, day: "2020-05-27", area: "84/8401" }));
		await withdrawChild(programme.handle, bayar, id, "Андуурсан");
		expect(differing(before, await surfaces(programme))).toEqual([]);
	});

	it("says in the next month how many there are, the month of the last event, and not its day", async () => {
		await registerChild(programme.handle, bayar, child({ id: newId(), day: "2020-05-26", area: "84" }));
		const after = await surfaces(aMonthLater(programme), changing);
		expect(differing(before, after).length).toBeGreaterThan(0);
		const page = after.get(`/en/${programme.slug}/figures/OSC-I`) ?? "";
		expect(page).toContain("Latest event counted: May 2020");
		expect([...after.values()].filter((text) => /26 May|2020-05-26/.test(text))).toEqual([]);
	});

	it("planted fault: numbers that follow each record are found on more than one address", async () => {
		// To a clock that is a month ahead each record is one of the month before, as a number of this minute is.
		const following = aMonthLater(aMonthLater(programme));
		const first = await surfaces(following, changing);
		const another = child({ id: newId(), day: "2020-05-28", area: "62" });
		const name = { clan: null, family: "Шинэ", given: "Ундармаа" };
		await registerChild(aMonthLater(programme).handle, bayar, { ...another, report: { ...another.report, name } });
		expect(differing(first, await surfaces(following, changing)).length).toBeGreaterThan(1);
	});
});
