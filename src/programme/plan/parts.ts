import type { JSX } from "preact";
import type { Database } from "../../shared/database/index.ts";
import type { Typed } from "../../shared/http/index.ts";
import type { InBoth } from "../../shared/words.ts";
import { listPartners } from "../partners.ts";
import { listPillars } from "../pillars.ts";
import type { Partner, Pillar, Span } from "../schema.ts";
import { type FieldsProps, PartnerFields, PillarFields, SpanFields } from "./part-fields.tsx";
import { listPeriods, listPhases } from "./spans.ts";

interface Named {
	readonly id: string;
	readonly name: InBoth;
}

/** One of the lists that make up the plan of a programme, as its forms need it. */
export interface PlanPart<One extends Named = Named> {
	/** As it stands in addresses, and begins the keys of its words. */
	readonly name: "pillars" | "phases" | "periods" | "partners";
	list(db: Database): Promise<readonly One[]>;
	/** What stands in the form of one of them beside its name. */
	typedOf(one: One): Typed;
	/** What stands in the form of a new one. */
	fresh?(those: readonly One[]): Typed;
	Fields(props: FieldsProps): JSX.Element;
}

export const pillars: PlanPart<Pillar> = {
	name: "pillars",
	list: listPillars,
	typedOf: ({ number, summary }) => ({ number: String(number), summaryMn: summary.mn, summaryEn: summary.en }),
	fresh: (those) => ({ number: String(Math.max(0, ...those.map(({ number }) => number)) + 1) }),
	Fields: PillarFields,
};

const span = { typedOf: ({ startsOn, endsOn }: Span) => ({ startsOn, endsOn }), Fields: SpanFields };

export const phases: PlanPart<Span> = {
	...span,
	name: "phases",
	list: listPhases,
};

export const periods: PlanPart<Span> = {
	...span,
	name: "periods",
	list: listPeriods,
};

export const partners: PlanPart<Partner> = {
	name: "partners",
	list: listPartners,
	typedOf: ({ roles, website }) => ({ roles: roles.join("\n"), website: website ?? "" }),
	Fields: PartnerFields,
};
