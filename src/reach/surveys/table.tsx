import { surveys as words } from "#words/reach";
import type { PageContext } from "../../shared/office/index.ts";
import { LinkButton, Table } from "../../shared/ui/index.ts";
import { formatDate, inLanguage, type Language, speak } from "../../shared/words.ts";
import { type Answers, changeBetween, type Share, shareOf } from "../models/shares.ts";
import { surveyOperations } from "./operations.ts";
import type { SurveyResult } from "./schema.ts";

interface SurveysProps {
	readonly context: Pick<PageContext, "language" | "office" | "mayRun">;
	readonly results: readonly SurveyResult[];
	/** The year that a result is entered of; null on a page of several. */
	readonly year: string | null;
}

/** What people knew, thought and did before and after, beside the number of those whom the campaign reached; with how many were asked. */
export function SurveysTable({ context: { language, office, mayRun }, results, year }: SurveysProps) {
	const t = speak(words, language);
	const mayWrite = mayRun(surveyOperations["survey-written"]);
	return (
		<section>
			<h2>{t("surveys")}</h2>
			<p>{t("surveys-text")}</p>
			<Table
				caption={t("surveys-caption", { count: results.length })}
				columns={[
					{ label: t("question") },
					{ label: t("topic") },
					{ label: t("before") },
					{ label: t("after") },
					{ label: t("change-of-share") },
				]}
				rows={results.map((result) => ({
					key: result.id,
					cells: [
						mayWrite ? (
							<a href={`${office}/campaigns/surveys/${result.id}`}>{inLanguage(result.question, language)}</a>
						) : (
							inLanguage(result.question, language)
						),
						t(`topic-${result.topic}`),
						waveOf(result.before, language),
						result.after ? waveOf(result.after, language) : t("not-asked-again"),
						result.after && sayChange(changeBetween(result.before, result.after), language),
					],
				}))}
				empty={t("no-surveys")}
			/>
			{mayWrite && year !== null && (
				<LinkButton tone="quiet" href={`${office}/campaigns/years/${year}/surveys/new`}>
					{t("add-survey")}
				</LinkButton>
			)}
		</section>
	);
}

function waveOf({ on, asked, yes }: Answers & { readonly on: string }, language: Language): string {
	const { value, low, high } = shareOf({ asked, yes });
	return speak(words, language)("wave", {
		share: percent(value),
		low: percent(low),
		high: percent(high),
		asked,
		day: formatDate(language, on),
	});
}

/** A change whose interval holds nought may be chance, and is said to be. */
function sayChange({ value, low, high }: Share, language: Language): string {
	const t = speak(words, language);
	const said = t("points", { points: signed(value), low: signed(low), high: signed(high) });
	return low <= 0 && high >= 0 ? `${said} ${t("may-be-chance")}` : said;
}

function percent(share: number): string {
	return String(Math.round(share * 100));
}

function signed(change: number): string {
	const points = Math.round(change * 100);
	return points > 0 ? `+${points}` : String(points).replace("-", "−");
}
