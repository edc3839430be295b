import type { Count } from "../counting/index.ts";
import type { Figure } from "../figures/schema.ts";
import { CountBar, QuarterChart, Sparkline, TwoBars } from "../shared/ui/index.ts";
import { inLanguage } from "../shared/words.ts";
import type { Place } from "./frame.tsx";
import type { Phrases } from "./phrases.ts";
import { publicBest, publicTotal } from "./rules.ts";
import type { Edition } from "./schema.ts";

interface Drawn {
	readonly place: Place;
	readonly figure: Figure;
}

/** The total on its axis, the target beside it; below contacts, the people they may be. */
export function TotalBar({ place: { language, phrases }, figure }: Drawn) {
	const { t, counted } = phrases;
	const { title, target } = figure.indicator;
	if (figure.people) return <ContactsPicture phrases={phrases} contacts={figure.count} people={figure.people} />;
	const { low, high } = publicTotal(figure.count);
	const aim = target === null ? null : { value: target, label: t("target", { value: target }) };
	return (
		<CountBar
			how={figure.count.how}
			low={low}
			high={high}
			best={publicBest(figure.count)}
			most={Math.max(high, target ?? 0) * 1.1}
			target={aim}
			label={t("bar-label", { title: inLanguage(title, language), number: counted(figure), target: aim?.label ?? "" })}
		/>
	);
}

interface Ends {
	readonly low: number;
	readonly high: number;
	readonly best?: Count["best"];
}

interface ContactsProps {
	readonly phrases: Phrases;
	readonly contacts: Ends;
	readonly people: Ends;
	/** Everybody who can be reached, where the page knows it. */
	readonly population?: Ends | null;
}

/** Contacts and the people they may be, on one axis. */
export function ContactsPicture({ phrases: { t, number }, contacts, people, population }: ContactsProps) {
	const { low, high } = people;
	const said = low === high ? number(low) : t("between", { low: number(low), high: number(high) });
	return (
		<TwoBars
			encounters={{ low: contacts.low, high: contacts.high, text: t("contacts-count", { number: number(contacts.high) }) }}
			people={{ low, high, best: people.best?.value ?? null, text: t("people-count", { number: said }) }}
			everybody={population ? { value: population.high, label: t("everybody-at-most", { number: number(population.high) }) } : undefined}
		/>
	);
}

/** How the number grew, in the space of a word. */
export function CoursePicture({ place: { language, phrases }, figure, edition }: Drawn & { readonly edition: Edition }) {
	const { t, number, quarters } = phrases;
	const parts = cumulative(edition);
	const values = parts.map(({ soFar }) => soFar);
	if (values.length < 2) return null;
	const scale = { high: number(values.at(-1) ?? 0), quarters: quarters(parts.flatMap(({ keys }) => keys)) };
	return (
		<p class="course">
			<Sparkline
				label={t("course", { title: inLanguage(figure.indicator.title, language), numbers: values.map(number).join("; ") })}
				values={values}
			/>{" "}
			<span class="soft">{t("course-scale", scale)}</span>
		</p>
	);
}

/** What is new in each quarter of the edition, and all so far. Quarters that were merged stand as one column. */
export function QuarterPicture({ place: { language, phrases }, figure, edition }: Drawn & { readonly edition: Edition }) {
	const { t, quarters, tick } = phrases;
	const { target } = figure.indicator;
	return (
		<QuarterChart
			language={language}
			label={t("quarter-chart")}
			target={target}
			legend={{ fresh: t("fresh"), soFar: t("so-far"), target: target === null ? undefined : t("target", { value: target }) }}
			quarters={cumulative(edition).map(({ keys, people, soFar }) => ({
				label: quarters(keys),
				tick: keys.map(tick).find((year) => year !== undefined),
				fresh: { low: people, high: people },
				soFar: { low: soFar, high: soFar },
			}))}
		/>
	);
}

export function cumulative({ tables }: Edition) {
	let soFar = 0;
	return tables.quarter.map((part) => {
		soFar += part.people;
		return { ...part, soFar };
	});
}
