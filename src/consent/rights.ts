import type { Disability } from "../particulars/disability.ts";
import type { PersonName } from "../particulars/name.ts";
import { readReports } from "../people/index.ts";
import type { PlainDate } from "../shared/clock.ts";
import type { Database } from "../shared/database/index.ts";
import { readGraph } from "./consents/store.ts";
import { listPseudonyms, type Opened } from "./pseudonyms/store.ts";
import { type ConsentGraph, effectiveRightIn, lastWord, personOf } from "./rules.ts";
import type { Appearance, Consent, EffectiveRight, PlacePrecision, Pseudonym } from "./schema.ts";

/** What all people in these works agree to on a day, together, and what stands in the way. */
export async function effectiveRight(db: Database, assets: readonly string[], day: PlainDate): Promise<EffectiveRight> {
	return effectiveRightIn(await readGraph(db, assets), assets, day);
}

/** The same of many publications at once, each with its own works: for pages that list them. */
export async function effectiveRights<Key>(
	db: Database,
	publications: ReadonlyMap<Key, readonly string[]>,
	day: PlainDate,
): Promise<Map<Key, EffectiveRight>> {
	const graph = await readGraph(db, [...new Set([...publications.values()].flat())]);
	return new Map([...publications].map(([key, assets]) => [key, effectiveRightIn(graph, assets, day)]));
}

/** Somebody in a work as a publication may call them. */
export interface PersonIn extends Omit<Appearance, "id" | "report" | "described"> {
	readonly appearance: string;
	/** Null: nobody knows who it is. */
	readonly person: string | null;
	/** First name or pseudonym; null where they are to have no name, or nobody has asked them. */
	readonly calledBy: string | null;
	/** How their disability may be spoken of; null: not at all. */
	readonly disabilityWording: string | null;
	readonly place: PlacePrecision;
}

/** Who is in these works, by the names they are to be called by, and never by another. */
export async function peopleIn(opened: Opened, assets: readonly string[], day: PlainDate): Promise<PersonIn[]> {
	return (await peopleToCheck(opened, assets, day)).map(({ realName: _name, guardianName: _guardian, disability: _, ...person }) => person);
}

/** Somebody in a work with what must not be told of them: for the check before publishing, not for a page. */
export interface PersonToCheck extends PersonIn {
	readonly realName: PersonName | null;
	readonly guardianName: string | null;
	readonly disability: Disability | null;
}

export async function peopleToCheck(opened: Opened, assets: readonly string[], day: PlainDate): Promise<PersonToCheck[]> {
	const { db } = opened;
	const graph = await readGraph(db, assets);
	const reports = await readReports(
		db,
		graph.appearances.flatMap(({ report }) => report ?? []),
	);
	const aliases = await listPseudonyms(opened);
	return graph.appearances.map(({ id, report, described: _, ...appearance }) => {
		const person = report === null ? null : personOf(graph, report);
		const said = person === null ? "no-consent" : lastWord(graph, person, appearance.asset, day);
		const consent = typeof said === "string" ? null : said;
		const known = report === null ? undefined : reports.get(report);
		return {
			...appearance,
			appearance: id,
			person,
			calledBy: consent && known ? calledBy(graph, consent, known.name, aliases) : null,
			disabilityWording: consent?.disabilityWording ?? null,
			place: consent?.place ?? "none",
			realName: known?.name ?? null,
			guardianName: consent?.guardianName ?? null,
			disability: known?.disability ?? null,
		};
	});
}

function calledBy(graph: ConsentGraph, consent: Consent, name: PersonName, aliases: readonly Pseudonym[]): string | null {
	if (consent.displayName === "none") return null;
	if (consent.displayName === "first_name") return name.given;
	const person = personOf(graph, consent.report);
	const theirs = aliases.find(({ campaign, report }) => campaign === consent.campaign && personOf(graph, report) === person);
	return theirs?.alias ?? null;
}
