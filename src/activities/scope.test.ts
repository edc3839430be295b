import { sql } from "kysely";
import { beforeAll, describe, expect, it } from "vitest";
import { lineOf } from "../../test/support/attendance.ts";
import { freshInstallation } from "../../test/support/database.ts";
import { authorBy, sarnai, tuya } from "../../test/support/people.ts";
import { call, viewerFor } from "../../test/support/visits.ts";
import type { Programme, ProgrammeRoute } from "../programme/index.ts";
import { newId } from "../shared/id.ts";
import { run } from "../shared/journal/index.ts";
import { Problem } from "../shared/problem.ts";
import { activitiesCommands } from "./commands.ts";
import { listSessionFiles, readSessionFile } from "./files/store.ts";
import { keepDraft } from "./imports/drafts.ts";
import { activitiesRoutes } from "./index.ts";
import { listPlaces } from "./overview/places.ts";
import { listActivities, listSessionsBetween, listSessionsOfKind, listSessionsOfPerson } from "./store.ts";

// Tuya works in Khovd (84). Everything here lies in Bayanzürkh, but for the draft, which lies nowhere and is Sarnai's.
let programme: Programme;
let params: Record<string, string>;
let draft: string;

const inBayanzurkh = { heldOn: "2020-03-02", area: "11/1110", site: null };

beforeAll(async () => {
	({ programme } = await freshInstallation());
	const { handle } = programme;
	const [activity, session, attendance] = [newId(), newId(), newId()];
	const sessions = [{ ...inBayanzurkh, id: session }];
	await run(handle, authorBy(sarnai), activitiesCommands["activity-planned"], { id: activity, title: "Хязгаарлагдмал", sessions });
	await run(handle, authorBy(sarnai), activitiesCommands["attendance-marked"], { id: attendance, session, ...lineOf(reportOf("Саран")) });
	const people = await sql<{ person: string }>`select person from membership`.execute(handle.db);
	const imported = await keepDraft(handle, sarnai.account, register("a"));
	await run(handle, authorBy(sarnai), activitiesCommands["register-imported"], {
		import: imported,
		session: null,
		title: null,
		heldOn: "2020-03-03",
		area: "11/1110",
	});
	draft = await keepDraft(handle, sarnai.account, register("b"));
	const paper = { name: "a.pdf", bytes: new TextEncoder().encode("%PDF-1.4\n%%EOF\n") };
	const attached = await run(handle, authorBy(sarnai), activitiesCommands["file-attached"], { session, files: [paper] });
	const file = attached.result.files[0]?.id ?? "";
	params = { file, activity, session, attendance, import: imported, person: people.rows[0]?.person ?? "", programme: programme.slug };
});

