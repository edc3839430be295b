import { imports as words } from "#words/activities";
import type { ProgrammeVisit } from "../../programme/index.ts";
import { newId } from "../../shared/id.ts";
import { contextOf } from "../../shared/office/index.ts";
import { Form, OfficePage, Table } from "../../shared/ui/index.ts";
import { speak } from "../../shared/words.ts";
import { listMappings } from "./mappings.ts";

/** How files of some headings are read, each with the way to forget it. */
export async function mappingsPage(visit: ProgrammeVisit) {
	const { frame, language, office, notice } = contextOf(visit, words);
	const t = speak(words, language);
	const path = `${office}/imports`;
	const mappings = await listMappings(visit.programme.handle.db);
	return (
		<OfficePage frame={frame} title={t("mappings")} notice={notice} back={{ href: path, label: t("imports") }}>
			<p>{t("mappings-intro")}</p>
			<Table
				caption={t("mappings")}
				columns={[{ label: t("columns") }, { label: t("mapping-remove") }]}
				rows={mappings.map(({ id, columns }) => ({
					key: id,
					cells: [
						columns
							.map(({ heading, role }) =>
								t("mapping-is", { heading: heading || "–", role: role ? t(`role-${role}`) : t("not-understood") }),
							)
							.join("; "),
						<Form action={`${path}/columns/${id}/removal`} operation={newId()} submit={t("mapping-remove")} tone="quiet" />,
					],
				}))}
				empty={t("mappings-none")}
			/>
		</OfficePage>
	);
}
