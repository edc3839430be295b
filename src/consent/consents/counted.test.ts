import { beforeAll, describe, expect, it } from "vitest";
import { recordConsent } from "../../../test/support/consents.ts";
import { freshProgramme } from "../../../test/support/database.ts";
import { authorBy, delger, sarnai } from "../../../test/support/people.ts";
import { defineIndicator, plainSheet } from "../../../test/support/sheets.ts";
import { readFigure } from "../../figures/index.ts";
import type { IndicatorSheet } from "../../indicators/schema.ts";
import type { Handle } from "../../shared/database/index.ts";
import { newId } from "../../shared/id.ts";
import { run } from "../../shared/journal/index.ts";
import { consentCommands } from "../index.ts";

// Today is 2020-04-27.
let handle: Handle;
let agreed: string;

function sheetOf(code: string, counts: Partial<Extract<IndicatorSheet["counts"], { of: "consents" }>>): IndicatorSheet {
	const all = { of: "consents", states: [], channel: null, language: null } as const;
	const windows = { windowFrom: "2019-01-01", windowUntil: null };
	return { ...plainSheet, ...windows, code, unit: "consent", reach: "direct", counts: { ...all, ...counts } };
}

const numberOf = async (code: string, asOf?: number) => (await readFigure(handle, code, { asOf })).count.low;

beforeAll(async () => {
	handle = await freshProgramme();
	agreed = (await recordConsent(handle)).id;
	await recordConsent(handle, { channels: ["print"], languages: ["mn"], expiresOn: "2020-05-31" });
	await recordConsent(handle, { answer: "refused", channels: [], languages: [] });
	await recordConsent(handle, { givenOn: "2018-12-31", expiresOn: "2019-12-31" });
	const sheets = {
		ALL: {},
		HELD: { states: ["in_force", "expiring"] },
		WEB: { channel: "web" },
		EN: { language: "en" },
		GONE: { states: ["withdrawn"] },
	} as const;
	for (const [code, counts] of Object.entries(sheets)) await defineIndicator(handle, sarnai, sheetOf(code, counts));
});

describe("consents", () => {
	it("are each counted once, on the day they were given, by their state of today, where they reach and in which language", async () => {
		expect([await numberOf("ALL"), await numberOf("HELD"), await numberOf("WEB"), await numberOf("EN")]).toEqual([3, 2, 1, 1]);
		expect((await readFigure(handle, "ALL")).count).toMatchObject({ unit: "consent", how: "unique" });
	});

	it("move on when one is withdrawn, and each earlier position still says what it said", async () => {
		const before = (await readFigure(handle, "HELD")).count.asOf;
		const asked = { askedBy: "Сувдаа", way: "letter", askedOn: "2020-04-27" } as const;
		await run(handle, authorBy(delger), consentCommands["consent-withdrawn"], { id: newId(), consent: agreed, ...asked });
		expect([await numberOf("HELD"), await numberOf("GONE"), await numberOf("HELD", before)]).toEqual([1, 1, 2]);
	});
});
