import { advocacy as words } from "#words/advocacy";
import {
	DateField,
	EmptyState,
	Facts,
	Form,
	LinkButton,
	OfficePage,
	RadioField,
	Table,
	Tag,
	TextArea,
	TextField,
} from "../shared/ui/index.ts";
import { formatDate, speak } from "../shared/words.ts";
import { CommitmentTable } from "./commitment-pages.tsx";
import { MeetingField, MeetingLink } from "./meeting-choice.tsx";
import { type Ask, type AskState, askStates, type Commitment } from "./schema.ts";
import { Sections } from "./sections.tsx";
import type { Meeting } from "./store.ts";
import type { FormPageProps, Surroundings } from "./surroundings.ts";

export function AsksPage({ around, asks }: { readonly around: Surroundings; readonly asks: readonly Ask[] }) {
	const { frame, language, office, mayWriteAll, notice } = around;
	const t = speak(words, language);
	const enter = mayWriteAll ? { href: `${office}/asks/new`, label: t("raise-ask") } : undefined;
	return (
		<OfficePage
			frame={frame}
			title={t("asks")}
			notice={notice}
			actions={enter && asks.length > 0 && <LinkButton href={enter.href}>{enter.label}</LinkButton>}
		>
			<Sections around={around} current="asks" />
			{asks.length === 0 ? (
				<EmptyState title={t("no-asks")} text={t("no-asks-text")} action={enter} />
			) : (
				<>
					<p>{t("asks-intro")}</p>
					<AskTable around={around} asks={asks} />
				</>
			)}
		</OfficePage>
	);
}

export function AskTable({ around, asks }: { readonly around: Surroundings; readonly asks: readonly Ask[] }) {
	const { language, office } = around;
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
					formatDate(language, ask.raisedOn),
					<AskStateTag around={around} state={ask.state} />,
				],
			}))}
			empty={t("no-asks")}
		/>
	);
}

const tones = { open: "warn", accepted: "good", refused: "bad", withdrawn: "quiet" } as const;

function AskStateTag({ around, state }: { readonly around: Surroundings; readonly state: AskState }) {
	return <Tag tone={tones[state]}>{speak(words, around.language)(`ask-${state}`)}</Tag>;
}

interface AskPageProps extends FormPageProps {
	readonly ask: Ask;
	/** Null outside any meeting, and where it lies outside the viewer's scope. */
	readonly meeting: Meeting | null;
	readonly commitments: readonly Commitment[];
}

export function AskPage({ around, ask, meeting, commitments, form, operation }: AskPageProps) {
	const { frame, language, office, mayWriteAll, notice } = around;
	const t = speak(words, language);
	const path = `${office}/asks/${ask.id}`;
	return (
		<OfficePage
			frame={frame}
			title={ask.title}
			notice={notice}
			form={form}
			back={{ href: `${office}/asks`, label: t("asks") }}
			actions={
				mayWriteAll && (
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
					{ term: t("state"), value: <AskStateTag around={around} state={ask.state} /> },
					...(meeting ? [{ term: t("meeting"), value: <MeetingLink around={around} meeting={meeting} /> }] : []),
				]}
			/>
			<CommitmentTable around={around} commitments={commitments} />
			{mayWriteAll && (
				<>
					<p>
						<a href={`${office}/commitments/new?ask=${ask.id}`}>{t("make-commitment")}</a>
					</p>
					<h2>{t("settle-ask")}</h2>
					<Form action={`${path}/state`} operation={operation} submit={t("save")}>
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

interface AskFormPageProps extends FormPageProps {
	/** Null for a new one. */
	readonly ask: Ask | null;
	readonly meetings: readonly Meeting[];
	/** The meeting from whose page one came. */
	readonly meeting: string | null;
}

export function AskFormPage({ around, form, operation, ask, meetings, meeting }: AskFormPageProps) {
	const { frame, language, office } = around;
	const t = speak(words, language);
	const list = { href: `${office}/asks`, label: t("asks") };
	const back = ask ? { href: `${list.href}/${ask.id}`, label: ask.title } : list;
	const cancel = meeting ? `${office}/meetings/${meeting}` : back.href;
	const known = meetings.find(({ session }) => session.id === meeting);
	return (
		<OfficePage frame={frame} title={ask ? t("correct-ask") : t("raise-ask")} form={form} back={back}>
			<Form
				action={ask ? `${back.href}/description` : list.href}
				operation={operation}
				submit={t("save")}
				cancel={{ href: cancel, label: t("cancel") }}
			>
				<TextArea form={form} name="title" label={t("ask")} hint={t("ask-hint")} rows={2} value={ask?.title} />
				<TextField form={form} name="addressedTo" label={t("addressed-to")} value={ask?.addressedTo ?? known?.notes?.organisations[0]} />
				<DateField form={form} name="raisedOn" label={t("raised-on")} value={ask?.raisedOn ?? known?.session.heldOn} />
				<MeetingField around={around} form={form} meetings={meetings} meeting={ask?.session ?? meeting} />
			</Form>
		</OfficePage>
	);
}
