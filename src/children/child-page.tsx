import { casePage, caseSummary, children as words } from "#words/children";
import { birthDateLabel, disabilityLabel, sexLabel } from "../particulars/labels.ts";
import { writeName } from "../particulars/name.ts";
import { listSites } from "../places/index.ts";
import type { ProgrammeVisit } from "../programme/index.ts";
import { contextOf } from "../shared/office/index.ts";
import { Facts, LinkButton, OfficePage, SheetLink } from "../shared/ui/index.ts";
import { formatDate, type Language, speak } from "../shared/words.ts";
import { openCase } from "./accesses/store.ts";
import { agesOn } from "./assessment/ages.ts";
import { readCalendar } from "./calendar/store.ts";
import { caseOperations } from "./cases/operations.ts";
import { CaseParts, OtherSteps } from "./cases/page/case-parts.tsx";
import { isOnCase, type ShownCase } from "./cases/page/section.tsx";
import { siteNamesOf } from "./cases/page/sites.ts";
import { Summary } from "./cases/page/summary.tsx";
import type { CaseDocument } from "./cases/schema.ts";
import { casesSheet } from "./cases/sheets.ts";
import { AccessSection, History, SiblingsSection } from "./child-sections.tsx";
import { listHistory } from "./history.ts";
import { placeLabel } from "./labels.ts";
import { childrenOperations } from "./operations.ts";
import { problem } from "./problems.ts";
import { listSiblings, readChild } from "./store.ts";

/** How many entries of the journal the page shows. */
const historyLength = 20;

/** A child with all that the programme does for it. Officers on the case see it also where the child is outside their areas. */
export async function childPage(visit: ProgrammeVisit) {
	const context = contextOf(visit, { ...words, ...casePage });
	const { frame, language, office, notice, scope, today } = context;
	const { handle } = visit.programme;
	const { db } = handle;
	const { areas, account } = visit.viewer;
	const document = await openCase(handle, { areas, account }, visit.params.child ?? "", "page");
	if (!document) throw problem("unknown");
	const path = `${office}/children`;
	const here = `${path}/${document.id}`;
	const child = await readChild(db, scope, document.id);
	// An officer who opened it in an emergency may read it and write nothing.
	const isTheirs = child !== null || isOnCase(document, account);
	const isOpen = !document.closed && document.mergedInto === null;
	const mayVisit = isTheirs && context.mayRun(caseOperations["visit-recorded"]);
	const shown: ShownCase = {
		...{ language, today, document, here, account },
		calendar: await readCalendar(db),
		mayWrite: mayVisit && isOpen,
		maySupervise: isTheirs && context.mayRun(caseOperations["case-assigned"]) && isOpen,
		siteName: await siteNamesOf(db, document, language),
	};
	// An officer on the case of a child elsewhere does not see who else lives there.
	const siblings = child ? await listSiblings(db, scope, child) : [];
	const history = await listHistory(db, scope, document.id, historyLength);
	const mayCorrect = child !== null && context.mayRun(childrenOperations["child-corrected"]);
	const t = speak(words, language);
	const mayPrint = isOnCase(document, account) || (isTheirs && context.can("children.supervise"));
	const actions = (mayVisit || mayPrint) && (
		<>
			{shown.mayWrite && <LinkButton href={`${here}/visits/new`}>{speak(casePage, language)("record-visit")}</LinkButton>}
			{mayCorrect && (
				<LinkButton tone="quiet" href={`${here}/correction`}>
					{t("correct")}
				</LinkButton>
			)}
			{mayPrint && (
				<LinkButton tone="quiet" href={`${here}/summary`}>
					{speak(caseSummary, language)("print-summary")}
				</LinkButton>
			)}
		</>
	);
	return (
		<OfficePage {...{ frame, notice, actions }} title={writeName(document.name)} back={{ href: path, label: t("children") }}>
			<SheetLink sheet={casesSheet} />
			<Lead {...{ language, document, today }} />
			<Summary shown={shown}>
				<ChildFacts {...{ language, document }} sites={await listSites(db, scope)} />
				{child && context.can("people.read") && (
					<p>
						<a href={`${office}/people/${child.report.person}`}>{t("to-person")}</a>
					</p>
				)}
			</Summary>
			<CaseParts {...shown} />
			<AccessSection {...{ shown, mayWrite: mayCorrect }} />
			{child && <SiblingsSection {...{ language, path, siblings }} child={child.id} mayWrite={mayCorrect} />}
			<History {...{ language, history }} isLong={history.length === historyLength} />
			<OtherSteps shown={shown} mayReopen={mayVisit} />
			{mayCorrect && (
				<p>
					<a href={`${here}/withdrawal`}>{t("withdraw-child")}</a>
				</p>
			)}
		</OfficePage>
	);
}

/** One line on who the child is: age, sex, place. */
function Lead({ language, document, today }: { readonly language: Language; readonly document: CaseDocument; readonly today: string }) {
	const t = speak(words, language);
	const ages = agesOn(today, document.birthDate);
	return (
		<p class="case-lead">
			{[
				ages === null ? t("age-not-known") : t("years", { count: ages.most }),
				sexLabel(document.sex, language),
				placeLabel({ area: document.area, site: null }, [], language),
			]
				.filter(Boolean)
				.join(" · ")}
		</p>
	);
}

interface ChildFactsProps {
	readonly language: Language;
	readonly document: CaseDocument;
	readonly sites: Parameters<typeof placeLabel>[1];
}

function ChildFacts({ language, document, sites }: ChildFactsProps) {
	const t = speak(words, language);
	const unknown = t("not-known");
	return (
		<Facts
			facts={[
				{ term: t("sex"), value: sexLabel(document.sex, language) || unknown },
				{ term: t("birth-date"), value: birthDateLabel(document.birthDate, language) || unknown },
				{ term: t("register-number"), value: document.registerNumber ?? unknown },
				{ term: t("disability"), value: disabilityLabel(document.disability, language) },
				{ term: t("phone"), value: document.phone ?? unknown },
				{ term: t("place"), value: placeLabel(document, sites, language) },
				{ term: t("situation"), value: t(document.situation) },
				{ term: t("identified-on"), value: formatDate(language, document.identifiedOn) },
			]}
		/>
	);
}
