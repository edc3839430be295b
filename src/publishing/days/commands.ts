import { readPeriodStep } from "../../programme/index.ts";
import { commandsOf } from "../../shared/journal/index.ts";
import { problem } from "../problems.ts";
import { dayOperations } from "./operations.ts";
import { listReportingDays, reportingDays } from "./store.ts";

export const dayCommands = commandsOf(dayOperations, {
	"reporting-day-set": async (change, { id, day }) => {
		if (day > change.today) throw problem("day-to-come", { day });
		if ((await listReportingDays(change.tx)).some((one) => one.day === day)) throw problem("day-set", { day });
		await reportingDays.begin(change, { id, day });
		return { period: id };
	},
	"reporting-day-removed": async (change, { period }) => {
		const step = await readPeriodStep(change.tx, period);
		if (step && step.step !== "open") throw problem("wrong-step");
		if ((await reportingDays.end(change, { id: period })).length === 0) throw problem("period-unknown");
		return { period };
	},
});
