import { beforeAll, describe, expect, it } from "vitest";
import { childReport, motherAgreed, recordConsent } from "../../test/support/consents.ts";
import { freshProgramme } from "../../test/support/database.ts";
import { authorBy, delger } from "../../test/support/people.ts";
import type { Handle } from "../shared/database/index.ts";
import { newId } from "../shared/id.ts";
import { run } from "../shared/journal/index.ts";
import { vaultOf } from "../shared/vault/index.ts";
import { readConsent } from "./accesses/store.ts";
import { consentCommands, peopleToCheck } from "./index.ts";
import { sealWhatIsOpen } from "./sealed.ts";

// In the programme of the tests it is 27 April 2020.
const day = "2020-04-27";
let handle: Handle;

beforeAll(async () => {
	handle = await freshProgramme();
});

const read = (id: string, from: Handle = handle) => readConsent(from, id, { account: "delger", scope: [""], day, part: "record" });

async function refusal(changed: object): Promise<string> {
	const consent = { ...motherAgreed, area: "84", id: newId(), report: childReport(), ...changed };
	return run(handle, authorBy(delger), consentCommands["consent-recorded"], consent as never).then(
		() => "done",
		(refused) => (refused as { code: string }).code,
	);
}

describe("what is sealed", () => {
	const contact = "9911 2233, Буянт сумын 3-р баг";
	const alias = "Цэнхэрмаа";

	it("stands nowhere in the database in the clear: in no row, and not in the journal", async () => {
		const named = { displayName: "pseudonym", campaign: newId(), alias, guardianContact: contact } as const;
		const { id } = await recordConsent(handle, named);
		const corrected = { ...motherAgreed, ...named, id, because: "The form says so." };
		await run(handle, authorBy(delger), consentCommands["consent-corrected"], { ...corrected, guardianContact: `${contact}!` } as never);
		const { rows } = await handle.pool.query(
			`select string_agg(row_to_json(consent)::text, '') as consents, (select string_agg(row_to_json(pseudonym)::text, '') from pseudonym) as aliases,
				(select string_agg(payload::text, '') from journal_payload) as journal from consent`,
		);
		const everything = JSON.stringify(rows[0]);
		expect(everything).toContain("Сувдаа");
		for (const secret of ["9911 2233", alias, "цэнхэрмаа"]) expect([secret, everything.includes(secret)]).toEqual([secret, false]);
		expect(await read(id)).toMatchObject({ contact: `${contact}!`, isContactLost: false });
	});

	it("is sealed anew only where it says something else", async () => {
		const { id } = await recordConsent(handle, { guardianContact: contact });
		const kept = async () =>
			(await handle.pool.query("select guardian_contact from consent where id = $1 order by since_seq desc", [id])).rows;
		const corrected = { ...motherAgreed, id, guardianContact: contact, because: "The form says so." };
		await run(handle, authorBy(delger), consentCommands["consent-corrected"], { ...corrected, witness: "Оюун" } as never);
		const [now, before] = await kept();
		expect(now).toEqual(before);
	});

	it("was in the clear once, and is sealed when the programme is opened next", async () => {
		const campaign = newId();
		const { id } = await recordConsent(handle, { displayName: "pseudonym", campaign, alias: "Ягаанцэцэг", guardianContact: contact });
		await handle.pool.query("update consent set guardian_contact = $2 where id = $1", [id, contact]);
		await handle.pool.query("update pseudonym set alias = 'Ягаанцэцэг', alias_mark = 'yagaantsetseg' where campaign = $1", [campaign]);
		for (const _ of ["once", "again"]) await sealWhatIsOpen(handle);
		const { rows } = await handle.pool.query("select alias, alias_mark from pseudonym where campaign = $1", [campaign]);
		expect(rows[0].alias).toMatch(/^sealed1\./);
		expect(await read(id)).toMatchObject({ contact });
		const taken = { displayName: "pseudonym", campaign, alias: "Yagaantsetseg" } as const;
		expect(await refusal(taken)).toBe("consent.alias-taken");
	});

	it("cannot be read with another key, which says so and loses nothing", async () => {
		const { id } = await recordConsent(handle, {
			displayName: "pseudonym",
			campaign: newId(),
			alias: "Улаанцэцэг",
			guardianContact: contact,
		});
		const stranger = { ...handle, vault: vaultOf(Buffer.alloc(32)) };
		expect(await read(id, stranger)).toMatchObject({ contact: null, isContactLost: true });
		await expect(peopleToCheck(stranger, [], day)).rejects.toMatchObject({ code: "consent.key-missing" });
		await sealWhatIsOpen(stranger);
		expect(await read(id)).toMatchObject({ contact });
	});
});
