import { children as shared, form as words } from "#words/children";
import { writeName } from "../particulars/name.ts";
import { Intake, type IntakeFindings } from "../people/index.ts";
import { listSites } from "../places/index.ts";
import type { ProgrammeVisit } from "../programme/index.ts";
import { contextOf, officeOf } from "../shared/office/index.ts";
import { DateField, FormPage, type FormState, RadioField, SelectField, TextArea } from "../shared/ui/index.ts";
import { formatDate, speak } from "../shared/words.ts";
import { ChildFields } from "./child-fields.tsx";
import { typedOf, typedOfSibling } from "./child-form.ts";
import { siteOptions } from "./labels.ts";
import { type Child, educations } from "./schema.ts";
import { shownAccess, shownChild } from "./shown-child.ts";
import { findSiblings } from "./siblings.ts";
import { readChild } from "./store.ts";

export async function newChildPage(visit: ProgrammeVisit, form: FormState, findings: IntakeFindings | null = null) {
	const context = contextOf(visit);
	const { frame, language, office, scope } = context;
	const { db } = visit.programme.handle;
	// The page of a child leads here to register a brother or sister of that child.
	const sibling = await readChild(db, scope, visit.url.searchParams.get("sibling") ?? "");
	const before = sibling ? typedOfSibling(sibling) : {};
	const found = await findSiblings(visit, { ...before, ...form.typed }, null);
	const sites = await listSites(db, scope);
	const say = speak(shared, language);
	const path = `${office}/children`;
	const intake = <Intake language={language} office={office} findings={findings} />;
	return (
		<FormPage
			{...{ frame, form }}
			title={say("register")}
			back={{ href: path, label: say("children") }}
			action={path}
			intro={speak(words, language)("register-intro")}
		>
			<ChildFields {...{ context, sites, form, before, found, intake }} isCorrection={false} />
		</FormPage>
	);
}

export async function correctionPage(visit: ProgrammeVisit, form: FormState) {
	const context = contextOf(visit);
	const { frame, language, scope } = context;
	const child = await shownChild(visit);
	const found = await findSiblings(visit, form.typed, child);
	const sites = await listSites(visit.programme.handle.db, scope);
	const t = speak(words, language);
	const back = wayBack(visit, child);
	return (
		<FormPage
			{...{ frame, form, back }}
			title={t("correct", { name: back.label })}
			action={`${back.href}/correction`}
			intro={t("correct-intro")}
		>
			<ChildFields {...{ context, sites, form, found }} before={typedOf(child)} isCorrection />
		</FormPage>
	);
}

export async function withdrawalPage(visit: ProgrammeVisit, form: FormState) {
	const { frame, language } = visit;
	const back = wayBack(visit, await shownChild(visit));
	const t = speak(words, language);
	return (
		<FormPage
			{...{ frame, form, back }}
			title={t("withdraw-child", { name: back.label })}
			action={`${back.href}/withdrawal`}
			intro={t("withdraw-child-intro")}
			submit={t("withdraw-child-button")}
			tone="danger"
			cancel={{ label: t("keep") }}
		>
			<TextArea form={form} name="because" label={t("because")} rows={2} />
		</FormPage>
	);
}

export async function accessPage(visit: ProgrammeVisit, form: FormState) {
	const { frame, language, scope, today } = contextOf(visit);
	const child = await shownChild(visit);
	const places = siteOptions(await listSites(visit.programme.handle.db, scope), language);
	const t = speak(words, language);
	const back = wayBack(visit, child);
	return (
		<FormPage
			{...{ frame, form, back }}
			title={t("access-title")}
			action={`${back.href}/access`}
			intro={t("access-intro", { name: back.label, day: formatDate(language, child.identifiedOn) })}
		>
			<DateField form={form} name="obtainedOn" label={t("obtained-on")} earliest={child.identifiedOn} latest={today} />
			<RadioField
				form={form}
				name="education"
				label={t("education")}
				options={educations.map((education) => ({ value: education, label: speak(shared, language)(education) }))}
			/>
			{places.length > 0 && (
				<SelectField form={form} name="site" label={t("access-site")} options={[{ value: "", label: t("no-site") }, ...places]} />
			)}
		</FormPage>
	);
}

export async function accessWithdrawalPage(visit: ProgrammeVisit, form: FormState) {
	const { frame, language } = visit;
	const { child, access } = await shownAccess(visit);
	const t = speak(words, language);
	const back = wayBack(visit, child);
	return (
		<FormPage
			{...{ frame, form, back }}
			title={t("withdraw-access")}
			action={`${back.href}/access/${access.id}/withdrawal`}
			intro={t("withdraw-access-intro", { name: back.label, day: formatDate(language, access.obtainedOn) })}
			submit={t("withdraw-access-button")}
			tone="danger"
			cancel={{ label: t("keep") }}
		>
			<TextArea form={form} name="because" label={t("because")} rows={2} />
		</FormPage>
	);
}

function wayBack(visit: ProgrammeVisit, child: Child) {
	return { href: `${officeOf(visit)}/children/${child.id}`, label: writeName(child.report.name) };
}
