import { byDay, type Listing, nobody, outsideWindow, type Sought } from "../../counting/listing.ts";
import { writeName } from "../../particulars/name.ts";
import { readReports } from "../../people/index.ts";
import type { Database } from "../../shared/database/index.ts";
import { stateOf } from "../rules.ts";
import type { ConsentsFilter } from "./countable.ts";
import { readSaid } from "./store.ts";

/** Consents as they stood at a position, in the state of the day that is asked for. */
export async function listConsentsCounted(db: Database, sought: Sought<ConsentsFilter>): Promise<Listing> {
	const { counts, asOf, day } = sought;
	const said = await readSaid(db, null, asOf);
	const reports = await readReports(
		db,
		said.consents.map(({ report }) => report),
	);
	const judged = said.consents
		.map((consent) => ({ ...consent, state: stateOf(said, consent, day) }))
		.filter(({ state }) => counts.states.length === 0 || counts.states.includes(state))
		.filter(({ channels }) => counts.channel === null || channels.includes(counts.channel))
		.filter(({ languages }) => counts.language === null || languages.includes(counts.language))
		.map(({ id, report, state, area, givenOn }) => {
			const name = reports.get(report)?.name;
			return { id, state, area, day: givenOn, name: name ? writeName(name) : "", reason: outsideWindow(sought, givenOn) };
		});
	return {
		rows: judged
			.flatMap(({ reason, state, ...consent }) => (reason === null ? [{ ...nobody, ...consent, occasion: state, value: 1 }] : []))
			.toSorted(byDay),
		leftOut: judged.flatMap(({ id, day: given, area, name, reason }) =>
			reason === null ? [] : [{ id, session: null, day: given, area, name, reason, value: 1 }],
		),
	};
}
