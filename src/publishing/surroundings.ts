import { publishing as words } from "#words/publishing";
import { type FigureLabels, figureLabels } from "../figures/index.ts";
import { accountNames, covers } from "../identity/index.ts";
import type { Period, ProgrammeVisit } from "../programme/index.ts";
import type { OfficeFrame } from "../shared/ui/index.ts";
import { speak } from "../shared/words.ts";
import type { FrozenFigure } from "./schema.ts";

/** What every page of periods stands in. */
export interface Surroundings {
	readonly frame: OfficeFrame;
	readonly office: string;
	readonly publicHref: string;
	readonly labels: FigureLabels;
	readonly t: ReturnType<typeof speak<typeof words>>;
	/** Whose account looks. */
	readonly account: string;
	readonly may: {
		readonly submit: boolean;
		readonly approve: boolean;
		readonly publish: boolean;
		readonly link: boolean;
		readonly import: boolean;
	};
	/** How accounts are called. */
	who(account: string): string;
}

/** `accounts` are those that the page names. */
export async function around(visit: ProgrammeVisit, accounts: readonly string[] = []): Promise<Surroundings> {
	const { viewer, language, programme, frame } = visit;
	const t = speak(words, language);
	const names = await accountNames(programme.handle.db, accounts);
	const everywhere = covers(viewer.areas, "");
	return {
		frame,
		office: `/office/${programme.slug}`,
		publicHref: `/${language}/${programme.slug}`,
		labels: figureLabels(language),
		t,
		account: viewer.account,
		may: {
			submit: everywhere && viewer.can("figures.submit"),
			approve: everywhere && viewer.can("figures.approve"),
			publish: everywhere && viewer.can("figures.publish"),
			link: viewer.can("people.link"),
			import: viewer.can("registers.import"),
		},
		who: (account) => names.get(account) ?? t("somebody"),
	};
}

export function sayDays({ labels, t }: Surroundings, { startsOn, endsOn }: Pick<Period, "startsOn" | "endsOn">): string {
	return t("period-days", { from: labels.day(startsOn), until: labels.day(endsOn) });
}

/** The number of a frozen figure with its unit: `1,240 people, each counted once`. */
export function sayFrozen({ labels }: Surroundings, { unit, low, high, best }: FrozenFigure): string {
	return labels.counted({ unit, low, high, best });
}

/** Before and after in words; where the totals agree, it is the period's own numbers that differ. */
export function sayChange(around: Surroundings, before: FrozenFigure, after: FrozenFigure): string {
	const { t, labels } = around;
	const isSame = before.low === after.low && before.high === after.high;
	const [one, other] = isSame ? [before.period.fresh, after.period.fresh] : [before, after];
	const change = t("before-after", { before: labels.range(one), after: labels.range(other) });
	return isSame ? t("change-in-period", { change }) : change;
}
