import { releases as words } from "#words/campaigns";
import { proposalLabels, warningLabel } from "../../consent/index.ts";
import type { ProgrammeVisit } from "../../programme/index.ts";
import { DateField, FormPage, type FormState, Note, TextArea } from "../../shared/ui/index.ts";
import { speak } from "../../shared/words.ts";
import { addressed } from "../contents/pages.tsx";
import { languageLabel } from "../labels.ts";
import { problem } from "../problems.ts";
import { checkContent } from "../safety/check.ts";
import { readStanding } from "./store.ts";

/** The item in the language of the address, how it stands, and the way back to it. */
async function standing(visit: ProgrammeVisit) {
	const { context, item, language, here } = await addressed(visit);
	const found = await readStanding(visit.programme.handle.db, item.id, language);
	if (!found?.draft) throw problem("content-unknown");
	const t = speak(words, context.language);
	const named = { language: languageLabel(language, context.language) };
	const back = { href: here, label: t("item-in", { ...named, title: found.draft.title }) };
	return { context, item, language, t, named, back, at: `${here}/releases/${language}`, draft: found.draft, found };
}

/** Whoever approves sees the warnings, says from when until when, and, against a warning, why. */
export async function approvalPage(visit: ProgrammeVisit, form: FormState) {
	const { context, item, t, named, back, at, draft } = await standing(visit);
	const warnings = await checkContent(visit.programme.handle, item, draft, context.today);
	return (
		<FormPage {...{ frame: context.frame, form, back }} title={t("approve-in", named)} action={`${at}/approval`} submit={t("approve")}>
			<p>{t("approval-intro")}</p>
			{warnings.length > 0 && (
				<Note>
					<h2>{t("warnings-title", { count: warnings.length })}</h2>
					<ul>
						{warnings.map((warning, index) => (
							<li key={`${warning.kind} ${index}`}>
								{warningLabel(warning, context.language)} <strong>{proposalLabels(warning, context.language).join(" ")}</strong>
							</li>
						))}
					</ul>
				</Note>
			)}
			<Days form={form} t={t} releaseOn={context.today} endOn={null} />
			{warnings.length > 0 && <TextArea form={form} name="because" label={t("against-because")} hint={t("against-hint")} rows={3} />}
		</FormPage>
	);
}

function Days({ form, t, releaseOn, endOn }: { form: FormState; t: Speaks; releaseOn: string | null; endOn: string | null }) {
	return (
		<>
			<DateField form={form} name="releaseOn" label={t("release-on")} hint={t("release-on-hint")} value={releaseOn ?? ""} />
			<DateField form={form} name="endOn" label={t("end-on")} hint={t("end-on-hint")} value={endOn ?? ""} />
		</>
	);
}

type Speaks = Awaited<ReturnType<typeof standing>>["t"];

export async function daysPage(visit: ProgrammeVisit, form: FormState) {
	const { context, t, named, back, at, found } = await standing(visit);
	if (!found.release) throw problem("no-release");
	return (
		<FormPage {...{ frame: context.frame, form, back }} title={t("change-days-in", named)} action={`${at}/days`}>
			<Days form={form} t={t} releaseOn={found.release.releaseOn} endOn={found.release.endOn} />
		</FormPage>
	);
}

export async function returnPage(visit: ProgrammeVisit, form: FormState) {
	const { context, t, named, back, at } = await standing(visit);
	return (
		<FormPage {...{ frame: context.frame, form, back }} title={t("return-in", named)} action={`${at}/return`} submit={t("return")}>
			<TextArea form={form} name="because" label={t("what-to-change")} rows={4} />
		</FormPage>
	);
}

export async function withdrawalPage(visit: ProgrammeVisit, form: FormState) {
	const { context, t, named, back, at } = await standing(visit);
	return (
		<FormPage
			{...{ frame: context.frame, form, back }}
			title={t("withdraw-in", named)}
			action={`${at}/withdrawal`}
			submit={t("withdraw")}
			tone="danger"
		>
			<p>{t("withdrawal-intro")}</p>
			<TextArea form={form} name="because" label={t("because")} rows={3} />
		</FormPage>
	);
}

export async function lettingBackPage(visit: ProgrammeVisit, form: FormState) {
	const { context, t, named, back, at } = await standing(visit);
	return (
		<FormPage
			{...{ frame: context.frame, form, back }}
			title={t("let-back-in", named)}
			action={`${at}/letting-back`}
			submit={t("let-back")}
		>
			<p>{t("let-back-intro")}</p>
			<TextArea form={form} name="because" label={t("because")} rows={3} />
		</FormPage>
	);
}
