import { imports as words } from "#words/reach";
import { Facts, Note } from "../../shared/ui/index.ts";
import { formatNumber, type Language, speak } from "../../shared/words.ts";
import type { ExportReading } from "../exports/schema.ts";
import type { ReadFile } from "./drafts.ts";

interface Props {
	readonly language: Language;
	readonly read: ReadFile;
	/** Where somebody may say what its columns hold; null where it is read as it was confirmed. */
	readonly columnsAt: string | null;
}

/** How a file was understood: what is in it, what does not count and why, what was odd. */
export function FileAsRead({ language, read, columnsAt }: Props) {
	const t = speak(words, language);
	const map = columnsAt && (
		<p>
			<a href={columnsAt}>{t("map-this")}</a>
		</p>
	);
	if ("refused" in read) {
		return (
			<section>
				<h2>{read.file.name}</h2>
				<Note>
					<p>{read.refused.in(language)}</p>
				</Note>
				{map}
			</section>
		);
	}
	const { reading } = read;
	const unused = reading.columns.filter(({ column, heading }) => column === null && heading !== "").map(({ heading }) => heading);
	return (
		<section>
			<h2>{t("file-read", { file: read.file.name, kind: t(`kind-${reading.kind}`) })}</h2>
			<Facts facts={numbersOf(reading, language)} />
			<Lines language={language} caption={t("passed")} lines={[...reading.rejected, ...reading.skipped]} />
			<Lines language={language} caption={t("remarks")} lines={reading.remarks} />
			{unused.length > 0 && <p class="hint">{t("unread", { columns: unused.join(", ") })}</p>}
			{map}
		</section>
	);
}

function numbersOf({ posts, windows, totals }: ExportReading, language: Language) {
	const t = speak(words, language);
	const n = (value: number) => formatNumber(language, value);
	return [
		...(posts.length > 0
			? [
					{ term: t("posts"), value: n(posts.length) },
					{ term: t("contacts"), value: n(posts.reduce((sum, { unique }) => sum + (unique?.value ?? 0), 0)) },
				]
			: []),
		...(windows.length > 0 ? [{ term: t("windows"), value: n(windows.length) }] : []),
		...(totals.length > 0 ? [{ term: t("totals"), value: n(totals.length) }] : []),
	];
}

/** More lines than anybody reads are no help. */
const mostLines = 100;

function Lines({
	language,
	caption,
	lines,
}: {
	readonly language: Language;
	readonly caption: string;
	readonly lines: ExportReading["skipped"];
}) {
	const t = speak(words, language);
	if (lines.length === 0) return null;
	return (
		<>
			<h3>{caption}</h3>
			<ul>
				{lines.slice(0, mostLines).map(({ line, reason }) => (
					<li key={`${line} ${reason("en")}`}>{line === 0 ? reason(language) : t("line-reason", { line, reason: reason(language) })}</li>
				))}
			</ul>
		</>
	);
}
