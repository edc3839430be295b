import { beforeAll, describe, expect, it } from "vitest";
import { freshInstallation } from "../../test/support/database.ts";
import { authorBy, bayar, delger, narantuya, oyun, type Person, sarnai, tsolmon, tuya, yuki } from "../../test/support/people.ts";
import { call, viewerFor } from "../../test/support/visits.ts";
import type { Programme } from "../programme/index.ts";
import { newId } from "../shared/id.ts";
import { journalHead, run } from "../shared/journal/index.ts";
import { advocacyCommands, advocacyRoutes, listAsks, listCommitments, listDocuments } from "./index.ts";

// Today is 2020-04-27.
let programme: Programme;
let session: string;
let document: string;

beforeAll(async () => {
	({ programme } = await freshInstallation());
	const meeting = { activity: newId(), session: newId(), title: "Туслах багш", heldOn: "2020-02-04", area: "11/1110", site: null };
	const notes = { organisations: ["Боловсролын яам"], purpose: "Орон тоо", outcome: null };
	await run(programme.handle, authorBy(oyun), advocacyCommands["meeting-planned"], { ...meeting, ...notes });
	session = meeting.session;
	document = newId();
	const title = { titleMn: "Тэгш хамруулах журам", titleEn: "Rule on inclusion" };
	const described = { id: document, ...title, issuedBy: "Яам", partMn: "Санал", partEn: "Comments" };
	await run(programme.handle, authorBy(oyun), advocacyCommands["document-written"], described);
});

function get(path: string, person: Person, language: "mn" | "en" = "en"): Promise<Response> {
	return call(advocacyRoutes, { path: `/office/test/${path}`, viewer: viewerFor(person), programme, language });
}

function post(path: string, person: Person, form: Record<string, string | File>): Promise<Response> {
	const fields = { operation: newId(), ...form };
	return call(advocacyRoutes, { path: `/office/test/${path}`, viewer: viewerFor(person), programme, form: fields });
}

const addressOf = (path: string) =>
	path.replace("/office/:programme/", "").replace(":session", session).replace(":document", document).replace(/:\w+/g, newId());

describe("every route of advocacy", () => {
	it.each([tsolmon, narantuya])("is closed to $role", async (person) => {
		for (const { method, path } of advocacyRoutes) {
			const reply = await (method === "GET" ? get(addressOf(path), person) : post(addressOf(path), person, {}));
			expect([method, path, reply.status]).toEqual([method, path, 403]);
		}
	});

	it.each([yuki, sarnai, delger])("that writes is closed to $role, who may read", async (person) => {
		const { seq } = await journalHead(programme.handle);
		for (const { method, path, access } of advocacyRoutes.filter((route) => route.access === "advocacy.write")) {
			const reply = await (method === "GET" ? get(addressOf(path), person) : post(addressOf(path), person, {}));
			expect([access, path, reply.status]).toEqual([access, path, 403]);
		}
		expect((await journalHead(programme.handle)).seq).toBe(seq);
		for (const list of ["meetings", "asks", "commitments", "documents"]) expect((await get(list, person)).status).toBe(200);
		const read = await (await get(`documents/${document}`, person)).text();
		expect(read).not.toMatch(/stages\/new|versions\/new|description/);
	});
});

describe("a manager of one area", () => {
	const manager: Person = { ...tuya, role: "manager" };

	it("neither sees nor writes a meeting elsewhere, and is told what is the whole programme's", async () => {
		expect(await (await get("meetings", manager)).text()).not.toContain("Туслах багш");
		for (const path of [`meetings/${session}`, `meetings/${session}/notes`]) {
			await expect(get(path, manager)).rejects.toMatchObject({ code: "advocacy.meeting-unknown" });
		}
		await expect(post(`meetings/${session}/notes`, manager, notes)).rejects.toMatchObject({ code: "advocacy.meeting-unknown" });
		for (const path of ["asks/new", "commitments/new", "documents/new", `documents/${document}/stages/new`]) {
			await expect(get(path, manager)).rejects.toMatchObject({ code: "operation.whole-programme" });
		}
		const lists = await Promise.all(["asks", "commitments", "documents"].map(async (list) => (await get(list, manager)).text()));
		for (const list of lists) expect(list).not.toContain("/new");
	});

	it("is offered their own area, and enters a meeting there", async () => {
		const form = await (await get("meetings/new", manager)).text();
		expect(form).toContain('value="84"');
		expect(form).not.toContain('value="11/1110"');
		const elsewhere = post("meetings", manager, { title: "Уулзалт", heldOn: "2020-03-01", area: "11/1110", ...notes });
		await expect(elsewhere).rejects.toMatchObject({ code: "activities.outside-areas" });
		const reply = await post("meetings", manager, { title: "Ховд дахь уулзалт", heldOn: "2020-05-05", area: "84", ...notes });
		expect(reply.status).toBe(303);
		expect(await (await get("meetings", manager)).text()).toMatch(/Ховд дахь уулзалт[\s\S]*Planned/);
	});
});

