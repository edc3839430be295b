import * as v from "valibot";
import { text as textWords } from "#words/site";
import { orderOf } from "../identity/index.ts";
import type { ProgrammeRoute, ProgrammeVisit } from "../programme/index.ts";
import { attempt, operationField, page, readForm, sayErrors, seeOther } from "../shared/http/index.ts";
import { newId } from "../shared/id.ts";
import { type FormState, freshForm } from "../shared/ui/index.ts";
import { speak } from "../shared/words.ts";
import { resetText, writeText } from "./commands.ts";
import { problem } from "./problems.ts";
import { readTexts } from "./store.ts";
import { TextPage, TextsPage } from "./text-pages.tsx";
import { isEditable, missingPlaces, type PublicWord, strangePlaces } from "./texts.ts";

const text = (language: "mn" | "en") =>
	v.pipe(v.optional(v.string(), ""), v.trim(), v.nonEmpty(`text-${language}-missing`), v.maxLength(20_000, `text-${language}-long`));

const textForm = v.object({ operation: operationField, mn: text("mn"), en: text("en") });
const resetForm = v.object({ operation: operationField });

/** The texts of the public pages, for whoever may write them. */
export const textRoutes: readonly ProgrammeRoute[] = [
	{
		method: "GET",
		path: "/office/:programme/texts",
		access: "site.write",
		handle: async (visit) => {
			const done = visit.url.searchParams.get("done");
			const notice = done === "saved" || done === "reset" ? speak(textWords, visit.language)(`done-${done}`) : null;
			return page(<TextsPage {...around(visit)} own={await readTexts(visit.programme.handle.db)} notice={notice} />);
		},
	},
	{ method: "GET", path: "/office/:programme/texts/:text", access: "site.write", handle: (visit) => textPage(visit, freshForm) },
	{
		method: "GET",
		path: "/office/:programme/texts/:text/reset",
		access: "site.write",
		handle: (visit) => seeOther(visit.url.pathname.replace(/\/reset$/, "")),
	},
	{
		method: "POST",
		path: "/office/:programme/texts/:text",
		access: "site.write",
		handle: async (visit) => {
			const word = wordOf(visit);
			const form = await readForm(visit, textForm);
			if (!form.ok) return textPage(visit, sayErrors(form, textWords, visit.language), 422);
			const { operation, mn, en } = form.value;
			const errors = faultsOf(visit, word, { mn, en });
			if (Object.keys(errors).length > 0) return textPage(visit, { typed: form.typed, errors }, 422);
			const attempted = await attempt(visit, form.typed, () =>
				writeText(visit.programme.handle, orderOf(visit, operation), word, { mn, en }),
			);
			if (!attempted.done) return textPage(visit, attempted.form, 422);
			return seeOther(`${around(visit).path}?done=saved`);
		},
	},
	{
		method: "POST",
		path: "/office/:programme/texts/:text/reset",
		access: "site.write",
		handle: async (visit) => {
			const word = wordOf(visit);
			const form = await readForm(visit, resetForm);
			if (!form.ok) return textPage(visit, sayErrors(form, textWords, visit.language), 422);
			await resetText(visit.programme.handle, orderOf(visit, form.value.operation), word);
			return seeOther(`${around(visit).path}?done=reset`);
		},
	},
];

function faultsOf(visit: ProgrammeVisit, word: PublicWord, written: Readonly<Record<"mn" | "en", string>>): Record<string, string> {
	const t = speak(textWords, visit.language);
	return Object.fromEntries(
		(["mn", "en"] as const).flatMap((language) => {
			const missing = missingPlaces(word, written[language]);
			if (missing.length > 0) return [[language, t("places-missing", { places: missing.join(" ") })]];
			const strange = strangePlaces(word, written[language]);
			return strange.length > 0 ? [[language, t("places-strange", { places: strange.join(" ") })]] : [];
		}),
	);
}

async function textPage(visit: ProgrammeVisit, form: FormState, status = 200): Promise<Response> {
	const word = wordOf(visit);
	const own = await readTexts(visit.programme.handle.db);
	return page(<TextPage {...around(visit)} word={word} own={own} form={form} operation={newId()} reset={newId()} />, status);
}

function wordOf(visit: ProgrammeVisit): PublicWord {
	const { text: key = "" } = visit.params;
	if (!isEditable(key)) throw problem("text-unknown");
	return key;
}

function around(visit: ProgrammeVisit) {
	return { frame: visit.frame, language: visit.language, path: `/office/${visit.programme.slug}/texts` };
}
