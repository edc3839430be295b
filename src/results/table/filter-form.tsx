import { disabilities } from "../../particulars/disability.ts";
import { sexLabel } from "../../particulars/labels.ts";
import { sexes } from "../../particulars/sex.ts";
import { Filter, type FormState, SelectField } from "../../shared/ui/index.ts";
import { inLanguage } from "../../shared/words.ts";
import { disabilityOf, placeLabel } from "../labels.ts";
import type { TableProps } from "./table.tsx";

/** The filter stands in the address, so that a table can be sent to somebody as it is. */
export function ResultsFilterForm({ context, results, choices }: TableProps) {
	const { t, office, filter, labels, targetAreas, language } = context;
	const form: FormState = { typed: { ...filter }, errors: {} };
	const everything = (label: string) => ({ value: "", label });
	return (
		<Filter action={`${office}/results`} submit={t("narrow")}>
			<SelectField
				{...{ form, name: "pillar", label: t("pillar") }}
				options={[everything(t("all-pillars")), ...choices.pillars.map(({ id }) => ({ value: id, label: labels.pillar(id, choices) }))]}
			/>
			{!results.isPublished && (
				<SelectField
					{...{ form, name: "area", label: t("area") }}
					options={[
						everything(t("all-areas")),
						...["each", ...targetAreas, "elsewhere"].map((value) => ({
							value,
							label: value === "each" ? t("each-area") : placeLabel(context, value),
						})),
					]}
				/>
			)}
			<SelectField
				{...{ form, name: "period", label: t("period") }}
				options={[
					everything(t("all-periods")),
					...results.periods.map(({ id, name }) => ({ value: id, label: inLanguage(name, language) })),
				]}
			/>
			{!results.isPublished && (
				<>
					<SelectField
						{...{ form, name: "sex", label: t("sex") }}
						options={[everything(t("everybody")), ...sexes.map((sex) => ({ value: sex, label: sexLabel(sex, language) }))]}
					/>
					<SelectField
						{...{ form, name: "disability", label: t("disability") }}
						options={[everything(t("everybody")), ...disabilities.map((value) => ({ value, label: disabilityOf(context, value) }))]}
					/>
				</>
			)}
		</Filter>
	);
}
