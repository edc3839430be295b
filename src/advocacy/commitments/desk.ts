import { desk as words } from "#words/advocacy";
import { type DeskPart, daysBetween, mostListed } from "../../programme/index.ts";
import { contextOf } from "../../shared/office/index.ts";
import { speak } from "../../shared/words.ts";
import { isOverdue } from "../rules.ts";
import { listCommitments } from "./store.ts";

/** What somebody promised to do by a day that has passed, for whoever follows it up. */
export const commitmentsOverdue: DeskPart = async (visit) => {
	if (!visit.viewer.can("advocacy.write")) return null;
	const { office, today, language } = contextOf(visit);
	const overdue = (await listCommitments(visit.programme.handle.db, { today })).filter((one) => isOverdue(one, today));
	if (overdue.length === 0) return null;
	const t = speak(words, language);
	return {
		title: t("overdue"),
		count: overdue.length,
		items: overdue.slice(0, mostListed).map(({ id, promise, madeBy, dueOn }) => ({
			href: `${office}/commitments/${id}`,
			title: promise,
			detail: t("overdue-detail", { who: madeBy, count: daysBetween(dueOn, today) }),
			isLate: true,
		})),
		all: { href: `${office}/commitments`, label: t("to-commitments") },
	};
};
