import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { sql } from "kysely";
import { campaignCommands } from "../src/campaigns/index.ts";
import type { Programme } from "../src/programme/index.ts";
import { written } from "../src/reach/devices/counting/message.ts";
import { planOf } from "../src/reach/devices/plans.ts";
import { receiveBeacons } from "../src/reach/index.ts";
import { realClock } from "../src/shared/clock.ts";
import { type Handle, migrate, openHandle, quoteName } from "../src/shared/database/index.ts";
import { newId } from "../src/shared/id.ts";
import { machine, run } from "../src/shared/journal/index.ts";
import { deviceOf } from "../test/support/devices.ts";
import type { BenchLine } from "./line.ts";
import { repliesPerSecond } from "./load.ts";

const path = "/counted/bench";
const connections = 32;
const seconds = 2;
/** Both are measured by turns, because a machine that does something else is fast now and slow then. */
const rounds = 5;
const devices = 4_000;
/** Often enough that several batches are written while it is measured. */
const every = 250;
const origin = "http://127.0.0.1";
const browser = "Mozilla/5.0 (Linux; Android 14; SM-A145) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36";

/**
 * Issue 14: what devices tell is taken at least half as fast as bare node:http reads and throws away the same; and what is written of it does not
 * grow with the films that are watched, nor with how often.
 */
export async function benchReachDevices(url: string): Promise<BenchLine[]> {
	const schema = quoteName(`programme_bench_${newId().slice(-8)}`);
	const handle = openHandle(url, schema, realClock);
	try {
		await migrate(handle, "programme");
		const films = await makeFilms(handle, 100);
		const [one, hundred] = [await counted(handle, films.slice(0, 1)), await counted(handle, films)];
		const tens = films.slice(0, 10);
		const requests = await requestsOf(handle, tens);
		const turns: { bare: Served; ten: Counted }[] = [];
		for (let round = 0; round < rounds; round++) turns.push({ bare: await served(thrownAway, requests), ten: await counted(handle, tens) });
		const { bare, ten } = middleOf(turns, (turn) => turn.ten.perProcessorSecond / turn.bare.perProcessorSecond);
		const clock = middleOf(turns, (turn) => turn.ten.perSecond / turn.bare.perSecond);
		const taken = ratioOf("the same for each second of the processor", ten.perProcessorSecond, bare.perProcessorSecond);
		// Who asks, who serves and PostgreSQL share the processor, with whatever else the machine does.
		const onClock = ratioOf("messages of devices, counted, on the clock", clock.ten.perSecond, clock.bare.perSecond);
		return [onClock, taken, ...[one, ten, hundred].map((of) => writesOf(of, one))];
	} finally {
		await sql`drop schema if exists ${sql.id(schema)} cascade`.execute(handle.db);
		await handle.close();
	}
}

interface Counted extends Served {
	readonly films: number;
	/** Statements of each second. */
	readonly writes: number;
}

function middleOf<One>(some: readonly One[], by: (one: One) => number): One {
	return some.toSorted((one, other) => by(one) - by(other))[Math.floor(some.length / 2)] as One;
}

function ratioOf(name: string, measured: number, baseline: number): BenchLine {
	const baselineName = "bare node:http that throws the same away";
	return {
		name,
		measured,
		unit: "/s",
		baseline,
		baselineName,
		ratio: measured / baseline,
		budget: "at least 1/2",
		within: measured >= baseline / 2,
	};
}

function writesOf({ films, perSecond, writes }: Counted, one: Counted): BenchLine {
	return {
		name: `statements that write what ${Math.round(perSecond).toLocaleString("en-GB")} messages/s of ${films} film${films === 1 ? "" : "s"} say`,
		measured: writes,
		unit: "/s",
		baseline: one.writes,
		baselineName: "of one film",
		ratio: writes / one.writes,
		budget: "at most 1.2 ×",
		within: writes <= 1.2 * one.writes,
	};
}

const thrownAway: RequestListener = (request, response) => {
	request.on("data", () => {});
	request.on("end", () => void response.writeHead(204).end());
};

async function counted(handle: Handle, films: readonly string[]): Promise<Counted> {
	const programme = { slug: "bench", handle, isPublic: true, isAway: false } as unknown as Programme;
	const receiver = receiveBeacons({
		programmes: () => [programme],
		origin,
		trustedProxy: true,
		log: (line) => process.stderr.write(`${line}\n`),
		every,
	});
	const requests = await requestsOf(handle, films);
	await sql`truncate device_flush`.execute(handle.db);
	const began = performance.now();
	const speed = await served((request, response) => void receiver.answer(request, response), requests);
	const took = (performance.now() - began) / 1_000;
	await receiver.close();
	const { rows } = await sql<{ writes: number }>`select coalesce(sum(number), 0)::int as writes from device_flush`.execute(handle.db);
	return { films: films.length, ...speed, writes: (rows[0]?.writes ?? 0) / took };
}

interface Served {
	/** Of each second on the clock, and of each second of the processor that the serving thread had: a machine may be busy with something else. */
	readonly perSecond: number;
	readonly perProcessorSecond: number;
}

async function served(listener: RequestListener, requests: readonly string[]): Promise<Served> {
	let answered = 0;
	const server = createServer((request, response) => {
		answered += 1;
		listener(request, response);
	});
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	const before = process.threadCpuUsage();
	try {
		const perSecond = await repliesPerSecond({ port: (server.address() as AddressInfo).port, path, connections, seconds, requests });
		const { user, system } = process.threadCpuUsage(before);
		return { perSecond, perProcessorSecond: (answered * 1_000_000) / (user + system) };
	} finally {
		server.closeAllConnections();
		await new Promise((resolve) => server.close(resolve));
	}
}

/** What devices that are new say of the films, each of a network of its own, as a browser sends it. */
async function requestsOf(handle: Handle, films: readonly string[]): Promise<string[]> {
	const { day, campaigns } = await planOf(handle);
	const [campaign] = campaigns;
	if (!campaign) throw new Error("no campaign is on");
	return Array.from({ length: devices }, (_, index) => {
		const item = films[index % films.length] as string;
		const [message] = deviceOf(campaign).sees({ day, item, steps: ["start", "seen", "ten-seconds"], uses: ["captions"] });
		const body = written(message as NonNullable<typeof message>);
		const head = [
			`POST ${path} HTTP/1.1`,
			"host: 127.0.0.1",
			`user-agent: ${browser}`,
			"sec-fetch-site: same-origin",
			"content-type: text/plain;charset=UTF-8",
			`x-forwarded-for: 10.${index >> 8}.${index & 255}.1`,
			`content-length: ${body.length}`,
		];
		return `${head.join("\r\n")}\r\n\r\n${body}`;
	});
}

async function makeFilms(handle: Handle, count: number): Promise<string[]> {
	const [campaign, year] = [newId(), newId()];
	await run(handle, machine, campaignCommands["campaign-written"], { id: campaign, nameMn: "Аян", nameEn: "Campaign" });
	const days = { startsOn: "2020-01-01", endsOn: "2099-12-31" };
	await run(handle, machine, campaignCommands["year-written"], {
		id: year,
		campaign,
		number: 1,
		themeMn: "Сэдэв",
		themeEn: "Theme",
		...days,
	});
	const films = Array.from({ length: count }, () => newId());
	for (const id of films) {
		await run(handle, machine, campaignCommands["item-written"], { id, year, kind: "video", titleMn: "Кино", titleEn: "Film" });
	}
	return films;
}
