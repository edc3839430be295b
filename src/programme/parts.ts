import type { JSX } from "preact";
import * as v from "valibot";
import type { Order } from "../identity/index.ts";
import type { Database, Handle } from "../shared/database/index.ts";
import { checkForm, type FormOutcome, type Typed } from "../shared/http/index.ts";
import type { InBoth } from "../shared/words.ts";
import { bothOf, dayField, inBoth, inBothOptional, typedInBoth } from "./fields.ts";
import { type FieldsProps, PartnerFields, PillarFields, SpanFields } from "./part-fields.tsx";
import { listPartners, removePartner, writePartner } from "./partners.ts";
import { listPillars, removePillar, writePillar } from "./pillars.ts";
import { type Partner, type Pillar, partnerRoles, type Span } from "./schema.ts";
import { listPeriods, listPhases, removePeriod, removePhase, writePeriod, writePhase } from "./spans.ts";

/** One of the lists that make up the plan of a programme, as its forms need it. */
export interface Part {
	/** As it stands in addresses, and begins the keys of its words. */
	readonly name: "pillars" | "phases" | "periods" | "partners";
	list(db: Database): Promise<readonly { readonly id: string; readonly name: InBoth }[]>;
	/** What stands in the form of the one with this id. */
	typed(db: Database, id: string): Promise<Typed | null>;
	/** What stands in the form of a new one. */
	fresh(db: Database): Promise<Typed>;
	Fields(props: FieldsProps): JSX.Element;
	/** Checks what was typed; what writes it comes back, or the errors as keys of the dictionary. */
	read(typed: Typed, id: string): FormOutcome<(handle: Handle, order: Order) => Promise<unknown>>;
	remove(handle: Handle, order: Order, id: string): Promise<unknown>;
}

interface Kind<T extends { readonly id: string; readonly name: InBoth }, S extends v.GenericSchema>
	extends Pick<Part, "name" | "Fields" | "remove"> {
	readonly schema: S;
	list(db: Database): Promise<readonly T[]>;
	write(handle: Handle, order: Order, one: T): Promise<unknown>;
	from(answers: v.InferOutput<S>, id: string): T;
	typedOf(one: T): Typed;
	readonly fresh?: (those: readonly T[]) => Typed;
}

function part<T extends { readonly id: string; readonly name: InBoth }, const S extends v.GenericSchema>(kind: Kind<T, S>): Part {
	return {
		name: kind.name,
		Fields: kind.Fields,
		list: kind.list,
		remove: kind.remove,
		typed: async (db, id) => {
			const one = (await kind.list(db)).find((other) => other.id === id);
			return one ? kind.typedOf(one) : null;
		},
		fresh: async (db) => kind.fresh?.(await kind.list(db)) ?? {},
		read: (typed, id) => {
			const form = checkForm(typed, kind.schema);
			if (!form.ok) return form;
			return { ...form, value: (handle, order) => kind.write(handle, order, kind.from(form.value, id)) };
		},
	};
}

const pillars = part({
	name: "pillars",
	Fields: PillarFields,
	list: listPillars,
	write: writePillar,
	remove: removePillar,
	schema: v.object({
		number: v.pipe(
			v.optional(v.string(), ""),
			v.trim(),
			v.regex(/^\d{1,2}$/, "number-wrong"),
			v.transform(Number),
			v.minValue(1, "number-wrong"),
			v.maxValue(20, "number-wrong"),
		),
		...inBoth("name"),
		...inBothOptional("summary"),
	}),
	from: (answers, id): Pillar => ({
		id,
		number: answers.number,
		name: bothOf("name", answers),
		summary: bothOf("summary", answers),
	}),
	typedOf: (pillar) => ({
		number: String(pillar.number),
		...typedInBoth("name", pillar.name),
		...typedInBoth("summary", pillar.summary),
	}),
	fresh: (those) => ({ number: String(Math.max(0, ...those.map(({ number }) => number)) + 1) }),
});

const spanForm = v.object({
	...inBoth("name"),
	startsOn: dayField("start-missing", "start-wrong"),
	endsOn: dayField("end-missing", "end-wrong"),
});

const spans = {
	Fields: SpanFields,
	schema: spanForm,
	from: ({ startsOn, endsOn, ...answers }: v.InferOutput<typeof spanForm>, id: string): Span => ({
		id,
		name: bothOf("name", answers),
		startsOn,
		endsOn,
	}),
	typedOf: ({ name, startsOn, endsOn }: Span) => ({ ...typedInBoth("name", name), startsOn, endsOn }),
};

const phases = part({ ...spans, name: "phases", list: listPhases, write: writePhase, remove: removePhase });
const periods = part({ ...spans, name: "periods", list: listPeriods, write: writePeriod, remove: removePeriod });

export const partners = part({
	name: "partners",
	Fields: PartnerFields,
	list: listPartners,
	write: writePartner,
	remove: removePartner,
	schema: v.object({
		...inBoth("name"),
		roles: v.pipe(
			v.optional(v.string(), ""),
			v.nonEmpty("roles-missing"),
			v.transform((ticked) => partnerRoles.filter((role) => ticked.split("\n").includes(role))),
			v.minLength(1, "roles-missing"),
		),
		website: v.pipe(
			v.optional(v.string(), ""),
			v.trim(),
			// People know their address without its scheme.
			v.transform((written) => (/^[\w-]+(\.[\w-]+)+(\/\S*)?$/.test(written) ? `https://${written}` : written)),
			// A link of any other scheme could run something in the browser of whoever follows it.
			v.check((written) => written === "" || /^https?:\/\/[^\s/]+\.[^\s]{1,290}$/.test(written), "website-wrong"),
		),
	}),
	from: ({ roles, website, ...answers }, id): Partner => ({ id, name: bothOf("name", answers), roles, website: website || null }),
	typedOf: ({ name, roles, website }) => ({ ...typedInBoth("name", name), roles: roles.join("\n"), website: website ?? "" }),
});

export const parts: readonly Part[] = [pillars, phases, periods, partners];
