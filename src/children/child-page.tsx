import { children as words } from "#words/children";
import { birthDateLabel, disabilityLabel, sexLabel } from "../particulars/labels.ts";
import { writeName } from "../particulars/name.ts";
import { type Site, siteName } from "../places/index.ts";
import { Facts, LinkButton, OfficePage, Table, Tag } from "../shared/ui/index.ts";
import { formatDate, formatMoment, sayPlain, speak } from "../shared/words.ts";
import type { HistoryEntry } from "./history.ts";
import type { Child, ChildLine } from "./schema.ts";
import { type Surroundings, sayPlace } from "./surroundings.ts";

interface ChildPageProps {
	readonly around: Surroundings;
	readonly child: Child;
	readonly siblings: readonly ChildLine[];
	readonly history: readonly HistoryEntry[];
	/** The sites of the records of access, also those outside the viewer's areas. */
	readonly accessSites: readonly Site[];
	readonly notice: string | null;
}

export function ChildPage({ around, child, siblings, history, accessSites, notice }: ChildPageProps) {
	const { frame, language, path, mayWrite } = around;
	const t = speak(words, language);
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
			<ChildFactsList around={around} child={child} />
			<AccessSection around={around} child={child} accessSites={accessSites} />
			<SiblingsSection around={around} child={child} siblings={siblings} />
			<History around={around} history={history} />
			{mayWrite && (
				<p>
					<a href={`${here}/withdrawal`}>{t("withdraw-child")}</a>
				</p>
			)}
		</OfficePage>
	);
}

function ChildFactsList({ around, child }: Pick<ChildPageProps, "around" | "child">) {
	const { language, office, mayReadPeople } = around;
	const t = speak(words, language);
	const { report } = child;
	const unknown = t("not-known");
	return (
		<>
			<Facts
				facts={[
					{ term: t("sex"), value: sexLabel(report.sex, language) || unknown },
					{ term: t("birth-date"), value: birthDateLabel(report.birthDate) || unknown },
					{ term: t("register-number"), value: report.registerNumber ?? unknown },
					{ term: t("disability"), value: disabilityLabel(report.disability, language) },
					{ term: t("phone"), value: report.phone ?? unknown },
					{ term: t("place"), value: sayPlace(child, around) },
					{ term: t("situation"), value: t(child.situation) },
					{ term: t("identified-on"), value: formatDate(language, child.identifiedOn) },
				]}
			/>
			{mayReadPeople && (
				<p>
					<a href={`${office}/people/${report.person}`}>{t("to-person")}</a>
				</p>
			)}
		</>
	);
}

function AccessSection({ around, child, accessSites }: Pick<ChildPageProps, "around" | "child" | "accessSites">) {
	const { language, path, mayWrite } = around;
	const t = speak(words, language);
	const nameOf = (id: string | null) => {
		const site = accessSites.find((one) => one.id === id);
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
					const day = formatDate(language, access.obtainedOn);
					const withdrawal = (
						<a href={`${path}/${child.id}/access/${access.id}/withdrawal`} aria-label={t("withdraw-access-of", { day })}>
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

function SiblingsSection({ around, child, siblings }: Pick<ChildPageProps, "around" | "child" | "siblings">) {
	const { language, path, mayWrite } = around;
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
						birthDateLabel(line.birthDate),
						line.accessOn ? formatDate(language, line.accessOn) : t("not-yet"),
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

/** How many entries of the journal a child's page shows. */
export const historyLength = 20;

function History({ around: { language }, history }: Pick<ChildPageProps, "around" | "history">) {
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
