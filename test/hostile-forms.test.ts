import { beforeAll, describe, expect, it } from "vitest";
import { inventWorld, populate } from "../src/demo/index.ts";
import { newId } from "../src/shared/id.ts";
import { journalHead, verifyJournal } from "../src/shared/journal/index.ts";
import { type Office, openOffice } from "./support/office.ts";
import { thorough } from "./support/thorough.ts";

/*
 * Every form of the office, found by following its links, is sent with one field at a time holding what nobody should type, and all others
 * what somebody would. Whatever comes back, it is no mistake of ours.
 */

interface FoundForm {
	readonly action: string;
	readonly isUpload: boolean;
	readonly fields: Readonly<Record<string, string>>;
}

const hostile = [
	"99999999999999999999",
	"-1",
	"1e308",
	"2020-02-30",
	"0000-01-01",
	"9999-12-31",
	"infinity",
	"a\0b\u202Egpj.exe",
	"\ud800",
	"<script>alert(1)</script>'\"; drop table report",
	"х".repeat(25_000),
	"",
	"00000000-0000-7000-8000-000000000000",
	"11/1110/9999999",
	"{mn}",
	"1\n2\n3",
];

/** Of the values a field gets every eighth; thoroughly, every second. */
const step = thorough ? 2 : 8;

let office: Office;
let forms: readonly FoundForm[];
/** Before anything was looked at, and when every page had been. */
let before: readonly number[];
let after: readonly number[];

beforeAll(async () => {
	office = await openOffice();
	const size = { seed: 3, teachers: 8, attendances: 14, children: 6, workshopAttendances: 40 };
	await populate(office.programme.handle, inventWorld(size));
	// The first who asks gets an account.
	await office.get("bayar", "/office");
	before = await heads();
	forms = await formsBelow(["/office", `/office/${office.programme.slug}`]);
	after = await heads();
}, 120_000);

/** Where the journals of the programme and of the installation stand. */
async function heads(): Promise<number[]> {
	return Promise.all([office.programme.handle, office.handle].map(async (handle) => (await journalHead(handle)).seq));
}

/** One page of each kind, and one form of each. */
async function formsBelow(begin: readonly string[]): Promise<FoundForm[]> {
	const kinds = new Set<string>();
	const found = new Map<string, FoundForm>();
	const ways = [...begin];
	for (let path = ways.shift(); path !== undefined; path = ways.shift()) {
		const reply = await office.get("bayar", path);
		if (!reply.headers.get("content-type")?.includes("html")) continue;
		const html = await reply.text();
		for (const form of formsIn(html, path)) if (!found.has(kindOf(form.action))) found.set(kindOf(form.action), form);
		for (const [, href = ""] of html.matchAll(/href="(\/office[^"#]*)/g)) {
			const way = href.replaceAll("&amp;", "&");
			if (kinds.has(kindOf(way))) continue;
			kinds.add(kindOf(way));
			ways.push(way);
		}
	}
	return [...found.values()];
}

function kindOf(path: string): string {
	return path
		.replace(/[\da-f]{8}-[\da-f-]{27}/g, "…")
		.replace(/\/(texts|figures|indicators|results)\/[\w-]+/, "/$1/…")
		.replace(/\?.*/, "");
}

function formsIn(html: string, path: string): FoundForm[] {
	return [...html.matchAll(/<form([^>]*)>(.*?)<\/form>/gs)]
		.filter(([, head = ""]) => /method="post"/i.test(head) && !/action="\/(sign-out|language)"/.test(head))
		.map(([, head = "", inside = ""]) => ({
			action: (/action="([^"]*)"/.exec(head)?.[1] ?? path).replaceAll("&amp;", "&"),
			isUpload: head.includes("multipart"),
			fields: fieldsIn(inside),
		}));
}

/** What somebody would send: what stands there, the first choice where nothing is chosen, and something where nothing is written. */
function fieldsIn(html: string): Record<string, string> {
	const fields: Record<string, string> = {};
	for (const [, head = ""] of html.matchAll(/<input([^>]*)>/g)) {
		const name = /name="([^"]*)"/.exec(head)?.[1];
		const type = /type="([^"]*)"/.exec(head)?.[1] ?? "text";
		const value = /value="([^"]*)"/.exec(head)?.[1] ?? "";
		if (!name || type === "file" || type === "submit" || (type === "radio" && name in fields)) continue;
		fields[name] = value || (type === "date" ? "2020-03-02" : /mode="(numeric|decimal)"/.test(head) ? "5" : "Текст");
	}
	for (const [, name = "", written = ""] of html.matchAll(/<textarea[^>]*name="([^"]*)"[^>]*>(.*?)<\/textarea>/gs))
		fields[name] = written || "Текст";
	for (const [, name = "", options = ""] of html.matchAll(/<select[^>]*name="([^"]*)"[^>]*>(.*?)<\/select>/gs)) {
		fields[name] = /<option[^>]*selected[^>]*value="([^"]+)"/.exec(options)?.[1] ?? /<option[^>]*value="([^"]+)"/.exec(options)?.[1] ?? "";
	}
	return fields;
}

function send({ action, isUpload, fields }: FoundForm, changed: Record<string, string>): Promise<Response> {
	const all = { ...fields, ...changed, ...("operation" in fields && { operation: newId() }) };
	if (!isUpload) return office.post("bayar", action, all);
	const data = new FormData();
	for (const [name, value] of Object.entries(all)) data.append(name, value);
	return office.post("bayar", action, data);
}

/** Forms after which the one who sends them is signed out. */
const isOwnAccount = ({ action }: FoundForm) => action.startsWith("/office/account");

describe("looking at a page of the office", () => {
	it("writes nothing, whichever it is", () => {
		expect(after).toEqual(before);
	});
});

describe("whatever is typed into a form of the office", () => {
	it("there are many forms", () => {
		expect(forms.length).toBeGreaterThan(60);
	});

	it("is answered, and never with a mistake of ours", async () => {
		const mistakes: string[] = [];
		let taken = 0;
		for (const form of forms.filter((one) => !isOwnAccount(one))) {
			for (const [place, name] of Object.keys(form.fields).entries()) {
				// Each field gets some of the values, and each value goes to some field of the longer forms.
				for (const value of hostile.filter((_, index) => (index + place) % step === 0)) {
					const { status } = await send(form, { [name]: value });
					if (status === 303) taken += 1;
					if (status >= 500) mistakes.push(`${kindOf(form.action)} ${name}=${JSON.stringify(value.slice(0, 20))}: ${status}`);
				}
			}
		}
		expect(mistakes).toEqual([]);
		// Much of it is harmless where it stands, and went all the way to the database.
		expect(taken).toBeGreaterThan(100);
		expect(office.complaints).toEqual([]);
		// The journals of the programme and of the installation can be read and hold together after all of it.
		for (const handle of [office.programme.handle, office.handle]) expect((await verifyJournal(handle)).faults).toEqual([]);
	}, 300_000);
});