describe("outside her areas, Tuya", () => {
	it.each(routesAbout("activity", "session", "attendance", "import", "person"))("is refused %s", async (_, route) => {
		const before = await head();
		await expect(visit(route, tuya)).rejects.toSatisfy(isRefusal);
		expect(await head()).toBe(before);
	});

	it.each(routesAbout("import"))("is refused a draft of somebody else at %s", async (_, route) => {
		await expect(visit(route, tuya, { import: draft })).rejects.toSatisfy(isRefusal);
		const { rows } = await sql`select from register_import where id = ${draft}`.execute(programme.handle.db);
		expect(rows).toHaveLength(1);
	});

	it("plans no session and moves none there", async () => {
		const sessions = { title: "Сургалт", heldOn1: "2020-05-01", area1: "11/1110", site1: "" };
		await expect(send("activities", sessions)).rejects.toSatisfy(isRefusal);
		const own = { id: newId(), title: "Ховдод", sessions: [{ id: newId(), heldOn: "2020-05-01", area: "84", site: null }] };
		await run(programme.handle, authorBy(tuya), activitiesCommands["activity-planned"], own);
		await expect(send(`sessions/${own.sessions[0]?.id}/date-and-place`, inBayanzurkh)).rejects.toSatisfy(isRefusal);
		await expect(send(`activities/${own.id}/sessions`, inBayanzurkh)).rejects.toSatisfy(isRefusal);
	});

	it("imports into no session there, and makes none", async () => {
		const mine = await keepDraft(programme.handle, tuya.account, register("c"));
		await expect(send(`imports/${mine}/confirmation`, { target: params.session ?? "" })).rejects.toSatisfy(isRefusal);
		const fresh = { target: "new", title: "Сургалт", ...inBayanzurkh, site: "" };
		await expect(send(`imports/${mine}/confirmation`, fresh)).rejects.toSatisfy(isRefusal);
	});

	it("marks nobody whom she cannot see", async () => {
		const session = newId();
		const activity = { id: newId(), title: "Ховдод", sessions: [{ id: session, heldOn: "2020-03-05", area: "84", site: null }] };
		await run(programme.handle, authorBy(tuya), activitiesCommands["activity-planned"], activity);
		await expect(send(`sessions/${session}/attendance/known`, { person: params.person ?? "" })).rejects.toSatisfy(isRefusal);
	});

	it("counts no heads there, and hangs nothing on a session", async () => {
		const { session = "", file = "" } = params;
		const cell = { sex: "female", ageBand: null, role: null, disability: "not_asked", people: 3 } as const;
		const { handle } = programme;
		await expect(run(handle, authorBy(tuya), activitiesCommands["head-count-written"], { session, cells: [cell] })).rejects.toSatisfy(
			isRefusal,
		);
		expect(await readSessionFile(handle.db, tuya.areas, session, file)).toBeNull();
		expect(await listSessionFiles(handle.db, tuya.areas, session)).toEqual([]);
		// Nor through a session of her own: the file does not hang on it.
		const mine = { id: newId(), title: "Ховдод", sessions: [{ id: newId(), heldOn: "2020-03-05", area: "84", site: null }] };
		await run(handle, authorBy(tuya), activitiesCommands["activity-planned"], mine);
		expect(await readSessionFile(handle.db, tuya.areas, mine.sessions[0]?.id ?? "", file)).toBeNull();
		await expect(send(`sessions/${mine.sessions[0]?.id}/files/${file}/removal`, { because: "Миний биш" })).rejects.toSatisfy(isRefusal);
	});

	it("finds none of it in a list", async () => {
		const { activities } = await listActivities(programme.handle.db, tuya.areas, { text: "Хязгаарлагдмал", limit: 10 });
		expect(activities).toEqual([]);
		const attended = await listSessionsOfPerson(programme.handle.db, tuya.areas, params.person ?? "");
		expect(attended).toEqual({ sessions: [], outside: 1 });
		const span = { from: "2020-03-02", until: "2020-03-03" };
		expect(await listSessionsBetween(programme.handle.db, tuya.areas, span, 10)).toEqual([]);
		expect(await listSessionsBetween(programme.handle.db, sarnai.areas, span, 10)).toHaveLength(2);
		expect((await listSessionsOfKind(programme.handle.db, tuya.areas, "training")).every(({ area }) => area === "84")).toBe(true);
		expect((await listPlaces(programme.handle.db, tuya.areas, "2020-04-27")).every(({ area }) => area === "84")).toBe(true);
		for (const list of ["activities", "imports", "calendar?month=2020-03", "activities/places", "activities/places?area=11/1110"]) {
			const body = await (await call(activitiesRoutes, { path: `/office/test/${list}`, viewer: viewerFor(tuya), programme })).text();
			expect(body).not.toContain("Хязгаарлагдмал");
			expect(body).not.toContain(params.import);
			expect(body).not.toContain(draft);
		}
	});
});

// The fault planted against the checks above: with a scope of everywhere, nothing may be refused.
it.each(routesAbout("activity", "session", "attendance", "file", "person"))(
	"Sarnai, who sees everywhere, gets an answer from %s",
	async (_, route) => {
		const now = sql<{ person: string }>`select person from membership order by until_seq desc, report desc`;
		const { rows } = await now.execute(programme.handle.db);
		expect((await visit(route, sarnai, { person: rows[0]?.person ?? "" })).status).toBeLessThan(500);
	},
);

function routesAbout(...names: string[]): [string, ProgrammeRoute][] {
	return activitiesRoutes
		.filter(({ path }) => names.some((name) => path.includes(`:${name}`)))
		.map((route) => [`${route.method} ${route.path}`, route]);
}

function visit(route: ProgrammeRoute, person: typeof tuya, more: Record<string, string> = {}): Promise<Response> {
	const known: Record<string, string> = { ...params, ...more };
	const path = route.path.replace(/:(\w+)/g, (_, name: string) => known[name] ?? "");
	const form = {
		operation: newId(),
		title: "Өөр",
		because: "Туршилт",
		given: "Болд",
		target: "new",
		person: known.person ?? "",
		...inBayanzurkh,
		site: "",
	};
	return call(activitiesRoutes, { path, viewer: viewerFor(person), programme, ...(route.method === "POST" && { form }) });
}

function send(path: string, form: Record<string, string | null>): Promise<Response> {
	const fields = Object.fromEntries(Object.entries({ operation: newId(), ...form }).map(([name, value]) => [name, value ?? ""]));
	return call(activitiesRoutes, { path: `/office/${programme.slug}/${path}`, viewer: viewerFor(tuya), programme, form: fields });
}

function isRefusal(error: unknown): boolean {
	return error instanceof Problem && (error.status === 403 || error.status === 404);
}

async function head(): Promise<number | undefined> {
	const { rows } = await sql<{ seq: number }>`select seq from journal_head`.execute(programme.handle.db);
	return rows[0]?.seq;
}

function register(name: string) {
	return { name: `${name}.csv`, bytes: new TextEncoder().encode(`Овог,Нэр,Хүйс\nБат,${name}Болд,эр\n`) };
}

function reportOf(given: string) {
	const name = { clan: null, family: null, given };
	return { id: newId(), written: { given }, name, birthDate: null, sex: null, registerNumber: null, phone: null, workplace: null };
}
