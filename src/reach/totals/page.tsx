import { totals as words } from "#words/reach";
import { campaignContacts, postLabel, shownYear, yearLabel } from "../../campaigns/index.ts";
import type { ProgrammeVisit } from "../../programme/index.ts";
import { forever } from "../../shared/database/index.ts";
import { contextOf } from "../../shared/office/index.ts";
import {
	CheckboxesField,
	CheckboxField,
	DateField,
	Fieldset,
	FormPage,
	type FormState,
	RadioField,
	TextField,
} from "../../shared/ui/index.ts";
import { inLanguage, speak } from "../../shared/words.ts";
import { totalKinds } from "../models/audience.ts";
import { totalLabel } from "../readings/labels.ts";
import { problem } from "./problems.ts";
import { readTotal } from "./store.ts";

/** The form of a new total of a year, or of the total in the address. */
export async function totalPage(visit: ProgrammeVisit, form: FormState) {
	const { frame, language, office, today } = contextOf(visit);
	const { db } = visit.programme.handle;
	const total = visit.params.id ? await readTotal(db, visit.params.id) : null;
	if (visit.params.id && !total) throw problem("total-unknown");
	const year = await shownYear(db, total?.year ?? visit.params.year);
	const posts = await campaignContacts(db, { asOf: forever - 1, day: today, year: year.id });
	const t = speak(words, language);
	const here = `${office}/campaigns/years/${year.id}`;
	return (
		<FormPage
			{...{ frame, form }}
			back={{ href: `${here}/reach`, label: yearLabel(year, language) }}
			title={total ? t("correct-total") : t("add-total")}
			action={total ? `${office}/campaigns/totals/${total.id}` : `${here}/totals`}
			also={total && <a href={`${office}/campaigns/totals/${total.id}/removal`}>{t("remove-total")}</a>}
		>
			<RadioField
				form={form}
				name="kind"
				label={t("kind-of-total")}
				options={totalKinds.map((kind) => ({ value: kind, label: t(`kind-${kind}`) }))}
				value={total?.kind}
			/>
			<CheckboxesField
				form={form}
				name="posts"
				label={t("posts")}
				options={posts.map((post) => ({ value: post.id, label: `${inLanguage(post.itemTitle, language)}, ${postLabel(post, language)}` }))}
				values={total?.posts}
			/>
			<TextField
				form={form}
				name="reach"
				label={t("reach")}
				hint={t("reach-hint")}
				width="middle"
				inputmode="numeric"
				value={total ? String(total.reach) : undefined}
			/>
			<Fieldset legend={t("tells")}>
				<CheckboxField form={form} name="only" label={t("only")} hint={t("only-hint")} checked={total?.only} />
				<CheckboxField form={form} name="whole" label={t("whole")} hint={t("whole-hint")} checked={total?.whole} />
			</Fieldset>
			<DateField form={form} name="from" label={t("from")} value={total?.from ?? undefined} />
			<DateField form={form} name="until" label={t("until")} value={total?.until ?? undefined} />
			<TextField form={form} name="source" label={t("source")} hint={t("source-hint")} value={total?.source} />
		</FormPage>
	);
}

/** A total that was entered by mistake. */
export async function totalRemovalPage(visit: ProgrammeVisit, form: FormState) {
	const { frame, language, office } = contextOf(visit);
	const total = await readTotal(visit.programme.handle.db, visit.params.id ?? "");
	if (!total) throw problem("total-unknown");
	const t = speak(words, language);
	const here = `${office}/campaigns/totals/${total.id}`;
	return (
		<FormPage
			{...{ frame, form }}
			back={{ href: here, label: totalLabel(total, language) }}
			title={t("remove-total")}
			action={`${here}/removal`}
			submit={t("remove-total")}
			tone="danger"
		/>
	);
}
