import { approvePeriod, publishPeriod, submitPeriod } from "../../figures/index.ts";
import { listPeriods } from "../../programme/index.ts";
import { today } from "../../shared/clock.ts";
import type { Handle } from "../../shared/database/index.ts";
import { newId } from "../../shared/id.ts";

/** Accounts by what they do; the one who submits is never the one who approves. */
export interface Publishers {
	readonly submitter: string;
	readonly approver: string;
}

/**
 * Publishes each period that is over. The demo's records are entered in one go on its first day, so the figures are those of that day,
 * and the pages say so.
 */
export async function enterPublications(handle: Handle, { submitter, approver }: Publishers): Promise<void> {
	const by = (account: string) => ({ id: newId(), by: { account, device: "demo" }, areas: [""] });
	for (const { id: period, endsOn } of await listPeriods(handle.db)) {
		if (endsOn >= today(handle.clock)) continue;
		const { seq: asOf } = await submitPeriod(handle, by(submitter), period);
		await approvePeriod(handle, by(approver), { period, asOf });
		await publishPeriod(handle, by(approver), { period, asOf });
	}
}
