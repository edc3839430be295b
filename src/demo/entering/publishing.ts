import { listPeriods } from "../../programme/index.ts";
import { publishingCommands } from "../../publishing/index.ts";
import { today } from "../../shared/clock.ts";
import type { Handle } from "../../shared/database/index.ts";
import { newId } from "../../shared/id.ts";
import { machine, run } from "../../shared/journal/index.ts";

/** Accounts by what they do; the one who submits is never the one who approves. */
interface Publishers {
	readonly submitter: string;
	readonly approver: string;
}

/** Publishes the periods that are over, each with what was new in it and all until its end, and all until today. */
export async function enterPublication(handle: Handle, { submitter, approver }: Publishers): Promise<void> {
	const by = (account: string) => ({ ...machine, account, device: "demo" });
	const over = (await listPeriods(handle.db)).filter(({ endsOn }) => endsOn < today(handle.clock));
	const day = newId();
	await run(handle, by(submitter), publishingCommands["reporting-day-set"], { id: day, day: today(handle.clock) });
	for (const period of [...over.map(({ id }) => id), day]) {
		const { seq: asOf } = await run(handle, by(submitter), publishingCommands["period-submitted"], { period });
		await run(handle, by(approver), publishingCommands["period-approved"], { period, asOf });
		await run(handle, by(approver), publishingCommands["period-published"], { period, asOf });
	}
}
