import { people as peopleWords, pairs as words } from "#words/people";
import type { Role } from "../../linkage/index.ts";
import { birthDateLabel, sexLabel } from "../../particulars/labels.ts";
import { writeName } from "../../particulars/name.ts";
import { areaName } from "../../places/index.ts";
import { type Column, Table } from "../../shared/ui/index.ts";
import { type Language, type PlainKey, speak } from "../../shared/words.ts";
import type { Standing } from "../matching/judging.ts";
import type { LinksOnReports } from "../reports/put-on-reports.ts";
import { writtenFieldLabel, writtenLabel } from "../reports/written-labels.ts";
import type { Report } from "../schema.ts";
import { type Compared, compare, type Marked, markDifference } from "./comparing.ts";
import type { PairToDecide } from "./queue.ts";

interface ComparisonProps {
	readonly language: Language;
	readonly office: string;
	readonly pair: PairToDecide;
	readonly rows: ReturnType<typeof comparePair>["rows"];
	readonly standing: readonly LinksOnReports[];
}

/** Each field beside its counterpart; on a narrow screen a card for each field, with both values in it. */
export function Comparison(props: ComparisonProps) {
	const { language } = props;
	const t = speak(words, language);
	return (
		<div class="comparison">
			<Table
				caption={t("comparison")}
				columns={[...columnsOf(language), { label: t("compared") }]}
				rows={[...comparedRows(props.rows, language), ...whereRows(props)]}
				empty=""
			/>
		</div>
	);
}

/** What both sides have in a field of one name stands in one row. */
export function Written({ language, pair }: Pick<ComparisonProps, "language" | "pair">) {
	const t = speak(words, language);
	return (
		<section class="comparison">
			<h2>{t("written")}</h2>
			<Table caption={t("written-caption")} columns={columnsOf(language)} rows={writtenRows(language, pair)} empty="" />
		</section>
	);
}

function columnsOf(language: Language): Column[] {
	const t = speak(words, language);
	return [{ label: t("field") }, { label: t("earlier") }, { label: t("later") }];
}

type Heading = readonly [word: PlainKey<typeof peopleWords>, role: Role, value: (report: Report, language: Language) => string];

const headings: readonly Heading[] = [
	["family", "family", ({ name }) => name.family ?? ""],
	["given", "given", ({ name }) => name.given],
	["clan", "clan", ({ name }) => name.clan ?? ""],
	["birth-date", "birth_date", ({ birthDate }, language) => birthDateLabel(birthDate, language)],
	["sex", "sex", ({ sex }, language) => sexLabel(sex, language)],
	["register-number", "register", ({ registerNumber }) => registerNumber ?? ""],
	["phone", "phone", ({ phone }) => phone ?? ""],
	["workplace", "other", ({ workplace }) => workplace ?? ""],
];

/** A pair under its headings, judged once for the whole page. */
export function comparePair({ one, other, fields }: PairToDecide, language: Language) {
	const name = speak(peopleWords, language);
	const [a, b] = [one.report, other.report];
	const pairs = headings.map(([word, role, value]) => ({
		role,
		label: name(word),
		values: [value(a, language), value(b, language)] as const,
		areas: undefined,
	}));
	const place = {
		role: "place" as const,
		label: speak(words, language)("area"),
		values: [a, b].map(({ area }) => (area ? areaName(area, language) : "")) as [string, string],
		areas: a.area && b.area ? ([a.area, b.area] as const) : undefined,
	};
	return compare(fields, [...pairs, place]);
}

function comparedRows(rows: ComparisonProps["rows"], language: Language) {
	const t = speak(words, language);
	return rows
		.filter(({ values }) => values.some(Boolean))
		.map((row) => {
			const { label, values, judged } = row;
			const [one, other] = markAs(judged?.standing ?? null, values);
			const said = <span class={`standing ${judged?.standing ?? "open"}`}>{t(wordOf(row))}</span>;
			return { key: label, cells: [label, <Value marked={one} />, <Value marked={other} />, said] };
		});
}

function wordOf({ values: [one, other], judged }: Compared): PlainKey<typeof words> {
	if (!judged) return one === "" || other === "" ? "not-comparable" : "tells-nothing";
	const { standing, level } = judged;
	if (level === "swapped") return standing === "agrees" ? "agrees-swapped" : "alike-swapped";
	if (level === "near") return "near";
	if (standing === "agrees" && one !== other) return judged.role === "place" ? "agrees-within" : "agrees-written-otherwise";
	return standing;
}

/** Of values that are something else altogether everything is marked, of those much alike what differs. */
function markAs(standing: Standing | null, [one, other]: readonly [string, string]): readonly [Marked, Marked] {
	if (standing === "alike" || standing === "little") return markDifference(one, other);
	if (standing === "differs")
		return [
			["", one, ""],
			["", other, ""],
		];
	return [
		[one || "–", "", ""],
		[other || "–", "", ""],
	];
}

function Value({ marked: [before, differing, after] }: { readonly marked: Marked }) {
	return (
		<span>
			{before}
			{differing && <mark>{differing}</mark>}
			{after}
		</span>
	);
}

function whereRows({ language, office, pair, standing }: ComparisonProps) {
	const t = speak(words, language);
	const sides = [pair.one, pair.other];
	const rows = [
		...standing.map(({ label, links }) => ({
			label,
			lists: sides.map(({ report }): readonly Link[] => links.filter((link) => link.report === report.id)),
		})),
		{
			label: t("other-reports"),
			lists: sides.map(({ others, outside }) => [
				...others.map((report) => ({ href: `${office}/people/${report.person}`, text: sayReport(report, language) })),
				...(outside > 0 ? [{ href: null, text: t("reports-outside", { count: outside }) }] : []),
			]),
		},
	];
	return rows
		.filter(({ lists }) => lists.some((list) => list.length > 0))
		.map(({ label, lists: [one = [], other = []] }) => ({
			key: label,
			cells: [label, <Links links={one} />, <Links links={other} />, null],
		}));
}

interface Link {
	readonly href: string | null;
	readonly text: string;
}

function Links({ links }: { readonly links: readonly Link[] }) {
	if (links.length === 0) return <span>–</span>;
	return (
		<ul>
			{links.map(({ href, text }) => (
				<li key={text}>{href ? <a href={href}>{text}</a> : text}</li>
			))}
		</ul>
	);
}

function writtenRows(language: Language, { one, other }: PairToDecide) {
	const fields = [...new Set([...Object.keys(one.report.written), ...Object.keys(other.report.written)])];
	return fields.map((field) => ({
		key: field,
		cells: [
			writtenFieldLabel(field, language),
			...[one, other].map(({ report }) => <span>{writtenLabel(field, report.written[field] ?? "", language)}</span>),
		],
	}));
}

export function sayReport(report: Report, language: Language): string {
	return speak(words, language)("report-of", { name: writeName(report.name), area: sayArea(report, language) });
}

function sayArea({ area }: Report, language: Language): string {
	return area ? areaName(area, language) : speak(words, language)("area-not-known");
}
