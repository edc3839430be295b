import { consentForm as words } from "#words/consent";
import { disabilities } from "../../particulars/disability.ts";
import { birthDateLabel } from "../../particulars/labels.ts";
import { writeName } from "../../particulars/name.ts";
import { sexes } from "../../particulars/sex.ts";
import { readPerson } from "../../people/index.ts";
import { areaName, areaOptions } from "../../places/index.ts";
import type { ProgrammeVisit } from "../../programme/index.ts";
import { contextOf, type PageContext } from "../../shared/office/index.ts";
import { Fieldset, type FormState, RadioField, SelectField, TextField } from "../../shared/ui/index.ts";
import { speak } from "../../shared/words.ts";
import { listConsents } from "./lines.ts";

export interface PersonChoice {
	readonly value: string;
	readonly label: string;
}

/** Those who were asked before, and the one whom the address names for somebody who works with the register of people. */
export async function peopleToChoose(visit: ProgrammeVisit): Promise<PersonChoice[]> {
	const { scope, language, today, can } = contextOf(visit);
	const { db } = visit.programme.handle;
	const asked = (await listConsents(db, scope, today)).map((line) => ({
		value: line.person,
		label: [writeName(line.name), line.area && areaName(line.area, language)].filter(Boolean).join(", "),
	}));
	const wanted = visit.url.searchParams.get("person") ?? "";
	const person = can("people.read") ? await readPerson(db, scope, wanted) : null;
	const latest = person?.reports.at(-1);
	const named =
		person && latest
			? [{ value: person.person, label: [writeName(latest.name), birthDateLabel(latest.birthDate, language)].filter(Boolean).join(", ") }]
			: [];
	return [...new Map([...asked, ...named].map((choice) => [choice.value, choice])).values()].toSorted((one, other) =>
		one.label.localeCompare(other.label, language),
	);
}

interface WhoFieldsProps {
	readonly context: PageContext;
	readonly form: FormState;
	readonly people: readonly PersonChoice[];
	readonly chosen: string;
}

export function WhoFields({ context, form, people, chosen }: WhoFieldsProps) {
	const { language, scope, targetAreas } = context;
	const t = speak(words, language);
	const areas = areaOptions(language, scope, targetAreas);
	return (
		<Fieldset legend={t("whose")}>
			{people.length > 0 && (
				<SelectField
					form={form}
					name="person"
					label={t("asked-before")}
					options={[{ value: "", label: t("somebody-new") }, ...people]}
					value={chosen}
				/>
			)}
			<p class="hint">{t("new-person-hint")}</p>
			<TextField form={form} name="family" label={t("family")} width="middle" />
			<TextField form={form} name="given" label={t("given")} width="middle" />
			<RadioField
				form={form}
				name="sex"
				label={t("sex")}
				options={[...sexes.map((sex) => ({ value: sex, label: t(sex) })), { value: "", label: t("not-told") }]}
			/>
			<TextField form={form} name="birthDate" label={t("birth-date")} hint={t("birth-date-hint")} width="middle" />
			<RadioField
				form={form}
				name="disability"
				label={t("has-disability")}
				options={[...disabilities.map((one) => ({ value: one, label: t(`disability-${one}`) })), { value: "", label: t("not-told") }]}
			/>
			<SelectField form={form} name="area" label={t("area")} options={[{ value: "", label: t("choose-area") }, ...areas]} />
		</Fieldset>
	);
}
