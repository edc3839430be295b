import { appearances as words } from "#words/consent";
import type { ProgrammeVisit } from "../../programme/index.ts";
import { contextOf, officeOf } from "../../shared/office/index.ts";
import { Button, CheckboxField, FormPage, type FormState, RadioField, SelectField, TextField } from "../../shared/ui/index.ts";
import { inLanguage, speak } from "../../shared/words.ts";
import { peopleToChoose } from "../consents/who-fields.tsx";
import { faceLabel, voiceLabel } from "../labels.ts";
import { problem } from "../problems.ts";
import { faces, voices } from "../schema.ts";
import { clock, shownAsset } from "./asset-page.tsx";
import { type PersonLine, readAssetRight } from "./store.ts";

/** Somebody new in a work, or what shows of somebody who is recorded in it. */
export async function appearancePage(visit: ProgrammeVisit, form: FormState) {
	const { frame, language, scope, today } = contextOf(visit);
	const asset = await shownAsset(visit);
	const { people } = await readAssetRight(visit.programme.handle.db, scope, asset.id, today);
	const known = visit.params.id ? (people.find(({ id, outside }) => id === visit.params.id && !outside) ?? null) : null;
	if (visit.params.id && !known) throw problem("appearance-unknown");
	const choices = await peopleToChoose(visit);
	const t = speak(words, language);
	const back = { href: `${officeOf(visit)}/consents/works/${asset.id}`, label: inLanguage(asset.title, language) };
	const to = known ? `${back.href}/people/${known.id}` : `${back.href}/people`;
	return (
		<FormPage
			{...{ frame, form, back }}
			title={known ? t("correct-person") : t("add-person")}
			intro={t("person-intro")}
			action={to}
			also={
				known && (
					<Button tone="danger" formaction={`${to}/removal`}>
						{t("remove-person")}
					</Button>
				)
			}
		>
			<SelectField
				form={form}
				name="person"
				label={t("person")}
				hint={t("person-hint")}
				options={[{ value: "", label: t("nobody-knows") }, ...choices]}
				value={chosen(known, choices)}
			/>
			<TextField form={form} name="described" label={t("described")} hint={t("described-hint")} value={known?.described ?? undefined} />
			<RadioField
				form={form}
				name="face"
				label={t("face")}
				options={[
					...faces.map((one) => ({ value: one, label: faceLabel(one, language) })),
					{ value: "", label: faceLabel(null, language) },
				]}
				value={known?.face ?? ""}
			/>
			<RadioField
				form={form}
				name="voice"
				label={t("voice")}
				options={[
					...voices.map((one) => ({ value: one, label: voiceLabel(one, language) })),
					{ value: "", label: voiceLabel(null, language) },
				]}
				value={known?.voice ?? ""}
			/>
			<CheckboxField form={form} name="told" label={t("is-told")} checked={known?.told ?? false} />
			<TextField form={form} name="from" label={t("from")} hint={t("moment-hint")} width="short" value={momentOf(known?.fromMs)} />
			<TextField form={form} name="until" label={t("until-moment")} width="short" value={momentOf(known?.untilMs)} />
		</FormPage>
	);
}

/** The choice that is the person of an appearance: people are chosen by their eldest report. */
function chosen(known: PersonLine | null, choices: readonly { readonly value: string }[]): string | undefined {
	return choices.find(({ value }) => value === known?.consent?.report || value === known?.report)?.value ?? known?.report ?? undefined;
}

function momentOf(milliseconds: number | null | undefined): string | undefined {
	return milliseconds === null || milliseconds === undefined ? undefined : clock(milliseconds);
}
