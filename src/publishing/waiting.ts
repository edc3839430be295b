import { listIndicators } from "../indicators/index.ts";
import type { ProgrammeVisit } from "../programme/index.ts";
import { today } from "../shared/clock.ts";
import { forever } from "../shared/database/index.ts";
import { inLanguage } from "../shared/words.ts";
import { listPeriodsOnTheirWay, listRestatements } from "./store.ts";
import { around, sayDays } from "./surroundings.ts";

/** Periods that wait for whoever visits: what each is called, and what they may do with it. */
export async function periodsWaiting(visit: ProgrammeVisit) {
	const surroundings = await around(visit);
	const { may, account, office, labels, t } = surroundings;
	if (!may.submit && !may.approve && !may.publish) return [];
	const { db, clock } = visit.programme.handle;
	const [periods, restatements, indicators] = await Promise.all([
		listPeriodsOnTheirWay(db),
		listRestatements(db),
		listIndicators(db, forever - 1),
	]);
	// A period may well be over before a programme has its first figure: then there is nothing to submit.
	if (indicators.length === 0) return [];
	return periods.flatMap(({ period, step, steps }) => {
		const isOthers = steps[0]?.by !== account;
		const restated = may.approve && restatements.some((one) => one.period === period.id && one.by !== account);
		const verbs = [
			...(step === "open" && period.endsOn < today(clock) && may.submit ? (["submit-figures"] as const) : []),
			...(step === "submitted" && may.approve && isOthers ? (["approve-figures"] as const) : []),
			...(step === "approved" && may.publish ? (["publish-figures"] as const) : []),
			...(restated ? (["approve-restatement"] as const) : []),
		];
		const title = inLanguage(period.name, labels.language);
		return verbs.map((verb) => ({
			href: `${office}/periods/${period.id}`,
			title: t("waiting-for-you", { period: title, what: t(verb) }),
			detail: sayDays(surroundings, period),
		}));
	});
}
