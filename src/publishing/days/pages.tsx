import type { ProgrammeVisit } from "../../programme/index.ts";
import { DateField, FormPage, type FormState } from "../../shared/ui/index.ts";
import { publishingContext } from "../office.ts";

export async function newDayPage(visit: ProgrammeVisit, form: FormState) {
	const { frame, office, t, today } = await publishingContext(visit);
	const back = { href: `${office}/periods`, label: t("periods") };
	return (
		<FormPage {...{ frame, form, back }} title={t("set-day")} action={back.href}>
			<p>{t("set-day-text")}</p>
			<DateField form={form} name="day" label={t("reporting-day")} value={today} />
		</FormPage>
	);
}
