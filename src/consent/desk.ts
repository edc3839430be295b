import { withdrawals as withdrawalWords, desk as words } from "#words/consent";
import { type DeskPart, daysBetween, mostListed } from "../programme/index.ts";
import { dayOf } from "../shared/clock.ts";
import { contextOf } from "../shared/office/index.ts";
import { formatDate, speak } from "../shared/words.ts";
import { listConsents } from "./consents/lines.ts";
import { sayPlace } from "./withdrawals/places.ts";
import { stepsLeft } from "./withdrawals/store.ts";

/** Consents that end soon, for whoever asks for new ones. */
export const consentsEnding: DeskPart = async (visit) => {
	const { viewer, programme } = visit;
	if (!viewer.can("consents.write")) return null;
	const { office, today, scope, language } = contextOf(visit);
	const ending = (await listConsents(programme.handle.db, scope, today))
		.filter(({ state }) => state === "expiring")
		.toSorted((one, other) => (one.until < other.until ? -1 : 1));
	if (ending.length === 0) return null;
	const t = speak(words, language);
	return {
		title: t("ending"),
		count: ending.length,
		// Whose it is, the page says that whoever gave it is named on.
		items: ending.slice(0, mostListed).map(({ id, until }) => ({
			href: `${office}/consents/${id}`,
			title: t("ends-on", { day: formatDate(language, until) }),
			detail: t("ends-in", { count: daysBetween(today, until) }),
		})),
		all: { href: `${office}/consents?state=expiring`, label: t("to-consents") },
	};
};

/** What has to go because somebody withdrew, as long as nobody has proved that it went. */
export const takedownsLeft: DeskPart = async (visit) => {
	const { viewer, programme } = visit;
	if (!viewer.can("consents.write")) return null;
	const left = await stepsLeft(programme.handle.db);
	if (left.length === 0) return null;
	const { office, language } = contextOf(visit);
	const now = programme.handle.clock.now();
	const t = speak(words, language);
	return {
		title: t("takedowns"),
		count: left.length,
		items: left.slice(0, mostListed).map(({ withdrawal, work, place, dueAt }) => ({
			href: `${office}/consents/withdrawals/${withdrawal}`,
			title: sayPlace(place, language),
			detail: t("gone-by", {
				work: speak(withdrawalWords, language)(`work-${work}`),
				at: formatDate(language, dayOf(dueAt)),
			}),
			isLate: dueAt < now,
		})),
		all: { href: `${office}/consents/withdrawals`, label: t("to-withdrawals") },
	};
};
