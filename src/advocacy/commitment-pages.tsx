import { advocacy as words } from "#words/advocacy";
import {
	DateField,
	EmptyState,
	Facts,
	Form,
	LinkButton,
	OfficePage,
	RadioField,
	SelectField,
	Table,
	Tag,
	TextArea,
	TextField,
} from "../shared/ui/index.ts";
import { formatDate, speak } from "../shared/words.ts";
import { MeetingField, MeetingLink } from "./meeting-choice.tsx";
import { isOverdue } from "./rules.ts";
import { type Ask, type Commitment, commitmentStates, type FollowUp } from "./schema.ts";
import { Sections } from "./sections.tsx";
import type { Meeting } from "./store.ts";
import type { FormPageProps, Surroundings } from "./surroundings.ts";

interface CommitmentsProps {
	readonly around: Surroundings;
	/** In the order in which they are shown. */
	readonly commitments: readonly Commitment[];
}

export function CommitmentsPage({ around, commitments }: CommitmentsProps) {
	const { frame, language, office, mayWriteAll, notice } = around;
	const t = speak(words, language);
	const enter = mayWriteAll ? { href: `${office}/commitments/new`, label: t("make-commitment") } : undefined;
	return (
		<OfficePage
			frame={frame}
			title={t("commitments")}
			notice={notice}
			actions={enter && commitments.length > 0 && <LinkButton href={enter.href}>{enter.label}</LinkButton>}
		>
			<Sections around={around} current="commitments" />
			{commitments.length === 0 ? (
				<EmptyState title={t("no-commitments")} text={t("no-commitments-text")} action={enter} />
			) : (
				<>
					<p>{t("commitments-intro")}</p>
					<CommitmentTable around={around} commitments={commitments} />
				</>
			)}
		</OfficePage>
	);
}

export function CommitmentTable({ around, commitments }: CommitmentsProps) {
	const { language, office } = around;
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
					formatDate(language, commitment.dueOn),
					<CommitmentStateTag around={around} commitment={commitment} />,
				],
			}))}
			empty={t("no-commitments")}
		/>
	);
}

const tones = { open: "warn", kept: "good", broken: "bad", withdrawn: "quiet" } as const;

function CommitmentStateTag({ around, commitment }: { readonly around: Surroundings; readonly commitment: Commitment }) {
	const t = speak(words, around.language);
	if (isOverdue(commitment, around.today)) return <Tag tone="bad">{t("overdue")}</Tag>;
	return <Tag tone={tones[commitment.state]}>{t(`commitment-${commitment.state}`)}</Tag>;
}

interface CommitmentPageProps extends FormPageProps {
	readonly commitment: Commitment;
	readonly followUps: readonly FollowUp[];
	readonly ask: Ask | null;
	/** Null outside any meeting, and where it lies outside the viewer's scope. */
	readonly meeting: Meeting | null;
	/** For the second form of the page. */
	readonly settling: string;
}

export function CommitmentPage(props: CommitmentPageProps) {
	const { around, commitment, followUps, ask, meeting, form, operation, settling } = props;
	const { frame, language, office, mayWriteAll, notice } = around;
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
				mayWriteAll && (
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
					{ term: t("state"), value: <CommitmentStateTag around={around} commitment={commitment} /> },
					...(ask ? [{ term: t("ask"), value: <a href={`${office}/asks/${ask.id}`}>{ask.title}</a> }] : []),
					...(meeting ? [{ term: t("meeting"), value: <MeetingLink around={around} meeting={meeting} /> }] : []),
				]}
			/>
			<Table
				caption={t("follow-ups")}
				columns={[{ label: t("on-day"), short: true }, { label: t("what") }]}
				rows={followUps.map(({ id, onDay, what }) => ({ key: id, cells: [formatDate(language, onDay), what] }))}
				empty={t("no-follow-ups")}
			/>
			{mayWriteAll && (
				<>
					<h2>{t("follow-up")}</h2>
					<Form action={`${path}/follow-ups`} operation={operation} submit={t("save")}>
						<DateField form={form} name="onDay" label={t("on-day")} value={around.today} latest={around.today} />
						<TextArea form={form} name="what" label={t("what")} rows={3} />
					</Form>
					<h2>{t("settle-commitment")}</h2>
					<Form action={`${path}/state`} operation={settling} submit={t("save")} tone="quiet">
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

interface CommitmentFormPageProps extends FormPageProps {
	/** Null for a new one. */
	readonly commitment: Commitment | null;
	readonly meetings: readonly Meeting[];
	readonly asks: readonly Ask[];
	/** The meeting or the ask from whose page one came. */
	readonly meeting: string | null;
	readonly ask: string | null;
}

export function CommitmentFormPage(props: CommitmentFormPageProps) {
	const { around, form, operation, commitment, meetings, asks, meeting, ask } = props;
	const { frame, language, office } = around;
	const t = speak(words, language);
	const list = { href: `${office}/commitments`, label: t("commitments") };
	const back = commitment ? { href: `${list.href}/${commitment.id}`, label: commitment.promise } : list;
	const asked = asks.find(({ id }) => id === ask);
	const session = meeting ?? asked?.session ?? null;
	const held = meetings.find((one) => one.session.id === session);
	return (
		<OfficePage frame={frame} title={commitment ? t("correct-commitment") : t("make-commitment")} form={form} back={back}>
			<Form
				action={commitment ? `${back.href}/description` : list.href}
				operation={operation}
				submit={t("save")}
				cancel={{ href: back.href, label: t("cancel") }}
			>
				<TextArea form={form} name="promise" label={t("promise")} rows={2} value={commitment?.promise} />
				<TextField form={form} name="madeBy" label={t("made-by")} value={commitment?.madeBy ?? asked?.addressedTo} />
				<DateField form={form} name="madeOn" label={t("made-on")} value={commitment?.madeOn ?? held?.session.heldOn} />
				<DateField form={form} name="dueOn" label={t("due-on")} value={commitment?.dueOn} />
				<MeetingField around={around} form={form} meetings={meetings} meeting={commitment ? commitment.session : session} />
				{asks.length > 0 && (
					<SelectField
						form={form}
						name="ask"
						label={t("ask")}
						options={[{ value: "", label: t("no-ask") }, ...asks.map(({ id, title }) => ({ value: id, label: title }))]}
						value={(commitment ? commitment.ask : ask) ?? undefined}
					/>
				)}
			</Form>
		</OfficePage>
	);
}
