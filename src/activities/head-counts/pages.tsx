import { headCounts as words } from "#words/activities";
import { sexLabel } from "../../particulars/labels.ts";
import { sexes } from "../../particulars/sex.ts";
import type { ProgrammeVisit } from "../../programme/index.ts";
import { contextOf } from "../../shared/office/index.ts";
import { Button, Fieldset, Form, type FormState, Note, OfficePage, SelectField, Table, TextField } from "../../shared/ui/index.ts";
import { formatNumber, type Language, speak } from "../../shared/words.ts";
import { ageBandLabel, roleLabel, sessionTitle } from "../labels.ts";
import { mostCells, sumOfCells } from "../rules.ts";
import { type HeadCountCell, headCountAges, type ParticipantRole, participantRoles, type TitledSession } from "../schema.ts";
import { readCells, shownSession } from "../store.ts";
import { isSimple, rowsToShow, typedAsRows, typedAsSimple } from "./form.ts";

/** The simple way: one number for each sex. */
export async function simpleHeadCountPage(visit: ProgrammeVisit, form: FormState) {
	const { frame, language, office } = contextOf(visit);
	const session = await shownSession(visit);
	const cells = await readCells(visit.programme.handle.db, session.id);
	const t = speak(words, language);
	const back = { href: `${office}/sessions/${session.id}`, label: sessionTitle(session, language) };
	const before = typedAsSimple(cells);
	return (
		<OfficePage frame={frame} title={titleOf(cells, language)} form={form} back={back}>
			<Introduction language={language} session={session} cells={cells} />
			{!isSimple(cells) && (
				<Note>
					<p>{t("replaces-detailed")}</p>
				</Note>
			)}
			<p>
				<a href={`${back.href}/head-count/detailed`}>{t("go-detailed")}</a>
			</p>
			<Form action={`${back.href}/head-count`} form={form} submit={t("save")} cancel={{ href: back.href, label: t("cancel") }}>
				<NumberField form={form} name="female" label={t("female")} hint={t("number-hint")} value={before.female} />
				<NumberField form={form} name="male" label={t("male")} value={before.male} />
				<NumberField form={form} name="unknown" label={t("sex-unknown")} value={before.unknown} />
			</Form>
		</OfficePage>
	);
}

/** By age, role and disability as well: a row for each group, and as many more as were asked for. */
export async function detailedHeadCountPage(visit: ProgrammeVisit, form: FormState, more = 0) {
	const { frame, language, office } = contextOf(visit);
	const session = await shownSession(visit);
	const cells = await readCells(visit.programme.handle.db, session.id);
	const rows = rowsToShow(form.typed, cells, more);
	const t = speak(words, language);
	const back = { href: `${office}/sessions/${session.id}`, label: sessionTitle(session, language) };
	const path = `${back.href}/head-count`;
	const before = typedAsRows(cells);
	const moreRows = (
		<Button tone="quiet" name="more" value="10">
			{t("more-rows")}
		</Button>
	);
	return (
		<OfficePage frame={frame} title={titleOf(cells, language)} form={form} back={back}>
			<Introduction language={language} session={session} cells={cells} />
			<p>{t("detailed-intro")}</p>
			<p>
				<a href={path}>{t("go-simple")}</a>
			</p>
			<Form
				action={`${path}/detailed`}
				form={form}
				submit={t("save")}
				also={rows < mostCells && moreRows}
				cancel={{ href: back.href, label: t("cancel") }}
			>
				<div class="cells">
					{Array.from({ length: rows }, (_, row) => (
						<CellFields key={String(row)} language={language} form={form} row={row} participants={session.participants} before={before} />
					))}
				</div>
			</Form>
		</OfficePage>
	);
}

function titleOf(cells: readonly HeadCountCell[], language: Language): string {
	return speak(words, language)(cells.length > 0 ? "correct-head-count" : "write-head-count");
}

interface IntroductionProps {
	readonly language: Language;
	readonly session: TitledSession;
	/** The head-count in force. */
	readonly cells: readonly HeadCountCell[];
}

function Introduction({ language, session, cells }: IntroductionProps) {
	const t = speak(words, language);
	return (
		<Note>
			<p>{t("intro")}</p>
			{session.attendances > 0 && <p>{t("on-the-list", { count: session.attendances })}</p>}
			{cells.length > 0 && <p>{t("replaces")}</p>}
		</Note>
	);
}

function NumberField(props: {
	readonly form: FormState;
	readonly name: string;
	readonly label: string;
	readonly hint?: string;
	readonly value: string | undefined;
}) {
	return <TextField {...props} inputmode="numeric" width="short" />;
}

interface CellFieldsProps {
	readonly language: Language;
	readonly form: FormState;
	readonly row: number;
	readonly participants: ParticipantRole;
	/** The cells in force as they would be typed. */
	readonly before: Readonly<Record<string, string>>;
}

function CellFields({ language, form, row, participants, before }: CellFieldsProps) {
	const t = speak(words, language);
	const field = (name: string) => ({ form, name: `${name}${row}`, value: before[`${name}${row}`] });
	const asMost = { value: "", label: t("as-most", { role: roleLabel(participants, language) }) };
	return (
		<Fieldset legend={t("row-number", { number: row + 1 })}>
			<SelectField
				{...field("sex")}
				label={t("sex")}
				options={[{ value: "", label: t("not-written") }, ...sexes.map((sex) => ({ value: sex, label: sexLabel(sex, language) }))]}
			/>
			<SelectField
				{...field("age")}
				label={t("age")}
				options={[
					{ value: "", label: t("age-unknown") },
					...headCountAges.map((band) => ({ value: band, label: ageBandLabel(band, language) })),
				]}
			/>
			<SelectField
				{...field("role")}
				label={t("role")}
				options={[asMost, ...participantRoles.map((role) => ({ value: role, label: roleLabel(role, language) }))]}
			/>
			<SelectField
				{...field("disability")}
				label={t("disability")}
				options={(["not_asked", "yes", "no"] as const).map((answer) => ({ value: answer, label: t(`disability-${answer}`) }))}
			/>
			<NumberField {...field("people")} label={t("people")} />
		</Fieldset>
	);
}

interface HeadCountTableProps {
	readonly language: Language;
	readonly cells: readonly HeadCountCell[];
	readonly participants: ParticipantRole;
}

/** The head-count of a session, group by group. */
export function HeadCountTable({ language, cells, participants }: HeadCountTableProps) {
	const t = speak(words, language);
	if (cells.length === 0) return null;
	const people = sumOfCells(cells);
	return (
		<Table
			caption={t("caption-of-cells", { count: people })}
			columns={[
				{ label: t("sex") },
				{ label: t("age") },
				{ label: t("role") },
				{ label: t("disability") },
				{ label: t("people"), numeric: true },
			]}
			rows={cells.map((cell, index) => ({
				key: String(index),
				cells: [
					cell.sex ? sexLabel(cell.sex, language) : t("not-written"),
					cell.ageBand ? ageBandLabel(cell.ageBand, language) : t("age-unknown"),
					roleLabel(cell.role ?? participants, language),
					t(`disability-${cell.disability}`),
					formatNumber(language, cell.people),
				],
			}))}
			total={[t("total"), "", "", "", formatNumber(language, people)]}
			empty=""
		/>
	);
}
