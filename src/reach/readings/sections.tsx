import { reading as words } from "#words/reach";
import { postLabel } from "../../campaigns/index.ts";
import type { ReachablePeople } from "../../campaigns/schema.ts";
import { Facts, Note, Table } from "../../shared/ui/index.ts";
import { formatNumber, inLanguage, type Language, speak } from "../../shared/words.ts";
import type { Advice } from "../models/unique-reach.ts";
import { adviceOf, methodOf, narrowerBy, problemOf } from "./labels.ts";
import type { CoursePoint, ReachReading } from "./schema.ts";

interface Said {
	readonly reading: ReachReading;
	readonly language: Language;
}

/** The numbers of the sentence with what each rests on. */
export function ReachFacts({ reading, language }: Said) {
	const { contacts, known, subject } = reading;
	const t = speak(words, language);
	if (!known || !subject.population) return null;
	const { unique, estimate, people } = known.said;
	const { value, low, high } = people;
	return (
		<Facts
			facts={[
				{ term: t("contacts"), value: formatNumber(language, contacts.high) },
				{
					term: t("interval"),
					value: (
						<>
							<strong>{t("between", unique)}</strong>
							<p class="soft">{t("interval-why")}</p>
						</>
					),
				},
				{
					term: t("estimate"),
					value: estimate ? (
						<>
							<strong>{t("estimate-band", estimate)}</strong>
							<p class="soft">{methodOf(estimate, language)}</p>
						</>
					) : (
						t("no-estimate")
					),
				},
				{ term: t("population"), value: populationOf(subject.population, language) },
				{
					term: t("accounts-to-people"),
					value: (
						<>
							{value === null ? t("accounts-to-people-open", { low, high }) : t("accounts-to-people-value", { low, high, value })}
							<p class="soft">{t("accounts-to-people-why")}</p>
						</>
					),
				},
			]}
		/>
	);
}

/** Figures that contradict others, each with what it breaks. */
export function Contradictions({ reading, language }: Said) {
	const t = speak(words, language);
	const problems = reading.known?.said.problems ?? [];
	if (problems.length === 0) return null;
	return (
		<Note>
			<h2>{t("problems")}</h2>
			<ul>
				{problems.map((problem) => (
					<li key={`${problem.relation} ${problem.figure.id}`}>{problemOf(problem, reading, language)}</li>
				))}
			</ul>
			<p>{t("problems-text")}</p>
		</Note>
	);
}

const mostAdvice = 4;

export function AdviceList({ advice, language }: { readonly advice: readonly Advice[]; readonly language: Language }) {
	const t = speak(words, language);
	const said = advice.flatMap((one) => {
		const what = adviceOf(one, language);
		return what === null ? [] : [{ what, by: narrowerBy(one, language) }];
	});
	return (
		<section>
			<h2>{t("advice")}</h2>
			{said.length === 0 ? (
				<p>{t("advice-none")}</p>
			) : (
				<ol>
					{said.slice(0, mostAdvice).map(({ what, by }) => (
						<li key={what}>
							{what} <strong>{by}</strong>
						</li>
					))}
				</ol>
			)}
		</section>
	);
}

/** How many saw at least so many posts; of a single post there is nothing to say. */
export function TimesSeen({ reading: { known }, language }: Said) {
	const t = speak(words, language);
	const kPlus = known?.said.kPlus.filter((people) => people > 0) ?? [];
	if (kPlus.length < 2) return null;
	return (
		<section>
			<h2>{t("times")}</h2>
			<Table
				caption={t("times-caption")}
				columns={[
					{ label: t("times-at-least"), numeric: true },
					{ label: t("times-people"), numeric: true },
				]}
				rows={kPlus.slice(0, 10).map((people, at) => ({ key: String(at), cells: [at + 1, formatNumber(language, people)] }))}
				empty=""
			/>
		</section>
	);
}

export function CourseTable({ points, language }: { readonly points: readonly CoursePoint[]; readonly language: Language }) {
	const t = speak(words, language);
	const number = (value: number) => formatNumber(language, value);
	return (
		<details>
			<summary>{t("course-caption")}</summary>
			<Table
				caption={t("course")}
				columns={[
					{ label: t("day") },
					{ label: t("contacts"), numeric: true },
					{ label: t("low"), numeric: true },
					{ label: t("best"), numeric: true },
					{ label: t("high"), numeric: true },
				]}
				rows={points.map(({ day, contacts, low, best, high }) => ({
					key: day,
					cells: [day, number(contacts), number(low), best === null ? "" : number(best), number(high)],
				}))}
				empty=""
			/>
		</details>
	);
}

/** The rows that everything was counted from, each leading to where it stands. */
export function CountedRows({ reading, language, office }: Said & { readonly office: string }) {
	const { posts, contacts } = reading;
	const t = speak(words, language);
	return (
		<section>
			<h2>{t("rows")}</h2>
			<Table
				caption={t("rows-caption", { count: posts.length })}
				columns={[{ label: t("post") }, { label: t("item") }, { label: t("metric") }, { label: t("value"), numeric: true }]}
				rows={posts.map((post) => ({
					key: post.id,
					cells: [
						<a href={`${office}/campaigns/posts/${post.id}`}>{postLabel(post, language)}</a>,
						<a href={`${office}/campaigns/items/${post.item}/reach`}>{inLanguage(post.itemTitle, language)}</a>,
						post.measurement && `${post.measurement.metric}, ${t(post.measurement.counted === "once" ? "once" : "each-time")}`,
						post.contacts === null ? t("not-known") : formatNumber(language, post.contacts),
					],
				}))}
				total={[t("contacts"), "", "", formatNumber(language, contacts.high)]}
				empty={t("no-posts")}
			/>
		</section>
	);
}

function populationOf({ low, high, source }: ReachablePeople, language: Language): string {
	const t = speak(words, language);
	return low === high ? t("population-one", { low, source }) : t("population-of", { low, high, source });
}
