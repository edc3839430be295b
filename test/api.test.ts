import { beforeAll, describe, expect, it } from "vitest";
import { appointmentIn, findAccount, identityCommands, newToken } from "../src/identity/index.ts";
import { registry } from "../src/registry.ts";
import { newId } from "../src/shared/id.ts";
import { journalHead, machine, run } from "../src/shared/journal/index.ts";
import { type Office, openOffice, origin, type Person } from "./support/office.ts";
import { oyun } from "./support/people.ts";
import { defineIndicator, plainSheet } from "./support/sheets.ts";

let office: Office;
const path = "/api/v1/test";

beforeAll(async () => {
	office = await openOffice();
});

/** A token of somebody of the office, as the command line makes it. */
async function tokenOf(person: Exclude<Person, "outsider">, more: Record<string, unknown> = {}): Promise<string> {
	await office.get(person, "/office");
	const account = await findAccount(office.handle.db, person);
	if (!account) throw new Error(`${person} has no account`);
	const { token, digest } = newToken();
	const appointment = appointmentIn(account, office.programme);
	if (!appointment) throw new Error(`${person} does not belong to the programme`);
	const areas = appointment.areas.map((area) => area || "everywhere");
	const { role } = appointment;
	const made = { id: newId(), account: account.id, name: "Test", programme: "test", role, areas, until: inDays(30), digest };
	await run(office.handle, machine, identityCommands["token-made"], { ...made, ...more });
	return token;
}

function inDays(days: number): string {
	return new Date(office.handle.clock.now().getTime() + days * 86_400_000).toISOString().slice(0, 10);
}

function ask(token: string | null, below: string, body?: unknown, headers: Record<string, string> = {}): Promise<Response> {
	const authorization: Record<string, string> = token === null ? {} : { authorization: `Bearer ${token}` };
	return office.fetch(
		new Request(`${origin}${path}/${below}`, {
			headers: { "content-type": "application/json", ...authorization, ...headers },
			...(body !== undefined && { method: "POST", body: typeof body === "string" ? body : JSON.stringify(body) }),
		}),
	);
}

const ask1 = (more: object = {}) => ({
	id: newId(),
	kind: "advocacy.ask-raised",
	input: { id: newId(), title: "Туслах багш", addressedTo: "Яам", raisedOn: "2020-02-04", ...more },
});

describe("without a right token", () => {
	it("nothing is answered but that one is missing or wrong", async () => {
		for (const below of ["operations", "figures", "figures/TT/rows", "changes"]) {
			const body = below === "operations" ? { operations: [] } : undefined;
			for (const token of [null, "tegsh_wrong", "Bearer"]) {
				const reply = await ask(token, below, body);
				expect([below, reply.status, reply.headers.get("content-type")]).toEqual([below, 401, "application/problem+json"]);
			}
		}
	});

	it("a session's cookie opens nothing", async () => {
		const reply = await office.post("bayar", `${path}/operations`, {});
		expect(reply.status).toBe(401);
	});

	it("nor does one that is revoked, over, of another programme, or of an account that was closed", async () => {
		const revoked = await tokenOf("oyun", { id: "0192f0c1-0000-7000-8000-000000000001" });
		expect((await ask(revoked, "figures")).status).toBe(200);
		await run(office.handle, machine, identityCommands["token-revoked"], { id: "0192f0c1-0000-7000-8000-000000000001" });
		expect((await ask(revoked, "figures")).status).toBe(401);
		const elsewhere = await tokenOf("bayar", { programme: "other" });
		expect((await ask(elsewhere, "figures")).status).toBe(403);
		const over = await tokenOf("oyun");
		await office.handle.pool.query("update api_token set until_day = '2020-01-01' where revoked_at is null and programme = 'test'");
		expect((await ask(over, "figures")).status).toBe(401);
	});
});

