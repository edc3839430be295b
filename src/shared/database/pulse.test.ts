import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { expect, it, onTestFinished } from "vitest";
import { freshProgramme } from "../../../test/support/database.ts";
import { pulseOf } from "./pulse.ts";
import { troubleOf } from "./trouble.ts";

const patience = { look: 20, silence: 100 };

/** A line to the database of the test that can be held: what is sent then goes nowhere, and nothing is broken. */
async function line() {
	const { url } = await freshProgramme();
	const there = new URL(url);
	let isHeld = false;
	let opened = 0;
	const sockets = new Set<Socket>();
	const server = createServer((near) => {
		opened += 1;
		const far = connect(Number(there.port || 5432), there.hostname);
		for (const [from, to] of [
			[near, far],
			[far, near],
		] as const) {
			sockets.add(from);
			from.on("error", () => {});
			from.on("data", (data) => void (isHeld || to.write(data)));
			from.on("close", () => to.destroy());
		}
	}).listen(0, "127.0.0.1");
	await once(server, "listening");
	onTestFinished(() => {
		for (const socket of sockets) socket.destroy();
		server.close();
	});
	const address = server.address();
	const near = new URL(url);
	near.hostname = "127.0.0.1";
	near.port = String(typeof address === "object" ? address?.port : 0);
	return {
		url: near.href,
		hold: () => {
			isHeld = true;
		},
		opened: () => opened,
		isOpen: () => [...sockets].some((socket) => !socket.destroyed),
	};
}

it("whoever waits for a stopped PostgreSQL is told so, also where it had answered before", async () => {
	const { url, hold } = await line();
	const pulse = pulseOf(url, patience);
	const never = () => pulse.whileHeard(new Promise<never>(() => {}));
	const first = never().catch((error: unknown) => error);
	await pause(100);
	hold();
	expect(troubleOf(await first)).toBe("away");
	await expect(never()).rejects.toThrow("does not answer");
});

it("what takes long is waited for as long as PostgreSQL answers, and what is short costs no connection", async () => {
	const { url, opened, isOpen } = await line();
	const pulse = pulseOf(url, patience);
	expect(await pulse.whileHeard(Promise.resolve("at once"))).toBe("at once");
	await pause(50);
	expect(opened()).toBe(0);
	expect(await pulse.whileHeard(pause(400, "in the end"))).toBe("in the end");
	expect(opened()).toBe(1);
	await pause(100);
	expect(isOpen()).toBe(false);
});

it("what fails by itself is told as it failed", async () => {
	const pulse = pulseOf("postgres://127.0.0.1:1/nobody", patience);
	await expect(pulse.whileHeard(pause(200).then(() => Promise.reject(new Error("mine"))))).rejects.toThrow("mine");
});
