import { totals as words } from "#words/reach";
import type { PageContext } from "../../shared/office/index.ts";
import { LinkButton, Table } from "../../shared/ui/index.ts";
import { formatNumber, type Language, speak } from "../../shared/words.ts";
import { totalLabel } from "../readings/labels.ts";
import type { ReachReading } from "../readings/schema.ts";
import { totalOperations } from "./operations.ts";
import type { PostTotal } from "./schema.ts";

/** What platforms say of several posts together; those who may enter it begin here. */
export function TotalsTable({ context, reading }: { readonly context: PageContext; readonly reading: ReachReading }) {
	const { language, office, mayRun } = context;
	const { totals, subject } = reading;
	const t = speak(words, language);
	const mayWrite = mayRun(totalOperations["total-written"]);
	return (
		<section>
			<h2>{t("totals")}</h2>
			<p>{t("totals-text")}</p>
			<Table
				caption={t("totals-caption", { count: totals.length })}
				columns={[{ label: t("source") }, { label: t("what") }, { label: t("tells") }, { label: t("number"), numeric: true }]}
				rows={totals.map((total) => ({
					key: total.id,
					cells: [
						mayWrite ? <a href={`${office}/campaigns/totals/${total.id}`}>{totalLabel(total, language)}</a> : totalLabel(total, language),
						t("of-posts", { count: total.posts.length }),
						tellsOf(total, language),
						formatNumber(language, total.reach),
					],
				}))}
				empty={t("no-totals")}
			/>
			{mayWrite && subject.year !== null && (
				<LinkButton tone="quiet" href={`${office}/campaigns/years/${subject.year}/totals/new`}>
					{t("add-total")}
				</LinkButton>
			)}
		</section>
	);
}

function tellsOf({ only, whole }: PostTotal, language: Language): string {
	return speak(words, language)(only ? (whole ? "tells-both" : "tells-at-least") : "tells-at-most");
}
