import { consents as shared, withdrawals as words } from "#words/consent";
import { writeName } from "../../particulars/name.ts";
import type { ProgrammeVisit } from "../../programme/index.ts";
import { acceptedTypes, keptLabel } from "../../shared/files/index.ts";
import { contextOf, type PageContext } from "../../shared/office/index.ts";
import {
	CheckboxesField,
	DateField,
	Facts,
	FileField,
	FormPage,
	type FormState,
	ListPage,
	Note,
	OfficePage,
	RadioField,
	Table,
	Tag,
	TextArea,
	TextField,
} from "../../shared/ui/index.ts";
import { formatDate, formatMoment, formatShortDate, inLanguage, type Language, speak } from "../../shared/words.ts";
import { listAssets } from "../assets.ts";
import { listConsents, shownConsent } from "../consents/lines.ts";
import { channelLabel, channelsLabel } from "../labels.ts";
import { problem } from "../problems.ts";
import { acceptedSorts, type TakedownStep, waysOfWithdrawal } from "../schema.ts";
import { Sections } from "../sections.tsx";
import { withdrawalOperations } from "./operations.ts";
import { sayPlace } from "./places.ts";
import { assetsOf, listSteps, listWithdrawals, readStep, readWithdrawal, stepsLeft, type WithdrawalInFull } from "./store.ts";

/** What follows stands before the button, what cannot be taken back as well. */
export async function withdrawPage(visit: ProgrammeVisit, form: FormState) {
	const { frame, language, office, scope, today } = contextOf(visit);
	const { db } = visit.programme.handle;
	const consent = await shownConsent(db, scope, visit.params.consent, today);
	const ids = await assetsOf(db, consent.report);
	const works = (await listAssets(db)).filter(({ id }) => ids.includes(id));
	const t = speak(words, language);
	const back = { href: `${office}/consents/${consent.id}`, label: writeName(consent.name) };
	const follows = ["at-once", "within-days", "cannot", "stays"] as const;
	return (
		<FormPage
			{...{ frame, form, back }}
			title={t("withdraw-of", { name: back.label })}
			intro={t("withdraw-intro")}
			action={`${back.href}/withdrawal`}
			submit={t("withdraw-button")}
			tone="danger"
		>
			<TextField form={form} name="askedBy" label={t("asked-by")} width="middle" value={consent.guardianName ?? undefined} />
			<RadioField
				form={form}
				name="way"
				label={t("way")}
				options={waysOfWithdrawal.map((way) => ({ value: way, label: speak(shared, language)(`way-${way}`) }))}
			/>
			<DateField form={form} name="askedOn" label={t("asked-on")} latest={today} value={today} />
			<CheckboxesField
				form={form}
				name="channels"
				label={t("channels")}
				hint={t("channels-hint")}
				options={consent.channels.map((channel) => ({ value: channel, label: channelLabel(channel, language) }))}
			/>
			{works.length > 1 && (
				<CheckboxesField
					form={form}
					name="assets"
					label={t("assets")}
					hint={t("assets-hint")}
					options={works.map(({ id, title }) => ({ value: id, label: inLanguage(title, language) }))}
				/>
			)}
			<TextArea form={form} name="because" label={t("because-optional")} hint={t("because-hint")} rows={2} />
			<section>
				<h2>{t("what-follows")}</h2>
				{works.length > 0 && <p>{t("reaches", { works: works.map(({ title }) => inLanguage(title, language)).join(", ") })}</p>}
				<Facts facts={follows.map((one) => ({ term: t(one), value: t(`${one}-text`) }))} />
			</section>
		</FormPage>
	);
}

export async function withdrawalsPage(visit: ProgrammeVisit) {
	const context = contextOf(visit, words);
	const { language, office, scope, today } = context;
	const { db, clock } = visit.programme.handle;
	const seen = await listConsents(db, scope, today);
	const nameOf = new Map(seen.map((line) => [line.id, line.name]));
	const found = (await listWithdrawals(db)).filter(({ consent }) => nameOf.has(consent)).toReversed();
	const left = await stepsLeft(db);
	const t = speak(words, language);
	return (
		<ListPage
			{...context}
			title={t("withdrawals")}
			sections={<Sections context={context} current="withdrawals" />}
			intro={t("withdrawals-intro")}
			empty={{ title: t("no-withdrawals"), text: t("no-withdrawals-text") }}
			count={found.length}
		>
			<Table
				caption={t("withdrawals-caption", { count: found.length })}
				columns={[{ label: t("name") }, { label: t("asked-on"), short: true }, { label: t("scope") }, { label: t("left") }]}
				rows={found.map((one) => {
					const name = nameOf.get(one.consent);
					return {
						key: one.id,
						cells: [
							<a href={`${office}/consents/withdrawals/${one.id}`}>{name ? writeName(name) : "–"}</a>,
							formatShortDate(language, one.askedOn),
							channelsLabel(one.channels, language),
							<Left steps={left.filter(({ withdrawal }) => withdrawal === one.id)} now={clock.now()} context={context} />,
						],
					};
				})}
				empty={t("no-withdrawals")}
			/>
			<p>
				{t("restore-hint")} <a href={`${office}/consents/withdrawals.json`}>{t("download-list")}</a>
			</p>
		</ListPage>
	);
}

function Left({
	steps,
	now,
	context: { language },
}: {
	readonly steps: readonly TakedownStep[];
	readonly now: Date;
	readonly context: PageContext;
}) {
	const t = speak(words, language);
	if (steps.length === 0) return <Tag tone="good">{t("all-done")}</Tag>;
	const isLate = steps.some(({ dueAt }) => dueAt < now);
	return <Tag tone={isLate ? "bad" : "warn"}>{t(isLate ? "late-left" : "still-left", { count: steps.length })}</Tag>;
}

