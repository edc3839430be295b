import { CheckboxesField, Form, type FormState, LinkButton, OfficePage, Table } from "../../shared/ui/index.ts";
import { inLanguage } from "../../shared/words.ts";
import type { IndicatorSheet } from "../schema.ts";
import type { Surroundings } from "../surroundings.ts";

interface StarterPageProps {
	readonly around: Surroundings;
	readonly form: FormState;
	readonly operation: string;
	/** Of the starter set, those that no sheet has the code of. */
	readonly open: readonly IndicatorSheet[];
	readonly known: readonly IndicatorSheet[];
}

export function StarterPage({ around, form, operation, open, known }: StarterPageProps) {
	const { frame, office, labels } = around;
	const { t, language } = labels;
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
						operation={operation}
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
