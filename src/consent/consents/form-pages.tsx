import type { ComponentChildren } from "preact";
import { consents as shared, consentForm as words } from "#words/consent";
import { writeName } from "../../particulars/name.ts";
import type { ProgrammeVisit } from "../../programme/index.ts";
import { contextOf, officeOf } from "../../shared/office/index.ts";
import { DateField, FormPage, type FormState, Note, RadioField, TextArea, TextField, type Way } from "../../shared/ui/index.ts";
import { speak } from "../../shared/words.ts";
import { readConsent } from "../accesses/store.ts";
import { listAssets, listCampaignNames } from "../assets.ts";
import { previewAnswers } from "../schema.ts";
import { ConsentFields } from "./consent-fields.tsx";
import { type ConsentLine, shownConsent } from "./lines.ts";
import { typedOf } from "./typed-consent.ts";
import { peopleToChoose, WhoFields } from "./who-fields.tsx";

export async function newConsentPage(visit: ProgrammeVisit, form: FormState) {
	const context = contextOf(visit);
	const { frame, language, office } = context;
	const { db } = visit.programme.handle;
	const [assets, campaigns, people] = [await listAssets(db), await listCampaignNames(db), await peopleToChoose(visit)];
	const chosen = visit.url.searchParams.get("person") ?? "";
	const asset = visit.url.searchParams.get("asset") ?? "";
	const t = speak(words, language);
	const path = `${office}/consents`;
	return (
		<FormPage
			{...{ frame, form }}
			title={speak(shared, language)("record-consent")}
			back={{ href: path, label: speak(shared, language)("consents") }}
			action={path}
			uploads
		>
			<Note>
				<p>{t("record-intro")}</p>
			</Note>
			<ConsentFields
				{...{ context, form, assets, campaigns }}
				before={asset ? { assets: asset } : {}}
				who={<WhoFields {...{ context, form, people, chosen }} />}
			/>
		</FormPage>
	);
}

export async function correctionPage(visit: ProgrammeVisit, form: FormState) {
	const context = contextOf(visit);
	const { frame, language } = context;
	const { db } = visit.programme.handle;
	const reading = { account: visit.viewer.account, scope: context.scope, day: context.today, part: "correction" } as const;
	const consent = await readConsent(visit.programme.handle, visit.params.consent, reading);
	const back = wayBack(visit, consent);
	const [assets, campaigns] = [await listAssets(db), await listCampaignNames(db)];
	const t = speak(words, language);
	return (
		<FormPage
			{...{ frame, form, back }}
			title={t("correct", { name: back.label })}
			intro={t("correct-intro")}
			action={`${back.href}/correction`}
			uploads
		>
			<ConsentFields {...{ context, form, assets, campaigns }} before={typedOf({ ...consent, guardianContact: consent.contact })} />
			<TextArea form={form} name="because" label={t("because")} rows={2} />
		</FormPage>
	);
}

export function previewPage(visit: ProgrammeVisit, form: FormState) {
	const { language, today } = contextOf(visit);
	const t = speak(words, language);
	return afterwards(
		visit,
		form,
		{ at: "preview", title: (name) => t("record-preview", { name }), intro: t("preview-intro") },
		<>
			<DateField form={form} name="shownOn" label={t("shown-on")} latest={today} />
			<RadioField
				form={form}
				name="answer"
				label={t("preview-answer")}
				options={previewAnswers.map((answer) => ({ value: answer, label: speak(shared, language)(`preview-${answer}`) }))}
			/>
		</>,
	);
}

export function complaintPage(visit: ProgrammeVisit, form: FormState) {
	const { language, today } = contextOf(visit);
	const t = speak(words, language);
	return afterwards(
		visit,
		form,
		{ at: "complaint", title: (name) => t("note-complaint", { name }), intro: t("complaint-intro") },
		<>
			<DateField form={form} name="receivedOn" label={t("received-on")} latest={today} />
			<TextField form={form} name="complainedBy" label={t("complained-by")} width="middle" />
			<TextArea form={form} name="what" label={t("complaint")} />
		</>,
	);
}

interface Afterwards {
	readonly at: "preview" | "complaint";
	readonly title: (name: string) => string;
	readonly intro: string;
}

/** A form about something that came after a consent. It shows nothing of the record but whose it is, so nobody has read it. */
async function afterwards(visit: ProgrammeVisit, form: FormState, { at, title, intro }: Afterwards, fields: ComponentChildren) {
	const { frame, scope, today } = contextOf(visit);
	const back = wayBack(visit, await shownConsent(visit.programme.handle.db, scope, visit.params.consent, today));
	return <FormPage {...{ frame, form, back, intro }} title={title(back.label)} action={`${back.href}/${at}`} children={fields} />;
}

function wayBack(visit: ProgrammeVisit, { id, name }: Pick<ConsentLine, "id" | "name">): Way {
	return { href: `${officeOf(visit)}/consents/${id}`, label: writeName(name) };
}
