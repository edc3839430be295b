import { people as peopleWords, pairs as words } from "#words/people";
import type { Role, WeighedField } from "../../linkage/index.ts";
import { birthDateLabel, sexLabel } from "../../particulars/labels.ts";
import { writeName } from "../../particulars/name.ts";
import { areaName } from "../../places/index.ts";
import { type Column, Table } from "../../shared/ui/index.ts";
import { type Language, type PlainKey, speak } from "../../shared/words.ts";
import type { LinksOnReports } from "../reports/put-on-reports.ts";
import { writtenFieldLabel, writtenLabel } from "../reports/written-labels.ts";
import type { Report } from "../schema.ts";
import { type Agreement, agreementOf, type Marked, markDifference } from "./comparing.ts";
import type { PairToDecide } from "./queue.ts";

interface ComparisonProps {
	readonly language: Language;
	readonly office: string;
	readonly pair: PairToDecide;
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
				rows={[...comparedRows(props), ...whereRows(props)]}
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

type Compared = readonly [word: PlainKey<typeof peopleWords>, role: Role, value: (report: Report, language: Language) => string];

const compared: readonly Compared[] = [
	["family", "family", ({ name }) => name.family ?? ""],
	["given", "given", ({ name }) => name.given],
	["clan", "clan", ({ name }) => name.clan ?? ""],
	["birth-date", "birth_date", ({ birthDate }) => birthDateLabel(birthDate)],
	["sex", "sex", ({ sex }, language) => sexLabel(sex, language)],
	["register-number", "register", ({ registerNumber }) => registerNumber ?? ""],
	["phone", "phone", ({ phone }) => phone ?? ""],
	["workplace", "other", ({ workplace }) => workplace ?? ""],
];

function comparedRows({ language, pair }: ComparisonProps) {
	const t = speak(words, language);
	const name = speak(peopleWords, language);
	const rows = compared.map(([word, role, value]) => {
		const values = [value(pair.one.report, language), value(pair.other.report, language)] as const;
		return { key: word, label: name(word), values, standing: standingFor(pair.fields, role, values) };
	});
	const areas = [sayArea(pair.one.report, language), sayArea(pair.other.report, language)] as const;
	const place = {
		key: "area",
		label: t("area"),
		values: areas,
		standing: areas[0] === areas[1] ? ("agrees" as const) : ("differs" as const),
	};
	return [...rows.filter(({ values }) => values.some(Boolean)), place].map(({ key, label, values, standing }) => {
		const [one, other] = markAs(standing, values);
		const word = standing === "agrees" && values[0] !== values[1] ? "agrees-written-otherwise" : (standing ?? "not-comparable");
		const said = <span class={`standing ${standing ?? "open"}`}>{t(word)}</span>;
		return { key, cells: [label, <Value marked={one} />, <Value marked={other} />, said] };
	});
}

/** Of values that are something else altogether everything is marked, of those much alike what differs. */
function markAs(standing: Agreement, [one, other]: readonly [string, string]): readonly [Marked, Marked] {
	if (standing === "alike") return markDifference(one, other);
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

/** Where the model is silent, what can be read is compared as it stands. */
function standingFor(fields: readonly WeighedField[], role: Role, [one, other]: readonly [string, string]): Agreement {
	if (one === "" || other === "") return null;
	return agreementOf(fields, role) ?? (one === other ? "agrees" : "differs");
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
