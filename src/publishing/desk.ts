import { desk as words } from "#words/publishing";
import type { DeskPart } from "../programme/index.ts";
import { contextOf } from "../shared/office/index.ts";
import { speak } from "../shared/words.ts";
import { periodsWaiting } from "./waiting.ts";

/** Periods that wait for a step which the visitor may take. */
export const periodSteps: DeskPart = async (visit) => {
	const items = await periodsWaiting(visit);
	if (items.length === 0) return null;
	const { office, language } = contextOf(visit);
	const t = speak(words, language);
	return { title: t("steps"), count: items.length, items, all: { href: `${office}/periods`, label: t("to-periods") } };
};
