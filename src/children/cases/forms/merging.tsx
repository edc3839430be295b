import { birthDateLabel } from "../../../particulars/labels.ts";
import { writeName } from "../../../particulars/name.ts";
import { areaName } from "../../../places/index.ts";
import type { ProgrammeVisit } from "../../../programme/index.ts";
import { Filter, Form, type FormState, freshForm, OfficePage, RadioField, TextArea, TextField } from "../../../shared/ui/index.ts";
import { listChildren } from "../../store.ts";
import { formOfCase } from "./case-form.tsx";

/** How many children of a name are offered. */
const mostOffered = 20;

/** The case that goes on for a child who was registered twice: searched for by name, then chosen. */
export async function mergingForm(visit: ProgrammeVisit, form: FormState) {
	const { frame, language, office, scope, document, t } = await formOfCase(visit);
	const text = form.typed.text ?? visit.url.searchParams.get("text") ?? document.name.given;
	const found = await listChildren(visit.programme.handle.db, scope, { text, limit: mostOffered });
	const others = found.filter(({ id }) => id !== document.id);
	const back = { href: `${office}/children/${document.id}`, label: writeName(document.name) };
	return (
		<OfficePage frame={frame} title={t("merge-title")} form={form} back={back}>
			<p>{t("merge-intro")}</p>
			<Filter action={`${back.href}/merging`} submit={t("search")}>
				<TextField form={freshForm} name="text" label={t("merge-search")} value={text} width="middle" />
			</Filter>
			{others.length === 0 ? (
				<p>{t("merge-nobody")}</p>
			) : (
				<Form
					action={`${back.href}/merging`}
					form={form}
					submit={t("merge-button")}
					tone="danger"
					cancel={{ href: back.href, label: t("cancel") }}
				>
					<input type="hidden" name="text" value={text} />
					<RadioField
						form={form}
						name="into"
						label={t("merge-into")}
						options={others.map((line) => ({
							value: line.id,
							label: writeName(line.name),
							hint: [birthDateLabel(line.birthDate, language), line.area && areaName(line.area, language)].filter(Boolean).join(" · "),
						}))}
					/>
					<TextArea form={form} name="because" label={t("merge-because")} rows={2} />
				</Form>
			)}
		</OfficePage>
	);
}
