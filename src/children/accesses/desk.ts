import { caseAccesses as words } from "#words/children";
import { accountNames } from "../../identity/index.ts";
import { type DeskPart, mostListed } from "../../programme/index.ts";
import { contextOf } from "../../shared/office/index.ts";
import { formatShortMoment, speak } from "../../shared/words.ts";
import { listEmergencies } from "./store.ts";

/** How long a supervisor is told of it. */
const daysTold = 7;

/** Cases that somebody opened in an emergency, with their reasons, for supervisors. */
export const emergenciesOpened: DeskPart = async (visit) => {
	const { viewer, programme } = visit;
	if (!viewer.can("children.supervise")) return null;
	const { db, clock } = programme.handle;
	const found = await listEmergencies(db, viewer.areas, new Date(clock.now().getTime() - daysTold * 86_400_000));
	if (found.length === 0) return null;
	const { office, language } = contextOf(visit);
	const names = await accountNames(
		db,
		found.map(({ account }) => account),
	);
	const t = speak(words, language);
	return {
		title: t("emergencies"),
		count: found.length,
		items: found.slice(0, mostListed).map(({ child, account, because, openedAt }) => ({
			href: `${office}/children/accesses?${new URLSearchParams({ child })}`,
			title: t("emergency-by", { name: names.get(account) ?? account, at: formatShortMoment(language, openedAt) }),
			detail: because,
		})),
		all: { href: `${office}/children/accesses`, label: t("accesses") },
	};
};
