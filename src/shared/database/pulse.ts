import { setImmediate as turn } from "node:timers/promises";
import { Client } from "pg";

interface Patience {
	/** In milliseconds: how often it is looked, and how long no answer is waited for. */
	readonly look: number;
	readonly silence: number;
}

const usual: Patience = { look: 1_000, silence: 3_000 };

/** PostgreSQL says nothing any more, though nothing is broken: it was stopped, or the line to it is dead. */
class Silence extends Error {
	override readonly name = "SilenceError";
	readonly code = "ETIMEDOUT";
}

export interface Pulse {
	/** Does the work; where PostgreSQL falls silent meanwhile, nobody waits for it any longer, and what it was doing ends as it will. */
	whileHeard<Result>(work: Promise<Result>): Promise<Result>;
}

/**
 * Listens whether PostgreSQL lives as long as somebody waits for it. A long query is answered in the end, and one of a stopped PostgreSQL
 * is not: which of both it is says a small question on a connection of its own, which is opened only where somebody waits for longer than a
 * moment, and closed when nobody does.
 * @throws where it is silent, what `troubleOf` calls away
 */
export function pulseOf(url: string, { look, silence }: Patience = usual): Pulse {
	const waiting = new Set<() => void>();
	let timer: NodeJS.Timeout | null = null;
	let client: Client | null = null;
	let askedAt: number | null = null;

	async function ask(): Promise<void> {
		const mine = client ?? (await connected());
		client = mine;
		await mine.query("select 1");
	}

	async function connected(): Promise<Client> {
		const fresh = new Client({ connectionString: url });
		fresh.on("error", () => {});
		fresh.once("end", () => {
			if (client === fresh) client = null;
		});
		await fresh.connect();
		return fresh;
	}

	async function listen(): Promise<void> {
		if (waiting.size === 0) return rest();
		if (askedAt === null) {
			askedAt = performance.now();
			// Whoever is refused says so to those who wait, by their own queries.
			void ask()
				.catch(() => {})
				.finally(() => {
					askedAt = null;
				});
		} else if (performance.now() - askedAt >= silence) {
			// Where this process stood still, the answer may lie there unread.
			await turn();
			await turn();
			if (askedAt !== null) for (const tell of waiting) tell();
		}
		timer = setTimeout(listen, look).unref();
	}

	function rest(): void {
		timer = null;
		if (askedAt !== null) return;
		void client?.end().catch(() => {});
		client = null;
	}

	return {
		whileHeard: async (work) => {
			const { promise, reject } = Promise.withResolvers<never>();
			const tell = () => reject(new Silence("PostgreSQL does not answer"));
			waiting.add(tell);
			timer ??= setTimeout(listen, look).unref();
			return Promise.race([work, promise]).finally(() => waiting.delete(tell));
		},
	};
}
