import { caseAccesses as words } from "#words/children";
import { accountNames } from "../../identity/index.ts";
import { writeName } from "../../particulars/name.ts";
import type { ProgrammeVisit } from "../../programme/index.ts";
import { isId } from "../../shared/id.ts";
import { AccessesPage, accessesAsked, contextOf } from "../../shared/office/index.ts";
import { Form, FormPage, type FormState, Note, OfficePage, TextArea, TextField } from "../../shared/ui/index.ts";
import { formatDate, formatTime, speak } from "../../shared/words.ts";
import { readDocuments } from "../cases/documents.ts";
import { readCase } from "../cases/store.ts";
import { problem } from "../problems.ts";
import { emergencyHours } from "./commands.ts";
import { openSensitiveNotes } from "./sensitive.ts";
import { emergencyUntil, listCaseAccesses } from "./store.ts";

/** Who read which child’s case and when, for supervisors: of all children, or of the one in the address. */
export async function caseAccessesPage(visit: ProgrammeVisit) {
	const context = contextOf(visit);
	const { db } = visit.programme.handle;
	const asked = accessesAsked(visit.url, "child");
	const found = await listCaseAccesses(db, { areas: visit.viewer.areas, child: asked.record, from: asked.from, most: asked.most });
	const t = speak(words, context.language);
	return (
		<AccessesPage
			{...{ context, asked, t }}
			parameter="child"
			back={{ href: `${context.office}/children`, label: t("children") }}
			accesses={found.map(({ child, part, ...access }) => ({ ...access, record: child, part: t(`part-${part}`) }))}
			accounts={
				await accountNames(
					db,
					found.map(({ account }) => account),
				)
			}
			names={await namesOf(visit, [...found.map(({ child }) => child), ...(asked.record ? [asked.record] : [])])}
			partLabel={t("what")}
			said={{ ofOne: (name) => t("of-one", { name }), page: (page) => t("page", { page }) }}
		/>
	);
}

/** Names, by id, of those children whom the viewer may see; of the others a supervisor of some areas learns none. */
async function namesOf(visit: ProgrammeVisit, ids: readonly string[]): Promise<Map<string, string>> {
	const { handle } = visit.programme;
	const { areas } = visit.viewer;
	const documents = await readDocuments(handle.db, [...new Set(ids)]);
	const visible = documents.filter(({ area }) => areas.some((path) => path === "" || area === path || area?.startsWith(`${path}/`)));
	return new Map(visible.map(({ id, name }) => [id, writeName(name)]));
}

/** What the sensitive notes of a child say, for an officer on the case; for others, how to open them in an emergency. */
export async function sensitiveNotesPage(visit: ProgrammeVisit, form: FormState) {
	const { frame, language, office } = contextOf(visit);
	const { handle } = visit.programme;
	const { account, areas } = visit.viewer;
	const child = visit.params.child ?? "";
	const notes = isId(child) ? await openSensitiveNotes(handle, account, child) : null;
	const document = notes ? (await readDocuments(handle.db, [child]))[0] : await readCase(handle.db, { account, areas }, child);
	if (!document) throw problem("unknown");
	const until = await emergencyUntil(handle, account, child);
	const t = speak(words, language);
	const path = `${office}/children/${child}`;
	const back = { href: path, label: writeName(document.name) };
	return (
		<OfficePage frame={frame} title={t("sensitive")} form={form} back={back}>
			{until && <Note>{t("emergency-until", { time: formatTime(language, until) })}</Note>}
			{notes === null && document.sensitiveNotes > 0 && (
				<>
					<p>{t("sensitive-closed")}</p>
					<EmergencyForm {...{ office, language, form, child }} />
				</>
			)}
			{document.sensitiveNotes === 0 && <p class="empty">{t("sensitive-none")}</p>}
			{notes?.map(({ id, on, text }) => (
				<section key={id}>
					<h2>{formatDate(language, on)}</h2>
					<p>{text || t("sensitive-lost")}</p>
				</section>
			))}
		</OfficePage>
	);
}

interface EmergencyProps {
	readonly office: string;
	readonly language: Parameters<typeof speak>[1];
	readonly form: FormState;
	readonly child: string;
}

function EmergencyForm({ office, language, form, child }: EmergencyProps) {
	const t = speak(words, language);
	return (
		<Form action={`${office}/children/emergency-access`} form={form} submit={t("emergency-open", { hours: emergencyHours })} tone="danger">
			<input type="hidden" name="child" value={child} />
			<TextArea form={form} name="because" label={t("emergency-because")} rows={3} />
		</Form>
	);
}

export function emergencyPage(visit: ProgrammeVisit, form: FormState) {
	const { frame, language, office } = contextOf(visit);
	const t = speak(words, language);
	return (
		<FormPage
			{...{ frame, form }}
			title={t("emergency")}
			back={{ href: `${office}/children`, label: t("children") }}
			action={`${office}/children/emergency-access`}
			intro={t("emergency-intro", { hours: emergencyHours })}
			submit={t("emergency-open", { hours: emergencyHours })}
			tone="danger"
		>
			<TextField form={form} name="child" label={t("emergency-child")} hint={t("emergency-child-hint")} />
			<TextArea form={form} name="because" label={t("emergency-because")} rows={3} />
		</FormPage>
	);
}
