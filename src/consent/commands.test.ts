import { beforeAll, describe, expect, it } from "vitest";
import { childReport, motherAgreed, placeIn, recordConsent } from "../../test/support/consents.ts";
import { freshProgramme } from "../../test/support/database.ts";
import { mergePeople } from "../../test/support/decisions.ts";
import { authorBy, bayar, delger, narantuya, type Person, sarnai, tsolmon, yuki } from "../../test/support/people.ts";
import { childrenCommands } from "../children/index.ts";
import type { Handle } from "../shared/database/index.ts";
import { newId } from "../shared/id.ts";
import { type Author, type Change, type Command, run } from "../shared/journal/index.ts";
import {
	consentCommands as commands,
	effectiveRight,
	effectiveRights,
	listWithdrawals,
	noteTakedownStep,
	peopleIn,
	peopleToCheck,
	proposalLabels,
	readWithdrawal,
	safetyWarnings,
	warningLabel,
	withdrawalsAgainst,
} from "./index.ts";
import { listSteps } from "./withdrawals/store.ts";

// In the programme of the tests it is 27 April 2020.
const day = "2020-04-27";
let handle: Handle;
beforeAll(async () => {
	handle = await freshProgramme();
});

/** Looks after the campaigns of Khovd only. */
const khulan: Person = { account: "khulan", name: "Хулан", role: "communications-officer", areas: ["84"] };

async function refusal(name: keyof typeof commands, input: object, author: Author = authorBy(delger)): Promise<string> {
	try {
		await run(handle, author, commands[name] as unknown as Command, input);
		return "done";
	} catch (refused) {
		const { code, fields } = refused as { code?: string; fields?: object };
		return [code, ...Object.keys(fields ?? {})].join(" ");
	}
}
const recordRefusal = (changed: object, who: Person = delger) =>
	refusal("consent-recorded", { ...motherAgreed, area: "84", id: newId(), report: childReport(), ...changed }, authorBy(who));

async function withdraw(consent: string, changed: object = {}): Promise<string> {
	const id = newId();
	const asked = { id, consent, askedBy: "Сувдаа", way: "telephone", askedOn: day };
	await run(handle, authorBy(delger), commands["consent-withdrawn"], { ...asked, ...changed });
	return id;
}

describe("a consent is refused", () => {
	it.each([sarnai, tsolmon, narantuya, yuki])("to $name, who is $role", async (who) => {
		expect(await recordRefusal({}, who)).toBe("operation.not-permitted");
	});

	it("outside the areas of whoever enters it, and there is none to withdraw there", async () => {
		expect(await recordRefusal({ area: "11/1110" }, khulan)).toBe("consent.outside-areas");
		const elsewhere = await recordConsent(handle, { area: "11/1110" });
		const asked = { id: newId(), consent: elsewhere.id, askedBy: "Сувдаа", way: "letter", askedOn: day };
		expect(await refusal("consent-withdrawn", asked, authorBy(khulan))).toBe("consent.consent-unknown");
	});

	it("of somebody in the register of people whom the communications officer has no business to know", async () => {
		const report = childReport("Ундрах");
		const child = { id: newId(), household: newId(), identifiedOn: day, area: "84", site: null, situation: "dropped_out", report };
		await run(handle, authorBy(bayar), childrenCommands["child-registered"], child);
		expect(await recordRefusal({ person: report.id, report: null })).toBe("consent.person-unknown");
		expect(await recordRefusal({ person: report.id, report: null }, bayar)).toBe("done");
		expect(await recordRefusal({ person: report.id, report: null })).toBe("done");
	});

	it("without what makes it one", async () => {
		const guardian = ["guardianName", "guardianRelation", "guardianAuthority", "assent"];
		const nobody = Object.fromEntries(guardian.map((field) => [field, null]));
		expect(await recordRefusal(nobody)).toBe(`operation.input-refused ${guardian.join(" ")}`);
		expect(await recordRefusal({ report: null })).toBe("operation.input-refused person");
		expect(await recordRefusal({ givenBy: "self" })).toBe("consent.guardian-needed");
		expect(await recordRefusal({ report: childReport("Том", "1980-01-01") })).toBe("consent.guardian-of-adult");
		expect(await recordRefusal({ report: { ...childReport("Он"), birthDate: null } })).toBe("consent.birth-year-needed");
		expect(await recordRefusal({ abroad: false })).toBe("consent.channels-abroad");
		expect(await recordRefusal({ riskAssessment: "Жижиг сум" })).toBe("operation.input-refused riskApprovedBy");
	});
});

