import type { ComponentChildren } from "preact";
import { caseBoard as words } from "#words/children";
import { accountNames } from "../../../identity/index.ts";
import { areaOptions } from "../../../places/index.ts";
import type { ProgrammeVisit } from "../../../programme/index.ts";
import { contextOf, type PageContext } from "../../../shared/office/index.ts";
import { Filter, type FormState, freshForm, LinkButton, OfficePage, SelectField, SheetLink } from "../../../shared/ui/index.ts";
import { formatNumber, speak } from "../../../shared/words.ts";
import { caseOperations } from "../operations.ts";
import { type AskedCases, addressOf, askedIn, everybody, isAsked, nobody } from "./asked.ts";
import { boardSheet } from "./sheet.ts";
import { type CaseStanding, isOpen, overdueSince } from "./standing.ts";
import { standingsSeenBy } from "./standings.ts";

/** What the lists of cases are drawn from. */
export interface ShownCases {
	readonly context: PageContext;
	readonly asked: AskedCases;
	/** All whom the viewer may see, also what is not asked for. */
	readonly seen: readonly CaseStanding[];
	/** Those asked for. */
	readonly found: readonly CaseStanding[];
	/** How officers are called. */
	nameOf(account: string | null): string;
	/** The address of the lists of cases. */
	readonly path: string;
}

export async function shownCases(visit: ProgrammeVisit, fixed: Partial<AskedCases> = {}): Promise<ShownCases> {
	const context = contextOf(visit, words);
	const { handle } = visit.programme;
	const { viewer, url } = visit;
	const seen = await standingsSeenBy(handle, viewer);
	const names = await accountNames(
		handle.db,
		seen.flatMap(({ officer, plan }) => [officer, plan?.drawnBy ?? null]),
	);
	const t = speak(words, context.language);
	const own = url.searchParams.has("officer") ? {} : ownFirst(context, viewer.account, seen);
	const asked = { ...askedIn(url), ...own, ...fixed };
	return {
		context,
		asked,
		seen,
		found: seen.filter((standing) => isAsked(standing, asked)),
		nameOf: (account) => (account === null ? t("nobody") : (names.get(account) ?? account)),
		path: `${context.office}/children/cases`,
	};
}

/** An officer who does not supervise others begins with their own cases. */
function ownFirst(context: PageContext, account: string, seen: readonly CaseStanding[]): Partial<AskedCases> {
	const isWorker = context.mayRun(caseOperations["case-taken"]) && !context.mayRun(caseOperations["plan-approved"]);
	return isWorker && seen.some((one) => one.officer === account && isOpen(one)) ? { officer: account } : {};
}

const lists = ["board", "list", "approvals", "overdue", "unassigned", "transfers"] as const;
/** Giving cases to an officer is not looked at by itself: it is led to from the lists. */
export type CaseList = (typeof lists)[number] | "giving";

interface CasesPageProps {
	readonly shown: ShownCases;
	readonly current: CaseList;
	readonly form?: FormState;
	readonly actions?: ComponentChildren;
	readonly children: ComponentChildren;
}

/** A list of cases with the others a tap away; where one waits for somebody, how many do. */
export function CasesPage({ shown, current, form, actions, children }: CasesPageProps) {
	const { context, seen, path } = shown;
	const { frame, language, office, notice } = context;
	const t = speak(words, language);
	const open = seen.filter(isOpen);
	const waiting: Partial<Record<CaseList, number>> = {
		approvals: open.filter(({ plan }) => plan !== null).length,
		overdue: open.filter((one) => overdueSince(one) !== null).length,
		unassigned: open.filter(({ officer }) => officer === null).length,
	};
	return (
		<OfficePage
			frame={frame}
			title={t(`title-${current}`)}
			notice={notice}
			form={form}
			back={{ href: `${office}/children`, label: t("children") }}
			actions={actions}
		>
			<SheetLink sheet={boardSheet} />
			<nav class="sections" aria-label={t("lists")}>
				<ul>
					{lists.map((list) => (
						<li key={list}>
							<a href={list === "board" ? path : `${path}/${list}`} aria-current={list === current ? "page" : undefined}>
								{t(list)}
								{Boolean(waiting[list]) && <span class="waiting">{formatNumber(language, waiting[list] ?? 0)}</span>}
							</a>
						</li>
					))}
				</ul>
			</nav>
			{children}
		</OfficePage>
	);
}

/** What a list can be narrowed by, with further fields of it; nothing where there is no choice. */
export function CasesFilter({
	shown,
	list,
	hasOfficer = true,
	children,
}: {
	readonly shown: ShownCases;
	readonly list: CaseList;
	readonly hasOfficer?: boolean;
	readonly children?: ComponentChildren;
}) {
	const { context, asked, path } = shown;
	const { language, scope, targetAreas } = context;
	const t = speak(words, language);
	const areas = [{ value: "", label: t("all-areas") }, ...areaOptions(language, scope, targetAreas)];
	const hasAreas = areas.length > 2;
	if (!hasOfficer && !hasAreas && !children) return null;
	return (
		<Filter action={list === "board" ? path : `${path}/${list}`} submit={t("show")}>
			{hasOfficer && (
				<SelectField form={freshForm} name="officer" label={t("officer")} options={officersOf(shown)} value={asked.officer || everybody} />
			)}
			{hasAreas && <SelectField form={freshForm} name="area" label={t("area")} options={areas} value={asked.area} />}
			{children}
		</Filter>
	);
}

/** The officers who have cases, in the order of the Mongolian alphabet, and the one whom the address names. */
function officersOf({ context: { language }, seen, asked, nameOf }: ShownCases) {
	const t = speak(words, language);
	const accounts = new Set(seen.filter(isOpen).flatMap(({ officer }) => officer ?? []));
	if (asked.officer !== "" && asked.officer !== nobody) accounts.add(asked.officer);
	const order = new Intl.Collator(language);
	const officers = [...accounts].map((value) => ({ value, label: nameOf(value) })).sort((a, b) => order.compare(a.label, b.label));
	return [{ value: everybody, label: t("all-officers") }, { value: nobody, label: t("nobody") }, ...officers];
}

/** Says whose cases are shown, where they are one officer’s, with the way to all. */
export function WhoseCases({ shown, list }: { readonly shown: ShownCases; readonly list: CaseList }) {
	const { context, asked, path, nameOf } = shown;
	if (asked.officer === "" || asked.officer === nobody) return null;
	const t = speak(words, context.language);
	return (
		<p>
			{t("cases-of", { officer: nameOf(asked.officer) })}{" "}
			<a href={addressOf(list === "board" ? path : `${path}/${list}`, { ...asked, officer: "" })}>{t("to-all")}</a>
		</p>
	);
}

/** The link from a list to giving its cases to an officer; nothing for a viewer who may not. */
export function ToGiving({ shown: { context, asked, path } }: { readonly shown: ShownCases }) {
	if (!context.mayRun(caseOperations["case-assigned"])) return null;
	const { officer, area } = asked;
	return (
		<LinkButton tone="quiet" href={addressOf(`${path}/giving`, { officer, area })}>
			{speak(words, context.language)("to-giving")}
		</LinkButton>
	);
}