describe("a token", () => {
	it("is never made with more than its account has, nor for longer than a year", async () => {
		await expect(tokenOf("tuya", { role: "manager" })).rejects.toMatchObject({ code: "identity.token-role-higher" });
		await expect(tokenOf("tuya", { areas: ["everywhere"] })).rejects.toMatchObject({ code: "identity.token-areas-wider" });
		await expect(tokenOf("tuya", { until: inDays(400) })).rejects.toMatchObject({ code: "identity.token-until" });
		await expect(tokenOf("tuya", { until: inDays(-2) })).rejects.toMatchObject({ code: "identity.token-until" });
	});

	it("is shown once in the office, kept as a digest, and ended there", async () => {
		const fields = { operation: newId(), name: "Тайлан", programme: "test", role: "manager", areas: "everywhere", until: inDays(10) };
		const made = await office.post("oyun", "/office/tokens", fields);
		const [token] = /tegsh_[0-9a-z]{40}/.exec(await made.text()) ?? [];
		expect((await ask(token ?? "", "figures")).status).toBe(200);
		const again = await office.post("oyun", "/office/tokens", fields);
		expect(again.status).toBe(303);
		const listed = await (await office.get("oyun", "/office/tokens")).text();
		expect(listed).toContain("Тайлан");
		expect(listed).not.toContain(token);
		const { rows } = await office.handle.pool.query(
			"select payload::text from journal_payload union all select api_token::text from api_token",
		);
		expect(JSON.stringify(rows)).not.toContain(token);
		const [, revocation] = /(\/office\/tokens\/[0-9a-f-]{36}\/revocation)/.exec(listed) ?? [];
		expect((await office.post("sarnai", revocation ?? "", { operation: newId() })).status).toBe(404);
		expect((await office.post("oyun", revocation ?? "", { operation: newId() })).status).toBe(303);
		expect((await ask(token ?? "", "figures")).status).toBe(401);
		expect((await office.post("oyun", "/office/tokens", { ...fields, operation: newId(), name: "", areas: "" })).status).toBe(422);
	});
});

describe("a register", () => {
	const register = (name: string) => ({
		name: "2020-02-03.csv",
		bytes: Buffer.from(`Овог,Нэр,Хүйс\nБат,${name},эм\n`).toString("base64"),
	});

	it("is imported in one operation with its file, once, and is undone as one", async () => {
		const token = await tokenOf("oyun");
		const input = { import: newId(), file: register("Энхтуяа"), session: null, title: "Сургалт", heldOn: "2020-02-03", area: "84" };
		const send = async (...operations: object[]) => {
			const reply = await ask(token, "operations", { operations: operations.map((one) => ({ id: newId(), ...one })) });
			return ((await reply.json()) as { receipts: { outcome: string; problem?: { type: string } }[] }).receipts;
		};
		const [done, again, twin, empty] = await send(
			{ kind: "activities.register-imported", input },
			{ kind: "activities.register-imported", input },
			{ kind: "activities.register-imported", input: { ...input, import: newId() } },
			{ kind: "activities.register-imported", input: { ...input, import: newId(), file: { name: "a.csv", bytes: "" } } },
		);
		expect(done).toMatchObject({ outcome: "done", result: { rows: 1 } });
		expect([again, twin, empty].map((one) => [one?.outcome, one?.problem?.type])).toEqual([
			["refused", expect.stringContaining("import-done")],
			["refused", expect.stringContaining("file-in-force")],
			["refused", expect.stringContaining("file-empty")],
		]);
		const { rows } = await office.programme.handle.pool.query(
			"select payload from journal join journal_payload using (seq) where kind = 'activities.register-imported'",
		);
		expect(rows).toMatchObject([{ payload: { input: { file: { name: "2020-02-03.csv" } } } }]);
		expect(JSON.stringify(rows)).not.toContain(input.file.bytes);
		expect(await send({ kind: "activities.import-undone", input: { import: input.import } })).toMatchObject([{ outcome: "done" }]);
	});
});

