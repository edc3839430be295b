import { children as words } from "#words/children";
import { birthDateLabel, disabilityLabel, sexLabel } from "../particulars/labels.ts";
import { writeName } from "../particulars/name.ts";
import { listSites, readSite, type Site, siteName } from "../places/index.ts";
import type { ProgrammeVisit } from "../programme/index.ts";
import { contextOf } from "../shared/office/index.ts";
import { Facts, LinkButton, OfficePage, Table, Tag } from "../shared/ui/index.ts";
import { formatDate, formatMoment, formatShortDate, type Language, sayPlain, speak } from "../shared/words.ts";
import { type HistoryEntry, listHistory } from "./history.ts";
import { placeLabel } from "./labels.ts";
import { childrenOperations } from "./operations.ts";
import type { Child, ChildLine } from "./schema.ts";
import { shownChild } from "./shown-child.ts";
import { listSiblings } from "./store.ts";

/** How many entries of the journal the page shows. */
const historyLength = 20;

export async function childPage(visit: ProgrammeVisit) {
	const context = contextOf(visit, words);
	const { frame, language, office, notice, scope } = context;
	const child = await shownChild(visit);
	const { db } = visit.programme.handle;
	const siblings = await listSiblings(db, scope, child);
	const history = await listHistory(db, scope, child.id, historyLength);
	const sites = await listSites(db, scope);
	// The sites of the records of access, also those outside the viewer's areas.
	const accessSites = await Promise.all(child.accesses.map(({ site }) => (site ? readSite(db, site) : null)));
	const mayWrite = context.mayRun(childrenOperations["child-corrected"]);
	const t = speak(words, language);
	const path = `${office}/children`;
	const here = `${path}/${child.id}`;
	const actions = mayWrite && (
		<>
			<LinkButton href={`${here}/access/new`}>{t("record-access")}</LinkButton>
			<LinkButton tone="quiet" href={`${here}/correction`}>
				{t("correct")}
			</LinkButton>
		</>
	);
	return (
		<OfficePage
			frame={frame}
			title={writeName(child.report.name)}
			notice={notice}
			back={{ href: path, label: t("children") }}
			actions={actions}
		>
			<ChildFactsList language={language} child={child} sites={sites} />
			{context.can("people.read") && (
				<p>
					<a href={`${office}/people/${child.report.person}`}>{t("to-person")}</a>
				</p>
			)}
			<AccessSection language={language} here={here} child={child} sites={accessSites} mayWrite={mayWrite} />
			<SiblingsSection language={language} path={path} child={child} siblings={siblings} mayWrite={mayWrite} />
			<History language={language} history={history} />
			{mayWrite && (
				<p>
					<a href={`${here}/withdrawal`}>{t("withdraw-child")}</a>
				</p>
			)}
		</OfficePage>
	);
}

interface PartProps {
	readonly language: Language;
	readonly child: Child;
}

function ChildFactsList({ language, child, sites }: PartProps & { readonly sites: readonly Site[] }) {
	const t = speak(words, language);
	const { report } = child;
	const unknown = t("not-known");
	return (
		<Facts
			facts={[
				{ term: t("sex"), value: sexLabel(report.sex, language) || unknown },
				{ term: t("birth-date"), value: birthDateLabel(report.birthDate, language) || unknown },
				{ term: t("register-number"), value: report.registerNumber ?? unknown },
				{ term: t("disability"), value: disabilityLabel(report.disability, language) },
				{ term: t("phone"), value: report.phone ?? unknown },
				{ term: t("place"), value: placeLabel(child, sites, language) },
				{ term: t("situation"), value: t(child.situation) },
				{ term: t("identified-on"), value: formatDate(language, child.identifiedOn) },
			]}
		/>
	);
}

interface AccessProps extends PartProps {
	/** The address of the child. */
	readonly here: string;
	readonly sites: readonly (Site | null)[];
	readonly mayWrite: boolean;
}

function AccessSection({ language, here, child, sites, mayWrite }: AccessProps) {
	const t = speak(words, language);
	const nameOf = (id: string | null) => {
		const site = sites.find((one) => one?.id === id);
		return site ? siteName(site, language) : t("not-known");
	};
	return (
		<section>
			<h2>{t("access")}</h2>
			{child.accesses.length === 0 && (
				<p>
					<Tag tone="warn">{t("access-no")}</Tag>
				</p>
			)}
			<Table
				caption={t("access-caption")}
				columns={[
					{ label: t("obtained-on") },
					{ label: t("education") },
					{ label: t("site") },
					...(mayWrite ? [{ label: t("change") }] : []),
				]}
				rows={child.accesses.map((access) => {
					const day = formatShortDate(language, access.obtainedOn);
					const withdrawal = (
						<a href={`${here}/access/${access.id}/withdrawal`} aria-label={t("withdraw-access-of", { day })}>
							{t("withdraw-access")}
						</a>
					);
					return { key: access.id, cells: [day, t(access.education), nameOf(access.site), ...(mayWrite ? [withdrawal] : [])] };
				})}
				empty={t("no-access")}
			/>
		</section>
	);
}

interface SiblingsProps extends PartProps {
	/** The address of the list of children. */
	readonly path: string;
	readonly siblings: readonly ChildLine[];
	readonly mayWrite: boolean;
}

function SiblingsSection({ language, path, child, siblings, mayWrite }: SiblingsProps) {
	const t = speak(words, language);
	return (
		<section>
			<h2>{t("siblings")}</h2>
			<Table
				caption={t("siblings-caption")}
				columns={[{ label: t("name") }, { label: t("birth-date"), short: true }, { label: t("access") }]}
				rows={siblings.map((line) => ({
					key: line.id,
					cells: [
						<a href={`${path}/${line.id}`}>{writeName(line.name)}</a>,
						birthDateLabel(line.birthDate, language),
						line.accessOn ? formatShortDate(language, line.accessOn) : t("not-yet"),
					],
				}))}
				empty={t("no-siblings")}
			/>
			{mayWrite && (
				<p>
					<a href={`${path}/new?${new URLSearchParams({ sibling: child.id })}`}>{t("register-sibling")}</a>
				</p>
			)}
		</section>
	);
}

function History({ language, history }: { readonly language: Language; readonly history: readonly HistoryEntry[] }) {
	const t = speak(words, language);
	if (history.length === 0) return null;
	const sayKind = (kind: string) => sayPlain(words, kind.replace(/^children\./, "kind-"), language) ?? kind;
	return (
		<section>
			<h2>{t("what-happened")}</h2>
			<ol reversed>
				{history.map((entry) => (
					<li key={entry.seq}>
						{[sayKind(entry.kind), entry.day && formatDate(language, entry.day), entry.because].filter(Boolean).join(" – ")}{" "}
						<span class="soft">({t("happened-at", { when: formatMoment(language, entry.at), who: entry.who ?? t("by-machine") })})</span>
					</li>
				))}
			</ol>
			{history.length === historyLength && <p class="hint">{t("older-entries", { count: historyLength })}</p>}
		</section>
	);
}
