import { sql } from "kysely";
import type { Handle } from "../../shared/database/index.ts";
import { newId } from "../../shared/id.ts";
import { minutesUntil, networkOf, nextTryAt, signInsKeptDays, tries } from "../limits.ts";
import { problem, wrong } from "../problems.ts";
import { isUserName } from "../rules.ts";
import type { Account, IdentityTables } from "../schema.ts";
import { isPasswordOf } from "../store.ts";

/** Who tries, and from where; `device` where the browser is one in which this account has signed in before. */
interface Trying {
	readonly userName: string;
	readonly address: string;
	readonly device: string | null;
	/**
	 * A code of six digits, after the right password: it is counted wherever it is typed, because a million guesses from a thousand places
	 * would find it. Who does not know the password keeps nobody waiting by it.
	 */
	readonly isCode?: boolean;
}

/** Stands for every network. */
const anyNetwork = "*";

/** What became of a try: a code that comes next is neither a wrong guess nor a reason to begin the count anew. */
interface Tried {
	readonly as: "refused" | "accepted" | "code-asked";
}

type Allowed<Result> = { readonly allowed: true; readonly result: Result } | { readonly allowed: false; readonly until: Date };

/** Tries of one name from one place, one after the other: a hundred at once would all see an empty list, and right ones are not counted. */
const turns = new Map<string, Promise<unknown>>();

/**
 * Looks whether somebody may try, and lets them. Only what failed is counted, and kept in the database, so that a restart does not start the
 * count again; knocking while one waits does not make the wait longer.
 */
export async function tryOnce<Result extends Tried>(
	installation: Handle,
	{ userName, address, device, isCode = false }: Trying,
	work: () => Promise<Result>,
): Promise<Allowed<Result>> {
	// What is no user name may be a password typed into the wrong field: it is not kept.
	const name = isUserName(userName) ? userName : "";
	const trying = { user_name: name, address, network: isCode ? anyNetwork : networkOf(address), device: isCode ? null : device };
	const place = `${name} ${trying.device ?? trying.network}`;
	const before = turns.get(place) ?? Promise.resolve();
	const mine = before.then(
		() => tryNow(installation, trying, work),
		() => tryNow(installation, trying, work),
	);
	turns.set(place, mine);
	try {
		return await mine;
	} finally {
		if (turns.get(place) === mine) turns.delete(place);
	}
}

type Place = Pick<IdentityTables["sign_in"], "user_name" | "address" | "network" | "device">;

async function tryNow<Result extends Tried>(installation: Handle, trying: Place, work: () => Promise<Result>): Promise<Allowed<Result>> {
	const until = await waitOf(installation, trying);
	if (until) return { allowed: false, until };
	const result = await work();
	const now = installation.clock.now();
	const tables = installation.db.withTables<IdentityTables>();
	await tables
		.insertInto("sign_in")
		.values({ id: newId(), at: now, ...trying, outcome: result.as })
		.execute();
	if (result.as === "accepted") await forgetOld(installation, now);
	return { allowed: true, result };
}

/** Until when one waits: for the name from this place and for the whole network, whichever is longer. */
async function waitOf({ db, clock }: Handle, { user_name: name, network, device }: Place): Promise<Date | null> {
	const now = clock.now();
	const from = new Date(now.getTime() - tries.minutes * 60_000);
	const here = sql`user_name = ${name} and network = ${network} and device is not distinct from ${device}`;
	// What a clock wrote that has been set back since lies in the future, and counts for nothing.
	const { rows } = await sql<{ wrong: number; last: Date | null }>`
		select count(*)::int as wrong, max(at) as last from sign_in
			where ${here} and ${name} <> '' and outcome = 'refused' and at > ${from} and at <= ${now}
			and at > coalesce((select max(at) from sign_in where ${here} and outcome = 'accepted' and at <= ${now}), '-infinity')
		union all
		select count(*)::int, max(at) from sign_in
			where ${device}::text is null and ${network} <> ${anyNetwork} and network = ${network} and device is null and outcome = 'refused' and at > ${from} and at <= ${now}`.execute(
		db,
	);
	const [named, anybody] = rows;
	const waits = [
		named && nextTryAt(named.wrong, tries.ofUserNameThere, named.last, now),
		anybody && nextTryAt(anybody.wrong, tries.ofNetwork, anybody.last, now),
	].flatMap((wait) => wait ?? []);
	return waits.toSorted((a, b) => b.getTime() - a.getTime())[0] ?? null;
}

async function forgetOld({ db }: Handle, now: Date): Promise<void> {
	const tables = db.withTables<IdentityTables>();
	await tables
		.deleteFrom("sign_in")
		.where("at", "<", new Date(now.getTime() - signInsKeptDays * 86_400_000))
		.execute();
	await tables.deleteFrom("office_session").where("expires_at", "<", now).execute();
}

/**
 * For somebody signed in already; it counts as a try, or a session left open would allow guessing.
 * @throws Problem unless this is the password of the account
 */
export async function requireCurrentPassword(
	installation: Handle,
	account: Pick<Account, "id" | "userName">,
	password: string,
	address: string,
): Promise<void> {
	const tried = await tryOnce(installation, { userName: account.userName, address, device: null }, async () => ({
		as: (await isPasswordOf(installation, account.id, password)) ? ("accepted" as const) : ("refused" as const),
	}));
	if (!tried.allowed) throw problem("too-many-tries", { minutes: minutesUntil(tried.until, installation.clock.now()) });
	if (tried.result.as === "refused") throw wrong("current", "current-password-wrong");
}
