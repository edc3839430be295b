import { indicators as words } from "#words/indicators";
import type { ProgrammeVisit } from "../../programme/index.ts";
import type { PlainDate } from "../../shared/clock.ts";
import type { Handle } from "../../shared/database/index.ts";
import { dayOfPosition } from "../../shared/journal/index.ts";
import { contextOf } from "../../shared/office/index.ts";
import { Facts, LinkButton, OfficePage, Table } from "../../shared/ui/index.ts";
import { inLanguage } from "../../shared/words.ts";
import { type Choices, readChoices } from "../choices.ts";
import { countableOf } from "../countables.ts";
import { type SheetLabels, sheetLabels } from "../labels.ts";
import { indicatorOperations } from "../operations.ts";
import { axesOf } from "../rules.ts";
import { type Indicator, type IndicatorSheet, sheetNotes } from "../schema.ts";
import { shownVersions } from "../store.ts";
import { type ChangedText, changesBetween, pairs, type Written } from "./versions.ts";

export async function indicatorPage(visit: ProgrammeVisit) {
	const context = contextOf(visit, words);
	const { frame, language, office, notice } = context;
	const labels = sheetLabels(language);
	const { t } = labels;
	const choices = await readChoices(visit.programme.handle);
	const versions = await shownVersions(visit.programme.handle.db, visit.params.code);
	const [sheet] = versions;
	const figure = `${office}/figures/${sheet.code}`;
	return (
		<OfficePage
			frame={frame}
			title={t("sheet-of", { title: inLanguage(sheet.title, language) })}
			notice={notice}
			trail={[
				{ href: `${office}/figures`, label: t("figures") },
				{ href: figure, label: inLanguage(sheet.title, language) },
			]}
			actions={
				<>
					<LinkButton href={figure} tone="quiet">
						{t("to-figure")}
					</LinkButton>
					{context.mayRun(indicatorOperations["indicator-revised"]) && (
						<LinkButton href={`${office}/indicators/${sheet.code}/revision`}>{t("revise")}</LinkButton>
					)}
				</>
			}
		>
			<SheetFacts {...{ labels, choices, sheet }} />
			<section>
				<h2>{t("additivity-title")}</h2>
				<p>{t("additivity-intro")}</p>
				<Remarks remarks={labels.additivity(sheet)} />
			</section>
			<Notes {...{ labels, sheet }} />
			<Versions {...{ labels, choices, figure }} versions={await withDays(visit.programme.handle, versions)} />
		</OfficePage>
	);
}

interface OfSheet {
	readonly labels: SheetLabels;
	readonly choices: Choices;
	readonly sheet: IndicatorSheet;
}

function SheetFacts({ labels, choices, sheet }: OfSheet) {
	const { t } = labels;
	const written = writtenIn(labels, choices);
	return (
		<Facts
			facts={[
				{ term: t("code"), value: sheet.code },
				{ term: t("pillar"), value: written.pillar(sheet) },
				{ term: t("title-mn"), value: <span lang="mn">{sheet.title.mn}</span> },
				{ term: t("title-en"), value: <span lang="en">{sheet.title.en}</span> },
				{ term: t("definition-mn"), value: <span lang="mn">{sheet.definition.mn}</span> },
				{ term: t("definition-en"), value: <span lang="en">{sheet.definition.en}</span> },
				{ term: t("not-counted-mn"), value: <span lang="mn">{sheet.notCounted.mn}</span> },
				{ term: t("not-counted-en"), value: <span lang="en">{sheet.notCounted.en}</span> },
				{ term: t("unit"), value: written.unit(sheet) },
				{ term: t("counts"), value: written.counts(sheet) },
				{ term: t("rule"), value: labels.rule(sheet) },
				{ term: t("reach"), value: written.reach(sheet) },
				...(axesOf(sheet).includes("ageBand") ? [{ term: t("age-bands"), value: written.ageBands(sheet) }] : []),
				{ term: t("window"), value: written.window(sheet) },
				{ term: t("baseline"), value: written.baseline(sheet) },
				{ term: t("target-label"), value: written.target(sheet) },
				{ term: t("targets"), value: written.targets(sheet) },
			]}
		/>
	);
}

