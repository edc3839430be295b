import * as v from "valibot";
import { operations as names, plan as planWords, start as startWords, programme as words } from "#words/programme";
import { dayOf, id, lines, optionalDayOf, ticked, typed, wholeNumber } from "../shared/fields.ts";
import { operation, operationsOf } from "../shared/journal/operation.ts";
import { isReserved } from "./rules.ts";
import { partnerRoles } from "./schema.ts";

const longest = { name: 200, summary: 2_000 } as const;
type LongText = `${keyof typeof longest}-${"mn" | "en"}`;

/** Each text exists in two languages, so what is wrong with it says in which. */
function required(field: LongText) {
	return v.pipe(optional(field), v.nonEmpty(`${field}-missing`));
}

function optional(field: LongText) {
	return v.pipe(typed, v.trim(), v.maxLength(field.startsWith("name") ? longest.name : longest.summary, `${field}-long`));
}

const name = { nameMn: required("name-mn"), nameEn: required("name-en") };
const summary = { summaryMn: optional("summary-mn"), summaryEn: optional("summary-en") };

/** What is asked before a programme exists, one page after another. */
export const askedFields = {
	name,
	summary: { summaryMn: required("summary-mn"), summaryEn: required("summary-en") },
	dates: {
		startsOn: dayOf("day-missing", "day-wrong"),
		endsOn: optionalDayOf("end-wrong"),
		slug: v.pipe(
			typed,
			v.trim(),
			v.regex(/^[a-z][a-z0-9-]{1,39}$/, "slug-wrong"),
			v.check((slug) => !isReserved(slug), "slug-taken"),
		),
	},
	areas: { targetAreas: v.pipe(lines, v.minLength(1, "areas-missing")) },
} as const;

const { slug, ...days } = askedFields.dates;
const described = { ...name, ...askedFields.summary, ...days, ...askedFields.areas };
/** `clockOffsetMilliseconds`, `isDemo`: the demo lives on other days, and only Tegsh itself makes it. */
const created = v.object({
	slug,
	...described,
	clockOffsetMilliseconds: v.optional(v.number(), 0),
	isDemo: v.optional(v.boolean(), false),
});
const bySlug = { subject: ({ slug }: { readonly slug: string }) => slug };

/** Programmes of the installation, in its journal: their people and records have nothing to do with it. */
export const programmeOperations = operationsOf(
	"programme",
	{ names, messages: [words], access: "programme.write", reach: "everywhere", journal: "installation" },
	{
		created: operation(created, { access: "programme.create", ...bySlug }),
		/** Changes what a programme is, but for its short name. */
		revised: operation(v.object({ programme: v.string(), ...described }), {
			subject: ({ programme }) => programme,
			ofProgramme: true,
		}),
		/** Whether public pages say the numbers so far, which nobody has approved, beside those that were published. */
		"today-shown": operation(v.object({ programme: v.string(), shown: ticked }), {
			subject: ({ programme }) => programme,
			ofProgramme: true,
		}),
		/** From now on everybody may read its public pages; until then they are nobody's. */
		"made-public": operation(v.object({ programme: v.string() }), {
			subject: ({ programme }) => programme,
			ofProgramme: true,
			undo: "made-private",
		}),
		/** Its public pages are nobody's again. What somebody has kept of them, they have. */
		"made-private": operation(v.object({ programme: v.string() }), {
			subject: ({ programme }) => programme,
			ofProgramme: true,
			undo: "made-public",
		}),
		/** Takes the demo away with its whole schema: records of people are never dropped like this. */
		"demo-removed": operation(v.object({ slug: v.string() }), { access: "machine", ...bySlug }),
	},
);

const pillar = v.object({ id, number: wholeNumber("number-wrong", { least: 1, most: 20 }), ...name, ...summary });
/** A span of days from its first to its last, both included. */
const span = v.object({ id, ...name, startsOn: dayOf("start-missing", "start-wrong"), endsOn: dayOf("end-missing", "end-wrong") });
const partner = v.object({
	id,
	...name,
	roles: v.pipe(
		lines,
		v.transform((chosen) => partnerRoles.filter((role) => chosen.includes(role))),
		v.minLength(1, "roles-missing"),
	),
	website: v.pipe(
		typed,
		v.trim(),
		// People know their address without its scheme.
		v.transform((written) => (/^[\w-]+(\.[\w-]+)+(\/\S*)?$/.test(written) ? `https://${written}` : written)),
		// A link of any other scheme could run something in the browser of whoever follows it.
		v.check((written) => written === "" || /^https?:\/\/[^\s/]+\.[^\s]{1,290}$/.test(written), "website-wrong"),
		v.transform((written) => written || null),
	),
});
const one = v.object({ id });

/** The plan of one programme. What is written makes a part of it, or revises the one of this id. */
export const planOperations = operationsOf(
	"programme",
	{ names, messages: [planWords, startWords], access: "programme.write", reach: "everywhere" },
	{
		"pillar-written": operation(pillar),
		/** Several at once, as a programme that begins takes them; all of them or none. */
		"pillars-taken": operation(v.object({ pillars: v.array(pillar) }), { subject: () => "pillars" }),
		/** What was done under a pillar stays, and belongs to none. */
		"pillar-removed": operation(one),
		"phase-written": operation(span),
		"phase-removed": operation(one),
		/** No day is reported on twice. */
		"period-written": operation(span),
		"periods-taken": operation(v.object({ periods: v.pipe(v.array(span), v.minLength(1, "length-missing")) }), {
			subject: () => "periods",
		}),
		"period-removed": operation(one),
		"partner-written": operation(partner),
		"partner-removed": operation(one),
	},
);

export type WrittenPillar = v.InferOutput<typeof pillar>;
export type WrittenSpan = v.InferOutput<typeof span>;
