import { lists as words } from "#words/children";
import type { ProgrammeVisit } from "../../programme/index.ts";
import { contextOf } from "../../shared/office/index.ts";
import { Facts, FormPage, type FormState, LinkButton, OfficePage, Table } from "../../shared/ui/index.ts";
import { formatNumber, speak } from "../../shared/words.ts";
import type { ShownList } from "./drafts.ts";
import { countFates, listFates } from "./line-rows.ts";
import { ListTag } from "./pages.tsx";
import { lineFates } from "./schema.ts";

/** A list that was confirmed: what became of each of its lines. */
export async function importedPage(visit: ProgrammeVisit, list: ShownList) {
	const { frame, language, office, notice } = contextOf(visit, words);
	const { db } = visit.programme.handle;
	const counts = await countFates(db, list.id);
	const lines = await listFates(db, list.id);
	const t = speak(words, language);
	const path = `${office}/children/lists`;
	const facts = lineFates.map((fate) => ({ term: t(`fate-${fate}`), value: formatNumber(language, counts.get(fate) ?? 0) }));
	return (
		<OfficePage
			frame={frame}
			title={list.fileName}
			notice={notice}
			back={{ href: path, label: t("lists") }}
			actions={
				list.state === "in-force" && (
					<LinkButton tone="quiet" href={`${path}/${list.id}/undoing`}>
						{t("undo")}
					</LinkButton>
				)
			}
		>
			<p>
				<ListTag language={language} state={list.state} />
			</p>
			<Facts facts={facts} />
			<Table
				caption={t("fates-caption")}
				columns={[{ label: t("line"), short: true }, { label: t("what-became") }, { label: t("child") }]}
				rows={lines.map(({ part, row, fate, child }) => ({
					key: `${part}:${row}`,
					cells: [
						String(row),
						t(`fate-${fate}`),
						child && list.state === "in-force" ? <a href={`${office}/children/${child}`}>{t("to-child")}</a> : "",
					],
				}))}
				empty={t("fates-none")}
			/>
		</OfficePage>
	);
}

export function undoingPage(visit: ProgrammeVisit, list: ShownList, form: FormState) {
	const { frame, language, office } = contextOf(visit);
	const t = speak(words, language);
	const back = { href: `${office}/children/lists/${list.id}`, label: list.fileName };
	return (
		<FormPage
			{...{ frame, form, back }}
			title={t("undo-title")}
			intro={t("undo-intro", { count: list.registered })}
			action={`${back.href}/undoing`}
			submit={t("undo")}
			tone="danger"
			cancel={{ label: t("keep") }}
		/>
	);
}
