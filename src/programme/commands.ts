import { endAllAppointments } from "../identity/index.ts";
import { findArea } from "../places/index.ts";
import { migrate, noteWritten, openHandle, type VersionedTable } from "../shared/database/index.ts";
import { type Change, commandsOf } from "../shared/journal/index.ts";
import { planOperations, programmeOperations, type WrittenPillar, type WrittenSpan } from "./operations.ts";
import { partners } from "./partners.ts";
import { listPillars, pillars } from "./pillars.ts";
import { requireOpenPeriod } from "./plan/period-steps.ts";
import { listPeriods, periods, phases } from "./plan/spans.ts";
import { problem } from "./problems.ts";
import { dropRemoved, schemaOf } from "./removing.ts";
import { overlapping } from "./rules.ts";
import type { PlanTables, ProgrammeTables } from "./schema.ts";

export const programmeCommands = commandsOf(programmeOperations, {
	created: {
		/** The schema first and the programme last, so that a start cut short leaves no half programme in the list. */
		prepare: async (installation, author, programme) => {
			requireDescription(programme);
			const isOfToday = programme.clockOffsetMilliseconds === 0 && !programme.isDemo;
			if (!isOfToday && !author.can("machine")) throw problem("clock-of-tegsh");
			const schema = schemaOf(programme.slug);
			// Nobody begins with what is left of a programme of this name.
			await dropRemoved(installation);
			const handle = openHandle(installation.url, schema, installation.clock, 1, { ownerUrl: installation.ownerUrl });
			try {
				await migrate(handle, "programme");
			} finally {
				await handle.close();
			}
			return schema;
		},
		work: async (change, { slug, clockOffsetMilliseconds, isDemo, ...facts }, schema: string) => {
			const { tx, seq } = change;
			const tables = tx.withTables<ProgrammeTables>();
			if (await tables.selectFrom("programme").select("slug").where("slug", "=", slug).executeTakeFirst()) {
				throw problem("exists", { slug });
			}
			await tables
				.insertInto("programme")
				.values({
					...columnsOf(facts),
					slug,
					schema,
					clock_offset_ms: clockOffsetMilliseconds,
					is_demo: isDemo,
					created_seq: seq,
					shows_today: false,
					// The demo is there to be looked at.
					is_public: isDemo,
					revised_seq: null,
				})
				.execute();
			noteWritten(change, "programme", slug);
			return { schema };
		},
	},
	revised: async (change, { programme: slug, ...facts }) => {
		const { tx, seq, changed } = change;
		requireDescription(facts);
		const tables = tx.withTables<ProgrammeTables>();
		const row = await tables.selectFrom("programme").selectAll().where("slug", "=", slug).executeTakeFirst();
		if (!row) throw problem("unknown", { slug, known: "–" });
		const columns = columnsOf(facts);
		const different = (Object.keys(columns) as (keyof typeof columns)[]).filter((one) => String(columns[one]) !== String(row[one]));
		await tables
			.updateTable("programme")
			.set({ ...columns, revised_seq: seq })
			.where("slug", "=", slug)
			.execute();
		// The list of programmes is no table of versions: the journal alone knows what was before.
		const only = (of: typeof columns) => Object.fromEntries(different.map((one) => [one, of[one]]));
		changed.push({ table: "programme", key: { slug }, before: only(row), after: only(columns) });
		noteWritten(change, "programme", slug);
		return { programme: slug };
	},
	"today-shown": (change, { programme, shown }) => switchTo(change, programme, { shows_today: shown }),
	"made-public": (change, { programme }) => switchTo(change, programme, { is_public: true }),
	"made-private": (change, { programme }) => switchTo(change, programme, { is_public: false }),
	"demo-removed": async (change, { slug }) => {
		const { tx } = change;
		await endAllAppointments(change, slug);
		const removed = await tx
			.withTables<ProgrammeTables>()
			.deleteFrom("programme")
			.where("slug", "=", slug)
			.where("is_demo", "=", true)
			.returning("schema")
			.executeTakeFirst();
		if (!removed) throw problem("no-demo", { slug });
		noteWritten(change, "programme", slug);
		return removed;
	},
});

/** Something that a programme is or is not. */
async function switchTo(change: Change, slug: string, to: { shows_today: boolean } | { is_public: boolean }) {
	const { tx, seq, changed } = change;
	const tables = tx.withTables<ProgrammeTables>();
	const row = await tables.selectFrom("programme").selectAll().where("slug", "=", slug).executeTakeFirst();
	if (!row) throw problem("unknown", { slug, known: "–" });
	await tables
		.updateTable("programme")
		.set({ ...to, revised_seq: seq })
		.where("slug", "=", slug)
		.execute();
	const before = Object.fromEntries((Object.keys(to) as (keyof typeof row)[]).map((one) => [one, row[one]]));
	changed.push({ table: "programme", key: { slug }, before, after: to });
	noteWritten(change, "programme", slug);
	return { programme: slug };
}

