import { lists as words } from "#words/children";
import { form, type ProgrammeRoute, type ProgrammeVisit, view } from "../../programme/index.ts";
import { page, readTyped, readUploads, seeOther, type Typed, withFiles } from "../../shared/http/index.ts";
import { isId, newId } from "../../shared/id.ts";
import { authorOf, officeOf, refusalIn } from "../../shared/office/index.ts";
import { type Language, languages, speak } from "../../shared/words.ts";
import { columnsPage, mappingIn } from "./columns-page.tsx";
import { listCommands } from "./commands.ts";
import { draftPage } from "./draft-page.tsx";
import { checkedDraft, keepList, noteInDraft, readList, type ShownList, throwAwayList } from "./drafts.ts";
import { keyOf } from "./fates.ts";
import { confirmList } from "./import-job.ts";
import { importedPage, undoingPage } from "./imported-page.tsx";
import { listsPage, uploadPage } from "./pages.tsx";
import { linesOnPage, pageNumber } from "./questions.tsx";
import { type ChildListReading, listAnswers } from "./schema.ts";
import { countSilent } from "./settling.ts";
import { listTemplate } from "./template.ts";

const limits = { files: 1, bytesEach: 3 * 1024 * 1024 };

/** Lists of children from their upload to their confirmation, and back. A draft is no part of the journal: nothing of it counts. */
export const listRoutes: readonly ProgrammeRoute[] = [
	view("children/lists", "children.write", listsPage),
	view("children/lists/new", "children.write", (visit, form) => uploadPage(visit, form)),
	{
		method: "GET",
		path: "/office/:programme/children/lists/template/:language",
		access: "children.write",
		handle: ({ params }) => listTemplate(languages.find((one) => one === params.language) ?? "mn"),
	},
	{
		method: "POST",
		path: "/office/:programme/children/lists",
		access: "children.write",
		takes: withFiles(limits.bytesEach),
		handle: upload,
	},
	view("children/lists/:list", "children.write", async (visit, form) => {
		const list = await shownList(visit);
		return list.state === "draft" ? draftPage(visit, list, form) : importedPage(visit, list);
	}),
	view("children/lists/:list/columns", "children.write", (visit, form) => columnsPage(visit, form)),
	{ method: "POST", path: "/office/:programme/children/lists/:list/columns", access: "children.write", handle: mapColumns },
	{ method: "POST", path: "/office/:programme/children/lists/:list/answers", access: "children.write", handle: answer },
	{ method: "POST", path: "/office/:programme/children/lists/:list/confirmation", access: "children.write", handle: confirm },
	{ method: "POST", path: "/office/:programme/children/lists/:list/removal", access: "children.write", handle: throwAway },
	...form({
		command: listCommands["list-undone"],
		at: "children/lists/:list/undoing",
		page: async (visit, form) => undoingPage(visit, await shownList(visit), form),
		done: ({ list }) => `children/lists/${list}?done=undone`,
	}),
];

function shownList(visit: ProgrammeVisit): Promise<ShownList> {
	return readList(visit.programme.handle.db, visit.viewer, visit.params.list ?? "");
}

async function upload(visit: ProgrammeVisit): Promise<Response> {
	const again = (errors: Typed) => page(uploadPage(visit, { typed: {}, errors }), 422);
	const read = await readUploads(visit, "file", limits);
	if (!read.ok) return again({ file: speak(words, visit.language)(read.refused === "none" ? "file-none" : "file-large") });
	const [file] = read.uploads;
	if (!file) return again({ file: speak(words, visit.language)("file-none") });
	const { handle } = visit.programme;
	const list = await keepList(handle, visit.viewer.account, file);
	const path = `${officeOf(visit)}/children/lists/${list}`;
	try {
		await checkedDraft(handle, visit.viewer, list);
		return seeOther(path);
	} catch (refused) {
		// Where nobody can tell the columns apart, a person can.
		if (isCode(refused, "activities.header-missing")) return seeOther(`${path}/columns`);
		await throwAwayList(handle.db, list);
		return again({ file: Object.values(refusalIn(refused, visit)).join(" ") });
	}
}

