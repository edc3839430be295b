import { gunzipSync } from "node:zlib";
import { sql } from "kysely";
import { beforeAll, describe, expect, it } from "vitest";
import { aMonthLater } from "../../test/support/months.ts";
import { authorBy, sarnai } from "../../test/support/people.ts";
import { populatedInstallation } from "../../test/support/populated.ts";
import { call, visitOf } from "../../test/support/visits.ts";
import { activitiesCommands } from "../activities/index.ts";
import { inventWorld, type World } from "../demo/index.ts";
import { readFigure } from "../figures/index.ts";
import { areas } from "../places/index.ts";
import type { Programme } from "../programme/index.ts";
import { run } from "../shared/journal/index.ts";
import { formatDate, languages } from "../shared/words.ts";
import { publishEditions } from "./editions.ts";
import { createPageCache, siteRoutes } from "./index.ts";
import { listEditions } from "./store.ts";

const origin = "https://tegsh.example";

async function site(world: World = inventWorld({ seed: 8, teachers: 260 })) {
	const { programme: entered } = await populatedInstallation(world);
	const programme = aMonthLater(entered);
	await publishEditions({ ...programme, showsToday: true });
	const cache = createPageCache();
	const routes = siteRoutes({ programmes: () => [programme], origin, cache });
	const read = async (path: string) => {
		const response = await call(routes, { path });
		return { status: response.status, headers: response.headers, text: await response.text() };
	};
	return { programme, world, cache, routes, read };
}

const addressesOf = ({ slug }: Programme) =>
	languages.flatMap((language) => [
		`/${language}`,
		`/${language}/${slug}`,
		`/${language}/${slug}/figures/TT`,
		`/${language}/${slug}/figures/TT/rows.csv`,
		...["AW", "OSC-I", "PM", "PD", "CC", "PI"].map((code) => `/${language}/${slug}/figures/${code}`),
		...["campaign", "documents", "about", "accessibility"].map((page) => `/${language}/${slug}/${page}`),
	]);

