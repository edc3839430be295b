import { inbox as words } from "#words/sync";
import type { Registry } from "../../api/index.ts";
import { type Programme, type ProgrammeRoute, type ProgrammeVisit, view } from "../../programme/index.ts";
import type { Handle } from "../../shared/database/index.ts";
import { page, readUploads, withFiles } from "../../shared/http/index.ts";
import { contextOf } from "../../shared/office/index.ts";
import { FileField, FormPage, type FormState, freshForm, OfficePage, Table } from "../../shared/ui/index.ts";
import { speak } from "../../shared/words.ts";
import { takeHandIn } from "../receiving/hand-in.ts";
import type { FieldReceipt } from "../schema.ts";
import { inboxPage } from "./pages.tsx";

interface InboxParts {
	readonly installation: Handle;
	programmes(): readonly Programme[];
	readonly registry: Registry;
	readonly log: (line: string) => void;
}

const largestFile = 64 * 1024 * 1024;
const path = "/office/:programme/field/hand-in";

/** What waits, and the way in for a file of unsent work. */
export function inboxRoutes(parts: InboxParts): readonly ProgrammeRoute[] {
	return [
		view("field", "children.supervise", (visit) => inboxPage(visit, parts.registry)),
		{ method: "GET", path, access: "children.write", handle: (visit) => page(handInPage(visit, freshForm)) },
		{
			method: "POST",
			path,
			access: "children.write",
			takes: withFiles(largestFile),
			handle: async (visit) => {
				const { language, programme } = visit;
				const t = speak(words, language);
				const refuse = (said: string) => page(handInPage(visit, { typed: {}, errors: { file: said } }), 422);
				const sent = await readUploads(visit, "file", { files: 1, bytesEach: largestFile });
				if (!sent.ok) return refuse(t(sent.refused === "none" ? "file-missing" : "file-large"));
				const log = (error: unknown) => parts.log(`sync: ${error instanceof Error ? error.stack : String(error)}`);
				const taken = await takeHandIn({ ...parts, language, log }, programme, sent.uploads[0]?.bytes ?? new Uint8Array());
				return Array.isArray(taken) ? page(takenPage(visit, taken)) : refuse(t(taken));
			},
		},
	];
}

function handInPage(visit: ProgrammeVisit, form: FormState) {
	const { frame, language, office, can } = contextOf(visit, words);
	const t = speak(words, language);
	const back = can("children.supervise") ? { href: `${office}/field`, label: t("inbox") } : { href: office, label: t("overview") };
	return (
		<FormPage {...{ frame, form, back }} title={t("hand-in")} action={`${office}/field/hand-in`} submit={t("take-file")} uploads>
			<p>{t("hand-in-intro")}</p>
			<FileField form={form} name="file" label={t("file")} accept=".tegsh" />
		</FormPage>
	);
}

/** What became of it, in numbers: what was refused waits in the inbox. */
function takenPage(visit: ProgrammeVisit, receipts: readonly FieldReceipt[]) {
	const { frame, language, office } = contextOf(visit, words);
	const t = speak(words, language);
	const outcomes = Map.groupBy(receipts, ({ outcome }) => outcome);
	return (
		<OfficePage frame={frame} title={t("taken")} back={{ href: `${office}/field/hand-in`, label: t("hand-in") }}>
			<p>{t("taken-text", { count: receipts.length })}</p>
			<Table
				caption={t("taken")}
				columns={[{ label: t("outcome") }, { label: t("how-many"), numeric: true }]}
				rows={[...outcomes].map(([outcome, those]) => ({ key: outcome, cells: [t(`outcome-${outcome}`), those.length] }))}
				empty={t("file-empty")}
			/>
		</OfficePage>
	);
}
