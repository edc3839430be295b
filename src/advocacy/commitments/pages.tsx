import { advocacy as words } from "#words/advocacy";
import type { ProgrammeVisit } from "../../programme/index.ts";
import { newId } from "../../shared/id.ts";
import { contextOf, type PageContext } from "../../shared/office/index.ts";
import {
	DateField,
	Facts,
	Form,
	FormPage,
	type FormState,
	LinkButton,
	ListPage,
	OfficePage,
	RadioField,
	SelectField,
	Table,
	Tag,
	TextArea,
	TextField,
} from "../../shared/ui/index.ts";
import { formatDate, formatShortDate, speak } from "../../shared/words.ts";
import { listAsks, readAsk } from "../asks/store.ts";
import { idInQuery, MeetingField, MeetingLink } from "../meetings/choice.tsx";
import { listMeetings, readMeeting } from "../meetings/store.ts";
import { isOverdue } from "../rules.ts";
import { type Commitment, commitmentStates } from "../schema.ts";
import { Sections } from "../sections.tsx";
import { commitmentOperations } from "./operations.ts";
import { listCommitments, listFollowUps, shownCommitment } from "./store.ts";

export async function commitmentsPage(visit: ProgrammeVisit) {
	const context = contextOf(visit, words);
	const commitments = await listCommitments(visit.programme.handle.db, context);
	const t = speak(words, context.language);
	const mayMake = context.mayRun(commitmentOperations["commitment-made"]);
	return (
		<ListPage
			{...context}
			title={t("commitments")}
			sections={<Sections context={context} current="commitments" />}
			enter={mayMake ? { href: `${context.office}/commitments/new`, label: t("make-commitment") } : undefined}
			intro={t("commitments-intro")}
			empty={{ title: t("no-commitments"), text: t("no-commitments-text") }}
			count={commitments.length}
		>
			<CommitmentTable context={context} commitments={commitments} />
		</ListPage>
	);
}

interface CommitmentTableProps {
	readonly context: PageContext;
	/** In the order in which they are shown. */
	readonly commitments: readonly Commitment[];
}

export function CommitmentTable({ context, commitments }: CommitmentTableProps) {
	const { language, office } = context;
	const t = speak(words, language);
	return (
		<Table
			caption={t("commitments-caption", { count: commitments.length })}
			columns={[{ label: t("promise") }, { label: t("made-by") }, { label: t("due-on"), short: true }, { label: t("state") }]}
			rows={commitments.map((commitment) => ({
				key: commitment.id,
				cells: [
					<a href={`${office}/commitments/${commitment.id}`}>{commitment.promise}</a>,
					commitment.madeBy,
					formatShortDate(language, commitment.dueOn),
					<CommitmentStateTag context={context} commitment={commitment} />,
				],
			}))}
			empty={t("no-commitments")}
		/>
	);
}

const tones = { open: "warn", kept: "good", broken: "bad", withdrawn: "quiet" } as const;

function CommitmentStateTag({ context, commitment }: { readonly context: PageContext; readonly commitment: Commitment }) {
	const t = speak(words, context.language);
	if (isOverdue(commitment, context.today)) return <Tag tone="bad">{t("overdue")}</Tag>;
	return <Tag tone={tones[commitment.state]}>{t(`commitment-${commitment.state}`)}</Tag>;
}

