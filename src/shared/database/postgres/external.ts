import type { Client } from "pg";
import { Problem } from "../../problem.ts";
import type { Postgres } from "./join.ts";
import { type Presence, type ProcessRole, takePart } from "./presence.ts";
import { problem } from "./problems.ts";

const oldestVersion = 15;

/** Uses the server that DATABASE_URL names; starts and stops nothing. */
export async function joinExternal(url: string, ownerUrl: string, role: ProcessRole): Promise<Postgres> {
	const place = withoutPassword(url);
	const presence = await takePart(url, role, () => problem("database-served", { place }), { comesBack: true, amongOthers: true }).catch(
		(error: unknown) => {
			if ((error as { code?: string }).code === "ERR_INVALID_URL") throw problem("url-unreadable");
			throw error instanceof Problem ? error : problem("unreachable", { place, reason: reasonOf(error) });
		},
	);
	try {
		await checkServer(presence.client, place);
	} catch (error) {
		await presence.leave();
		throw error;
	}
	return {
		url,
		ownerUrl,
		lost: presence.lost.then(() => problem("lost", { place })),
		sealWith: (key) => sealWith(presence, place, key),
		release: presence.leave,
	};
}

/**
 * What one server seals the others have to open: they show each other which key they have, by the eight digits that say nothing about it. Without
 * one in the settings, each would have made its own.
 */
async function sealWith(presence: Presence, place: string, key: string): Promise<void> {
	const mine = `tegsh server ${key}`;
	await presence.callItself(mine);
	const { rows } = await presence.client.query<{ name: string }>(
		`select application_name as name from pg_stat_activity
		where datname = current_database() and application_name ~ '^tegsh server [0-9a-f]{8}$' and application_name <> $1 limit 1`,
		[mine],
	);
	if (rows[0]) throw problem("other-key", { place, mine: key, theirs: rows[0].name.slice(-8) });
}

async function checkServer(client: Client, place: string): Promise<void> {
	const { rows } = await client.query<Server>(
		`select current_setting('server_version_num')::int / 10000 as version, current_setting('server_encoding') as encoding,
			exists (select from pg_collation where collname = 'mn-x-icu') as mongolian`,
	);
	const refusal = rows[0] && refusalOf(rows[0], place);
	if (refusal) throw refusal;
}

interface Server {
	readonly version: number;
	readonly encoding: string;
	readonly mongolian: boolean;
}

export function refusalOf({ version, encoding, mongolian }: Server, place: string): Problem | null {
	if (version < oldestVersion) return problem("too-old", { place, version: String(version), oldest: String(oldestVersion) });
	if (encoding !== "UTF8") return problem("not-utf8", { place, encoding });
	return mongolian ? null : problem("no-icu", { place });
}

/** What may be shown: who, where and which database. */
export function withoutPassword(url: string): string {
	return url
		.replace(/^[a-z]+:\/\//, "")
		.replace(/:.*@/, "@")
		.replace(/\?.*$/s, "");
}

function reasonOf(error: unknown): string {
	// Node tries each address of a name, and wraps what each of them said.
	const first = error instanceof AggregateError ? error.errors[0] : error;
	return first instanceof Error ? first.message : String(first);
}
