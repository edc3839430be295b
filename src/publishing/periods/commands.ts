import { listIndicators } from "../../indicators/index.ts";
import { type PeriodStep, periodSteps, readPeriodStep } from "../../programme/index.ts";
import type { PlainDate } from "../../shared/clock.ts";
import { type Database, noteWritten } from "../../shared/database/index.ts";
import { type Change, commandsOf, readAnchor } from "../../shared/journal/index.ts";
import { signedBy } from "../author.ts";
import { type Freezing, freeze, frozenRow } from "../freezing.ts";
import { problem } from "../problems.ts";
import type { PublishingTables } from "../schema.ts";
import { requirePeriod } from "../store.ts";
import { periodOperations } from "./operations.ts";

export const periodCommands = commandsOf(periodOperations, {
	"period-submitted": async (change, { period }) => {
		const { startsOn, endsOn } = await requirePeriod(change.tx, period);
		if (startsOn !== null && endsOn >= change.today) throw problem("period-not-over", { endsOn });
		if ((await stepOf(change.tx, period)) !== "open") throw problem("wrong-step");
		if ((await listIndicators(change.tx, change.seq)).length === 0) throw problem("nothing-to-publish");
		return takeStep(change, period, { step: "submitted", asOf: change.seq });
	},
	"period-approved": async (change, { period, asOf }) => {
		await requirePeriod(change.tx, period);
		const submitted = await requireStep(change.tx, { period, asOf }, "submitted");
		if (submitted.by === change.author.account) throw problem("own-submission");
		return takeStep(change, period, { step: "approved", asOf });
	},
	"period-published": {
		// No later entry changes what stood at a position, so nothing need wait while the figures are computed.
		prepare: async (handle, author, { period, asOf }) => {
			signedBy(author);
			const days = await requirePeriod(handle.db, period);
			await requireStep(handle.db, { period, asOf }, "approved");
			// What happened after the period belongs to the next one.
			const day = days.endsOn;
			const freezings = await freeze(handle, { asOf, day }, days);
			return { freezings, day, hash: (await readAnchor(handle, asOf)).hash };
		},
		work: async (change, { period, asOf }, { freezings, day, hash }: Frozen) => {
			await requirePeriod(change.tx, period);
			await requireStep(change.tx, { period, asOf }, "approved");
			const published = {
				...{ period, edition: 0, since_seq: change.seq, published_on: change.today, by_account: signedBy(change.author) },
				...{ as_of: asOf, hash, day, reason_mn: null, reason_en: null },
			};
			const tables = change.tx.withTables<PublishingTables>();
			for (const freezing of freezings) {
				await tables
					.insertInto("published_figure")
					.values({ ...published, ...frozenRow(freezing) })
					.execute();
				noteWritten(change, "published_figure", `${published.edition} ${freezing.indicator} ${period}`);
			}
			return takeStep(change, period, { step: "published", asOf });
		},
	},
	"period-sent-back": async (change, { period, reason }) => {
		await requirePeriod(change.tx, period);
		const step = await stepOf(change.tx, period);
		if (step !== "submitted" && step !== "approved") throw problem("wrong-step");
		return takeStep(change, period, { step: "open", reason });
	},
});

interface Frozen {
	readonly freezings: readonly Freezing[];
	readonly day: PlainDate;
	readonly hash: string;
}

type Next = Pick<PeriodStep, "step"> & Partial<Pick<PeriodStep, "asOf" | "reason">>;

async function takeStep(change: Change, period: string, { step, asOf = null, reason = null }: Next): Promise<{ period: string }> {
	const next = { step, by_account: signedBy(change.author), as_of: asOf, reason };
	if (!(await periodSteps.replace(change, { period }, next))) await periodSteps.begin(change, { period, ...next });
	return { period };
}

async function stepOf(db: Database, period: string): Promise<PeriodStep["step"]> {
	return (await readPeriodStep(db, period))?.step ?? "open";
}

interface Decided {
	readonly period: string;
	readonly asOf: number;
}

async function requireStep(db: Database, { period, asOf }: Decided, wanted: PeriodStep["step"]): Promise<PeriodStep> {
	const current = await readPeriodStep(db, period);
	if (current?.step !== wanted) throw problem("wrong-step");
	if (current.asOf !== asOf) throw problem("other-position");
	return current;
}
