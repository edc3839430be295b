import { caseBoard as words } from "#words/children";
import { accountNames } from "../../../identity/index.ts";
import { writeName } from "../../../particulars/name.ts";
import type { ProgrammeVisit } from "../../../programme/index.ts";
import { ListPager, Table, Tag } from "../../../shared/ui/index.ts";
import { formatShortDate, speak } from "../../../shared/words.ts";
import { CasesPage, shownCases } from "./shown.tsx";
import { listTransfers } from "./store.ts";

const pageSize = 50;

/** Responsibility that moved: from one officer to another, or out of the programme; the latest first. */
export async function transfersPage(visit: ProgrammeVisit) {
	const shown = await shownCases(visit);
	const { context, path } = shown;
	const { language, office } = context;
	const { db } = visit.programme.handle;
	const t = speak(words, language);
	const isOut = visit.url.searchParams.get("where") === "out";
	const after = visit.url.searchParams.get("after") ?? "";
	const found = await listTransfers(db, visit.viewer, { isOut, after, limit: pageSize + 1 });
	const lines = found.slice(0, pageSize);
	const names = await accountNames(
		db,
		lines.flatMap(({ giver, taker }) => [giver, taker]),
	);
	const nameOf = (account: string | null) => (account === null ? t("nobody") : (names.get(account) ?? account));
	const ways = [
		{ href: `${path}/transfers`, label: t("handed-over"), isHere: !isOut },
		{ href: `${path}/transfers?where=out`, label: t("handed-out"), isHere: isOut },
	];
	return (
		<CasesPage shown={shown} current="transfers">
			<ul class="case-ways">
				{ways.map(({ href, label, isHere }) => (
					<li key={href}>
						<a href={href} aria-current={isHere ? "true" : undefined}>
							{label}
						</a>
					</li>
				))}
			</ul>
			<Table
				list
				caption={t(isOut ? "handed-out-caption" : "handed-over-caption")}
				columns={[
					{ label: t("name") },
					{ label: t("day"), short: true, aside: true },
					{ label: t("from") },
					{ label: t("to") },
					{ label: t("because"), wide: true },
				]}
				rows={lines.map(({ id, child, name, on, giver, taker, organisation, because, isClosed }) => ({
					key: id,
					cells: [
						<a href={`${office}/children/${child}`}>{writeName(name)}</a>,
						formatShortDate(language, on),
						nameOf(giver),
						<>
							{organisation ?? nameOf(taker)} {isOut && !isClosed && <Tag tone="warn">{t("still-open")}</Tag>}
						</>,
						because ?? "",
					],
				}))}
				empty={t("no-transfers")}
			/>
			<ListPager
				language={language}
				url={visit.url}
				next={found.length > pageSize ? lines.at(-1)?.id : undefined}
				shown={lines.length}
				size={pageSize}
			/>
		</CasesPage>
	);
}
