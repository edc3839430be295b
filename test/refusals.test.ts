import { beforeAll, describe, expect, it } from "vitest";
import { identityCommands, may, type Role } from "../src/identity/index.ts";
import type { Route } from "../src/shared/http/index.ts";
import { newId } from "../src/shared/id.ts";
import { machine, run } from "../src/shared/journal/index.ts";
import { asked, type Office, openOffice, origin, type Person } from "./support/office.ts";

let office: Office;

beforeAll(async () => {
	office = await openOffice();
});

const guarded = () => [...office.routes.office, ...office.routes.programme] as Route[];
const roleOf: Readonly<Record<Exclude<Person, "outsider">, Role>> = {
	bayar: "administrator",
	sarnai: "monitoring-officer",
	tuya: "monitoring-officer",
	oyun: "manager",
	tsolmon: "field-officer",
	delger: "communications-officer",
	narantuya: "partner",
	yuki: "donor",
};

/** The path with something in place of each parameter. */
function addressOf({ path }: Route): string {
	return path.replace(":programme", office.programme.slug).replace(":language", "en").replace(/:\w+/g, newId());
}

function ask(person: Person, route: Route, headers?: Record<string, string>): Promise<Response> {
	return route.method === "GET" ? office.get(person, addressOf(route), headers) : office.post(person, addressOf(route), {}, headers);
}

describe("every route", () => {
	it("that is open to everybody is meant to be: a new one is a decision", () => {
		expect(
			office.routes.open.map(({ method, path }) => `${method} ${path.replace(/(style|island-[a-z]+|field\/app)-\w+/, "$1-…")}`).toSorted(),
		).toMatchInlineSnapshot(`
			[
			  "GET /",
			  "GET /:language/:programme",
			  "GET /:language/:programme/about",
			  "GET /:language/:programme/accessibility",
			  "GET /:language/:programme/announcement",
			  "GET /:language/:programme/announcement/documents/:file",
			  "GET /:language/:programme/announcement/logos/:partner/:file",
			  "GET /:language/:programme/campaign",
			  "GET /:language/:programme/campaign/:year",
			  "GET /:language/:programme/campaign/:year/:work",
			  "GET /:language/:programme/campaign/:year/:work/:file",
			  "GET /:language/:programme/campaign/:year/:work/card.png",
			  "GET /:language/:programme/campaign/:year/:work/described/:file",
			  "GET /:language/:programme/campaign/:year/:work/film/:file",
			  "GET /:language/:programme/campaign/:year/:work/pictures/:image/:file",
			  "GET /:language/:programme/campaign/:year/:work/sizes/:size",
			  "GET /:language/:programme/campaign/:year/:work/transcript",
			  "GET /:language/:programme/card.png",
			  "GET /:language/:programme/documents",
			  "GET /:language/:programme/feed.xml",
			  "GET /:language/:programme/figures/:code",
			  "GET /:language/:programme/figures/:code/card.png",
			  "GET /:language/:programme/figures/:code/rows.csv",
			  "GET /:language/:programme/kept",
			  "GET /:language{mn|en}/*",
			  "GET /api/v1/:programme/changes",
			  "GET /api/v1/:programme/figures",
			  "GET /api/v1/:programme/figures/:code/rows",
			  "GET /api/v1/openapi.json",
			  "GET /counted/:programme",
			  "GET /en",
			  "GET /enrol",
			  "GET /enrol/:code",
			  "GET /favicon.ico",
			  "GET /field",
			  "GET /field/app-….css",
			  "GET /field/app-….js",
			  "GET /field/icon-192.png",
			  "GET /field/icon-512.png",
			  "GET /field/icon.svg",
			  "GET /field/manifest.webmanifest",
			  "GET /field/worker.js",
			  "GET /healthz",
			  "GET /icon.svg",
			  "GET /island-board-….css",
			  "GET /island-captions-….css",
			  "GET /island-captions-….js",
			  "GET /island-cases-….css",
			  "GET /island-counting-….js",
			  "GET /island-intake-….js",
			  "GET /island-kept-….js",
			  "GET /island-questions-….css",
			  "GET /island-review-….js",
			  "GET /island-roster-….css",
			  "GET /island-roster-….js",
			  "GET /island-unsaved-….js",
			  "GET /island-upload-….js",
			  "GET /metrics",
			  "GET /mn",
			  "GET /oembed",
			  "GET /robots.txt",
			  "GET /set-up/:token",
			  "GET /sign-in",
			  "GET /sign-in/code",
			  "GET /sitemap.xml",
			  "GET /style-….css",
			  "POST /api/v1/:programme/operations",
			  "POST /enrol",
			  "POST /enrol/:code",
			  "POST /field/sync/changes",
			  "POST /field/sync/operations",
			  "POST /language",
			  "POST /set-up/:token",
			  "POST /sign-in",
			  "POST /sign-in/code",
			  "POST /sign-out",
			]
		`);
	});

	it("of the office sends an outsider to sign in, and refuses what they send", async () => {
		expect(guarded().length).toBeGreaterThan(30);
		for (const route of guarded()) {
			const response = await ask("outsider", route);
			const name = `${route.method} ${route.path}`;
			if (route.method === "GET") {
				expect([name, response.status]).toEqual([name, 303]);
				expect(response.headers.get("location")).toMatch(/^\/sign-in\?next=%2Foffice/);
			} else {
				expect([name, response.status]).toEqual([name, 401]);
			}
		}
	});

	it.each(Object.keys(roleOf) as (keyof typeof roleOf)[])("lets %s through exactly where the role allows it", async (person) => {
		for (const route of guarded()) {
			const response = await ask(person, route);
			// Who looks after the installation may what no role of a programme gives.
			const allowed = route.access === "signed-in" || person === "bayar" || may(roleOf[person], route.access);
			const name = `${route.method} ${route.path} for ${person}`;
			if (allowed) expect([name, response.status === 401 || isNotPermitted(await response.text())]).toEqual([name, false]);
			else expect([name, response.status]).toEqual([name, 403]);
		}
		expect(office.complaints).toEqual([]);
	});

	it("keeps what was typed when the session has ended, but no password, and no more than anybody types", async () => {
		const typed = { operation: newId(), title: "Ялгаатай <хичээл>", password: "rides to school" };
		const path = `/office/${office.programme.slug}/activities`;
		const response = await office.post("outsider", path, typed, { "content-length": "200" });
		const text = await response.text();
		expect(response.status).toBe(401);
		expect(text).toContain(`action="${path}"`);
		expect(text).toContain('name="title" value="Ялгаатай &lt;хичээл>"');
		expect(text).toContain(typed.operation);
		expect(text).not.toContain("rides to school");
		const large = await office.post("outsider", path, { title: "х".repeat(10) }, { "content-length": "2000000" });
		expect(await large.text()).not.toContain("хххх");
	});

	it("refuses a form that another site sent, whoever is signed in", async () => {
		// A program sends no cookie but a token, which no other site has (test/api.test.ts).
		const forms = [...guarded(), ...(office.routes.open as readonly Route[])].filter(
			({ method, path }) => method === "POST" && !path.startsWith("/api/"),
		);
		for (const route of forms) {
			const response = await ask("bayar", route, { "sec-fetch-site": "cross-site" });
			expect([route.path, response.status]).toEqual([route.path, 403]);
		}
	});

	it("of a programme that is not there answers 404, to whoever is signed in", async () => {
		for (const route of office.routes.programme.filter(({ method }) => method === "GET")) {
			const response = await office.get(
				"bayar",
				addressOf(route as Route).replace(`/office/${office.programme.slug}`, "/office/elsewhere"),
			);
			expect([route.path, response.status]).toEqual([route.path, 404]);
		}
	});

	it("carries the strict headers, also when it refuses", async () => {
		for (const path of ["/en", "/office", "/no/such/page", "/sign-in"]) {
			const { headers } = await office.get("outsider", path);
			expect(headers.get("content-security-policy")).toContain("default-src 'none'");
			expect(headers.get("x-content-type-options")).toBe("nosniff");
		}
	});

	it("that does not exist is a page in the language of its address", async () => {
		const response = await office.get("outsider", "/mn/no-such-programme");
		expect(response.status).toBe(404);
		expect(await response.text()).toContain('lang="mn"');
	});
});

