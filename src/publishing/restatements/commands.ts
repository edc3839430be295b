import type { PlainDate } from "../../shared/clock.ts";
import { noteWritten } from "../../shared/database/index.ts";
import { commandsOf, readAnchor } from "../../shared/journal/index.ts";
import { signedBy } from "../author.ts";
import { type Freezing, freeze, frozenRow } from "../freezing.ts";
import { problem } from "../problems.ts";
import type { PublishingTables } from "../schema.ts";
import { listRestatements, requirePeriod, requirePublished, requireRestatement, restatements } from "../store.ts";
import { differs, readDifferences } from "./differences.ts";
import { restatementOperations } from "./operations.ts";

export const restatementCommands = commandsOf(restatementOperations, {
	"restatement-proposed": {
		prepare: async (handle, author, { period, indicator }) => {
			signedBy(author);
			await requirePublished(handle.db, period, indicator);
			const [difference] = await readDifferences(handle, period, { codes: [indicator] });
			if (!difference) throw problem("nothing-to-restate");
		},
		work: async (change, { id, period, indicator, reasonMn, reasonEn }) => {
			await requirePublished(change.tx, period, indicator);
			if ((await listRestatements(change.tx, period)).some((one) => one.indicator === indicator)) throw problem("restatement-waits");
			const proposed = { id, period, indicator, proposed_by: signedBy(change.author), reason_mn: reasonMn, reason_en: reasonEn };
			await restatements.begin(change, proposed);
			return { restatement: id };
		},
	},
	"figure-restated": {
		prepare: async (handle, author, asked) => {
			signedBy(author);
			const { period, indicator, seq: asOf } = await requireRestatement(handle.db, asked);
			const days = await requirePeriod(handle.db, period);
			const { day } = await requirePublished(handle.db, period, indicator);
			const [freezing] = await freeze(handle, { asOf, day }, days, [indicator]);
			if (!freezing) throw problem("figure-unpublished");
			return { freezing, day, hash: (await readAnchor(handle, asOf)).hash };
		},
		work: async (change, asked, { freezing, day, hash }: Frozen) => {
			const by = signedBy(change.author);
			const proposed = await requireRestatement(change.tx, asked);
			if (proposed.by === by) throw problem("own-restatement");
			const { period, indicator, seq: asOf, reason } = proposed;
			const before = await requirePublished(change.tx, period, indicator);
			if (!differs(before.figure, freezing.figure)) throw problem("nothing-to-restate");
			await restatements.end(change, { id: proposed.id });
			await change.tx
				.withTables<PublishingTables>()
				.insertInto("published_figure")
				.values({
					...frozenRow(freezing),
					...{ period, edition: before.edition + 1, since_seq: change.seq, published_on: change.today, by_account: by },
					...{ as_of: asOf, hash, day, reason_mn: reason.mn, reason_en: reason.en },
				})
				.execute();
			noteWritten(change, "published_figure", `${before.edition + 1} ${indicator} ${period}`);
			return { restatement: proposed.id };
		},
	},
	"restatement-withdrawn": async (change, asked) => {
		signedBy(change.author);
		const { id } = await requireRestatement(change.tx, asked);
		await restatements.end(change, { id });
		return { restatement: id };
	},
});

interface Frozen {
	readonly freezing: Freezing;
	readonly day: PlainDate;
	readonly hash: string;
}
