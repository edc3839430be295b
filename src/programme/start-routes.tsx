import * as v from "valibot";
import { plan as planWords, start as words } from "#words/programme";
import { orderOf } from "../identity/index.ts";
import { attempt, checkForm, operationField, page, readForm, sayErrors, seeOther, type Typed } from "../shared/http/index.ts";
import { newId } from "../shared/id.ts";
import { type FormState, freshForm } from "../shared/ui/index.ts";
import { type Language, speak } from "../shared/words.ts";
import { bothOf, inBoth, inBothOptional } from "./fields.ts";
import { listPartners } from "./partners.ts";
import { partners as partnerPart } from "./parts.ts";
import { listPillars, takePillars } from "./pillars.ts";
import { periodLengths, stretchesBetween } from "./rules.ts";
import type { Pillar, Span } from "./schema.ts";
import { listPeriods, takePeriods } from "./spans.ts";
import { type ProposedPillar, StartPartnersPage, StartPeriodsPage, StartPillarsPage } from "./start-pages.tsx";
import type { ProgrammeRoute, ProgrammeVisit } from "./visit.ts";
import { around, requireChange } from "./within.ts";

const operationForm = v.object({ operation: operationField });
const pillarForm = v.object({ ...inBoth("name"), ...inBothOptional("summary") });
const periodsForm = v.object({
	operation: operationField,
	months: v.pipe(
		v.optional(v.string(), ""),
		v.picklist(["12", "6", "3"], "length-missing"),
		v.transform((written) => periodLengths.find((months) => String(months) === written) ?? 12),
	),
});

const path = "/office/:programme/start";

export const startRoutes: readonly ProgrammeRoute[] = [
	{ method: "GET", path: `${path}/pillars`, access: "programme.write", handle: (visit) => pillarsPage(visit, freshForm) },
	{
		method: "POST",
		path: `${path}/pillars`,
		access: "programme.write",
		handle: async (visit) => {
			requireChange(visit);
			const form = await readForm(visit, operationForm);
			const { pillars, errors } = readPillars(form.typed);
			if (!form.ok || Object.keys(errors).length > 0) {
				const all = { ...(form.ok ? {} : form.errors), ...errors };
				return pillarsPage(visit, sayErrors({ typed: form.typed, errors: all }, planWords, visit.language), 422);
			}
			const order = orderOf(visit, form.value.operation);
			const attempted = await attempt(visit, form.typed, () => takePillars(visit.programme.handle, order, pillars));
			return attempted.done ? seeOther(`${startOf(visit)}/partners`) : pillarsPage(visit, attempted.form, 422);
		},
	},
	{ method: "GET", path: `${path}/partners`, access: "programme.write", handle: (visit) => partnersPage(visit, freshForm) },
	{
		method: "POST",
		path: `${path}/partners`,
		access: "programme.write",
		handle: async (visit) => {
			requireChange(visit);
			const form = await readForm(visit, operationForm);
			const read = partnerPart.read(form.typed, newId());
			if (!form.ok || !read.ok) {
				const errors = { ...(form.ok ? {} : form.errors), ...(read.ok ? {} : read.errors) };
				return partnersPage(visit, sayErrors({ typed: form.typed, errors }, planWords, visit.language), 422);
			}
			const order = orderOf(visit, form.value.operation);
			const attempted = await attempt(visit, form.typed, () => read.value(visit.programme.handle, order));
			return attempted.done ? seeOther(`${startOf(visit)}/partners?done=added`) : partnersPage(visit, attempted.form, 422);
		},
	},
	{ method: "GET", path: `${path}/periods`, access: "programme.write", handle: (visit) => periodsPage(visit, freshForm) },
	{
		method: "POST",
		path: `${path}/periods`,
		access: "programme.write",
		handle: async (visit) => {
			requireChange(visit);
			const form = await readForm(visit, periodsForm);
			if (!form.ok) return periodsPage(visit, sayErrors(form, words, visit.language), 422);
			const { operation, months } = form.value;
			const spans = periodsOf(visit, months).map((span) => ({ ...span, id: newId() }));
			const attempted = await attempt(visit, form.typed, () => takePeriods(visit.programme.handle, orderOf(visit, operation), spans));
			return attempted.done ? seeOther(`/office/${visit.programme.slug}?done=started`) : periodsPage(visit, attempted.form, 422);
		},
	},
];

function startOf(visit: ProgrammeVisit): string {
	return `/office/${visit.programme.slug}/start`;
}

const numbers = [1, 2, 3, 4] as const;

/** The four pillars of the field, and an empty one for a pillar of one's own. */
function proposedPillars(): ProposedPillar[] {
	const proposed = numbers.map((number) => ({
		number,
		nameMn: words[`pillar-${number}`].mn,
		nameEn: words[`pillar-${number}`].en,
		summaryMn: words[`pillar-${number}-summary`].mn,
		summaryEn: words[`pillar-${number}-summary`].en,
	}));
	return [...proposed, { number: proposed.length + 1, nameMn: "", nameEn: "", summaryMn: "", summaryEn: "" }];
}

/** Those that are ticked, numbered anew without gaps. */
function readPillars(typed: Typed): { pillars: Pillar[]; errors: Record<string, string> } {
	const pillars: Pillar[] = [];
	const errors: Record<string, string> = {};
	for (const { number } of proposedPillars()) {
		if (typed[`take${number}`] !== "yes") continue;
		const fields = ["nameMn", "nameEn", "summaryMn", "summaryEn"].map((field) => [field, typed[`${field}${number}`] ?? ""]);
		const read = checkForm(Object.fromEntries(fields), pillarForm);
		if (!read.ok) for (const [field, error] of Object.entries(read.errors)) errors[`${field}${number}`] = error;
		else
			pillars.push({
				id: newId(),
				number: pillars.length + 1,
				name: bothOf("name", read.value),
				summary: bothOf("summary", read.value),
			});
	}
	return { pillars, errors };
}

function periodsOf({ programme }: ProgrammeVisit, months: (typeof periodLengths)[number]): Omit<Span, "id">[] {
	return stretchesBetween(programme.startsOn, programme.endsOn, months).map(({ startsOn, endsOn, year, part }) => {
		const values = { year: String(year), part: String(part) };
		const nameIn = (language: Language) => speak(words, language)(`period-${months}`, values);
		return { startsOn, endsOn, name: { mn: nameIn("mn"), en: nameIn("en") } };
	});
}

async function pillarsPage(visit: ProgrammeVisit, form: FormState, status = 200): Promise<Response> {
	requireChange(visit);
	const pillars = await listPillars(visit.programme.handle.db);
	const shown = { form, pillars, proposed: proposedPillars(), operation: newId() };
	return page(<StartPillarsPage around={around(visit)} {...shown} />, status);
}

async function partnersPage(visit: ProgrammeVisit, form: FormState, status = 200): Promise<Response> {
	requireChange(visit);
	const isAdded = visit.url.searchParams.get("done") === "added";
	const notice = isAdded ? speak(words, visit.language)("partner-added") : null;
	const partners = await listPartners(visit.programme.handle.db);
	return page(<StartPartnersPage around={around(visit)} form={form} partners={partners} notice={notice} operation={newId()} />, status);
}

async function periodsPage(visit: ProgrammeVisit, form: FormState, status = 200): Promise<Response> {
	requireChange(visit);
	const periods = await listPeriods(visit.programme.handle.db);
	const choices = periodLengths.map((months) => ({ months, spans: periodsOf(visit, months) }));
	return page(<StartPeriodsPage around={around(visit)} form={form} periods={periods} choices={choices} operation={newId()} />, status);
}