describe("a batch", () => {
	it("answers a receipt for each in order; what is refused or malformed blocks none of the others", async () => {
		const token = await tokenOf("oyun");
		const [first, second] = [ask1(), ask1()];
		const { seq } = await journalHead(office.programme.handle);
		const sent = [
			first,
			ask1({ title: " ", raisedOn: "2020-02-30" }),
			{ id: newId(), kind: "advocacy.no-such", input: {} },
			"garbage",
			null,
			{ kind: "advocacy.ask-raised", input: {} },
			{ id: newId(), kind: "advocacy.ask-settled", input: { id: newId(), state: "accepted" } },
			second,
			{ id: newId(), kind: "advocacy.ask-settled", input: { id: second.input.id, state: "accepted" } },
			first,
		];
		const reply = await ask(token, "operations", { operations: sent });
		const { receipts } = (await reply.json()) as {
			receipts: { id: string | null; outcome: string; position: number | null; problem: object }[];
		};
		expect(receipts.map(({ outcome }) => outcome)).toEqual(["done", ...Array(6).fill("refused"), "done", "done", "repeated"]);
		expect(receipts.map(({ position }) => position)).toEqual([seq + 1, ...Array(6).fill(null), seq + 2, seq + 3, seq + 1]);
		expect(receipts.map(({ id }) => id)).toEqual(sent.map((one) => (one as { id?: string } | null)?.id ?? null));
		expect(receipts[1]?.problem).toMatchObject({
			type: "urn:tegsh:operation.input-refused",
			status: 422,
			errors: [{ field: "title" }, { field: "raisedOn" }],
		});
	});

	it("that is none is refused whole, and says why", async () => {
		const token = await tokenOf("oyun");
		expect((await ask(token, "operations", "{")).status).toBe(400);
		expect((await ask(token, "operations", { operations: 3 })).status).toBe(422);
		expect((await ask(token, "operations", { operations: Array(501).fill(ask1()) })).status).toBe(422);
	});

	it("does what the token may and no more, in words of the asker", async () => {
		const token = await tokenOf("yuki");
		const reply = await ask(token, "operations", { operations: [ask1()] }, { "accept-language": "mn" });
		const { receipts } = (await reply.json()) as { receipts: { problem: { title: string; status: number } }[] };
		expect(receipts[0]?.problem).toMatchObject({ status: 403, title: expect.stringContaining("эрх") });
	});
});

