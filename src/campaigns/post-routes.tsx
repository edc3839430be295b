import { contacts as words } from "#words/campaigns";
import { orderOf } from "../identity/index.ts";
import type { ProgrammeRoute, ProgrammeVisit } from "../programme/index.ts";
import { fileReply, type PreparedFile, prepareFile, readFile, sayRefusal } from "../shared/files/index.ts";
import {
	attempt,
	checkForm,
	page,
	readForm,
	readUploads,
	sayErrors,
	seeOther,
	type Typed,
	type UploadOutcome,
} from "../shared/http/index.ts";
import { newId } from "../shared/id.ts";
import { type FormState, freshForm } from "../shared/ui/index.ts";
import { speak } from "../shared/words.ts";
import { measurePost, removePost, writePost } from "./commands.ts";
import { measurementForm, operationForm, postForm } from "./fields.ts";
import { acceptedSorts, NewPostPage, NumberPage, PublicationPage, RemovalPage } from "./post-forms.tsx";
import { PostPage } from "./post-pages.tsx";
import { problem } from "./problems.ts";
import type { Measurement, PostRow } from "./schema.ts";
import { readPost } from "./store.ts";
import { around, aroundForm, pathOf } from "./surroundings.ts";
import { shownItem } from "./year-routes.tsx";

const mostBytes = 64 * 1024 * 1024;

export const postRoutes: readonly ProgrammeRoute[] = [
	{
		method: "GET",
		path: "/office/:programme/campaigns/items/:item/posts/new",
		access: "campaigns.write",
		handle: (visit) => newPostPage(visit, freshForm),
	},
	{
		method: "POST",
		path: "/office/:programme/campaigns/items/:item/posts",
		access: "campaigns.write",
		handle: async (visit) => {
			const item = await shownItem(visit);
			const sent = await readUploads(visit, "file", { files: 1, bytesEach: mostBytes });
			const form = checkForm(sent.typed, postForm);
			const number = isNumberTyped(sent) ? await readNumber(visit, sent) : nothingMeasured;
			if (!form.ok || number.errors) {
				const said = form.ok ? {} : sayErrors(form, words, visit.language).errors;
				return newPostPage(visit, { typed: sent.typed, errors: { ...said, ...number.errors } }, 422);
			}
			const { operation, ...publication } = form.value;
			const post = { ...publication, id: newId(), item: item.id, measurement: number.measurement };
			const attempted = await attempt(visit, form.typed, () =>
				writePost(visit.programme.handle, orderOf(visit, operation), post, number.kept),
			);
			return attempted.done ? toPost(visit, attempted.result.result.post, "post") : newPostPage(visit, attempted.form, 422);
		},
	},
	{
		method: "GET",
		path: "/office/:programme/campaigns/posts/:post",
		access: "campaigns.read",
		handle: async (visit) => page(<PostPage around={around(visit)} post={await shownPost(visit)} />),
	},
	{
		method: "GET",
		path: "/office/:programme/campaigns/posts/:post/publication",
		access: "campaigns.write",
		handle: (visit) => publicationPage(visit, freshForm),
	},
	{
		method: "POST",
		path: "/office/:programme/campaigns/posts/:post/publication",
		access: "campaigns.write",
		handle: async (visit) => {
			const { id, item, measurement } = await shownPost(visit);
			const form = await readForm(visit, postForm);
			if (!form.ok) return publicationPage(visit, sayErrors(form, words, visit.language), 422);
			const { operation, ...publication } = form.value;
			const attempted = await attempt(visit, form.typed, () =>
				writePost(visit.programme.handle, orderOf(visit, operation), { ...publication, id, item, measurement }),
			);
			return attempted.done ? toPost(visit, id, "post") : publicationPage(visit, attempted.form, 422);
		},
	},
	{
		method: "GET",
		path: "/office/:programme/campaigns/posts/:post/number",
		access: "campaigns.write",
		handle: (visit) => numberPage(visit, freshForm),
	},
	{
		method: "POST",
		path: "/office/:programme/campaigns/posts/:post/number",
		access: "campaigns.write",
		handle: async (visit) => {
			const { id } = await shownPost(visit);
			const sent = await readUploads(visit, "file", { files: 1, bytesEach: mostBytes });
			const form = checkForm(sent.typed, operationForm);
			const number = await readNumber(visit, sent);
			if (!form.ok || number.errors) {
				const said = form.ok ? {} : sayErrors(form, words, visit.language).errors;
				return numberPage(visit, { typed: sent.typed, errors: { ...said, ...number.errors } }, 422);
			}
			const attempted = await attempt(visit, form.typed, () =>
				measurePost(visit.programme.handle, orderOf(visit, form.value.operation), id, number.measurement, number.kept),
			);
			return attempted.done ? toPost(visit, id, "measured") : numberPage(visit, attempted.form, 422);
		},
	},
	{
		method: "GET",
		path: "/office/:programme/campaigns/posts/:post/file",
		access: "campaigns.read",
		handle: async (visit) => {
			const { measurement } = await shownPost(visit);
			const file = measurement?.file ? await readFile(visit.programme.handle.db, measurement.file) : null;
			if (!file) throw problem("file-unknown");
			return fileReply(file);
		},
	},
	{
		method: "GET",
		path: "/office/:programme/campaigns/posts/:post/removal",
		access: "campaigns.write",
		handle: (visit) => removalPage(visit, freshForm),
	},
	{
		method: "POST",
		path: "/office/:programme/campaigns/posts/:post/removal",
		access: "campaigns.write",
		handle: async (visit) => {
			const { id } = await shownPost(visit);
			const form = await readForm(visit, operationForm);
			if (!form.ok) return removalPage(visit, sayErrors(form, words, visit.language), 422);
			const attempted = await attempt(visit, form.typed, () =>
				removePost(visit.programme.handle, orderOf(visit, form.value.operation), id),
			);
			if (!attempted.done) return removalPage(visit, attempted.form, 422);
			return seeOther(`${pathOf(visit)}/items/${attempted.result.result.item}?done=removed`);
		},
	},
];