describe("the public pages", () => {
	let shared: Awaited<ReturnType<typeof site>>;
	beforeAll(async () => {
		shared = await site();
	});

	it("show an outsider the figure as it is, in both languages, with target, as-of and until", async () => {
		const { programme, read } = shared;
		const mn = await read(`/mn/${programme.slug}`);
		const en = await read(`/en/${programme.slug}`);
		expect([mn.status, en.status]).toEqual([200, 200]);
		expect(mn.text).toContain("давхардаагүй тоогоор");
		const { count } = await readFigure(programme.handle, "TT");
		for (const { text } of [mn, en]) {
			expect(text).toContain(`${count.best?.value ?? count.low} <span`);
			expect(text).toMatch(/1,000/);
			expect(text).toContain(`/${programme.slug}/figures/TT`);
		}
		expect(en.text).toContain("As of 30 April 2020");
		expect(mn.text).toMatch(/30-ны байдлаар/);
		expect([count.low <= 260, 260 <= count.high], `${count.low} to ${count.high}`).toEqual([true, true]);
	});

	it("open to an evidence page whose parts add up, with the journal's anchor", async () => {
		const { programme, read } = shared;
		const { text } = await read(`/en/${programme.slug}/figures/TT`);
		expect(text).toMatch(/\b\d+:[0-9a-f]{64}\b/);
		const { count } = await readFigure(programme.handle, "TT");
		const edition = (await listEditions(programme.handle)).find(({ indicator }) => indicator === "TT");
		for (const table of ["sex", "ageBand", "area", "quarter", "rows"] as const) {
			const parts = edition?.tables[table] ?? [];
			expect(parts.reduce((sum, { people }) => sum + people, 0)).toBe(count.rows);
			expect(parts.every(({ people }) => people === 0 || people >= 5)).toBe(true);
		}
		const rows = await read(`/en/${programme.slug}/figures/TT/rows.csv`);
		expect(rows.text.trim().split("\r\n")).toHaveLength(1 + count.rows);
	});

	it("name who issued a document, and what a version is, in the language of the page", async () => {
		const { programme, read } = shared;
		const [mn, en] = [await read(`/mn/${programme.slug}/documents`), await read(`/en/${programme.slug}/documents`)];
		for (const [page, other, issuer, note] of [
			[mn.text, en.text, "Боловсролын асуудал эрхэлсэн яам", "Эхний төсөл"],
			[en.text, mn.text, "The ministry in charge of education", "First draft"],
		]) {
			expect([page?.includes(issuer ?? ""), page?.includes(note ?? "")]).toEqual([true, true]);
			expect([other?.includes(issuer ?? ""), other?.includes(note ?? "")]).toEqual([false, false]);
		}
	});

	it("stand until the month is over, whatever is entered, and are right again on the first of the next", async () => {
		const { programme, read } = await site(inventWorld({ seed: 11, teachers: 60 }));
		const path = `/en/${programme.slug}`;
		const before = await read(path);
		const { rows } = await sql<{ id: string }>`
			select session.id from session join activity on activity.id = session.activity
			where not cancelled and session.until_seq > 1e15 and kind = 'training' order by held_on desc limit 1`.execute(programme.handle.db);
		await run(programme.handle, authorBy(sarnai), activitiesCommands["session-cancelled"], {
			session: rows[0]?.id ?? "",
			because: "Шуурга",
		});
		const { count } = await readFigure(programme.handle, "TT");
		expect((await read(path)).headers.get("etag")).toBe(before.headers.get("etag"));
		const routes = siteRoutes({ programmes: () => [aMonthLater(programme)], origin, cache: createPageCache() });
		const response = await call(routes, { path });
		const after = { headers: response.headers, text: await response.text() };
		expect(after.text).not.toBe(before.text);
		expect(after.text).toContain(`${count.best?.value ?? count.low} <span>people`);
		expect(after.headers.get("etag")).not.toBe(before.headers.get("etag"));
	});

	it("hold nothing personal: no name, number, telephone, birth date, day of a session or title of a training", async () => {
		const { programme, world, read } = shared;
		const { rows } = await sql<
			Record<"family" | "given" | "register_number" | "phone" | "birth_date" | "held_on" | "title" | "report" | "person", string | null>
		>`
			select report.family, report.given, report.register_number, report.phone, report.birth_date::text, session.held_on::text,
				activity.title, report.id::text as report, membership.person::text
			from report join attendance on attendance.report = report.id join session on session.id = attendance.session
			join activity on activity.id = session.activity join membership on membership.report = report.id`.execute(programme.handle.db);
		expect(rows.length).toBeGreaterThan(world.teachers.length);
		// Documents and campaigns have days of their own, on which a session may have been held too.
		const published = await sql<{ day: string }>`
			select reached_on::text as day from document_stage union select dated::text from document_version
			union select starts_on::text from campaign_year union select ends_on::text from campaign_year`.execute(programme.handle.db);
		const open = new Set([...published.rows.map(({ day }) => day)]);
		const days = rows.map((row) => row.held_on ?? "").filter((day) => !open.has(day));
		const written = [
			...rows.flatMap((row) => Object.values(row)),
			...languages.flatMap((language) => days.map((day) => formatDate(language, day))),
		];
		// Some people are called as a district is, or as somebody of a published story: that name is no secret where the other is meant.
		const titles = await sql<{
			title: string;
		}>`select title_mn as title from campaign_item union select title_en from campaign_item`.execute(programme.handle.db);
		const told = titles.rows.flatMap(({ title }) => title.split(/[^\p{Letter}\p{Number}-]+/u));
		const places = new Set([...areas.flatMap(({ name }) => [name.mn, name.en]), ...told]);
		const secrets = new Set(written.filter((value) => value !== null && value.length > 3 && !places.has(value)) as string[]);
		for (const path of addressesOf(programme)) {
			const { text, status } = await read(path);
			expect(status).toBe(200);
			// The first of a month is not said where the fifteenth is.
			const words = new Set(text.split(/[^\p{Letter}\p{Number}-]+/u));
			expect(
				[...secrets].filter(
					(secret) =>
						words.has(secret) ||
						(/[ ,]/.test(secret) &&
							text
								.split(secret)
								.slice(1)
								.some((rest) => !/^\d/.test(rest))),
				),
			).toEqual([]);
		}
	});

	it("have no script but the one that counts devices on pages of the campaign, and no style of their own, and name each other as alternates", async () => {
		const { programme, read } = shared;
		for (const path of addressesOf(programme).filter((address) => !address.endsWith(".csv"))) {
			const { text } = await read(path);
			expect(
				text.replaceAll(/<script type="module" src="\/island-counting-\w+\.js"><\/script>/g, path.endsWith("/campaign") ? "" : "$&"),
			).not.toMatch(/<script|\sstyle=|<style/);
			const place = path.slice(3);
			expect(text).toContain(`<link rel="alternate" hreflang="mn" href="${origin}/mn${place}"`);
			expect(text).toContain(`<link rel="alternate" hreflang="en" href="${origin}/en${place}"`);
			expect(text).toContain(`hreflang="x-default"`);
			expect(text).toContain(`<link rel="canonical" href="${origin}${path}"`);
			expect(text).not.toMatch(/\{\w+\}/);
		}
	});

	it("weigh at most 14 KB compressed, and answer 304 to who has them", async () => {
		const { programme, routes } = shared;
		for (const path of addressesOf(programme).filter((address) => !address.endsWith(".csv"))) {
			const request = (headers: Record<string, string>) =>
				routes.length > 0 ? callWith(routes, path, headers) : Promise.reject(new Error("no routes"));
			const response = await request({ "accept-encoding": "gzip" });
			const bytes = Buffer.from(await response.arrayBuffer());
			expect(response.headers.get("content-encoding")).toBe("gzip");
			expect(gunzipSync(bytes).toString()).toContain("<!doctype html>");
			expect(bytes.length).toBeLessThanOrEqual(14 * 1024);
			const again = await request({ "accept-encoding": "gzip", "if-none-match": response.headers.get("etag") ?? "" });
			expect([again.status, await again.text()]).toEqual([304, ""]);
		}
	});

	it("say on each page of a demo that people are invented", async () => {
		const { programme, read } = shared;
		const demo = { ...programme, isDemo: true };
		const routes = siteRoutes({ programmes: () => [demo], origin, cache: createPageCache() });
		for (const path of addressesOf(programme).filter((address) => !address.endsWith(".csv"))) {
			expect(await (await call(routes, { path })).text()).toMatch(/records are invented|бүртгэл бүгд зохиомол/);
		}
		expect((await read(`/en/${programme.slug}`)).text).not.toContain("records are invented");
	});

	it("draw a share card of 1200 by 630", async () => {
		const { programme, routes } = shared;
		for (const language of languages) {
			const response = await call(routes, { path: `/${language}/${programme.slug}/card.png` });
			const bytes = Buffer.from(await response.arrayBuffer());
			expect(response.headers.get("content-type")).toBe("image/png");
			expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
			expect(bytes.length).toBeLessThan(60_000);
		}
	});

	it("draw a card of its own for each figure, and name it on the page of that figure", async () => {
		const { programme, routes, read } = shared;
		const first = Buffer.from(await (await call(routes, { path: `/en/${programme.slug}/card.png` })).arrayBuffer());
		for (const code of ["AW", "CC"]) {
			const path = `/en/${programme.slug}/figures/${code}`;
			expect((await read(path)).text).toContain(`<meta property="og:image" content="${origin}${path}/card.png"`);
			const bytes = Buffer.from(await (await call(routes, { path: `${path}/card.png` })).arrayBuffer());
			expect([bytes.readUInt32BE(16), bytes.equals(first), bytes.length < 60_000]).toEqual([1200, false, true]);
		}
		for (const page of ["campaign", "documents", "about", "accessibility"]) {
			expect((await read(`/mn/${programme.slug}/${page}`)).text).toContain(`content="${origin}/mn/${programme.slug}/card.png"`);
		}
		expect((await read(`/en/${programme.slug}/figures/none/card.png`)).status).toBe(404);
	});

	it("say of attendances and contacts that they are no people, and draw the people behind contacts", async () => {
		const { programme, read } = shared;
		const [attendances, contacts] = await Promise.all(["AW-A", "CC"].map((code) => read(`/en/${programme.slug}/figures/${code}`)));
		expect(attendances?.text).toContain("These are attendances, not people");
		expect(contacts?.text).toContain("These are contacts, not people");
		expect(contacts?.text).toMatch(/class="encounters"[\s\S]*class="people up-to"/);
		expect((await read(`/en/${programme.slug}/figures/TT`)).text).not.toContain("not people");
	});

	it("speak of the brackets behind a number only where there are any", async () => {
		const { programme, read } = shared;
		const [named, heads] = await Promise.all(["TT", "AW"].map((code) => read(`/en/${programme.slug}/figures/${code}`)));
		expect(named?.text).toContain("between the two in brackets");
		expect(heads?.text).not.toContain("in brackets");
		expect(heads?.text).toContain("The two numbers above take that into account");
	});

	it("say in which language a text was written that there is in one language alone", async () => {
		const { programme, read } = shared;
		expect((await read(`/en/${programme.slug}/campaign`)).text).toMatch(/Source: <span lang="mn">/);
		expect((await read(`/mn/${programme.slug}/campaign`)).text).not.toMatch(/: <span lang="mn">/);
	});

	it("lead from the name of the site alone, and from an address with a stroke at its end, to a page", async () => {
		const { programme, routes } = shared;
		const home = await call(routes, { path: "/", language: "mn" });
		expect([home.status, home.headers.get("location"), home.headers.get("vary")]).toEqual([303, "/mn", "accept-language, cookie"]);
		const rest = routes.find(({ path }) => path.endsWith("/*"));
		const answer = (path: string) => rest?.handle(visitOf({ path, language: "en" }));
		expect((await answer(`/en/${programme.slug}/`))?.headers.get("location")).toBe(`/en/${programme.slug}`);
		const nowhere = await answer(`/en/${programme.slug}/figures/TT/nowhere`);
		expect([nowhere?.status, (await nowhere?.text())?.includes("There is no such page")]).toEqual([404, true]);
	});

	it("answer 404 in the language of the address for what is not there", async () => {
		const { programme, read } = shared;
		const missing = await read(`/en/${programme.slug}/figures/none`);
		expect([missing.status, missing.text.includes("There is no such page")]).toEqual([404, true]);
		expect((await read("/en/none")).status).toBe(404);
		const path = `/en/${programme.slug}/figures/nothing`;
		expect((await Promise.all([read(path), read(path)])).map(({ status }) => status)).toEqual([404, 404]);
		expect((await read("/robots.txt")).text).toContain("Sitemap: https://tegsh.example/sitemap.xml");
		expect((await read("/sitemap.xml")).text).toContain(`<loc>${origin}/mn/${programme.slug}</loc>`);
	});
});

async function callWith(routes: ReturnType<typeof siteRoutes>, path: string, headers: Record<string, string>): Promise<Response> {
	const wrapped = routes.map((route): (typeof routes)[number] => ({
		...route,
		handle: (visit) => route.handle({ ...visit, request: new Request(visit.request, { headers }) }),
	}));
	return call(wrapped, { path });
}
