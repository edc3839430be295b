import { caseAccesses as words } from "#words/children";
import { accountNames } from "../../identity/index.ts";
import { writeName } from "../../particulars/name.ts";
import type { ProgrammeVisit } from "../../programme/index.ts";
import { isId } from "../../shared/id.ts";
import { contextOf } from "../../shared/office/index.ts";
import { Form, FormPage, type FormState, Note, OfficePage, Pager, Table, TextArea, TextField } from "../../shared/ui/index.ts";
import { formatDate, formatShortMoment, formatTime, speak } from "../../shared/words.ts";
import { readDocuments } from "../cases/documents.ts";
import { readCase } from "../cases/store.ts";
import { problem } from "../problems.ts";
import { emergencyHours } from "./commands.ts";
import { openSensitiveNotes } from "./sensitive.ts";
import { emergencyUntil, listCaseAccesses } from "./store.ts";

const pageSize = 50;

/** Who read which child’s case and when, for supervisors: of all children, or of the one in the address. */
export async function caseAccessesPage(visit: ProgrammeVisit) {
	const { frame, language, office } = contextOf(visit);
	const { db } = visit.programme.handle;
	const { searchParams } = visit.url;
	const asked = searchParams.get("child") ?? "";
	const page = Math.max(1, Math.min(1_000_000, Number.parseInt(searchParams.get("page") ?? "", 10) || 1));
	const found = await listCaseAccesses(db, { child: isId(asked) ? asked : null, from: (page - 1) * pageSize, most: pageSize + 1 });
	const shown = found.slice(0, pageSize);
	const accounts = await accountNames(
		db,
		shown.map(({ account }) => account),
	);
	const names = await namesOf(visit, [...shown.map(({ child }) => child), ...(isId(asked) ? [asked] : [])]);
	const t = speak(words, language);
	const path = `${office}/children`;
	const at = (number: number) => `?${new URLSearchParams({ ...(isId(asked) && { child: asked }), page: String(number) })}`;
	return (
		<OfficePage frame={frame} title={t("accesses")} back={{ href: path, label: t("children") }}>
			<p>{t("accesses-intro")}</p>
			{isId(asked) && (
				<p>
					{t("of-one", { name: names.get(asked) ?? t("somebody") })} <a href={`${path}/accesses`}>{t("show-all")}</a>
				</p>
			)}
			<Table
				caption={t("accesses-caption")}
				columns={[{ label: t("when") }, { label: t("who") }, { label: t("whose") }, { label: t("what") }]}
				rows={shown.map(({ id, child, account, at, part }) => ({
					key: id,
					cells: [
						formatShortMoment(language, at),
						accounts.get(account) ?? account,
						names.has(child) ? <a href={`${path}/${child}`}>{names.get(child)}</a> : t("somebody"),
						t(`part-${part}`),
					],
				}))}
				empty={t("nobody-yet")}
			/>
			<Pager
				language={language}
				previous={page > 1 ? at(page - 1) : undefined}
				next={found.length > pageSize ? at(page + 1) : undefined}
				where={t("page", { page })}
			/>
		</OfficePage>
	);
}

/** What children are called that the visitor may see; of the others a supervisor of some areas learns no name. */
async function namesOf(visit: ProgrammeVisit, ids: readonly string[]): Promise<Map<string, string>> {
	const { handle } = visit.programme;
	const { areas } = visit.viewer;
	const documents = await readDocuments(handle.db, [...new Set(ids)]);
	const visible = documents.filter(({ area }) => areas.some((path) => path === "" || area === path || area?.startsWith(`${path}/`)));
	return new Map(visible.map(({ id, name }) => [id, writeName(name)]));
}

/** What the sensitive notes of a child say, to who is on the case; to anybody else, how to open them in an emergency. */
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
			{document.sensitiveNotes === 0 && <p>{t("sensitive-none")}</p>}
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
