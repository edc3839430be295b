import { reading as words } from "#words/reach";
import { CountBar } from "../../shared/ui/index.ts";
import { formatNumber, type Language, speak } from "../../shared/words.ts";

/** What is drawn of a reach; the public pages have the same of what is published. */
export interface DrawnReach {
	readonly contacts: number;
	readonly low: number;
	readonly high: number;
	readonly best: number | null;
	readonly population: { readonly low: number; readonly high: number };
}

/**
 * The sum above, the people below, everybody who can be reached as a broken line through both: that the sum goes beyond the line, and
 * where in the interval the estimate lies, is to be seen at a glance.
 */
export function ReachPicture({ drawn, language }: { readonly drawn: DrawnReach; readonly language: Language }) {
	const { contacts, low, high, best, population } = drawn;
	const t = speak(words, language);
	const most = Math.max(contacts, population.high) * 1.08;
	const everybody = { value: population.high, label: t("everybody", { most: population.high }) };
	const people = best === null ? t("people-bar-open", { low, high }) : t("people-bar", { low, high, value: best });
	return (
		<figure class="two-bars">
			<CountBar
				how="duplicated"
				low={contacts}
				high={contacts}
				most={most}
				target={everybody}
				label={t("contacts-bar", { value: contacts })}
				text={t("contacts-bar", { value: contacts })}
			/>
			<CountBar
				{...{ how: "unique", low, high, best, most }}
				target={{ ...everybody, label: "" }}
				label={people}
				text={low === high ? formatNumber(language, low) : t("people-bar-open", { low, high })}
			/>
			<figcaption class="soft">
				{t("drawing")} {contacts > population.high && t("sum-beyond")}
			</figcaption>
		</figure>
	);
}
