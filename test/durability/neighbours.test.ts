import { readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { Client } from "pg";
import { expect, it } from "vitest";
import { often, thorough } from "../support/thorough.ts";
import { clusterOf, dataFolder, gone, postmasterOf, runs, usedFolder } from "./folder.ts";
import { watch } from "./processes.ts";

const holder = join(import.meta.dirname, "holder.ts");

interface Said {
	readonly joined?: string;
	readonly refused?: string;
	readonly mn?: string;
	readonly en?: string;
	readonly lost?: string;
	readonly left?: boolean;
}

function hold(folder: string, role: "server" | "command" | "alone", ...rest: string[]) {
	const watched = watch(holder, [folder, role, ...rest]);
	const said = async (number: number): Promise<Said> => JSON.parse((await watched.line(number)) ?? "{}");
	return {
		pid: watched.process.pid as number,
		said,
		kill: async () => {
			watched.process.kill("SIGKILL");
			await watched.ended;
		},
		leave: async () => {
			watched.process.stdin?.end("\n");
			await watched.ended;
			return JSON.parse(watched.lines.at(-1) ?? "{}") as Said;
		},
	};
}

it("a second server on the same folder is refused in words, and the first goes on", async () => {
	const folder = dataFolder();
	const first = hold(folder, "server");
	expect(await first.said(1)).toHaveProperty("joined");
	const second = await hold(folder, "server").said(1);
	expect(second.refused).toBe("database.folder-served");
	expect(second.en).toContain(folder);
	expect(second.en).toContain("TEGSH_DATA");
	expect(second.mn).toContain(folder);
	expect(runs(postmasterOf(folder) as number)).toBe(true);
	expect(await first.leave()).toEqual({ left: true });
	expect(postmasterOf(folder)).toBeNull();
});

it.runIf(thorough)("a second server is refused by whatever name it calls the folder", async () => {
	const folder = await usedFolder();
	const first = hold(folder, "server");
	await first.said(1);
	const link = `${folder}-by-another-name`;
	symlinkSync(folder, link);
	expect(await hold(link, "server").said(1)).toMatchObject({ refused: "database.folder-served" });
	expect(await first.leave()).toEqual({ left: true });
});

it("of servers that start at the same moment exactly one wins, on a new folder as on an old one", async () => {
	const folder = dataFolder();
	for (const _ of ["new", "old"]) {
		const servers = [1, 2, 3].map(() => hold(folder, "server"));
		const said = await Promise.all(servers.map((server) => server.said(1)));
		expect(said.filter((one) => one.joined)).toHaveLength(1);
		expect(said.filter((one) => one.refused === "database.folder-served")).toHaveLength(2);
		await Promise.all(servers.map((server) => server.leave()));
		expect(postmasterOf(folder)).toBeNull();
	}
});

it("commands work at once and beside a server; the last one out stops PostgreSQL", async () => {
	const folder = await usedFolder();
	const commands = [hold(folder, "command"), hold(folder, "command")];
	const urls = await Promise.all(commands.map(async (command) => (await command.said(1)).joined));
	expect(urls[0]).toBeDefined();
	expect(urls[1]).toBe(urls[0]);
	const server = hold(folder, "server");
	expect((await server.said(1)).joined).toBe(urls[0]);
	await Promise.all(commands.map((command) => command.leave()));
	const pid = postmasterOf(folder) as number;
	expect(runs(pid)).toBe(true);
	const late = hold(folder, "command");
	expect((await late.said(1)).joined).toBe(urls[0]);
	await server.leave();
	expect(runs(pid), "a server that leaves does not take PostgreSQL from under a command").toBe(true);
	await late.leave();
	expect(runs(pid)).toBe(false);
});

it("who leaves and who comes at the same moment do not disturb each other", async () => {
	const folder = await usedFolder();
	for (let round = 0; round < often(2, 6); round += 1) {
		const leaving = hold(folder, "command");
		await leaving.said(1);
		const coming = hold(folder, "server");
		await pause(Math.random() * 300);
		await leaving.leave();
		expect(await coming.said(1)).toHaveProperty("joined");
		expect(await coming.leave()).toEqual({ left: true });
	}
	expect(postmasterOf(folder)).toBeNull();
});

it("a PostgreSQL that a killed server left behind is adopted, and stopped in the end", async () => {
	const folder = await usedFolder();
	const first = hold(folder, "server");
	const { joined } = await first.said(1);
	const pid = postmasterOf(folder) as number;
	await first.kill();
	const second = hold(folder, "server");
	expect((await second.said(1)).joined).toBe(joined);
	expect(postmasterOf(folder)).toBe(pid);
	await second.leave();
	expect(runs(pid)).toBe(false);
});

it("a server hears that PostgreSQL died under it", async () => {
	const folder = await usedFolder();
	const server = hold(folder, "server");
	await server.said(1);
	process.kill(postmasterOf(folder) as number, "SIGKILL");
	expect(await server.said(2)).toEqual({ lost: "database.lost" });
	expect(await server.leave()).toEqual({ left: true });
});

it("a backend that is killed ends no server: its session is made anew, and nobody takes its place meanwhile", async () => {
	const folder = await usedFolder();
	const server = hold(folder, "server");
	const { joined } = await server.said(1);
	const before = await sessionOf(joined as string);
	process.kill(before, "SIGKILL");
	let after = 0;
	while (after === 0 || after === before) {
		await pause(100);
		after = await sessionOf(joined as string).catch(() => 0);
	}
	expect(await hold(folder, "server").said(1)).toMatchObject({ refused: "database.folder-served" });
	expect(await server.leave()).toEqual({ left: true });
});

/** The backend of the session by which a server takes part; 0 while there is none. */
async function sessionOf(url: string): Promise<number> {
	const client = new Client({ connectionString: url });
	client.on("error", () => {});
	await client.connect();
	try {
		const { rows } = await client.query("select pid from pg_stat_activity where application_name = 'tegsh server'");
		return rows[0]?.pid ?? 0;
	} finally {
		await client.end();
	}
}

it("a number in postmaster.pid that belongs to another process by now does not stop the start", async () => {
	const folder = await usedFolder();
	const first = hold(folder, "server");
	await first.said(1);
	const file = join(clusterOf(folder), "data", "postmaster.pid");
	const text = readFileSync(file, "utf8");
	const pid = postmasterOf(folder) as number;
	process.kill(pid, "SIGKILL");
	await gone(pid);
	await first.kill();
	writeFileSync(file, text.replace(/^\d+/, String(process.pid)));
	const second = hold(folder, "server");
	expect(await second.said(1)).toHaveProperty("joined");
	expect(await second.leave()).toEqual({ left: true });
});

it("a first start that is killed half-way is done again", async () => {
	for (let round = 0; round < often(1, 3); round += 1) {
		const folder = dataFolder();
		const first = hold(folder, "server");
		await pause(150 + Math.random() * 600);
		await first.kill();
		const second = hold(folder, "server");
		expect(await second.said(1)).toHaveProperty("joined");
		expect(await second.leave()).toEqual({ left: true });
	}
});

it("with DATABASE_URL servers and commands come and go, a restore is refused beside them, and nothing is stopped", async () => {
	const folder = await usedFolder();
	const owner = hold(folder, "command");
	const url = (await owner.said(1)).joined as string;
	const server = hold("", "server", url);
	expect(await server.said(1)).toEqual({ joined: url });
	const second = hold("", "server", url);
	expect(await second.said(1)).toEqual({ joined: url });
	await second.leave();
	const restore = await hold("", "alone", url).said(1);
	expect(restore.refused).toBe("database.database-served");
	expect(JSON.stringify(restore)).not.toContain(new URL(url).password);
	const command = hold("", "command", url);
	expect(await command.said(1)).toEqual({ joined: url });
	await command.leave();
	await server.kill();
	const alone = hold("", "alone", url);
	expect(await alone.said(1)).toEqual({ joined: url });
	expect((await hold("", "server", url).said(1)).refused).toBe("database.database-served");
	await alone.leave();
	expect(runs(postmasterOf(folder) as number)).toBe(true);
	await owner.leave();
});
