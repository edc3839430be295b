import { listIndicators } from "../indicators/index.ts";
import type { ProgrammeVisit } from "../programme/index.ts";
import { forever } from "../shared/database/index.ts";
import { inLanguage } from "../shared/words.ts";
import { daysLabel, isDue } from "./labels.ts";
import { publishingContext } from "./office.ts";
import { publishingOperations as operations } from "./operations.ts";
import { listPeriodsOnTheirWay, listRestatements } from "./store.ts";

/** Periods that wait for whoever visits: what each is called, and what they may do with it. */
export async function periodsWaiting(visit: ProgrammeVisit) {
	const context = await publishingContext(visit);
	const { account, office, labels, t, today } = context;
	const maySubmit = context.mayRun(operations["period-submitted"]);
	const mayApprove = context.mayRun(operations["period-approved"]);
	const mayPublish = context.mayRun(operations["period-published"]);
	if (!maySubmit && !mayApprove && !mayPublish) return [];
	const { db } = visit.programme.handle;
	const [periods, restatements, indicators] = await Promise.all([
		listPeriodsOnTheirWay(db),
		listRestatements(db),
		listIndicators(db, forever - 1),
	]);
	// A period may well be over before a programme has its first figure: then there is nothing to submit.
	if (indicators.length === 0) return [];
	return periods.flatMap(({ period, step, steps }) => {
		const isOthers = steps[0]?.by !== account;
		const restated = mayApprove && restatements.some((one) => one.period === period.id && one.by !== account);
		const verbs = [
			...(step === "open" && isDue(period, today) && maySubmit ? (["submit-figures"] as const) : []),
			...(step === "submitted" && mayApprove && isOthers ? (["approve-figures"] as const) : []),
			...(step === "approved" && mayPublish ? (["publish-figures"] as const) : []),
			...(restated ? (["approve-restatement"] as const) : []),
		];
		const title = inLanguage(period.name, labels.language);
		return verbs.map((verb) => ({
			href: `${office}/periods/${period.id}`,
			title: t("waiting-for-you", { period: title, what: t(verb) }),
			detail: daysLabel(context, period),
		}));
	});
}
