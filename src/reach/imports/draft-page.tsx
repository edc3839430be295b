import { imports as words } from "#words/reach";
import { platformLabel } from "../../campaigns/index.ts";
import type { CampaignItem } from "../../campaigns/schema.ts";
import type { ProgrammeVisit } from "../../programme/index.ts";
import type { Typed } from "../../shared/http/index.ts";
import { newId } from "../../shared/id.ts";
import { authorOf, contextOf } from "../../shared/office/index.ts";
import { DateField, Form, type FormState, Note, OfficePage, SelectField } from "../../shared/ui/index.ts";
import { formatDate, formatNumber, inLanguage, type Language, speak } from "../../shared/words.ts";
import { gather } from "../exports/gathering.ts";
import type { ExportedPost } from "../exports/schema.ts";
import { readDraft, readFiles } from "./drafts.ts";
import { matchOf, type OnRecord } from "./matching.ts";
import { FileAsRead } from "./reading-pieces.tsx";
import { readOnRecord } from "./record.ts";

/** Files before they count: how they were understood, and where each post belongs. */
export async function draftPage(visit: ProgrammeVisit, form: FormState) {
	const { frame, language, office, today } = contextOf(visit);
	const { handle } = visit.programme;
	const draft = await readDraft(handle, authorOf(visit), visit.params.import ?? "");
	const read = await readFiles(handle, draft.files);
	const record = await readOnRecord(handle.db);
	const t = speak(words, language);
	const path = `${office}/campaigns/exports`;
	const here = `${path}/drafts/${draft.id}`;
	const readings = read.flatMap((one) => ("reading" in one ? [one.reading] : []));
	const isWhole = readings.length === read.length;
	const posts = readings.flatMap((reading, file) => reading.posts.map((post) => ({ file, post })));
	return (
		<OfficePage frame={frame} title={t("draft-title")} form={form} back={{ href: path, label: t("title") }}>
			<Note>
				<p>{t(isWhole ? "not-written" : "cannot-confirm")}</p>
				{!visit.viewer.can("campaigns.publish") && <p>{t("will-wait")}</p>}
			</Note>
			{read.map((one, place) => (
				<FileAsRead key={place} language={language} read={one} columnsAt={`${here}/files/${place}/columns`} />
			))}
			{isWhole && <Together language={language} remarks={gather(readings, { isMixedPage: false }).remarks} />}
			{isWhole && (
				<section>
					<h2>{t("matches")}</h2>
					<Form action={`${here}/confirmation`} form={form} submit={t("confirm")} cancel={{ href: path, label: t("cancel") }}>
						{posts.length > 0 && <p>{t("matches-intro")}</p>}
						{posts.map(({ file, post }) => (
							<MatchField key={`${file} ${post.line}`} {...{ language, form, file, post, record }} />
						))}
						<DateField form={form} name="measuredOn" label={t("measured-on")} hint={t("measured-on-hint")} value={today} latest={today} />
					</Form>
				</section>
			)}
			<Form action={`${here}/removal`} operation={newId()} submit={t("throw-away")} tone="quiet" />
		</OfficePage>
	);
}

function Together({ language, remarks }: { readonly language: Language; readonly remarks: ReturnType<typeof gather>["remarks"] }) {
	const t = speak(words, language);
	if (remarks.length === 0) return null;
	return (
		<section>
			<h2>{t("together")}</h2>
			<ul>
				{[...new Set(remarks.map(({ file, reason }) => (file === "" ? reason(language) : `${file}: ${reason(language)}`)))].map((said) => (
					<li key={said}>{said}</li>
				))}
			</ul>
		</section>
	);
}

interface MatchProps {
	readonly language: Language;
	readonly form: FormState;
	readonly file: number;
	readonly post: ExportedPost;
	readonly record: OnRecord;
}

/** One post with the items it may be of; what is proposed is chosen already. */
function MatchField({ language, form, file, post, record }: MatchProps) {
	const t = speak(words, language);
	const match = matchOf(post, record);
	const day = post.published ? formatDate(language, post.published.day) : t("no-day");
	const said = { title: post.title || t("no-title"), platform: platformLabel(post.platform, language), day };
	return (
		<SelectField
			form={form}
			name={fieldOf(file, post.line)}
			label={t("post-label", { ...said, number: numberLabel(post, match.post, record, language) })}
			hint={match.by === null ? undefined : t(`by-${match.by}`)}
			options={[
				{ value: "", label: t("aside") },
				...record.items.map((item) => ({ value: item.id, label: itemLabel(item, record, language) })),
			]}
			value={match.item ?? ""}
		/>
	);
}

/** What the file says, beside what is on record: nothing is replaced without being seen. */
function numberLabel({ unique, shown }: ExportedPost, known: string | null, { posts }: OnRecord, language: Language): string {
	const t = speak(words, language);
	const read = unique ?? (shown && shown.metric !== "plays" ? shown : null);
	if (!read) return t("no-number");
	const value = formatNumber(language, read.value);
	const before = posts.find(({ id }) => id === known)?.measurement;
	return before ? t("number-now", { value, before: formatNumber(language, before.contacts) }) : value;
}

function itemLabel(item: CampaignItem, { years }: OnRecord, language: Language): string {
	const year = years.find(({ id }) => id === item.year);
	return speak(words, language)("item-of-year", { title: inLanguage(item.title, language), year: year?.number ?? 0 });
}

export function fieldOf(file: number, line: number): string {
	return `match-${file}-${line}`;
}

/** Where a form of that page says that posts belong. */
export function matchesIn(typed: Typed) {
	return Object.entries(typed).flatMap(([name, item]) => {
		const [, file, line] = /^match-(\d{1,3})-(\d{1,7})$/.exec(name) ?? [];
		return file === undefined ? [] : [{ file: Number(file), line: Number(line), item: item || null }];
	});
}