describe("accounts", () => {
	const digest = "0".repeat(64);
	const secret = "a password of somebody else";
	const read = async (reply: Response) =>
		(await reply.json()) as { receipts: { outcome: string; result: unknown; problem: { type: string } | null }[] };

	it("a token does nothing that is a person’s own: it does not sign in, makes no other token, and is told of nobody elsewhere", async () => {
		const token = await tokenOf("bayar");
		const account = (await findAccount(office.handle.db, "bayar"))?.id;
		const other = (await findAccount(office.handle.db, "oyun"))?.id;
		const asked: Readonly<Record<string, object>> = {
			"identity.enrolment-issued": { account: other, enrolment: digest },
			"identity.password-chosen": { account, password: secret },
			"identity.enrolled": { account, code: "abcd-abcd-abcd-abcd", password: secret },
			"identity.session-ended": { account, session: newId() },
			"identity.signed-out-everywhere": { account },
			"identity.second-factor-set-up": { account, oneTimeCode: "123456", recovery: [digest] },
			"identity.second-factor-removed": { account },
			"identity.second-factor-reset": { account: other },
			"identity.recovery-codes-made": { account, recovery: [digest] },
			"identity.recovery-code-used": { account, code: digest },
			"identity.token-made": { id: newId(), name: "Шинэ", programme: "test", role: "donor", areas: "everywhere", until: inDays(9), digest },
			"identity.token-revoked": { id: newId() },
			"people.beyond-areas-told": { register: newId(), people: 30, low: 0, high: 4 },
			"people.known-elsewhere-told": { form: newId(), person: newId(), report: newId() },
			"sync.device-enrolled": { id: newId(), programme: "test", name: "Утас", sendDigest: digest, readDigest: "1".repeat(64) },
			"sync.device-revoked": { id: newId() },
		};
		const inPerson = [...registry.values()].filter(({ operation }) => operation.inPerson).map(({ operation }) => operation.kind);
		expect(Object.keys(asked).toSorted()).toEqual(inPerson.toSorted());
		const { seq } = await journalHead(office.handle);
		const operations = Object.entries(asked).map(([kind, input]) => ({ id: newId(), kind, input }));
		const { receipts } = await read(await ask(token, "operations", { operations }));
		expect(receipts.map(({ problem }) => problem)).toEqual(
			operations.map(() => expect.objectContaining({ type: "urn:tegsh:operation.in-person", status: 403 })),
		);
		expect((await journalHead(office.handle)).seq).toBe(seq);
	});

	it("are made by a token of who manages them, with no way in: that is handed out in person; no secret is answered or kept", async () => {
		const account = { displayName: "Дорж", userName: "dorj", programme: "test", role: "field-officer", areas: ["84"] };
		const made = { ...account, id: newId(), mailAddress: "dorj@example.mn" };
		const operations = [
			{ ...made, enrolment: digest },
			{ ...made, password: secret },
			{ ...made, withoutSecondFactor: true },
			{ ...made, setUpLink: "abc" },
			made,
		].map((input) => ({ id: newId(), kind: "identity.account-created", input }));
		expect((await read(await ask(await tokenOf("oyun"), "operations", { operations }))).receipts.map(({ outcome }) => outcome)).toEqual(
			Array(5).fill("refused"),
		);
		const reply = await ask(await tokenOf("bayar"), "operations", { operations });
		const { receipts } = await read(reply.clone());
		expect(receipts.map(({ problem }) => problem?.type ?? null)).toEqual([
			"urn:tegsh:identity.code-in-person",
			"urn:tegsh:identity.of-tegsh",
			"urn:tegsh:identity.of-tegsh",
			"urn:tegsh:identity.set-up-link-void",
			null,
		]);
		expect(receipts[4]?.result).toEqual({ account: made.id });
		const { rows } = await office.handle.pool.query<{ text: string }>("select payload::text as text from journal_payload");
		const texts = [await reply.text(), ...rows.map(({ text }) => text)];
		for (const kept of [digest, secret, made.mailAddress]) expect([kept, texts.filter((text) => text.includes(kept))]).toEqual([kept, []]);
		expect(await findAccount(office.handle.db, "dorj")).toMatchObject({ temporary: true, secondFactor: false, withoutSecondFactor: false });
	});

	it("a token speaks for its own account and for no other", async () => {
		const token = await tokenOf("delger");
		const other = (await findAccount(office.handle.db, "oyun"))?.id;
		const own = (await findAccount(office.handle.db, "delger"))?.id;
		const operations = [other, own].map((account) => ({
			id: newId(),
			kind: "identity.language-chosen",
			input: { account, language: "en" },
		}));
		const { receipts } = await read(await ask(token, "operations", { operations }));
		expect(receipts.map(({ outcome, problem }) => [outcome, problem?.type ?? null])).toEqual([
			["refused", "urn:tegsh:identity.account-unknown"],
			["done", null],
		]);
	});
});

describe("an operation of the installation", () => {
	it("changes the programme of the token, and no other one", async () => {
		const token = await tokenOf("bayar");
		const revise = (programme: string) => ({
			id: newId(),
			kind: "programme.revised",
			input: {
				programme,
				nameMn: "Туршилт",
				nameEn: "Test",
				summaryMn: "Туршилтад.",
				summaryEn: "For tests.",
				startsOn: "2018-03-01",
				endsOn: "",
				targetAreas: ["11/1110", "11/1116", "11/1125", "62", "84"],
			},
		});
		const reply = await ask(token, "operations", { operations: [revise("other"), revise("test")] });
		const { receipts } = (await reply.json()) as { receipts: object[] };
		expect(receipts).toMatchObject([{ outcome: "refused", problem: { status: 403 } }, { outcome: "done" }]);
	});
});

