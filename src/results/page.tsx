import type { ProgrammeVisit } from "../programme/index.ts";
import { EmptyState, LinkButton, OfficePage } from "../shared/ui/index.ts";
import { mayTakeFile } from "./files/access.ts";
import { fileHref } from "./files/address.ts";
import { filterLabels } from "./labels.ts";
import { type ResultsContext, shownResults } from "./office.ts";
import { isOfPart } from "./rules.ts";
import { ResultsFilterForm } from "./table/filter-form.tsx";
import { ResultsTable, type TableProps } from "./table/table.tsx";

/** How the programme stands, on one page. */
export async function resultsPage(visit: ProgrammeVisit) {
	const props = await shownResults(visit);
	const { context, results } = props;
	const { frame, t, labels, notice, filter } = context;
	const day = labels.day(results.day);
	const narrowed = filterLabels(context, results);
	return (
		<OfficePage
			frame={frame}
			title={t("results")}
			notice={notice}
			actions={mayTakeFile(context, results) && <FileLinks context={context} />}
		>
			<p>{results.isPublished ? t("published-intro", { day }) : t("intro", { day })}</p>
			<ResultsFilterForm {...props} />
			{narrowed.length > 0 && <p class="print-only">{narrowed.join(" · ")}</p>}
			{results.lines.length === 0 ? (
				<EmptyState title={t("nothing")} text={results.isPublished ? t("nothing-published") : t("nothing-text")} />
			) : (
				<>
					<ResultsTable {...props} />
					<Legend {...props} isPart={isOfPart(filter)} />
				</>
			)}
		</OfficePage>
	);
}

function FileLinks({ context }: { readonly context: ResultsContext }) {
	const { t } = context;
	return (
		<>
			<LinkButton href={fileHref(context, "table.xlsx")} tone="quiet">
				{t("save-xlsx")}
			</LinkButton>
			<LinkButton href={fileHref(context, "table.csv")} tone="quiet">
				{t("save-csv")}
			</LinkButton>
			<LinkButton href={fileHref(context, "counting.csv")} tone="quiet">
				{t("save-counting")}
			</LinkButton>
		</>
	);
}

/** What the marks of the table mean; said below it, because who knows them looks past it. */
function Legend({ context: { t, filter }, results, isPart }: TableProps & { readonly isPart: boolean }) {
	return (
		<ul class="results-legend">
			<li>{t("legend-number")}</li>
			<li>{t("legend-new")}</li>
			<li>{t("legend-share")}</li>
			{isPart && <li>{t("legend-part")}</li>}
			{(isPart || filter.area === "each") && <li>{t("legend-first")}</li>}
			{results.isPublished && <li>{t("legend-published")}</li>}
		</ul>
	);
}
