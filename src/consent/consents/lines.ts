import { covers } from "../../identity/index.ts";
import type { PersonName } from "../../particulars/name.ts";
import { readReports, type Scope } from "../../people/index.ts";
import type { PlainDate } from "../../shared/clock.ts";
import type { Database } from "../../shared/database/index.ts";
import { problem } from "../problems.ts";
import { type ConsentGraph, type ConsentState, lastDayOn, personOf, reaches, stateOf } from "../rules.ts";
import type { Consent, Withdrawal } from "../schema.ts";
import { readSaid } from "./store.ts";

/** A consent as a list has it. */
export interface ConsentLine extends Consent {
	/** The person at present: that of their eldest report. */
	readonly person: string;
	readonly name: PersonName;
	readonly state: ConsentState;
	/** The last day on which it gives anything, also where the person is 18 before its end. */
	readonly until: PlainDate;
	/** What was withdrawn of it. */
	readonly withdrawn: readonly Withdrawal[];
}

/** Consents within the scope as they stand on a day, the latest given first. */
export async function listConsents(db: Database, scope: Scope, day: PlainDate): Promise<ConsentLine[]> {
	const said = await readSaid(db);
	return linesOf(
		db,
		said,
		said.consents.filter(({ area }) => covers(scope, area)),
		day,
	);
}

/** @throws Problem `consent-unknown` where it lies outside the scope, too */
export async function shownConsent(db: Database, scope: Scope, id: string | undefined, day: PlainDate): Promise<ConsentLine> {
	const said = await readSaid(db);
	const consent = said.consents.find((one) => one.id === id);
	if (!consent || !covers(scope, consent.area)) throw problem("consent-unknown");
	const [line] = await linesOf(db, said, [consent], day);
	if (!line) throw problem("consent-unknown");
	return line;
}

async function linesOf(db: Database, said: ConsentGraph, consents: readonly Consent[], day: PlainDate): Promise<ConsentLine[]> {
	const reports = await readReports(
		db,
		consents.map(({ report }) => report),
	);
	return consents.flatMap((consent) => {
		const report = reports.get(consent.report);
		if (!report) return [];
		const withdrawn = said.withdrawals.filter((withdrawal) => reaches(said, withdrawal, consent));
		const person = personOf(said, consent.report);
		return [{ ...consent, person, name: report.name, state: stateOf(said, consent, day), until: lastDayOn(said, consent), withdrawn }];
	});
}
