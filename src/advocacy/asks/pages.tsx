import { advocacy as words } from "#words/advocacy";
import type { ProgrammeVisit } from "../../programme/index.ts";
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
	Table,
	Tag,
	TextArea,
	TextField,
} from "../../shared/ui/index.ts";
import { formatDate, formatShortDate, speak } from "../../shared/words.ts";
import { CommitmentTable } from "../commitments/pages.tsx";
import { listCommitments } from "../commitments/store.ts";
import { idInQuery, MeetingField, MeetingLink } from "../meetings/choice.tsx";
import { listMeetings, readMeeting } from "../meetings/store.ts";
import { type Ask, type AskState, askStates } from "../schema.ts";
import { Sections } from "../sections.tsx";
import { askOperations } from "./operations.ts";
import { listAsks, shownAsk } from "./store.ts";

export async function asksPage(visit: ProgrammeVisit) {
	const context = contextOf(visit, words);
	const asks = await listAsks(visit.programme.handle.db);
	const t = speak(words, context.language);
	const mayRaise = context.mayRun(askOperations["ask-raised"]);
	return (
		<ListPage
			{...context}
			title={t("asks")}
			sections={<Sections context={context} current="asks" />}
			enter={mayRaise ? { href: `${context.office}/asks/new`, label: t("raise-ask") } : undefined}
			intro={t("asks-intro")}
			empty={{ title: t("no-asks"), text: t("no-asks-text") }}
			count={asks.length}
		>
			<AskTable context={context} asks={asks} />
		</ListPage>
	);
}

export function AskTable({ context: { language, office }, asks }: { readonly context: PageContext; readonly asks: readonly Ask[] }) {
	const t = speak(words, language);
	return (
		<Table
			caption={t("asks-caption", { count: asks.length })}
			columns={[{ label: t("ask") }, { label: t("addressed-to") }, { label: t("raised-on"), short: true }, { label: t("state") }]}
			rows={asks.map((ask) => ({
				key: ask.id,
				cells: [
					<a href={`${office}/asks/${ask.id}`}>{ask.title}</a>,
					ask.addressedTo,
					formatShortDate(language, ask.raisedOn),
					<Tag tone={tones[ask.state]}>{t(`ask-${ask.state}`)}</Tag>,
				],
			}))}
			empty={t("no-asks")}
		/>
	);
}

const tones: Readonly<Record<AskState, "warn" | "good" | "bad" | "quiet">> = {
	open: "warn",
	accepted: "good",
	refused: "bad",
	withdrawn: "quiet",
};

export async function askPage(visit: ProgrammeVisit, form: FormState) {
	const context = contextOf(visit, words);
	const { frame, language, office, notice, today, scope } = context;
	const { db } = visit.programme.handle;
	const ask = await shownAsk(db, visit.params.id);
	// One outside the viewer's scope is as good as none.
	const meeting = ask.session ? await readMeeting(db, scope, ask.session) : null;
	const t = speak(words, language);
	const path = `${office}/asks/${ask.id}`;
	const mayWrite = context.mayRun(askOperations["ask-settled"]);
	return (
		<OfficePage
			frame={frame}
			title={ask.title}
			notice={notice}
			form={form}
			back={{ href: `${office}/asks`, label: t("asks") }}
			actions={
				mayWrite && (
					<LinkButton tone="quiet" href={`${path}/description`}>
						{t("correct-ask")}
					</LinkButton>
				)
			}
		>
			<Facts
				facts={[
					{ term: t("addressed-to"), value: ask.addressedTo },
					{ term: t("raised-on"), value: formatDate(language, ask.raisedOn) },
					{ term: t("state"), value: <Tag tone={tones[ask.state]}>{t(`ask-${ask.state}`)}</Tag> },
					...(meeting ? [{ term: t("meeting"), value: <MeetingLink context={context} meeting={meeting} /> }] : []),
				]}
			/>
			<CommitmentTable context={context} commitments={await listCommitments(db, { today, ask: ask.id })} />
			{mayWrite && (
				<>
					<p>
						<a href={`${office}/commitments/new?ask=${ask.id}`}>{t("make-commitment")}</a>
					</p>
					<h2>{t("settle-ask")}</h2>
					<Form action={`${path}/state`} form={form} submit={t("save")}>
						<RadioField
							form={form}
							name="state"
							label={t("state")}
							options={askStates.map((state) => ({ value: state, label: t(`ask-${state}`) }))}
							value={ask.state}
						/>
					</Form>
				</>
			)}
		</OfficePage>
	);
}

/** The form of a new ask, or of the one in the address. */
export async function askFormPage(visit: ProgrammeVisit, form: FormState) {
	const { frame, language, office, scope } = contextOf(visit);
	const { db } = visit.programme.handle;
	const ask = visit.params.id ? await shownAsk(db, visit.params.id) : null;
	const meetings = await listMeetings(db, scope);
	const from = ask ? null : idInQuery(visit, "meeting");
	const known = meetings.find(({ session }) => session.id === from);
	const t = speak(words, language);
	const list = { href: `${office}/asks`, label: t("asks") };
	const back = ask ? { href: `${list.href}/${ask.id}`, label: ask.title } : list;
	return (
		<FormPage
			{...{ frame, form, back }}
			title={ask ? t("correct-ask") : t("raise-ask")}
			action={ask ? `${back.href}/description` : list.href}
			cancel={from ? { href: `${office}/meetings/${from}` } : {}}
		>
			<TextArea form={form} name="title" label={t("ask")} hint={t("ask-hint")} rows={2} value={ask?.title} />
			<TextField form={form} name="addressedTo" label={t("addressed-to")} value={ask?.addressedTo ?? known?.notes?.organisations[0]} />
			<DateField form={form} name="raisedOn" label={t("raised-on")} value={ask?.raisedOn ?? known?.session.heldOn} />
			<MeetingField language={language} form={form} meetings={meetings} meeting={ask?.session ?? from} />
		</FormPage>
	);
}