const notes = { organisations: "Боловсролын яам\n\nДүүргийн хэлтэс", purpose: "Орон тоо", outcome: "" };

describe("a manager", () => {
	it("enters an ask and a commitment in a meeting, and sees what is overdue first", async () => {
		expect(await (await get(`asks/new?meeting=${session}`, oyun)).text()).toMatch(/value="2020-02-04"/);
		const ask = { title: "Туслах багшийн орон тоо", addressedTo: "Яам", raisedOn: "2020-02-04", session };
		expect((await post("asks", oyun, ask)).headers.get("location")).toBe(`/office/test/meetings/${session}?done=raised`);
		const [raised] = await listAsks(programme.handle.db);
		const promise = { madeBy: "Яам", madeOn: "2020-02-04", session, ask: raised?.id ?? "" };
		await post("commitments", oyun, { ...promise, promise: "Журам батлах", dueOn: "2020-06-01" });
		await post("commitments", oyun, { ...promise, promise: "Хариу бичих", dueOn: "2020-04-26" });
		const list = await (await get("commitments", yuki)).text();
		expect(list).toMatch(/Хариу бичих[\s\S]*Overdue[\s\S]*Журам батлах[\s\S]*Open/);
		const meeting = await (await get(`meetings/${session}`, delger)).text();
		for (const text of ["Туслах багшийн орон тоо", "Хариу бичих"]) expect(meeting).toContain(text);
		expect(meeting).not.toContain(`/sessions/${session}`);
		expect((await post(`asks/${raised?.id}/state`, oyun, { state: "accepted" })).status).toBe(303);
		expect(await (await get(`asks/${raised?.id}`, yuki, "mn")).text()).toContain("Зөвшөөрсөн");
	});

	it("corrects an ask and a commitment, which keep their states", async () => {
		const [raised] = await listAsks(programme.handle.db);
		const ask = { title: "Туслах багшийн цалин", addressedTo: "Сангийн яам", raisedOn: "2020-02-05", session };
		expect(await (await get(`asks/${raised?.id}/description`, oyun)).text()).toContain("Туслах багшийн орон тоо");
		expect((await post(`asks/${raised?.id}/description`, oyun, { ...ask, title: "" })).status).toBe(422);
		await post(`asks/${raised?.id}/description`, oyun, ask);
		expect(await listAsks(programme.handle.db)).toEqual([{ ...ask, id: raised?.id, state: "accepted" }]);
		const [first] = await listCommitments(programme.handle.db, { today: "2020-04-27" });
		const path = `commitments/${first?.id}`;
		const moved = { promise: "Хариу бичих", madeBy: "Яам", madeOn: "2020-02-04", session: "", ask: "" };
		expect((await post(`${path}/description`, oyun, { ...moved, dueOn: "2020-02-03" })).status).toBe(422);
		const reply = await post(`${path}/description`, oyun, { ...moved, dueOn: "2020-04-25" });
		expect(reply.headers.get("location")).toBe(`/office/test/${path}?done=corrected`);
		expect(await (await get(path, yuki)).text()).toMatch(/25 April 2020[\s\S]*Overdue/);
	});

	it("follows a commitment up and settles it", async () => {
		const [first] = await listCommitments(programme.handle.db, { today: "2020-04-27" });
		const path = `commitments/${first?.id}`;
		const refused = await post(`${path}/follow-ups`, oyun, { onDay: "2020-04-28", what: "Утсаар ярив" });
		expect([refused.status, await refused.text()]).toEqual([422, expect.stringContaining("Утсаар ярив")]);
		await post(`${path}/follow-ups`, oyun, { onDay: "2020-04-20", what: "Утсаар ярив" });
		await post(`${path}/state`, oyun, { state: "kept" });
		expect(await (await get(path, yuki)).text()).toMatch(/Kept[\s\S]*Утсаар ярив/);
	});

	it("is told what is missing, and keeps what was typed", async () => {
		const meeting = await post("meetings", oyun, {
			title: " ",
			heldOn: "2020-02-30",
			area: "",
			organisations: "\n",
			purpose: "Зорилго",
			outcome: "",
		});
		const body = await meeting.text();
		expect(meeting.status).toBe(422);
		for (const field of ["title", "heldOn", "area", "organisations"]) expect(body).toContain(`href="#${field}"`);
		expect(body).toContain("Зорилго");
		const half = { titleMn: "Журам", titleEn: "Rule", issuedBy: "Яам", partMn: "Санал өгсөн", partEn: "" };
		const described = await post("documents", oyun, half);
		expect([described.status, await described.text()]).toEqual([422, expect.stringContaining('href="#partEn"')]);
		const due = { promise: "Батлах", madeBy: "Яам", madeOn: "2020-03-01", dueOn: "2020-02-01", session: "", ask: "" };
		const early = await post("commitments", oyun, due);
		expect([early.status, await early.text()]).toEqual([422, expect.stringContaining("before it was made")]);
	});

	it("moves a document through its stages, and withdraws one", async () => {
		const path = `documents/${document}`;
		const stage = (name: string, reachedOn: string) => post(`${path}/stages`, oyun, { stage: name, reachedOn });
		expect((await stage("draft", "2019-02-01")).headers.get("location")).toBe(`/office/test/${path}?done=stage`);
		const refused = await stage("idea", "2019-02-02");
		expect([refused.status, await refused.text()]).toEqual([422, expect.stringContaining("2019-02-01")]);
		await stage("in_force", "2020-01-01");
		const adopted = (await listDocuments(programme.handle.db))[0]?.current;
		const withdrawal = `${path}/stages/${adopted?.id}/withdrawal`;
		expect((await post(withdrawal, oyun, { because: " " })).status).toBe(422);
		await post(withdrawal, oyun, { because: "Батлагдаагүй байсан" });
		expect((await listDocuments(programme.handle.db))[0]?.current?.stage).toBe("draft");
		expect(await (await get(path, yuki)).text()).toContain("Батлагдаагүй байсан");
	});

	it("adds a version with a link or a file, which is handed out to whoever may read", async () => {
		const path = `documents/${document}/versions`;
		const version = { dated: "2019-02-01", note: "Анхны төсөл" };
		const bare = await post(path, oyun, { ...version, link: "" });
		expect([bare.status, await bare.text()]).toEqual([422, expect.stringContaining('href="#file"')]);
		for (const link of ["javascript:alert(1)", "legalinfo.mn", "https://"]) {
			expect((await post(path, oyun, { ...version, link })).status).toBe(422);
		}
		expect((await post(path, oyun, { ...version, link: "https://legalinfo.mn/mn/detail" })).status).toBe(303);
		const text = new File(["<script>"], "journal.pdf", { type: "application/pdf" });
		expect((await post(path, oyun, { ...version, link: "", file: text })).status).toBe(422);
		const pdf = new File(["%PDF-1.4\n%%EOF\n"], "Журам.pdf", { type: "application/pdf" });
		expect((await post(path, oyun, { ...version, dated: "2019-03-01", link: "", file: pdf })).status).toBe(303);
		const [latest] = (await listDocuments(programme.handle.db))[0]?.versions ?? [];
		const file = await get(`${path}/${latest?.id}/file`, yuki);
		expect([file.headers.get("content-type"), await file.text()]).toEqual(["application/pdf", "%PDF-1.4\n%%EOF\n"]);
		await expect(get(`${path}/${newId()}/file`, yuki)).rejects.toMatchObject({ code: "advocacy.version-unknown" });
		expect(await (await get(`documents/${document}`, bayar)).text()).toMatch(/Download the file[\s\S]*Open the link/);
	});
});

it("what has not begun says what belongs there", async () => {
	const { programme: empty } = await freshInstallation();
	for (const list of ["meetings", "asks", "commitments", "documents"]) {
		for (const language of ["mn", "en"] as const) {
			const options = { path: `/office/test/${list}`, viewer: viewerFor(oyun), programme: empty, language };
			expect(await (await call(advocacyRoutes, options)).text()).toContain(`/office/test/${list}/new`);
		}
	}
});