describe("the rows of a figure", () => {
	it("go to who may export them, and the journal notes it", async () => {
		const { handle } = office.programme;
		await defineIndicator(handle, oyun, { ...plainSheet, code: "API-1" });
		const { seq } = await journalHead(handle);
		const mayNot = await ask(await tokenOf("yuki"), "figures/API-1/rows");
		expect(mayNot.status).toBe(403);
		const unknown = await ask(await tokenOf("oyun"), "figures/NO-SUCH/rows");
		expect([unknown.status, unknown.headers.get("content-type")]).toEqual([404, "application/problem+json"]);
		expect((await journalHead(handle)).seq).toBe(seq);
		const handed = await ask(await tokenOf("oyun"), "figures/API-1/rows");
		expect([handed.status, await handed.json()]).toEqual([200, []]);
		const feed = await (await ask(await tokenOf("oyun"), `changes?after=${seq}`)).json();
		const noted = { kind: "figures.rows-exported", subject: "API-1", input: { format: "json", rows: 0 } };
		expect((feed as { changes: object[] }).changes).toMatchObject([noted]);
	});
});

describe("the feed of changes", () => {
	it("hands on what was written after a position, and to who works in some areas only what is theirs", async () => {
		const everywhere = await tokenOf("oyun");
		const { seq } = await journalHead(office.programme.handle);
		const raised = ask1();
		await ask(everywhere, "operations", { operations: [raised] });
		const read = async (token: string) =>
			(await (await ask(token, `changes?after=${seq}`)).json()) as { changes: object[]; position: number };
		const { changes, position } = await read(everywhere);
		expect(position).toBe(seq + 1);
		expect(changes).toEqual([
			expect.objectContaining({ position: seq + 1, kind: raised.kind, subject: raised.input.id, operation: raised.id }),
		]);
		expect((await read(await tokenOf("tuya"))).changes).toEqual([]);
		expect((await ask(everywhere, "changes?after=x")).status).toBe(422);
	});

	it("shows who works in some areas what others wrote there, and of an activity that reaches elsewhere only their own session", async () => {
		const everywhere = await tokenOf("oyun");
		const { seq } = await journalHead(office.programme.handle);
		const session = (area: string) => ({ id: newId(), heldOn: "2020-02-04", area });
		const [inKhovd, alsoInKhovd, inUvs] = [session("84"), session("84"), session("85")];
		const plan = (...sessions: object[]) => ({
			id: newId(),
			kind: "activities.activity-planned",
			input: { id: newId(), title: "Сургалт", sessions },
		});
		const cancel = (one: { id: string }) => ({
			id: newId(),
			kind: "activities.session-cancelled",
			input: { session: one.id, because: "Шуурга" },
		});
		const sent = [plan(inKhovd, inUvs), plan(alsoInKhovd), cancel(inKhovd), cancel(inUvs)];
		const reply = await ask(everywhere, "operations", { operations: sent });
		const { receipts } = (await reply.json()) as { receipts: { outcome: string }[] };
		expect(receipts.map(({ outcome }) => outcome)).toEqual(["done", "done", "done", "done"]);
		const feed = await (await ask(await tokenOf("tuya"), `changes?after=${seq}`)).json();
		const { changes } = feed as { changes: { operation: string }[] };
		expect(changes.map(({ operation }) => operation)).toEqual([sent[1]?.id, sent[2]?.id]);
	});
});

describe("the description of the API", () => {
	it("is OpenAPI 3.1 and knows every operation with its input", async () => {
		const reply = await office.fetch(new Request(`${origin}/api/v1/openapi.json`));
		const described = (await reply.json()) as {
			openapi: string;
			components: { schemas: Record<string, { properties?: { input?: { oneOf?: object[] } } }> };
		};
		expect(described.openapi).toBe("3.1.0");
		for (const [kind, { operation }] of registry) {
			if (operation.access === "machine" || operation.inPerson) {
				expect([kind, kind in described.components.schemas]).toEqual([kind, false]);
				continue;
			}
			const input = described.components.schemas[kind]?.properties?.input;
			// An input of several shapes has each of them.
			const shapes = input?.oneOf ?? [input];
			for (const shape of shapes) expect([kind, shape]).toEqual([kind, expect.objectContaining({ type: "object" })]);
		}
	});
});