const nothingMeasured = { measurement: null, kept: null, errors: null };

/** Whether anything of the platform's number was filled in; the radio buttons alone are no number. */
function isNumberTyped(sent: UploadOutcome): boolean {
	const { metric, contacts, measuredOn, source }: Typed = sent.typed;
	return [metric, contacts, measuredOn, source].some((field) => (field ?? "").trim() !== "") || sent.ok || sent.refused !== "none";
}

async function readNumber(
	visit: ProgrammeVisit,
	sent: UploadOutcome,
): Promise<
	| { readonly measurement: Measurement; readonly kept: PreparedFile | null; readonly errors: null }
	| { readonly errors: Readonly<Record<string, string>> }
> {
	const form = checkForm(sent.typed, measurementForm);
	const [upload] = sent.ok ? sent.uploads : [];
	const prepared = upload ? await prepareFile(upload, acceptedSorts) : null;
	const refused = sent.ok ? prepared && "refused" in prepared && prepared.refused : sent.refused !== "none" && sent.refused;
	const fault =
		refused === "too-many" ? speak(words, visit.language)("one-file") : refused && sayRefusal(refused, acceptedSorts, visit.language);
	if (!form.ok || fault) {
		const said = form.ok ? {} : sayErrors(form, words, visit.language).errors;
		return { errors: { ...said, ...(fault && { file: fault }) } };
	}
	const kept = prepared && !("refused" in prepared) ? prepared : null;
	return { measurement: { ...form.value, file: kept && newId() }, kept, errors: null };
}

function toPost(visit: ProgrammeVisit, post: string, done: "post" | "measured"): Response {
	return seeOther(`${pathOf(visit)}/posts/${post}?done=${done}`);
}

async function shownPost(visit: ProgrammeVisit): Promise<PostRow> {
	const post = await readPost(visit.programme.handle.db, visit.params.post ?? "");
	if (!post) throw problem("post-unknown");
	return post;
}

async function newPostPage(visit: ProgrammeVisit, form: FormState, status = 200): Promise<Response> {
	const item = await shownItem(visit);
	return page(<NewPostPage around={aroundForm(visit)} item={item} form={form} operation={newId()} />, status);
}

async function publicationPage(visit: ProgrammeVisit, form: FormState, status = 200): Promise<Response> {
	const post = await shownPost(visit);
	return page(<PublicationPage around={aroundForm(visit)} post={post} form={form} operation={newId()} />, status);
}

async function numberPage(visit: ProgrammeVisit, form: FormState, status = 200): Promise<Response> {
	const post = await shownPost(visit);
	return page(<NumberPage around={aroundForm(visit)} post={post} form={form} operation={newId()} />, status);
}

async function removalPage(visit: ProgrammeVisit, form: FormState, status = 200): Promise<Response> {
	const post = await shownPost(visit);
	return page(<RemovalPage around={aroundForm(visit)} post={post} form={form} operation={newId()} />, status);
}
