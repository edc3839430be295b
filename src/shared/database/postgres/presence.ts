import { setTimeout as pause } from "node:timers/promises";
import { Client } from "pg";
import type { Problem } from "../../problem.ts";

export type ProcessRole = "server" | "command";

/** A session that lasts as long as this process takes part. */
export interface Presence {
	readonly client: Client;
	readonly lost: Promise<void>;
	/** True when nobody else takes part; from then on nobody can join until the session ends. */
	lastOneOut(): Promise<boolean>;
	leave(): Promise<void>;
}

const present = "hashtext('tegsh'), hashtext('present')";
const serving = "hashtext('tegsh'), hashtext('serving')";

/** A server whose machine lost its power is noticed after half a minute, not after the two hours of TCP's default. */
const noticeDeadPeers = "set tcp_keepalives_idle = 15; set tcp_keepalives_interval = 5; set tcp_keepalives_count = 3";

/** PostgreSQL hears of a killed process as soon as it looks at the socket; under load that can take a moment. */
const patienceWithTheDead = { tries: 20, milliseconds: 100 };

/** Throws what `pg` throws when PostgreSQL cannot be reached, and the given problem when there is a server already. */
export async function takePart(url: string, role: ProcessRole, servedAlready: () => Problem): Promise<Presence> {
	const client = new Client({
		connectionString: url,
		application_name: `tegsh ${role}`,
		connectionTimeoutMillis: 10_000,
		keepAlive: true,
	});
	let leaving = false;
	const lost = new Promise<void>((resolve) => {
		client.on("error", () => {});
		client.on("end", () => {
			if (!leaving) resolve();
		});
	});
	const leave = async () => {
		leaving = true;
		await client.end().catch(() => {});
	};
	try {
		await client.connect();
		await client.query(noticeDeadPeers);
		await client.query(`select pg_advisory_lock_shared(${present})`);
		if (role === "server" && !(await tryToServe(client))) throw servedAlready();
	} catch (error) {
		await leave();
		throw error;
	}
	return {
		client,
		lost,
		lastOneOut: async () => {
			leaving = true;
			await client.query("select pg_advisory_unlock_all()");
			return tryLock(client, present);
		},
		leave,
	};
}

async function tryToServe(client: Client): Promise<boolean> {
	for (let left = patienceWithTheDead.tries; left > 0; left -= 1) {
		if (await tryLock(client, serving)) return true;
		await pause(patienceWithTheDead.milliseconds);
	}
	return false;
}

async function tryLock(client: Client, key: string): Promise<boolean> {
	const { rows } = await client.query<{ taken: boolean }>(`select pg_try_advisory_lock(${key}) as taken`);
	return rows[0]?.taken === true;
}
