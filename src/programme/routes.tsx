import * as v from "valibot";
import { covers, type OfficeRoute, type OfficeVisit, orderOf } from "../identity/index.ts";
import { realDay } from "../people/birth-date.ts";
import { findArea } from "../places/index.ts";
import type { PlainDate } from "../shared/clock.ts";
import type { Handle } from "../shared/database/index.ts";
import { attempt, operationField, page, readForm, sayErrors, seeOther } from "../shared/http/index.ts";
import { newId } from "../shared/id.ts";
import { type FormState, freshForm } from "../shared/ui/index.ts";
import type { Language } from "../shared/words.ts";
import { createProgramme } from "./commands.ts";
import { NewProgrammePage, ProgrammesPage } from "./pages.tsx";
import { problem } from "./problems.ts";
import { isReserved } from "./rules.ts";
import type { Programme } from "./store.ts";
import { words } from "./words.ts";

export interface ProgrammeRouteOptions {
	readonly installation: Handle;
	readonly url: string;
	readonly programmes: () => readonly Programme[];
	/** After a programme was created: opens it for everybody. */
	readonly reopen: () => Promise<void>;
}

/** Each field exists in both languages, so its errors say which of the two they mean. */
function text(field: "name" | "summary", language: Language, longest: number) {
	const error = (what: "missing" | "long") => `${field}-${language}-${what}` satisfies keyof typeof words;
	return v.pipe(v.string(), v.trim(), v.nonEmpty(error("missing")), v.maxLength(longest, error("long")));
}

const programmeForm = v.object({
	operation: operationField,
	nameMn: text("name", "mn", 200),
	nameEn: text("name", "en", 200),
	slug: v.pipe(
		v.string(),
		v.trim(),
		v.regex(/^[a-z][a-z0-9-]{1,39}$/, "slug-wrong"),
		v.check((slug) => !isReserved(slug), "slug-taken"),
	),
	summaryMn: text("summary", "mn", 2_000),
	summaryEn: text("summary", "en", 2_000),
	startsOn: v.pipe(v.string(), v.trim(), v.nonEmpty("day-missing"), v.transform(readDay), v.string("day-wrong")),
	// A browser sends nothing where no box is ticked.
	targetAreas: v.pipe(
		v.optional(v.string(), ""),
		v.nonEmpty("areas-missing"),
		v.transform((ticked) => ticked.split("\n")),
		v.check((paths) => paths.every(findArea), "areas-wrong"),
	),
});

function readDay(written: string): PlainDate | null {
	const [, year, month, day] = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})$/.exec(written) ?? [];
	return realDay(Number(year), Number(month), Number(day));
}

export function programmeRoutes({ installation, url, programmes, reopen }: ProgrammeRouteOptions): readonly OfficeRoute[] {
	return [
		{
			method: "GET",
			path: "/office",
			access: "programme.read",
			handle: (visit) => page(<ProgrammesPage {...around(visit)} programmes={programmes()} mayCreate={mayCreate(visit)} />),
		},
		{
			method: "GET",
			path: "/office/programmes/new",
			access: "programme.create",
			handle: (visit) => newProgrammePage(visit, freshForm),
		},
		{
			method: "POST",
			path: "/office/programmes",
			access: "programme.create",
			handle: async (visit) => {
				if (!mayCreate(visit)) throw problem("for-everywhere");
				const form = await readForm(visit, programmeForm);
				if (!form.ok) return newProgrammePage(visit, sayErrors(form, words, visit.language), 422);
				const { operation, nameMn, nameEn, summaryMn, summaryEn, ...rest } = form.value;
				const programme = {
					...rest,
					name: { mn: nameMn, en: nameEn },
					summary: { mn: summaryMn, en: summaryEn },
					clockOffsetMilliseconds: 0,
					isDemo: false,
				};
				const attempted = await attempt(visit, form.typed, () => createProgramme(installation, url, orderOf(visit, operation), programme));
				if (!attempted.done) return newProgrammePage(visit, attempted.form, 422);
				await reopen();
				return seeOther(`/office/${programme.slug}`);
			},
		},
	];
}

/** A programme is everybody's: whoever works in some areas only does not start one for the others. */
function mayCreate({ viewer }: OfficeVisit): boolean {
	return viewer.can("programme.create") && covers(viewer.areas, "");
}

function newProgrammePage(visit: OfficeVisit, form: FormState, status = 200): Response {
	if (!mayCreate(visit)) throw problem("for-everywhere");
	return page(<NewProgrammePage {...around(visit)} form={form} operation={newId()} />, status);
}

function around(visit: OfficeVisit) {
	return { frame: visit.frame, language: visit.language };
}