describe("a manager without the second factor", () => {
	const setUp = "/office/account/second-factor";
	const password = "tends her herd herself";

	async function cookiesOf(userName: string): Promise<{ cookie: string; location: string | null }> {
		const reply = await office.fetch(asked("POST", "/sign-in", { userName, password, next: "/office" }));
		const cookie = reply.headers.getSetCookie().map((line) => line.split(";")[0]);
		return { cookie: cookie.join("; "), location: reply.headers.get("location") };
	}

	function send(route: Route, cookie: string): Promise<Response> {
		const path = addressOf(route);
		return office.fetch(route.method === "GET" ? new Request(origin + path, { headers: { cookie } }) : asked("POST", path, {}, { cookie }));
	}

	const manager = { programme: "test", role: "manager", areas: [""] };

	async function openAccount(userName: string): Promise<string> {
		const account = { id: newId(), userName, displayName: userName, ...manager, password, temporary: false };
		return (await run(office.handle, machine, identityCommands["account-created"], account)).result.account;
	}

	it("reaches no route but the one that sets it up", async () => {
		await openAccount("tungaa");
		const { cookie, location } = await cookiesOf("tungaa");
		expect(location).toBe(setUp);
		for (const route of guarded().filter(({ path }) => path !== setUp)) {
			const response = await send(route, cookie);
			const name = `${route.method} ${route.path}`;
			expect([name, response.status, response.headers.get("location")]).toEqual([name, 303, setUp]);
		}
		expect((await office.fetch(new Request(origin + setUp, { headers: { cookie } }))).status).toBe(200);
	});

	it("who has one, and has typed the password alone, is an outsider to every route and is asked for the code", async () => {
		const account = await openAccount("gerlee");
		await office.handle.pool.query("update account set second_factor = true where id = $1", [account]);
		const { cookie, location } = await cookiesOf("gerlee");
		expect(location).toBe("/sign-in/code?next=%2Foffice");
		for (const route of guarded()) {
			const response = await send(route, cookie);
			const name = `${route.method} ${route.path}`;
			expect([name, response.status]).toEqual([name, route.method === "GET" ? 303 : 401]);
		}
		const turned = await office.fetch(new Request(`${origin}/sign-in?next=/office/accounts`, { headers: { cookie } }));
		expect(turned.headers.get("location")).toBe("/sign-in/code?next=%2Foffice%2Faccounts");
	});
});

function isNotPermitted(text: string): boolean {
	return text.includes("Your role does not allow this");
}
