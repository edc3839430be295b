import { generateKeyPairSync } from "node:crypto";
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { CaseDocument } from "../src/children/cases/schema.ts";
import { chanceFrom } from "../src/demo/chance.ts";
import { inventorOf } from "../src/demo/people.ts";
import { fieldFiles } from "../src/field/index.ts";
import { idFrom, newId } from "../src/shared/id.ts";
import { checkOf } from "../src/sync/rules.ts";
import { type Asking, type PulledAnswer, syncPaths } from "../src/sync/schema.ts";

const today = "2020-04-27";
const perAnswer = 200;

/** An office with no database behind it: it serves the field app, and `count` invented cases to a phone that enrols. What is measured is the phone. */
export async function openBareOffice(count: number): Promise<{ readonly origin: string; close(): Promise<void> }> {
	const cases = casesFor(count);
	const server = createServer((request, response) => {
		const file = fieldFiles.find(({ path }) => path === request.url);
		if (file) return void response.writeHead(200, { "content-type": file.type, "service-worker-allowed": "/field" }).end(file.text);
		void bodyOf(request).then((body) => {
			const said = answerTo(request.url ?? "", body, cases);
			response.writeHead(said === null ? 404 : 200, { "content-type": "application/json" }).end(JSON.stringify(said));
		});
	});
	await listening(server);
	const { port } = server.address() as AddressInfo;
	return {
		origin: `http://localhost:${port}`,
		close: () =>
			new Promise((resolve) => {
				server.closeAllConnections();
				server.close(() => resolve());
			}),
	};
}

function answerTo(path: string, body: string, cases: readonly CaseDocument[]): unknown {
	if (path === syncPaths.enrolment)
		return { account: "bench", name: "Ц. Батжаргал", programmes: [{ slug: "bench", name: { mn: "Хэмжилт", en: "Bench" } }] };
	if (path === syncPaths.devices) {
		const { publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
		const { x = "", y = "" } = publicKey.export({ format: "jwk" });
		const point = Buffer.concat([Buffer.from([4]), Buffer.from(x, "base64url"), Buffer.from(y, "base64url")]);
		return { device: newId(), installationKey: point.toString("base64"), account: "bench", programme: "bench" };
	}
	if (path === syncPaths.operations) return { receipts: [] };
	return path === syncPaths.changes ? changesAfter(JSON.parse(body) as Asking, cases) : null;
}

function changesAfter({ cursor }: Asking, cases: readonly CaseDocument[]): PulledAnswer {
	const next = cases.filter(({ version }) => version > cursor).slice(0, perAnswer);
	const last = next.at(-1)?.version ?? cursor;
	return {
		documents: next.map((document) => ({ collection: "cases", id: document.id, version: document.version, document })),
		gone: [],
		cursor: last,
		more: last < cases.length,
		check: checkOf(cases.map(({ id, version }) => ["cases", id, version])),
		now: `${today}T04:00:00.000Z`,
	};
}

function casesFor(count: number): CaseDocument[] {
	const invent = inventorOf(chanceFrom(7));
	const people = invent({ count, born: { from: 2004, to: 2015 }, female: 0.5, disabled: 0.3, numbered: 0.5, site: () => 0 });
	const root = newId();
	return people.map((person, at) => {
		const id = idFrom(root, String(person.number));
		return {
			...{ schema: 1, id, version: at + 1, report: idFrom(id, "report"), household: id },
			...{ name: { clan: null, family: person.family, given: person.given }, sex: person.sex },
			birthDate: { date: person.birthDate, precision: "day" },
			...{ registerNumber: person.registerNumber, phone: person.phone, disability: person.disability },
			...{ identifiedOn: "2020-01-15", area: "11/1110", site: null, situation: "dropped_out", accesses: [] },
			...{ officer: { account: "bench", name: "Ц. Батжаргал" }, others: [], hold: null, closed: null, reopened: [], transfers: [] },
			...{ mergedInto: null, consents: [], assessments: [], schooling: null, barriers: [], plan: null, goals: [], referrals: [] },
			visits: [0, 1, 2].map((visit) => ({
				...{ id: idFrom(id, String(visit)), by: "Ц. Батжаргал", on: `2020-0${visit + 2}-10`, way: "home", met: true, learning: "no" },
				...{ note: "Гэрт нь очиж уулзав. Сургууль хол, унаа байхгүй.", nextOn: null },
			})),
			...{ placements: [], attendances: [], moves: [], dormitoryStays: [], notes: [], sensitiveNotes: 0 },
		} as CaseDocument;
	});
}

async function bodyOf(request: IncomingMessage): Promise<string> {
	const parts: Buffer[] = [];
	for await (const part of request) parts.push(part as Buffer);
	return Buffer.concat(parts).toString();
}

function listening(server: Server): Promise<void> {
	return new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
}
