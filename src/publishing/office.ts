import { publishing as words } from "#words/publishing";
import { type FigureLabels, figureLabels } from "../figures/index.ts";
import { accountNames } from "../identity/index.ts";
import type { ProgrammeVisit } from "../programme/index.ts";
import { contextOf, type PageContext } from "../shared/office/index.ts";
import { speak } from "../shared/words.ts";

/** What every page of periods stands in. */
export interface PublishingContext extends PageContext {
	readonly labels: FigureLabels;
	readonly t: ReturnType<typeof speak<typeof words>>;
	/** Whose account looks. */
	readonly account: string;
	/** How accounts are called. */
	who(account: string): string;
}

/** `accounts` are those that the page names. */
export async function publishingContext(visit: ProgrammeVisit, accounts: readonly string[] = []): Promise<PublishingContext> {
	const t = speak(words, visit.language);
	const names = await accountNames(visit.programme.handle.db, accounts);
	return {
		...contextOf(visit, words),
		labels: figureLabels(visit.language),
		t,
		account: visit.viewer.account,
		who: (account) => names.get(account) ?? t("somebody"),
	};
}
