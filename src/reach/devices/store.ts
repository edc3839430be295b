import { sql } from "kysely";
import type { PlainDate } from "../../shared/clock.ts";
import { type Database, forever, versioned } from "../../shared/database/index.ts";
import type { Counter, CounterName, DeviceGroup, DevicesTables } from "./schema.ts";

export const groups = versioned<DevicesTables, "device_group">("device_group");

/** What one server counted since its last batch, under the next number of that server. */
export interface Batch {
	readonly server: string;
	readonly number: number;
	readonly day: PlainDate;
	readonly counts: readonly (Counter & { readonly count: number })[];
}

/** A server that has not been heard of for so long is gone. */
const daysOfServers = 30;

/**
 * Adds a batch in one statement, however many counters there are; one that had arrived already adds nothing. In order, so that two servers that add
 * to the same counters wait for each other and do not end in a deadlock.
 */
export async function addBatch(db: Database, { server, number, day, counts }: Batch): Promise<void> {
	const column = <Name extends keyof Batch["counts"][number]>(name: Name) => counts.map((one) => one[name]);
	await sql`with arrived as (
			insert into device_flush as known (server, number, day) values (${server}, ${number}, ${day})
			on conflict (server) do update set number = excluded.number, day = excluded.day where known.number < excluded.number
			returning 1
		), gone as (
			delete from device_flush where server <> ${server} and day < ${day}::date - ${daysOfServers}::integer
		)
		insert into device_counter as known (day, campaign, counter, subject, count)
		select * from unnest(${column("day")}::date[], ${column("campaign")}::text[], ${column("counter")}::text[], ${column("subject")}::text[],
			${column("count")}::bigint[]) as added (day, campaign, counter, subject, count)
		where exists (select from arrived)
		order by added.campaign, added.day, added.counter, added.subject
		on conflict (campaign, day, counter, subject) do update set count = known.count + excluded.count`.execute(db);
}

/** The counters of a campaign from a day until another; an empty campaign has what named none. */
export async function readCounters(
	db: Database,
	{ campaign, from, until }: { readonly campaign: string; readonly from: PlainDate; readonly until: PlainDate },
): Promise<(Counter & { readonly count: number })[]> {
	return db
		.withTables<DevicesTables>()
		.selectFrom("device_counter")
		.select(["day", "campaign", "counter", "subject", "count"])
		.where("campaign", "=", campaign)
		.where("day", ">=", from)
		.where("day", "<=", until)
		.orderBy("day")
		.execute();
}

/** One counter of a campaign, added up over days. */
export async function sumCounter(
	db: Database,
	{
		campaign,
		counter,
		subject,
		from,
		until,
	}: Omit<Counter, "day" | "counter"> & { readonly counter: CounterName; readonly from: PlainDate; readonly until: PlainDate },
): Promise<number> {
	const { total } = await db
		.withTables<DevicesTables>()
		.selectFrom("device_counter")
		.select(sql<number>`coalesce(sum(count), 0)::bigint`.as("total"))
		.where("campaign", "=", campaign)
		.where("counter", "=", counter)
		.where("subject", "=", subject)
		.where("day", ">=", from)
		.where("day", "<=", until)
		.executeTakeFirstOrThrow();
	return total;
}

/** Groups of one campaign or of all, those that ended as well: what they counted stays. */
export async function listGroups(db: Database, campaign: string | null): Promise<DeviceGroup[]> {
	const held = db
		.withTables<DevicesTables>()
		.selectFrom("device_group")
		.selectAll()
		.where("until_seq", "=", forever)
		.orderBy("campaign")
		.orderBy("number");
	const rows = await (campaign === null ? held : held.where("campaign", "=", campaign)).execute();
	return rows.map((row) => ({
		id: row.id,
		campaign: row.campaign,
		number: row.number,
		name: { mn: row.name_mn, en: row.name_en },
		items: row.items,
		declaredOn: row.declared_on,
		endedOn: row.ended_on,
	}));
}
