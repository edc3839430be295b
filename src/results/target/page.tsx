import { requireIndicator } from "../../indicators/index.ts";
import type { Indicator } from "../../indicators/schema.ts";
import type { ProgrammeVisit } from "../../programme/index.ts";
import { journalHead } from "../../shared/journal/index.ts";
import { FormPage, type FormState, TextField } from "../../shared/ui/index.ts";
import { inLanguage } from "../../shared/words.ts";
import { resultsContext } from "../office.ts";
import { targetIn } from "../rules.ts";
import { backToTable, targetHref } from "./address.ts";

/** One number, asked for by itself: of one indicator in one year or quarter, or in its whole life. */
export async function targetPage(visit: ProgrammeVisit, form: FormState) {
	const context = resultsContext(visit);
	const { frame, office, labels, t, filter } = context;
	const indicator = await shownIndicator(visit);
	const year = targetOfIn(visit);
	const target = year === "" ? indicator.target : targetIn(indicator, year);
	const title = inLanguage(indicator.title, labels.language);
	return (
		<FormPage
			{...{ frame, form }}
			title={year === "" ? t("target-of-all", { title }) : t("target-of", { title, period: labels.period(year) })}
			intro={year === "" ? t("target-of-all-text") : t("target-of-text")}
			action={targetHref(context, indicator.code, year)}
			back={{ href: `${office}/${backToTable(filter)}`, label: t("results") }}
		>
			<TextField
				form={form}
				name="value"
				label={t("target")}
				hint={t("target-hint")}
				value={target === null ? undefined : String(target)}
				inputmode="numeric"
				width="short"
			/>
		</FormPage>
	);
}

/** Of which year or quarter the address speaks; empty is the whole life. */
export function targetOfIn({ url }: Pick<ProgrammeVisit, "url">): string {
	const year = url.searchParams.get("of") ?? "";
	return /^[12]\d{3}(-Q[1-4])?$/.test(year) ? year : "";
}

/** The sheet in force. @throws Problem when there is none with the code of the address */
export async function shownIndicator({ params, programme: { handle } }: ProgrammeVisit): Promise<Indicator> {
	return requireIndicator(handle.db, params.code ?? "", (await journalHead(handle)).seq);
}