export async function commitmentPage(visit: ProgrammeVisit, form: FormState) {
	const context = contextOf(visit, words);
	const { frame, language, office, notice, today, scope } = context;
	const { db } = visit.programme.handle;
	const commitment = await shownCommitment(db, visit.params.id ?? visit.params.commitment);
	const followUps = await listFollowUps(db, commitment.id);
	const ask = commitment.ask ? await readAsk(db, commitment.ask) : null;
	// One outside the viewer's scope is as good as none.
	const meeting = commitment.session ? await readMeeting(db, scope, commitment.session) : null;
	const mayWrite = context.mayRun(commitmentOperations["commitment-settled"]);
	const t = speak(words, language);
	const path = `${office}/commitments/${commitment.id}`;
	return (
		<OfficePage
			frame={frame}
			title={commitment.promise}
			notice={notice}
			form={form}
			back={{ href: `${office}/commitments`, label: t("commitments") }}
			actions={
				mayWrite && (
					<LinkButton tone="quiet" href={`${path}/description`}>
						{t("correct-commitment")}
					</LinkButton>
				)
			}
		>
			<Facts
				facts={[
					{ term: t("made-by"), value: commitment.madeBy },
					{ term: t("made-on"), value: formatDate(language, commitment.madeOn) },
					{ term: t("due-on"), value: formatDate(language, commitment.dueOn) },
					{ term: t("state"), value: <CommitmentStateTag context={context} commitment={commitment} /> },
					...(ask ? [{ term: t("ask"), value: <a href={`${office}/asks/${ask.id}`}>{ask.title}</a> }] : []),
					...(meeting ? [{ term: t("meeting"), value: <MeetingLink context={context} meeting={meeting} /> }] : []),
				]}
			/>
			<Table
				caption={t("follow-ups")}
				columns={[{ label: t("day"), short: true }, { label: t("what") }]}
				rows={followUps.map(({ id, onDay, what }) => ({ key: id, cells: [formatShortDate(language, onDay), what] }))}
				empty={t("no-follow-ups")}
			/>
			{mayWrite && (
				<>
					<h2>{t("follow-up")}</h2>
					<Form action={`${path}/follow-ups`} form={form} submit={t("save")}>
						<DateField form={form} name="onDay" label={t("day")} value={today} latest={today} />
						<TextArea form={form} name="what" label={t("what")} rows={3} />
					</Form>
					<h2>{t("settle-commitment")}</h2>
					<Form action={`${path}/state`} operation={newId()} submit={t("save")} tone="quiet">
						<RadioField
							form={form}
							name="state"
							label={t("state")}
							options={commitmentStates.map((state) => ({
								value: state,
								label: state === "open" ? t("state-open") : t(`commitment-${state}`),
							}))}
							value={commitment.state}
						/>
					</Form>
				</>
			)}
		</OfficePage>
	);
}

/** The form of a new commitment, or of the one in the address. */
export async function commitmentFormPage(visit: ProgrammeVisit, form: FormState) {
	const { frame, language, office, scope } = contextOf(visit);
	const { db } = visit.programme.handle;
	const commitment = visit.params.id ? await shownCommitment(db, visit.params.id) : null;
	const meetings = await listMeetings(db, scope);
	const asks = await listAsks(db);
	const ask = idInQuery(visit, "ask");
	const t = speak(words, language);
	const list = { href: `${office}/commitments`, label: t("commitments") };
	const back = commitment ? { href: `${list.href}/${commitment.id}`, label: commitment.promise } : list;
	const asked = asks.find(({ id }) => id === ask);
	const session = idInQuery(visit, "meeting") ?? asked?.session ?? null;
	const held = meetings.find((one) => one.session.id === session);
	return (
		<FormPage
			{...{ frame, form, back }}
			title={commitment ? t("correct-commitment") : t("make-commitment")}
			action={commitment ? `${back.href}/description` : list.href}
		>
			<TextArea form={form} name="promise" label={t("promise")} rows={2} value={commitment?.promise} />
			<TextField form={form} name="madeBy" label={t("made-by")} value={commitment?.madeBy ?? asked?.addressedTo} />
			<DateField form={form} name="madeOn" label={t("made-on")} value={commitment?.madeOn ?? held?.session.heldOn} />
			<DateField form={form} name="dueOn" label={t("due-on")} value={commitment?.dueOn} />
			<MeetingField language={language} form={form} meetings={meetings} meeting={commitment ? commitment.session : session} />
			{asks.length > 0 && (
				<SelectField
					form={form}
					name="ask"
					label={t("ask")}
					options={[{ value: "", label: t("no-ask") }, ...asks.map(({ id, title }) => ({ value: id, label: title }))]}
					value={(commitment ? commitment.ask : ask) ?? undefined}
				/>
			)}
		</FormPage>
	);
}
