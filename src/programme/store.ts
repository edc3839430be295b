import { sql } from "kysely";
import type { Entered } from "../identity/index.ts";
import { type PlainDate, shiftedClock } from "../shared/clock.ts";
import { type Handle, migrate, openHandle, type Transaction } from "../shared/database/index.ts";
import { Problem } from "../shared/problem.ts";
import type { InBoth } from "../shared/words.ts";
import { isAway } from "./away.ts";
import { problem } from "./problems.ts";
import type { ProgrammeTables } from "./schema.ts";

/** A programme with its handle: its own schema, its own journal, its own clock. */
export interface Programme {
	readonly slug: string;
	readonly name: InBoth;
	readonly summary: InBoth;
	readonly targetAreas: readonly string[];
	readonly startsOn: PlainDate;
	/** The last day; null as long as nobody has said when it ends. */
	readonly endsOn: PlainDate | null;
	readonly isDemo: boolean;
	/** Its public pages are there for everybody; until somebody switches them on, they answer as if there were none. */
	readonly isPublic: boolean;
	/** Public pages say the numbers so far as well, beside those that were published. */
	readonly showsToday: boolean;
	/** The installation's journal position that made it: tells it apart from a later one of the same name. */
	readonly createdSeq: number;
	/** The installation's journal position that changed it last. */
	readonly revisedSeq: number | null;
	readonly handle: Handle;
	/** Its rows could not be read when it was looked at last; those of others can. */
	readonly isAway: boolean;
}

/**
 * Opens every programme of the installation with its schema brought up to date, oldest first. Those already open are kept, and one
 * that was revised keeps its handle; one that was away is brought up to date once it is back.
 */
export async function openProgrammes(installation: Handle, url: string, open: readonly Programme[] = []): Promise<Programme[]> {
	const rows = await installation.db.withTables<ProgrammeTables>().selectFrom("programme").selectAll().orderBy("created_seq").execute();
	return Promise.all(
		rows.map((row) => {
			const known = open.find((one) => one.createdSeq === row.created_seq);
			return known ? lookAgain(installation, known, row) : openProgramme(installation, url, row);
		}),
	);
}

async function lookAgain(installation: Handle, known: Programme, row: ProgrammeTables["programme"]): Promise<Programme> {
	const isAwayNow = known.isAway ? !(await isUpToDate(installation, known.handle)) : await isAway(installation, known.handle);
	if (known.revisedSeq === row.revised_seq && known.isAway === isAwayNow) return known;
	return { ...known, ...factsOf(row), isAway: isAwayNow };
}

async function openProgramme(installation: Handle, url: string, row: ProgrammeTables["programme"]): Promise<Programme> {
	const clock = shiftedClock(installation.clock, row.clock_offset_ms);
	const handle = openHandle(url, row.schema, clock, undefined, {
		storage: installation.storage.within(row.schema),
		vault: installation.vault,
		ownerUrl: installation.ownerUrl,
	});
	return { ...factsOf(row), handle, isAway: !(await isUpToDate(installation, handle)) };
}

/** Brings a schema up to date, where it can be reached. @throws what is wrong with it where it can */
async function isUpToDate(installation: Handle, handle: Handle): Promise<boolean> {
	try {
		await migrate(handle, "programme");
	} catch (error) {
		if (error instanceof Problem || !(await isAway(installation, handle))) throw error;
	}
	return !(await isAway(installation, handle));
}

function factsOf(row: ProgrammeTables["programme"]): Omit<Programme, "handle" | "isAway"> {
	return {
		slug: row.slug,
		name: { mn: row.name_mn, en: row.name_en },
		summary: { mn: row.summary_mn, en: row.summary_en },
		targetAreas: row.target_areas,
		startsOn: row.starts_on,
		endsOn: row.ends_on,
		isDemo: row.is_demo,
		isPublic: row.is_public,
		showsToday: row.shows_today,
		createdSeq: row.created_seq,
		revisedSeq: row.revised_seq,
	};
}

export async function closeProgrammes(programmes: readonly Programme[]): Promise<void> {
	await Promise.all(programmes.map((programme) => programme.handle.close()));
}

/** The programme asked for by name, or the first one that is not the demo, or the demo. */
export function chooseProgramme(programmes: readonly Programme[], slug?: string): Programme {
	const chosen = slug ? programmes.find((one) => one.slug === slug) : (programmes.find((one) => !one.isDemo) ?? programmes[0]);
	if (chosen) return chosen;
	if (slug) throw problem("unknown", { slug, known: programmes.map((one) => one.slug).join(", ") || "–" });
	throw problem("none");
}

/** Which programme the rows of a schema are of: work that has nothing but its transaction asks what an account is there. */
export async function programmeOf(tx: Transaction, { schema }: Pick<Handle, "schema">): Promise<Entered> {
	const { rows } = await sql<Entered>`select slug, is_demo as "isDemo" from tegsh.programme where schema = ${schema}`.execute(tx);
	const [programme] = rows;
	if (!programme) throw new Error(`no programme has the schema ${schema}`);
	return programme;
}
