import type { ProgrammeVisit } from "../../programme/index.ts";
import { journalHead, requireReach } from "../../shared/journal/index.ts";
import { authorOf, contextOf } from "../../shared/office/index.ts";
import { CheckboxesField, Form, type FormState, LinkButton, OfficePage, Table } from "../../shared/ui/index.ts";
import { inLanguage } from "../../shared/words.ts";
import { readChoices } from "../choices.ts";
import { sheetLabels } from "../labels.ts";
import { indicatorOperations } from "../operations.ts";
import type { IndicatorSheet } from "../schema.ts";
import { listIndicators } from "../store.ts";
import { starterSheets } from "./starter.ts";

export async function starterPage(visit: ProgrammeVisit, form: FormState) {
	requireReach(authorOf(visit), indicatorOperations["indicator-defined"]);
	const { frame, language, office } = contextOf(visit);
	const { t } = sheetLabels(language);
	const { open, known } = await starterOf(visit);
	const figures = { href: `${office}/figures`, label: t("figures") };
	return (
		<OfficePage
			frame={frame}
			title={t("starter")}
			form={form}
			back={figures}
			actions={
				<LinkButton href={`${office}/indicators/new`} tone="quiet">
					{t("define-own")}
				</LinkButton>
			}
		>
			{open.length === 0 ? (
				<p>{t("starter-all-known")}</p>
			) : (
				<>
					<p>{t("starter-intro")}</p>
					<Form
						action={`${office}/indicators/starter`}
						form={form}
						submit={t("starter-take")}
						cancel={{ href: figures.href, label: t("cancel") }}
					>
						<CheckboxesField
							form={form}
							name="codes"
							label={t("starter-choose")}
							values={open.map(({ code }) => code)}
							options={open.map((sheet) => ({
								value: sheet.code,
								label: t("starter-option", { code: sheet.code, title: inLanguage(sheet.title, language) }),
								hint: inLanguage(sheet.definition, language),
							}))}
						/>
					</Form>
				</>
			)}
			{known.length > 0 && (
				<section>
					<h2>{t("starter-known")}</h2>
					<Table
						caption={t("starter-known")}
						columns={[{ label: t("code"), short: true }, { label: t("indicator") }]}
						rows={known.map(({ code, title }) => ({
							key: code,
							cells: [code, <a href={`${office}/indicators/${code}`}>{inLanguage(title, language)}</a>],
						}))}
						empty=""
					/>
				</section>
			)}
		</OfficePage>
	);
}

/** The sheets of the starter set: those whose code no indicator has, and the others. */
export async function starterOf({ programme }: ProgrammeVisit): Promise<{ open: IndicatorSheet[]; known: IndicatorSheet[] }> {
	const { handle, startsOn } = programme;
	const { pillars } = await readChoices(handle);
	const codes = new Set((await listIndicators(handle.db, (await journalHead(handle)).seq)).map(({ code }) => code));
	const sheets = starterSheets(startsOn, pillars);
	return { open: sheets.filter(({ code }) => !codes.has(code)), known: sheets.filter(({ code }) => codes.has(code)) };
}
