import { sessions as sessionWords, imports as words } from "#words/activities";
import { typedBirthDate } from "../../particulars/labels.ts";
import type { ProgrammeVisit } from "../../programme/index.ts";
import { today } from "../../shared/clock.ts";
import { checkForm, page, readTyped, sayErrors, seeOther, type Typed } from "../../shared/http/index.ts";
import { authorOf, contextOf, officeOf, refusalIn } from "../../shared/office/index.ts";
import { CheckboxesField, Facts, Form, type FormState, OfficePage } from "../../shared/ui/index.ts";
import { speak } from "../../shared/words.ts";
import { readLine } from "../attendance/line.ts";
import { sheetLine } from "../attendance/operations.ts";
import { PersonFields } from "../attendance/person-form.tsx";
import { problem } from "../problems.ts";
import type { RegisterReading, RegisterRow, SessionReading } from "../registers/schema.ts";
import type { ColumnRole } from "../schema.ts";
import { keepCorrection } from "./corrections.ts";
import { readingOf, shownDraft } from "./shown-import.ts";

/** One line of a draft: what the file says, why it does not count, and how it is meant. */
export async function linePage(visit: ProgrammeVisit, form: FormState) {
	const { frame, language, office } = contextOf(visit);
	const t = speak(words, language);
	const draft = await shownDraft(visit);
	const line = lineOf(visit, await readingOf(visit, draft));
	const path = `${office}/imports/${draft.id}`;
	const days = line.parts.map(({ part, day }) => ({ value: String(part), label: day || t("line-came") }));
	return (
		<OfficePage frame={frame} title={t("line-title", { row: line.row })} form={form} back={{ href: path, label: draft.fileName }}>
			<h2>{t("written")}</h2>
			<Facts facts={Object.entries(line.written).map(([term, value]) => ({ term, value }))} />
			<ul>
				{line.reasons.map((reason) => (
					<li key={reason(language)}>{reason(language)}</li>
				))}
			</ul>
			<p>{t("line-intro")}</p>
			<Form
				action={`${path}/lines/${line.list}/${line.row}`}
				form={form}
				submit={t("line-save")}
				cancel={{ href: path, label: t("cancel") }}
			>
				<CheckboxesField form={form} name="came" label={t("line-days")} options={days} values={line.came} />
				<PersonFields language={language} form={form} participants="teacher" before={line.before} />
			</Form>
		</OfficePage>
	);
}

/** Keeps how a line is meant, once it can be read. */
export async function correctLine(visit: ProgrammeVisit): Promise<Response> {
	const { handle } = visit.programme;
	const draft = await shownDraft(visit);
	const { list, row, parts } = lineOf(visit, await readingOf(visit, draft));
	const { operation = "", ...typed } = await readTyped(visit);
	const again = async (errors: FormState["errors"]) => page(await linePage(visit, { typed, errors, operation }), 422);
	const read = checkForm(typed, sheetLine);
	if (!read.ok) return again(sayErrors(read, sessionWords, visit.language).errors);
	try {
		readLine(read.value, "", today(handle.clock));
	} catch (refused) {
		return again(refusalIn(refused, visit));
	}
	const ticked = (typed.came ?? "").split("\n");
	const came = parts.filter(({ part }) => ticked.includes(String(part))).map(({ day }) => day);
	const author = authorOf(visit);
	await keepCorrection(handle, author, draft.id, { list, row, line: read.value, came, by: author.account });
	return seeOther(`${officeOf(visit)}/imports/${draft.id}`);
}

/** The line of the address with what is known of it. @throws Problem `line-unknown` */
function lineOf({ params }: ProgrammeVisit, { parts: all }: RegisterReading) {
	const [list, row] = [Number(params.list), Number(params.row)];
	const parts = all.filter((part) => part.list === list);
	const read = parts.flatMap((part) => part.rows).find((one) => one.row === row);
	const passed = parts.flatMap((part) => [...part.rejected, ...part.skipped]).filter((one) => one.row === row);
	const [first] = parts;
	const written = read?.written ?? passed[0]?.written;
	if (!first || written === undefined) throw problem("line-unknown");
	return {
		...{ list, row, parts, written },
		reasons: [...(read?.remarks ?? []), ...passed.map(({ reason }) => reason)],
		came: parts.filter((part) => (read ? part.rows.some((one) => one.row === row) : parts.length === 1)).map(({ part }) => String(part)),
		before: read ? typedRow(read) : typedCells(written, first),
	};
}

function typedRow({ name, sex, birthDate, registerNumber, phone, workplace, disability, tookPartAs }: RegisterRow): Typed {
	return {
		...{ clan: name.clan ?? "", family: name.family ?? "", given: name.given, sex: sex ?? "" },
		...{ birthDate: typedBirthDate(birthDate), registerNumber: registerNumber?.normal ?? "", phone: phone ?? "" },
		...{ workplace: workplace ?? "", disability: disability ?? "", role: tookPartAs ?? "" },
	};
}

/** What a line that was not read has in the columns that are known. */
function typedCells(written: Readonly<Record<string, string>>, { columns }: SessionReading): Typed {
	const cell = (role: ColumnRole) => written[columns.find((column) => column.role === role)?.heading ?? ""] ?? "";
	return {
		...{ clan: cell("clan"), family: cell("family"), given: cell("given") || cell("full-name"), birthDate: cell("birth-date") },
		...{ registerNumber: cell("register-number"), phone: cell("phone"), workplace: cell("workplace") },
	};
}