describe("the effective right", () => {
	it("is read from what was recorded, and of somebody unknown it is nothing", async () => {
		const [film, other, untouched] = [newId(), newId(), newId()];
		const bat = await recordConsent(handle);
		const dulmaa = await recordConsent(handle, {
			channels: ["print", "youtube"],
			place: "aimag",
			languages: ["mn"],
			expiresOn: "2020-12-31",
		});
		await placeIn(handle, film, [bat.report, dulmaa.report]);
		expect(await effectiveRight(handle.db, [film], day)).toEqual({
			channels: ["print"],
			languages: ["mn"],
			place: "aimag",
			until: "2020-12-31",
			obstacles: [],
		});
		await placeIn(handle, other, [bat.report, null]);
		const rights = await effectiveRights(
			handle.db,
			new Map(Object.entries({ film: [film], both: [film, other], untouched: [untouched] })),
			day,
		);
		const told = [...rights].map(([key, { channels, obstacles }]) => [key, channels, obstacles.map(({ reason }) => reason)]);
		expect(told).toEqual([
			["film", ["print"], []],
			["both", [], ["unknown-person"]],
			["untouched", [], ["not-gone-through"]],
		]);
	});

	it("is everything where nobody can be recognised, until somebody is found in it", async () => {
		const image = newId();
		expect(await refusal("asset-gone-through", { asset: image, found: "nobody" })).toBe("operation.input-refused because");
		expect(await refusal("asset-gone-through", { asset: image, found: "everybody" })).toBe("consent.nobody-recorded");
		await run(handle, authorBy(delger), commands["asset-gone-through"], { asset: image, found: "nobody", because: "An empty classroom" });
		expect((await effectiveRight(handle.db, [image], day)).channels).toHaveLength(9);
		const found = { id: newId(), asset: image, described: "a girl behind the window", face: "partly" };
		await run(handle, authorBy(delger), commands["appearance-written"], found);
		expect((await effectiveRight(handle.db, [image], day)).obstacles.map(({ reason }) => reason)).toEqual([
			"not-gone-through",
			"unknown-person",
		]);
		expect(await refusal("asset-gone-through", { asset: image, found: "nobody", because: "?" })).toBe("consent.somebody-recorded");
	});

	it("is of persons, not of reports: who turns out to be one has said one thing last", async () => {
		const film = newId();
		const first = await recordConsent(handle, { report: childReport("Нямаа", "2007-01-01") });
		const second = await recordConsent(handle, {
			report: childReport("Нямсүрэн", "2007-01-01"),
			answer: "refused",
			channels: [],
			languages: [],
			givenOn: "2020-02-01",
		});
		await placeIn(handle, film, [first.report]);
		expect((await effectiveRight(handle.db, [film], day)).channels).toEqual(["web", "print"]);
		await mergePeople(handle, sarnai, { one: first.report, other: second.report });
		expect((await effectiveRight(handle.db, [film], day)).obstacles.map(({ reason }) => reason)).toEqual(["refused"]);
	});
});

describe("a pseudonym", () => {
	it("is one for each person and campaign, and never another's", async () => {
		const campaign = newId();
		const named = { displayName: "pseudonym", campaign } as const;
		expect(await recordRefusal({ displayName: "pseudonym", alias: "Солонго" })).toBe("consent.campaign-needed");
		expect(await recordRefusal(named)).toBe("consent.alias-needed");
		expect(await recordRefusal({ ...named, alias: "Batsukh", report: childReport("Батсүх") })).toBe("consent.alias-is-name");
		const solongo = await recordConsent(handle, { ...named, alias: "Солонго" });
		expect(await recordRefusal({ ...named, alias: "solongo" })).toBe("consent.alias-taken");
		expect(await recordRefusal({ ...named, person: solongo.report, report: null, alias: "Одон" })).toBe("consent.alias-stands");
		expect(await recordRefusal({ ...named, person: solongo.report, report: null })).toBe("done");
		expect(await recordRefusal({ ...named, campaign: newId(), alias: "Солонго" })).toBe("done");
	});

	it("is all that a publication learns of a name, and the check before it learns both", async () => {
		const film = newId();
		const report = childReport("Энхмаа");
		const consent = await recordConsent(handle, { report, displayName: "pseudonym", campaign: newId(), alias: "Мишээл" });
		await placeIn(handle, film, [consent.report, null]);
		const people = await peopleIn(handle, [film], day);
		expect(people.map(({ calledBy }) => calledBy)).toEqual(["Мишээл", null]);
		expect(JSON.stringify(people)).not.toContain("Энхмаа");
		expect((await peopleToCheck(handle, [film], day))[0]).toMatchObject({ realName: { given: "Энхмаа" }, guardianName: "Сувдаа" });
	});
});