/** A withdrawal and its cascade: what is left stands first, with when it is due. */
export async function withdrawalPage(visit: ProgrammeVisit) {
	const context = contextOf(visit, words);
	const { frame, language, office, notice } = context;
	const { db, clock } = visit.programme.handle;
	const { withdrawal, back } = await shownWithdrawal(visit);
	const steps = await listSteps(db, withdrawal.id);
	const works = (await listAssets(db)).filter(({ id }) => withdrawal.reached.includes(id));
	const t = speak(words, language);
	return (
		<OfficePage frame={frame} title={t("takedown-of", { name: back.label })} notice={notice} back={back}>
			<Facts
				facts={[
					{ term: t("asked-by"), value: withdrawal.askedBy },
					{ term: t("way"), value: speak(shared, language)(`way-${withdrawal.way}`) },
					{ term: t("asked-on"), value: formatDate(language, withdrawal.askedOn) },
					{ term: t("scope"), value: channelsLabel(withdrawal.channels, language) },
					...(withdrawal.because ? [{ term: t("because"), value: withdrawal.because }] : []),
				]}
			/>
			<Note>
				<p>{t("right-ended")}</p>
			</Note>
			<h2>{t("works-reached")}</h2>
			{works.length === 0 && <p class="empty">{t("no-works-reached")}</p>}
			<ul>
				{works.map(({ id, title }) => (
					<li key={id}>
						<a href={`${office}/consents/works/${id}`}>{inLanguage(title, language)}</a>
					</li>
				))}
			</ul>
			<h2>{t("cascade")}</h2>
			<Steps steps={steps} now={clock.now()} context={context} />
		</OfficePage>
	);
}

function Steps({ steps, now, context }: { readonly steps: readonly TakedownStep[]; readonly now: Date; readonly context: PageContext }) {
	const { language, office } = context;
	const t = speak(words, language);
	const mayWrite = context.mayRun(withdrawalOperations["takedown-step-done"]);
	const pathOf = ({ id }: TakedownStep) => `${office}/consents/steps/${id}`;
	const action = (step: TakedownStep) => {
		if (step.doneAt === null) return mayWrite && <a href={`${pathOf(step)}/done`}>{t("mark-done")}</a>;
		return step.file && <a href={`${pathOf(step)}/proof`}>{t("open-proof")}</a>;
	};
	const state = ({ doneAt, dueAt, note }: TakedownStep) => (
		<>
			{doneAt ? (
				<Tag tone="good">{t("done-at", { when: formatMoment(language, doneAt) })}</Tag>
			) : (
				<Tag tone={dueAt < now ? "bad" : "warn"}>{t(dueAt < now ? "late-since" : "due-at", { when: formatMoment(language, dueAt) })}</Tag>
			)}{" "}
			{note}
		</>
	);
	return (
		<Table
			caption={t("steps-caption", { done: steps.filter(({ doneAt }) => doneAt !== null).length, count: steps.length })}
			columns={[{ label: t("what") }, { label: t("where") }, { label: t("state") }, { label: t("proof") }]}
			rows={steps.map((step) => ({
				key: step.id,
				cells: [t(`work-${step.work}`), placeOf(step, language), state(step), action(step) || "–"],
			}))}
			empty={t("no-steps")}
		/>
	);
}

/** Only an address of the web becomes a link. */
function placeOf({ place, external }: TakedownStep, language: Language) {
	return external && /^https?:\/\//i.test(place) ? (
		<a href={place} rel="noopener noreferrer">
			{place}
		</a>
	) : (
		sayPlace(place, language)
	);
}

export async function stepDonePage(visit: ProgrammeVisit, form: FormState) {
	const { frame, language, office } = contextOf(visit);
	const { step, withdrawal } = await shownStep(visit);
	const t = speak(words, language);
	const back = { href: `${office}/consents/withdrawals/${withdrawal.id}`, label: t("withdrawal") };
	return (
		<FormPage
			{...{ frame, form, back }}
			title={t("mark-done")}
			intro={t("mark-done-intro", { work: t(`work-${step.work}`), place: sayPlace(step.place, language) })}
			action={`${office}/consents/steps/${step.id}/done`}
			uploads
		>
			<TextArea form={form} name="note" label={t("note")} rows={2} />
			<FileField
				form={form}
				name="file"
				label={t("proof-file")}
				hint={keptLabel(acceptedSorts, language)}
				accept={acceptedTypes(acceptedSorts)}
			/>
		</FormPage>
	);
}

/** The withdrawal of the address, where the viewer may see whose it is. @throws Problem `withdrawal-unknown` */
async function shownWithdrawal(visit: ProgrammeVisit) {
	const withdrawal = await readWithdrawal(visit.programme.handle.db, visit.params.withdrawal ?? "");
	return withdrawal ? ofWithdrawal(visit, withdrawal) : Promise.reject(problem("withdrawal-unknown"));
}

async function ofWithdrawal(visit: ProgrammeVisit, withdrawal: WithdrawalInFull) {
	const { office, scope, today } = contextOf(visit);
	const consent = await shownConsent(visit.programme.handle.db, scope, withdrawal.consent, today);
	return { withdrawal, back: { href: `${office}/consents/${consent.id}`, label: writeName(consent.name) } };
}

/** @throws Problem `step-unknown` */
export async function shownStep(visit: ProgrammeVisit) {
	const { db } = visit.programme.handle;
	const step = await readStep(db, visit.params.id ?? "");
	const withdrawal = step && (await readWithdrawal(db, step.withdrawal));
	if (!step || !withdrawal) throw problem("step-unknown");
	await ofWithdrawal(visit, withdrawal);
	return { step, withdrawal };
}
