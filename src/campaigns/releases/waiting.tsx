import { releases as words } from "#words/campaigns";
import { inLanguage, type Language, speak } from "../../shared/words.ts";
import type { StandingOnDay } from "./rights.ts";
import { hindrancesOf, isConfirmed } from "./standing.ts";

interface WaitingProps {
	readonly office: string;
	readonly language: Language;
	readonly standings: readonly StandingOnDay[];
	/** Those whose day is looked at; of all that have one, what will miss it is said. */
	readonly released: readonly StandingOnDay[];
}

/** What will miss its day, and what waits for a second person. */
export function Waiting({ office, language, standings, released }: WaitingProps) {
	const t = speak(words, language);
	const late = released.filter(holdsBack).map((standing) => ({ standing, why: holdsBackSaid(standing, language) }));
	const waiting = standings
		.filter(({ state, release }) => state === "in_review" || (release !== null && !isConfirmed(release)))
		.map((standing) => ({ standing, why: standing.state === "in_review" ? t("waits-for-review") : t("second-missing") }));
	const all = [...late, ...waiting];
	if (all.length === 0) return null;
	return (
		<ul class="waiting">
			{all.map(({ standing, why }) => (
				<li key={`${standing.item} ${standing.language} ${why}`}>
					<a href={`${office}/campaigns/items/${standing.item}`}>{titleOf(standing, language)}</a> ({standing.language}): {why}
				</li>
			))}
		</ul>
	);
}

export function titleOf({ of }: StandingOnDay, language: Language): string {
	return inLanguage(of.title, language);
}

/** Whether it would not appear on its day as things stand. */
export function holdsBack({ release, right, state }: StandingOnDay): boolean {
	if (!release || state === "ended" || state === "withdrawn" || state === "published") return false;
	return !isConfirmed(release) || hindrancesOf(release.content, "web", right).length > 0;
}

export function holdsBackSaid({ release, right }: StandingOnDay, language: Language): string {
	const t = speak(words, language);
	if (release && !isConfirmed(release)) return t("second-missing");
	const found = release ? hindrancesOf(release.content, "web", right) : [];
	return found.map((one) => t(`hindrance-${one}`)).join(" ");
}