function Notes({ labels, sheet }: Omit<OfSheet, "choices">) {
	const { t, language } = labels;
	const remarks = sheetNotes.flatMap((note) => {
		const text = inLanguage(sheet.notes[note], language);
		return text ? [{ term: t(`note-${note}`), value: text }] : [];
	});
	return (
		<section>
			<h2>{t("notes")}</h2>
			{remarks.length === 0 ? <p>{t("no-notes")}</p> : <Remarks remarks={remarks} />}
		</section>
	);
}

/** Sentences to be read, each under what it is about. */
function Remarks({ remarks }: { readonly remarks: readonly { readonly term: string; readonly value: string }[] }) {
	return (
		<>
			{remarks.map(({ term, value }) => (
				<div key={term}>
					<h3>{term}</h3>
					<p>{value}</p>
				</div>
			))}
		</>
	);
}

interface Version extends Indicator {
	readonly day: PlainDate;
}

interface VersionsProps extends Pick<OfSheet, "labels" | "choices"> {
	/** Newest first. */
	readonly versions: readonly Version[];
	/** The address of the figure. */
	readonly figure: string;
}

/** Each with the day on which it came into force. */
function withDays(handle: Handle, versions: readonly Indicator[]): Promise<Version[]> {
	return Promise.all(versions.map(async (one) => ({ ...one, day: await dayOfPosition(handle, one.version) })));
}

function Versions({ labels, choices, versions, figure }: VersionsProps) {
	const { t, day } = labels;
	const written = writtenIn(labels, choices);
	return (
		<section>
			<h2>{t("versions")}</h2>
			<Table
				caption={t("versions-intro")}
				columns={[{ label: t("version-position"), short: true }, { label: t("version-day"), short: true }, { label: t("version-changed") }]}
				rows={pairs(versions).map(({ version, before }) => ({
					key: String(version.version),
					cells: [
						<a href={`${figure}?asOf=${version.version}`}>{t("version-link", { seq: version.version })}</a>,
						day(version.day),
						before === null ? t("version-first") : <Changes labels={labels} changes={changesBetween(before, version, written)} />,
					],
				}))}
				empty={t("version-first")}
			/>
		</section>
	);
}

function Changes({ labels, changes }: Pick<OfSheet, "labels"> & { readonly changes: readonly ChangedText[] }) {
	const { t } = labels;
	if (changes.length === 0) return <>{t("version-same")}</>;
	return (
		<ul>
			{changes.map(({ field, before, after }) => (
				<li key={field}>
					<b>{t(field)}</b>
					<br />
					<del>{before || t("change-nothing")}</del> <ins>{after || t("change-nothing")}</ins>
				</li>
			))}
		</ul>
	);
}

/** The fields of a sheet as they are read; the same words say what changed. */
function writtenIn(labels: SheetLabels, choices: Choices): Written {
	const { t, number, window, period } = labels;
	return {
		pillar: ({ pillar }) => labels.pillar(pillar, choices),
		unit: ({ unit }) => labels.unit(unit),
		counts: (sheet) => [labels.source(sheet, choices), remarkOf(labels, sheet)].join(" ").trim(),
		reach: ({ reach }) => t(reach),
		ageBands: ({ ageBands }) => t(`age-bands-${ageBands}`),
		window,
		baseline: (sheet) => labels.baseline(sheet),
		target: ({ target }) => (target === null ? t("no-target") : number(target)),
		targets: ({ targets }) =>
			targets.map(({ period: of, value }) => t("target-of", { period: period(of), value })).join("; ") || t("no-targets"),
	};
}

/** What everybody expects is not said. */
function remarkOf({ language }: SheetLabels, { counts }: IndicatorSheet): string {
	return countableOf(counts).labels(language).remark?.(counts) ?? "";
}
