import { caseBoard as words } from "#words/children";
import type { ProgrammeVisit } from "../../../programme/index.ts";
import { EmptyState, Table } from "../../../shared/ui/index.ts";
import { formatDate, formatNumber, formatShortDate, type Language, speak } from "../../../shared/words.ts";
import { childrenOperations } from "../../operations.ts";
import { choiceLabel } from "../labels.ts";
import { stages } from "../schema.ts";
import { type AskedCases, addressOf, nobody } from "./asked.ts";
import { CasesFilter, CasesPage, type ShownCases, shownCases, WhoseCases } from "./shown.tsx";
import type { CaseStanding } from "./standing.ts";
import { type Tally, talliesBy, tallyOf } from "./tally.ts";

/** How many cases there are, how far each has come and with whom, and what has waited too long: each number opens to its children. */
export async function boardPage(visit: ProgrammeVisit) {
	const shown = await shownCases(visit, { stage: "", state: "" });
	const { context, seen, found } = shown;
	const { language, office, today } = context;
	const t = speak(words, language);
	if (seen.length === 0) {
		return (
			<CasesPage shown={shown} current="board">
				<EmptyState
					title={t("no-cases")}
					text={t("no-cases-text")}
					action={{ href: `${office}/children`, label: t("children") }}
					drawing="school-road"
				/>
			</CasesPage>
		);
	}
	return (
		<CasesPage shown={shown} current="board">
			<CasesFilter shown={shown} list="board" />
			<WhoseCases shown={shown} list="board" />
			<Counts shown={shown} tally={tallyOf(found)} />
			<p class="hint">{t("what-is-counted", { day: formatDate(language, today) })}</p>
			<ByStage shown={shown} />
			<ByOfficer shown={shown} found={found} />
			<Beside shown={shown} />
		</CasesPage>
	);
}

interface PartProps {
	readonly shown: ShownCases;
}

/** Links to pages that belong to the work with cases and lie elsewhere, as far as the viewer may open them. */
function Beside({ shown: { context } }: PartProps) {
	const { language, office } = context;
	const t = speak(words, language);
	const ways = [
		{ href: `${office}/children/lists`, label: t("to-lists"), may: context.mayRun(childrenOperations["child-registered"]) },
		{ href: `${office}/field`, label: t("to-field"), may: context.can("children.supervise") },
		{ href: `${office}/children/accesses`, label: t("to-accesses"), may: context.can("children.supervise") },
		{ href: `${office}/children/calendar`, label: t("to-calendar"), may: true },
	];
	return (
		<p class="case-beside">
			{ways
				.filter(({ may }) => may)
				.map(({ href, label }) => (
					<a key={href} href={href}>
						{label}
					</a>
				))}
		</p>
	);
}

/** How many cases are open, and of these not learning, learning, overdue and on hold; each number opens its list. */
function Counts({ shown, tally }: PartProps & { readonly tally: Tally }) {
	const { context, asked, path } = shown;
	const { language } = context;
	const t = speak(words, language);
	const { cases, learning, onHold, overdue, since } = tally;
	const counts: readonly [label: string, count: number, narrowed: Partial<AskedCases>, below?: string | null][] = [
		[t("open-cases"), cases, {}],
		[t("not-learning"), cases - learning, { stage: "not_learning" }],
		[t("learning"), learning, { stage: "learning" }],
		[t("overdue"), overdue, { state: "overdue" }, since && t("since", { day: formatShortDate(language, since) })],
		[t("on-hold"), onHold, { state: "on_hold" }],
	];
	return (
		<ul class="case-counts">
			{counts.map(([label, count, narrowed, below]) => (
				<li key={label} class={narrowed.state === "overdue" && count > 0 ? "late" : undefined}>
					<a href={addressOf(`${path}/list`, { ...asked, ...narrowed })}>
						<strong>{formatNumber(language, count)}</strong> {label}
					</a>
					{below && <span>{below}</span>}
				</li>
			))}
		</ul>
	);
}

