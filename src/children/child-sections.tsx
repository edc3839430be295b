import { caseOperations, children as words } from "#words/children";
import { birthDateLabel } from "../particulars/labels.ts";
import { writeName } from "../particulars/name.ts";
import { Table, Tag } from "../shared/ui/index.ts";
import { formatDate, formatMoment, formatShortDate, type Language, sayPlain, speak } from "../shared/words.ts";
import { Section, type ShownCase } from "./cases/page/section.tsx";
import type { HistoryEntry } from "./history.ts";
import type { ChildLine } from "./schema.ts";

interface AccessProps {
	readonly shown: ShownCase;
	readonly mayWrite: boolean;
}

/** Each time the child obtained education; a placement is one as well, and is taken back as that. */
export function AccessSection({ shown: { language, document, here, siteName }, mayWrite }: AccessProps) {
	const t = speak(words, language);
	return (
		<Section id="access" title={t("access")} ways={[mayWrite && { href: `${here}/access/new`, label: t("record-access") }]}>
			{document.accesses.length === 0 && (
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
				rows={document.accesses.map((access) => {
					const day = formatShortDate(language, access.obtainedOn);
					const withdrawal = document.placements.some(({ id }) => id === access.id) ? (
						""
					) : (
						<a href={`${here}/access/${access.id}/withdrawal`} aria-label={t("withdraw-access-of", { day })}>
							{t("withdraw-access")}
						</a>
					);
					const site = siteName(access.site) ?? t("not-known");
					return { key: access.id, cells: [day, t(access.education), site, ...(mayWrite ? [withdrawal] : [])] };
				})}
				empty={t("no-access")}
			/>
		</Section>
	);
}

interface SiblingsProps {
	readonly language: Language;
	/** The address of the list of children. */
	readonly path: string;
	readonly child: string;
	readonly siblings: readonly ChildLine[];
	readonly mayWrite: boolean;
}

export function SiblingsSection({ language, path, child, siblings, mayWrite }: SiblingsProps) {
	const t = speak(words, language);
	const register = { href: `${path}/new?${new URLSearchParams({ sibling: child })}`, label: t("register-sibling") };
	return (
		<Section id="siblings" title={t("siblings")} ways={[mayWrite && register]}>
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
		</Section>
	);
}

interface HistoryProps {
	readonly language: Language;
	readonly history: readonly HistoryEntry[];
	/** Whether there may be more. */
	readonly isLong: boolean;
}

/** Who wrote what when, as the journal has it: also what was corrected and taken back. */
export function History({ language, history, isLong }: HistoryProps) {
	const t = speak(words, language);
	if (history.length === 0) return null;
	const sayKind = (kind: string) => {
		const name = kind.replace(/^children\./, "");
		return sayPlain(words, `kind-${name}`, language) ?? sayPlain(caseOperations, name, language) ?? kind;
	};
	return (
		<Section id="history" title={t("what-happened")}>
			<ol reversed>
				{history.map((entry) => (
					<li key={entry.seq}>
						{[sayKind(entry.kind), entry.day && formatDate(language, entry.day), entry.because].filter(Boolean).join(" – ")}{" "}
						<span class="soft">({t("happened-at", { when: formatMoment(language, entry.at), who: entry.who ?? t("by-machine") })})</span>
					</li>
				))}
			</ol>
			{isLong && <p class="hint">{t("older-entries", { count: history.length })}</p>}
		</Section>
	);
}
