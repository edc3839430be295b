import { covers } from "../../identity/index.ts";
import type { PersonName } from "../../particulars/name.ts";
import { readReports, type Scope } from "../../people/index.ts";
import type { PlainDate } from "../../shared/clock.ts";
import type { Database } from "../../shared/database/index.ts";
import { readGraph } from "../consents/store.ts";
import { type ConsentGraph, effectiveRightIn, lastWord, personOf, standingOf } from "../rules.ts";
import type { Appearance, Consent, EffectiveRight, ObstacleReason } from "../schema.ts";

/** Somebody in a work, with what they agreed to. */
export interface PersonLine extends Appearance {
	/** Null for somebody unknown, and for somebody outside the viewer's areas. */
	readonly name: PersonName | null;
	readonly outside: boolean;
	/** What they said last about this work; null: nothing. */
	readonly consent: Consent | null;
	/** Why it gives nothing. */
	readonly reason: ObstacleReason | null;
	readonly channels: Consent["channels"];
}

export interface AssetRight {
	readonly people: readonly PersonLine[];
	/** Whether somebody said that this is everybody, or that there is nobody; null while nobody did. */
	readonly found: "everybody" | "nobody" | null;
	readonly right: EffectiveRight;
}

/** Who is in a work, what each of them agreed to, and what that is together. */
export async function readAssetRight(db: Database, scope: Scope, asset: string, day: PlainDate): Promise<AssetRight> {
	const graph = await readGraph(db, [asset]);
	const reports = await readReports(
		db,
		graph.appearances.flatMap(({ report }) => report ?? []),
	);
	const right = effectiveRightIn(graph, [asset], day);
	const people = graph.appearances.map((appearance) => {
		const report = appearance.report === null ? null : (reports.get(appearance.report) ?? null);
		const outside = report !== null && !covers(scope, report.area);
		const reason = right.obstacles.find((one) => one.appearance === appearance.id)?.reason ?? null;
		return { ...appearance, name: report && !outside ? report.name : null, outside, reason, ...said(graph, appearance, day) };
	});
	return { people, found: graph.goneThrough.get(asset) ?? null, right };
}

function said(graph: ConsentGraph, { report, asset }: Appearance, day: PlainDate): Pick<PersonLine, "consent" | "channels"> {
	const word = report === null ? "no-consent" : lastWord(graph, personOf(graph, report), asset, day);
	if (typeof word === "string") return { consent: null, channels: [] };
	return { consent: word, channels: standingOf(graph, word, { day, asset }).channels };
}