/** A bar for each stage: overdue cases from the left, then those in time. */
function ByStage({ shown }: PartProps) {
	const { context, asked, path, found } = shown;
	const { language } = context;
	const t = speak(words, language);
	const tallies = talliesBy(found, ({ stage }) => stage);
	const most = Math.max(1, ...[...tallies.values()].map(({ cases }) => cases));
	return (
		<section>
			<h2>{t("by-stage")}</h2>
			<ol class="stage-bars">
				{stages
					.filter((stage) => stage !== "closed")
					.map((stage) => {
						const { cases, overdue, since } = tallies.get(stage) ?? tallyOf([]);
						return (
							<li key={stage}>
								<a href={addressOf(`${path}/list`, { ...asked, stage })}>{choiceLabel("stage", stage, language)}</a>
								<StageBar cases={cases} overdue={overdue} most={most} />
								<strong>{formatNumber(language, cases)}</strong>
								{overdue > 0 && since && (
									<a class="late" href={addressOf(`${path}/list`, { ...asked, stage, state: "overdue" })}>
										{t("overdue-since", { count: overdue, day: formatShortDate(language, since) })}
									</a>
								)}
							</li>
						);
					})}
			</ol>
			<p>
				<a href={addressOf(`${path}/list`, { ...asked, stage: "closed" })}>{t("to-closed")}</a>
			</p>
		</section>
	);
}

/** The numbers stand beside it, so a person who does not see it misses nothing. */
function StageBar({ cases, overdue, most }: Pick<Tally, "cases" | "overdue"> & { readonly most: number }) {
	const percent = (count: number) => `${Math.round((count / most) * 10_000) / 100}%`;
	return (
		<svg width="100%" height="14" aria-hidden="true">
			<rect class="rail" width="100%" height="14" />
			<rect class="people" width={percent(cases)} height="14" />
			<rect class="late" width={percent(overdue)} height="14" />
		</svg>
	);
}

function ByOfficer({ shown, found }: PartProps & { readonly found: readonly CaseStanding[] }) {
	const { context, asked, path, nameOf } = shown;
	const { language } = context;
	const t = speak(words, language);
	const order = new Intl.Collator(language);
	// Children who wait for an officer stand first: nobody looks after them.
	const officers = [...talliesBy(found, ({ officer }) => officer)].sort(
		([one], [other]) => Number(one !== null) - Number(other !== null) || order.compare(nameOf(one), nameOf(other)),
	);
	const total = tallyOf(found);
	const opening = (officer: string | null) => (count: number, narrowed: Partial<AskedCases>) =>
		count === 0 ? "0" : opened(addressOf(`${path}/list`, { ...asked, officer: officer ?? nobody, ...narrowed }), count, language);
	return (
		<section>
			<h2>{t("by-officer")}</h2>
			<Table
				caption={t("by-officer-caption")}
				columns={[
					{ label: t("officer") },
					{ label: t("open-cases"), numeric: true },
					{ label: t("not-learning"), numeric: true },
					{ label: t("learning"), numeric: true },
					{ label: t("on-hold"), numeric: true },
					{ label: t("overdue"), numeric: true },
					{ label: t("since-when"), short: true },
				]}
				rows={officers.map(([officer, tally]) => {
					const { cases, learning, onHold, overdue, since } = tally;
					const open = opening(officer);
					return {
						key: officer ?? nobody,
						cells: [
							<a href={addressOf(path, { ...asked, officer: officer ?? nobody })}>{nameOf(officer)}</a>,
							open(cases, {}),
							open(cases - learning, { stage: "not_learning" }),
							open(learning, { stage: "learning" }),
							open(onHold, { state: "on_hold" }),
							open(overdue, { state: "overdue" }),
							since ? formatShortDate(language, since) : "",
						],
					};
				})}
				total={
					officers.length > 1
						? [
								t("together"),
								...[total.cases, total.cases - total.learning, total.learning, total.onHold, total.overdue].map((count) =>
									formatNumber(language, count),
								),
								total.since ? formatShortDate(language, total.since) : "",
							]
						: undefined
				}
				empty={t("none-found")}
			/>
		</section>
	);
}

function opened(href: string, count: number, language: Language) {
	return <a href={href}>{formatNumber(language, count)}</a>;
}