it("the check before publishing knows who is in the works, and the places of the country and of the programme", async () => {
	const film = newId();
	const consent = await recordConsent(handle, {
		report: childReport("Ганцэцэг"),
		displayName: "pseudonym",
		campaign: newId(),
		alias: "Сарнай",
	});
	await placeIn(handle, film, [consent.report]);
	const written = async (text: string) => {
		const texts = [{ field: "title", kind: "title", text }] as const;
		const warnings = await safetyWarnings(handle, { assets: [film], texts, place: "none" }, day);
		return warnings.map(({ kind }) => kind);
	};
	expect(await written("Сарнайн түүх, Ховд аймаг")).toEqual([]);
	expect(await written("Gantsetseg’s story")).toEqual(["real-name"]);
	expect(await written("Ганцэцэгийн түүх, Буянт сум")).toEqual(["real-name", "triangle"]);
	const [warning] = await safetyWarnings(
		handle,
		{ assets: [film], texts: [{ field: "t", kind: "text", text: "Ганцэцэг" }], place: "none" },
		day,
	);
	if (!warning) throw new Error("nothing was found");
	expect([warningLabel(warning, "en"), proposalLabels(warning, "en")]).toEqual([
		"The real name “Ганцэцэг” stands there.",
		["Use the pseudonym"],
	]);
});

describe("a withdrawal", () => {
	it("ends the right at once, for everything the person gave before, and is not taken back", async () => {
		const film = newId();
		const { id, report } = await recordConsent(handle);
		await recordConsent(handle, { person: report, givenOn: "2020-02-01" });
		await placeIn(handle, film, [report]);
		const withdrawal = await withdraw(id);
		expect((await effectiveRight(handle.db, [film], day)).obstacles.map(({ reason }) => reason)).toEqual(["withdrawn"]);
		expect(await readWithdrawal(handle.db, withdrawal)).toMatchObject({ consent: id, person: report, reached: [film], askedBy: "Сувдаа" });
		await expect(withdraw(id)).rejects.toMatchObject({ code: "consent.withdrawn-already" });
		await recordConsent(handle, { person: report, givenOn: day });
		expect((await effectiveRight(handle.db, [film], day)).channels).toEqual(["web", "print"]);
	});

	it("of one channel or one work leaves the others", async () => {
		const [film, image] = [newId(), newId()];
		const { id, report } = await recordConsent(handle);
		await placeIn(handle, film, [report]);
		await placeIn(handle, image, [report]);
		const narrow = await withdraw(id, { channels: ["web"], assets: [film] });
		expect((await effectiveRight(handle.db, [film], day)).channels).toEqual(["print"]);
		expect((await effectiveRight(handle.db, [image], day)).channels).toEqual(["web", "print"]);
		expect((await readWithdrawal(handle.db, narrow))?.reached).toEqual([film]);
		expect((await withdrawalsAgainst(handle.db, [film])).map(({ id: one }) => one)).toEqual([narrow]);
		expect(await withdrawalsAgainst(handle.db, [image])).toEqual([]);
		expect((await listWithdrawals(handle.db)).length).toBeGreaterThan(1);
	});

	it("has steps that other slices note, each once, and those elsewhere are done with a proof", async () => {
		const film = newId();
		const { id, report } = await recordConsent(handle);
		await placeIn(handle, film, [report]);
		const withdrawal = await withdraw(id);
		const now = handle.clock.now();
		const dueAt = new Date(now.getTime() + 86_400_000);
		// A command of another slice notes them; here the work of one is wrapped to stand for it.
		const noting = (doneAt: Date | null, work: "page" | "external_post") => async (change: Change) => ({
			step: await noteTakedownStep(change, {
				withdrawal,
				asset: film,
				work,
				place: `https://example.org/${work}`,
				external: work !== "page",
				dueAt,
				doneAt,
			}),
		});
		const noted = async (work: ReturnType<typeof noting>): Promise<string> => {
			const command = { ...commands["preview-shown"], work } as unknown as Command;
			const { result } = await run(handle, authorBy(delger), command, { id, shownOn: day, answer: "agreed" });
			return (result as { step: string }).step;
		};
		await noted(noting(now, "page"));
		const step = await noted(noting(null, "external_post"));
		expect(await noted(noting(null, "external_post"))).toBe(step);
		expect((await listSteps(handle.db, withdrawal)).map(({ work, doneAt }) => [work, doneAt !== null])).toEqual([
			["external_post", false],
			["page", true],
		]);
		const png = Buffer.from("%PDF-1.4\n%%EOF\n");
		const proof = { id: step, note: "Gone", file: { name: "screen.pdf", bytes: new Uint8Array(png) } };
		await run(handle, authorBy(delger), commands["takedown-step-done"], proof);
		expect((await listSteps(handle.db, withdrawal)).every(({ doneAt }) => doneAt !== null)).toBe(true);
		expect(await refusal("takedown-step-done", { id: step })).toBe("consent.step-done-already");
	});
});