interface Facts {
	readonly nameMn: string;
	readonly nameEn: string;
	readonly summaryMn: string;
	readonly summaryEn: string;
	readonly startsOn: string;
	readonly endsOn: string | null;
	readonly targetAreas: readonly string[];
}

function requireDescription({ startsOn, endsOn, targetAreas }: Facts): void {
	if (endsOn && endsOn < startsOn) throw problem("ends-before-start");
	if (!targetAreas.every(findArea)) throw problem("areas-wrong");
}

function columnsOf({ nameMn, nameEn, summaryMn, summaryEn, targetAreas, startsOn, endsOn }: Facts) {
	return {
		name_mn: nameMn,
		name_en: nameEn,
		summary_mn: summaryMn,
		summary_en: summaryEn,
		target_areas: [...targetAreas],
		starts_on: startsOn,
		ends_on: endsOn,
	};
}

export const planCommands = commandsOf(planOperations, {
	"pillar-written": async (change, pillar) => {
		await putPillar(change, pillar);
		return { pillar: pillar.id };
	},
	"pillars-taken": async (change, { pillars }) => {
		for (const pillar of pillars) await putPillar(change, pillar);
		return { pillars: pillars.length };
	},
	"pillar-removed": async (change, { id }) => {
		if ((await pillars.end(change, { id })).length === 0) throw problem("pillar-unknown");
		return { pillar: id };
	},
	"phase-written": async (change, phase) => {
		await putSpan(change, phases, phase);
		return { phase: phase.id };
	},
	"phase-removed": async (change, { id }) => {
		if ((await phases.end(change, { id })).length === 0) throw problem("phase-unknown");
		return { phase: id };
	},
	"period-written": async (change, period) => {
		await putPeriod(change, period);
		return { period: period.id };
	},
	"periods-taken": async (change, { periods }) => {
		for (const period of periods) await putPeriod(change, period);
		return { periods: periods.length };
	},
	"period-removed": async (change, { id }) => {
		if (!(await listPeriods(change.tx)).some((period) => period.id === id)) throw problem("period-unknown");
		await requireOpenPeriod(change.tx, id);
		await periods.end(change, { id });
		return { period: id };
	},
	"partner-written": async (change, { id, nameMn, nameEn, roles, website }) => {
		const described = { name_mn: nameMn, name_en: nameEn, roles, website };
		if (!(await partners.replace(change, { id }, described))) await partners.begin(change, { id, ...described });
		return { partner: id };
	},
	"partner-removed": async (change, { id }) => {
		if ((await partners.end(change, { id })).length === 0) throw problem("partner-unknown");
		return { partner: id };
	},
});

async function putPillar(change: Change, { id, number, nameMn, nameEn, summaryMn, summaryEn }: WrittenPillar): Promise<void> {
	const twin = (await listPillars(change.tx)).find((other) => other.number === number && other.id !== id);
	if (twin) throw problem("pillar-number-taken", { number, other: twin.name });
	const described = { number, name_mn: nameMn, name_en: nameEn, summary_mn: summaryMn, summary_en: summaryEn };
	if (!(await pillars.replace(change, { id }, described))) await pillars.begin(change, { id, ...described });
}

async function putPeriod(change: Change, period: WrittenSpan): Promise<void> {
	const { id, startsOn, endsOn } = period;
	const known = await listPeriods(change.tx);
	const other = overlapping(period, known);
	if (other) throw problem("periods-overlap", { other: other.name, from: other.startsOn, to: other.endsOn });
	const before = known.find((one) => one.id === id);
	if (before && (before.startsOn !== startsOn || before.endsOn !== endsOn)) await requireOpenPeriod(change.tx, id);
	await putSpan(change, periods, period);
}

async function putSpan(
	change: Change,
	table: VersionedTable<PlanTables, "phase"> | VersionedTable<PlanTables, "period">,
	{ id, nameMn, nameEn, startsOn, endsOn }: WrittenSpan,
): Promise<void> {
	if (endsOn < startsOn) throw problem("ends-before-start");
	const described = { name_mn: nameMn, name_en: nameEn, starts_on: startsOn, ends_on: endsOn };
	if (!(await table.replace(change, { id }, described))) await table.begin(change, { id, ...described });
}
