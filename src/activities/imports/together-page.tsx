import { activities as activityWords, imports as words } from "#words/activities";
import { listSites } from "../../places/index.ts";
import type { ProgrammeVisit } from "../../programme/index.ts";
import { contextOf } from "../../shared/office/index.ts";
import {
	CheckboxesField,
	Filter,
	Form,
	type FormState,
	freshForm,
	Note,
	OfficePage,
	SelectField,
	Table,
	TextField,
} from "../../shared/ui/index.ts";
import { formatNumber, formatShortDate, type Language, speak } from "../../shared/words.ts";
import { KindFields } from "../activity/form.tsx";
import { SessionFields } from "../sessions/form.tsx";
import { type DraftBeside, datePatterns, draftsTogether, patternIn } from "./together.ts";

/** What became of those that were confirmed: what came in, and why the others did not. */
export interface ConfirmedTogether {
	readonly imported: readonly string[];
	readonly left: readonly { readonly file: string; readonly reason: string }[];
}

/** Several drafts side by side: what each holds and what is wrong with it; one place for all, and those in order are confirmed together. */
export async function togetherPage(visit: ProgrammeVisit, form: FormState, done?: ConfirmedTogether) {
	const context = contextOf(visit, words);
	const { frame, language, office, notice } = context;
	const t = speak(words, language);
	const drafts = await draftsTogether(visit);
	const sites = await listSites(visit.programme.handle.db, context.scope);
	const path = `${office}/imports`;
	const pattern = patternIn(visit.url);
	const asked = new URLSearchParams([...drafts.map(({ draft }): [string, string] => ["draft", draft.id]), ["dates", pattern]]);
	const inOrder = drafts.filter(({ isInOrder }) => isInOrder);
	return (
		<OfficePage frame={frame} title={t("together")} notice={notice} form={form} back={{ href: path, label: t("imports") }}>
			{done && <Outcome language={language} done={done} />}
			<p>{t("together-intro")}</p>
			<Filter action={`${path}/together`} submit={t("show-day")}>
				{drafts.map(({ draft }) => (
					<input key={draft.id} type="hidden" name="draft" value={draft.id} />
				))}
				<SelectField
					form={freshForm}
					name="dates"
					label={t("dates")}
					options={datePatterns.map((one) => ({ value: one, label: t(`dates-${one}`) }))}
					value={pattern}
				/>
			</Filter>
			<Drafts language={language} path={path} drafts={drafts} />
			{inOrder.length > 0 && (
				<Form action={`${path}/together?${asked}`} form={form} submit={t("confirm-together")}>
					<CheckboxesField
						form={form}
						name="take"
						label={t("take")}
						options={inOrder.map(({ draft }) => ({ value: draft.id, label: draft.fileName }))}
						values={inOrder.map(({ draft }) => draft.id)}
					/>
					<TextField form={form} name="title" label={speak(activityWords, language)("title")} hint={t("together-title-hint")} />
					<KindFields language={language} form={form} before={{ kind: "training", participants: "teacher" }} />
					<SessionFields context={context} sites={sites} form={form} undecided dayless />
				</Form>
			)}
		</OfficePage>
	);
}

function Outcome({ language, done: { imported, left } }: { readonly language: Language; readonly done: ConfirmedTogether }) {
	const t = speak(words, language);
	return (
		<Note>
			{imported.length > 0 && <p>{t("imported-files", { files: imported.join(", ") })}</p>}
			<p>{t("left-files")}</p>
			<ul>
				{left.map(({ file, reason }) => (
					<li key={file}>{t("left-file", { file, reason })}</li>
				))}
			</ul>
		</Note>
	);
}

function Drafts({
	language,
	path,
	drafts,
}: {
	readonly language: Language;
	readonly path: string;
	readonly drafts: readonly DraftBeside[];
}) {
	const t = speak(words, language);
	const number = (value: number) => formatNumber(language, value);
	return (
		<Table
			caption={t("together-caption")}
			columns={[
				{ label: t("file") },
				{ label: t("days") },
				{ label: t("attendances"), numeric: true },
				{ label: t("rejected"), numeric: true },
				{ label: t("to-look-at") },
			]}
			rows={drafts.map(({ draft, reading, days, isInOrder }) => {
				const parts = reading?.parts ?? [];
				const sum = (of: (part: (typeof parts)[number]) => number) => number(parts.reduce((all, part) => all + of(part), 0));
				return {
					key: draft.id,
					cells: [
						<a href={`${path}/${draft.id}`}>{draft.fileName}</a>,
						[...days.values()].map((day) => (day ? formatShortDate(language, day) : t("no-date"))).join("; "),
						sum(({ rows }) => rows.length),
						sum(({ rejected }) => rejected.length),
						isInOrder
							? t("remarks-count", { count: parts.flatMap(({ rows }) => rows.flatMap(({ remarks }) => remarks)).length })
							: whyNot(),
					],
				};
				function whyNot(): string {
					if (!reading) return t("unread-note");
					if (draft.hasTwin) return t("twin-note", { file: draft.fileName });
					return t(parts.every(({ rows }) => rows.length === 0) ? "no-rows" : "needs-date");
				}
			})}
			empty={t("no-imports")}
		/>
	);
}
