import { listPeriods } from "../../programme/index.ts";
import { approvePeriod, publishPeriod, submitPeriod } from "../../publishing/index.ts";
import { today } from "../../shared/clock.ts";
import type { Handle } from "../../shared/database/index.ts";
import { newId } from "../../shared/id.ts";

/** Accounts by what they do; the one who submits is never the one who approves. */
export interface Publishers {
	readonly submitter: string;
	readonly approver: string;
}

/**
 * Publishes the last period that is over. The demo's records are entered in one go on its first day, so the figures are those of that day,
 * and the pages say so; an earlier period would show the same ones.
 */
export async function enterPublication(handle: Handle, { submitter, approver }: Publishers): Promise<void> {
	const by = (account: string) => ({ id: newId(), by: { account, device: "demo" }, areas: [""] });
	const over = (await listPeriods(handle.db)).findLast(({ endsOn }) => endsOn < today(handle.clock));
	if (!over) return;
	const { seq: asOf } = await submitPeriod(handle, by(submitter), over.id);
	await approvePeriod(handle, by(approver), { period: over.id, asOf });
	await publishPeriod(handle, by(approver), { period: over.id, asOf });
}
