import { setTimeout as pause } from "node:timers/promises";
import { Client } from "pg";
import { Problem } from "../../problem.ts";

/** `alone`: a restore, while which nobody serves. */
export type ProcessRole = "server" | "command" | "alone";

/** A session that lasts as long as this process takes part. */
export interface Presence {
	readonly client: Client;
	readonly lost: Promise<void>;
	/** What this session is called in PostgreSQL, for others to see. */
	callItself(name: string): Promise<void>;
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

/** A backend that is killed takes every session with it, and PostgreSQL is back in seconds; a server of one's own may be started anew. */
const patienceWithPostgres = { tries: 120, milliseconds: 500 };

interface PresenceOptions {
	/** Whether a PostgreSQL that nobody can reach may come back by itself: one of one's own, and not one that we started. */
	readonly comesBack?: boolean;
	/** Whether any number of servers may serve: our own PostgreSQL is of one machine, and one server is its. */
	readonly amongOthers?: boolean;
}

/**
 * Throws what `pg` throws when PostgreSQL cannot be reached, and the given problem when there is a server already. A session that breaks is
 * made anew; `lost` resolves where that fails.
 */
export async function takePart(
	url: string,
	role: ProcessRole,
	servedAlready: () => Problem,
	{ comesBack = false, amongOthers = false }: PresenceOptions = {},
): Promise<Presence> {
	let leaving = false;
	let name = `tegsh ${role}`;
	let tellLost = () => {};
	const lost = new Promise<void>((resolve) => {
		tellLost = resolve;
	});
	let client = await enter();

	async function enter(): Promise<Client> {
		const fresh = new Client({
			connectionString: url,
			application_name: name,
			connectionTimeoutMillis: 10_000,
			keepAlive: true,
		});
		fresh.on("error", () => {});
		try {
			await fresh.connect();
			await fresh.query(noticeDeadPeers);
			await fresh.query(`select pg_advisory_lock_shared(${present})`);
			const isShared = role === "server" && amongOthers;
			if (role !== "command" && !(await tryToServe(fresh, isShared))) throw servedAlready();
		} catch (error) {
			await fresh.end().catch(() => {});
			throw error;
		}
		fresh.once("end", () => void comeBack());
		return fresh;
	}

	async function comeBack(): Promise<void> {
		for (let left = patienceWithPostgres.tries; left > 0 && !leaving; left -= 1) {
			try {
				client = await enter();
				if (leaving) await client.end();
				return;
			} catch (error) {
				if (error instanceof Problem || (!comesBack && isUnreachable(error))) break;
			}
			await pause(patienceWithPostgres.milliseconds);
		}
		if (!leaving) tellLost();
	}

	return {
		get client() {
			return client;
		},
		lost,
		callItself: async (called) => {
			name = called;
			await client.query("select set_config('application_name', $1, false)", [called]);
		},
		lastOneOut: async () => {
			leaving = true;
			await client.query("select pg_advisory_unlock_all()");
			return tryLock(client, present);
		},
		leave: async () => {
			leaving = true;
			await client.end().catch(() => {});
		},
	};
}

/** Nobody listens there. A PostgreSQL that starts all its backends anew goes on listening, and says so. */
function isUnreachable(error: unknown): boolean {
	const { code } = error as NodeJS.ErrnoException;
	return code === "ECONNREFUSED" || code === "ENOENT";
}

async function tryToServe(client: Client, isShared: boolean): Promise<boolean> {
	for (let left = patienceWithTheDead.tries; left > 0; left -= 1) {
		if (await tryLock(client, serving, isShared ? "_shared" : "")) return true;
		await pause(patienceWithTheDead.milliseconds);
	}
	return false;
}

async function tryLock(client: Client, key: string, shared: "_shared" | "" = ""): Promise<boolean> {
	const { rows } = await client.query<{ taken: boolean }>(`select pg_try_advisory_lock${shared}(${key}) as taken`);
	return rows[0]?.taken === true;
}
