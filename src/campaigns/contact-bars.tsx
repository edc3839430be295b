import { contacts as words } from "#words/campaigns";
import type { Count } from "../counting/index.ts";
import { BigNumber, CountBar } from "../shared/ui/index.ts";
import { formatNumber, type Language, speak } from "../shared/words.ts";
import type { Contacts } from "./contacts.ts";

interface ContactBarsProps extends Contacts {
	readonly language: Language;
	/** Contacts and people are drawn on one axis: that the first go beyond the second is what one should see. */
	readonly ofYears?: boolean;
	/** Where it is said how many can be reached, for whoever may. */
	readonly statePopulation?: string | undefined;
	/** Where reach is said in full: the estimate, what it rests on, and what would narrow it. */
	readonly reach?: string;
	readonly most: number | null;
}

/** What the platforms say, hatched, and below it how many people can stand behind it. */
export function ContactBars({ language, total, people, counted, ofYears, statePopulation, reach, most }: ContactBarsProps) {
	const t = speak(words, language);
	const end = Math.max(total.high, people?.high ?? 0, 1) * 1.05;
	const open = counted.filter(({ contacts }) => contacts === null).length;
	const value = formatNumber(language, total.low);
	return (
		<>
			<section>
				<h2>{t("contacts")}</h2>
				<BigNumber text={value} unit={t("contacts-unit", { count: total.low })} />
				<CountBar how="duplicated" low={total.low} high={total.high} most={end} label={t("contacts-label", { value })} />
				<p>{t("contacts-text")}</p>
				{open > 0 && <p>{t("without-number", { count: open })}</p>}
			</section>
			<section>
				<h2>{t("people")}</h2>
				{people ? (
					<>
						<BigNumber text={sayPeople(people, language)} unit={t("people-unit", { count: people.high })} />
						<CountBar
							how="unique"
							low={people.low}
							high={people.high}
							best={people.best?.value ?? null}
							most={end}
							label={t("people-label", { text: sayPeople(people, language) })}
						/>
						{people.best && <p>{t("people-likely", { value: people.best.value })}</p>}
						{most !== null && <p>{t("people-text", { most })}</p>}
						{counted.some(({ measurement }) => measurement?.counted === "each_time") && <p>{t("people-of-views")}</p>}
						{ofYears && <p>{t("people-of-years")}</p>}
						{reach && (
							<p>
								<a href={reach}>{t("reach")}</a>
							</p>
						)}
					</>
				) : (
					<p>
						{t("people-open")} {statePopulation && <a href={statePopulation}>{t("state-population")}</a>}
					</p>
				)}
			</section>
		</>
	);
}

/** One number where the bounds meet, else both. */
export function sayPeople({ low, high }: Count<"person">, language: Language): string {
	if (low === high) return formatNumber(language, low);
	return speak(words, language)("people-between", { low, high });
}