function isCode(error: unknown, code: string): boolean {
	return typeof error === "object" && error !== null && "code" in error && error.code === code;
}

async function mapColumns(visit: ProgrammeVisit): Promise<Response> {
	const list = await shownList(visit);
	const typed = await readTyped(visit);
	const again = async (errors: Typed) => page(await columnsPage(visit, { typed, errors, operation: newId() }), 422);
	const mapping = await mappingIn(visit, typed);
	if (!mapping.columns.some(({ role }) => role === "given" || role === "full-name"))
		return again({ role0: speak(words, visit.language)("name-column-missing") });
	const { handle } = visit.programme;
	await noteInDraft(handle.db, list.id, { mapping });
	try {
		await checkedDraft(handle, visit.viewer, list.id);
		return seeOther(`${officeOf(visit)}/children/lists/${list.id}`);
	} catch (refused) {
		return again(refusalIn(refused, visit));
	}
}

/** What somebody said of the lines of one page; what was said of others stays. */
async function answer(visit: ProgrammeVisit): Promise<Response> {
	const list = await shownList(visit);
	const typed = await readTyped(visit);
	const { handle } = visit.programme;
	const draft = await checkedDraft(handle, visit.viewer, list.id);
	const shown = linesOnPage(draft, pageNumber(visit));
	const said = shown.flatMap(({ part, row, known }) => {
		const [answer = "", person = ""] = (typed[`answer-${part}-${row}`] ?? "").split(" ");
		const found = listAnswers.find((one) => one === answer);
		if (!found) return [];
		const isKnown = isId(person) && known.some(({ report }) => report === person);
		return [{ part, row, answer: found, person: found === "same" && isKnown ? person : null }];
	});
	const asked = new Set(shown.map(keyOf));
	const answers = [...draft.answers.filter((one) => !asked.has(keyOf(one))), ...said];
	await noteInDraft(handle.db, list.id, { checked: { alike: draft.alike, answers } });
	const next = typed.next === "next" ? pageNumber(visit) + 1 : pageNumber(visit);
	return seeOther(`${officeOf(visit)}/children/lists/${list.id}?${new URLSearchParams({ page: String(next), done: "answered" })}`);
}

async function confirm(visit: ProgrammeVisit): Promise<Response> {
	const list = await shownList(visit);
	const { operation = "", ...typed } = await readTyped(visit);
	const path = `${officeOf(visit)}/children/lists/${list.id}`;
	const { handle } = visit.programme;
	const again = async (errors: Typed) => page(await draftPage(visit, list, { typed, errors, operation: newId() }), 422);
	try {
		const { answers, reading } = await checkedDraft(handle, visit.viewer, list.id);
		const unsaid = list.state === "draft" ? unsaidIn(reading, typed, visit.language) : {};
		if (Object.keys(unsaid).length > 0) return again(unsaid);
		const job = await confirmList(
			handle,
			authorOf(visit),
			{ ...typed, list: list.id, file: null, mapping: null, answers: [...answers] },
			operation,
		);
		return seeOther(job ? `${officeOf(visit)}/jobs/${job}?follow=yes` : `${path}?done=imported`);
	} catch (refused) {
		// The form belonged to a draft that has been imported since, perhaps by a second click.
		if (list.state !== "draft") return seeOther(path);
		return again(refusalIn(refused, visit));
	}
}

/** What no line says and nobody chose: every line would be left out for it, which is nobody’s wish. */
function unsaidIn(reading: ChildListReading, typed: Typed, language: Language): Typed {
	const { length } = reading.lines;
	const unsaid = (["area", "situation", "identifiedOn"] as const).filter((what) => !typed[what] && countSilent(reading, what) === length);
	return length === 0 ? {} : Object.fromEntries(unsaid.map((what) => [what, speak(words, language)(`${what}-unsaid`)]));
}

async function throwAway(visit: ProgrammeVisit): Promise<Response> {
	const { id } = await shownList(visit);
	await throwAwayList(visit.programme.handle.db, id);
	return seeOther(`${officeOf(visit)}/children/lists?done=thrown-away`);
}
