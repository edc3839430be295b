import { shownYear } from "../../campaigns/index.ts";
import { commandsOf } from "../../shared/journal/index.ts";
import { surveyOperations } from "./operations.ts";
import { problem } from "./problems.ts";
import { results } from "./store.ts";

export const surveyCommands = commandsOf(surveyOperations, {
	"survey-written": async (change, { id, year, topic, questionMn, questionEn, source, ...waves }) => {
		const { beforeOn, beforeAsked, beforeYes, afterOn, afterAsked, afterYes } = waves;
		await shownYear(change.tx, year);
		if (beforeYes > beforeAsked) throw problem("more-yes-than-asked", { yes: beforeYes, asked: beforeAsked });
		if (afterYes !== null && afterAsked !== null && afterYes > afterAsked) {
			throw problem("more-yes-than-asked", { yes: afterYes, asked: afterAsked });
		}
		if (afterOn !== null && afterOn < beforeOn) throw problem("after-before", { before: beforeOn, after: afterOn });
		const last = afterOn ?? beforeOn;
		if (last > change.today) throw problem("asked-in-future", { day: last });
		const described = {
			campaign_year: year,
			topic,
			question_mn: questionMn,
			question_en: questionEn,
			before_on: beforeOn,
			before_asked: beforeAsked,
			before_yes: beforeYes,
			after_on: afterOn,
			after_asked: afterAsked,
			after_yes: afterYes,
			source,
		};
		if (!(await results.replace(change, { id }, described))) await results.begin(change, { id, ...described });
		return { year };
	},
	"survey-removed": async (change, { id }) => {
		const [result] = await results.end(change, { id });
		if (!result) throw problem("survey-unknown");
		return { year: result.campaign_year };
	},
});
