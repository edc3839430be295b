import { beforeAll, describe, expect, it } from "vitest";
import { beginCampaign, beginStory, release, releasedStory, writeStory } from "../../../test/support/campaign.ts";
import { childReport } from "../../../test/support/consents.ts";
import { freshProgramme } from "../../../test/support/database.ts";
import { authorBy, delger, narantuya, oyun, type Person, sarnai, tsolmon, tuya, yuki } from "../../../test/support/people.ts";
import { consentCommands } from "../../consent/index.ts";
import { listSteps } from "../../consent/withdrawals/store.ts";
import type { Handle } from "../../shared/database/index.ts";
import { newId } from "../../shared/id.ts";
import { type Command, run } from "../../shared/journal/index.ts";
import { campaignCommands as commands, listStandingsOn } from "../index.ts";
import { followWithdrawals } from "../takedowns/following.ts";

// Today is 2020-04-27.
const today = "2020-04-27";
let handle: Handle;
let year: string;
let campaign: string;

beforeAll(async () => {
	handle = await freshProgramme();
	({ campaign, year } = await beginCampaign(handle));
});

async function outcome(who: Person, name: keyof typeof commands, input: object): Promise<string> {
	try {
		await run(handle, authorBy(who), commands[name] as unknown as Command, input);
		return "done";
	} catch (refused) {
		return (refused as { code?: string }).code ?? String(refused);
	}
}

const statesOf = async (item: string, day = today) => {
	const standings = (await listStandingsOn(handle.db, day)).filter((standing) => standing.item === item);
	return Object.fromEntries(standings.map(({ language, state }) => [language, state]));
};

describe("the way to the public is closed", () => {
	it.each([sarnai, tsolmon, yuki])("to $name, who is $role", async (who) => {
		const { item } = await beginStory(handle, year);
		const whose = { item, language: "mn" };
		expect(await outcome(who, "content-written", { ...whose, title: "А", summary: "А" })).toBe("operation.not-permitted");
		expect(await outcome(who, "review-asked", whose)).toBe("operation.not-permitted");
		expect(await outcome(who, "release-approved", whose)).toBe("operation.not-permitted");
	});

	it("to the media company, which writes drafts and asks for review, and publishes nothing", async () => {
		const { item } = await beginStory(handle, year);
		await writeStory(handle, item, "mn", { by: narantuya });
		expect(await outcome(narantuya, "review-asked", { item, language: "mn" })).toBe("done");
		for (const name of [
			"release-approved",
			"release-confirmed",
			"release-dated",
			"item-withdrawn",
			"item-let-back",
			"review-returned",
		] as const) {
			expect([name, await outcome(narantuya, name, { item, language: "mn", because: "Үгүй" })]).toEqual([name, "operation.not-permitted"]);
		}
	});

	it("to whoever works in one area only, and to everybody but Tegsh for what follows from a withdrawal", async () => {
		const { item } = await beginStory(handle, year);
		const partly = { ...tuya, role: "manager" as const };
		expect(await outcome(partly, "content-written", { item, language: "mn", title: "А", summary: "А" })).toBe("operation.whole-programme");
		expect(await outcome(delger, "item-taken-down", { item, language: "mn", withdrawal: newId() })).toBe("operation.not-permitted");
	});
});

describe("what is approved", () => {
	it("was asked about, by nobody who wrote it, and is open to everybody", async () => {
		const { item } = await beginStory(handle, year);
		const whose = { item, language: "mn" as const };
		expect(await outcome(delger, "review-asked", whose)).toBe("campaigns.content-unknown");
		await run(handle, authorBy(narantuya), commands["content-written"], { ...whose, title: "Номин", summary: "Зам" });
		expect(await outcome(delger, "release-approved", whose)).toBe("campaigns.no-review");
		await run(handle, authorBy(narantuya), commands["review-asked"], whose);
		expect(await outcome(delger, "review-asked", whose)).toBe("campaigns.review-asked");
		// A human story without a paragraph is nothing to read.
		expect(await outcome(delger, "release-approved", whose)).toBe("campaigns.gate-closed");
		await writeStory(handle, item, "mn", { by: delger });
		// Whoever wrote on took it out of the review, and is one of its authors now.
		expect(await outcome(oyun, "release-approved", whose)).toBe("campaigns.no-review");
		await run(handle, authorBy(narantuya), commands["review-asked"], whose);
		expect(await outcome(delger, "release-approved", whose)).toBe("campaigns.own-work");
		expect(await outcome(oyun, "release-approved", { ...whose, releaseOn: "2020-05-02", endOn: "2020-05-01" })).toBe(
			"campaigns.ends-before-start",
		);
		expect(await outcome(oyun, "release-approved", whose)).toBe("done");
		expect(await statesOf(item)).toEqual({ mn: "approved" });
	});

	it("is held against the names of those in it: against a warning, a second person must confirm", async () => {
		const { item } = await beginStory(handle, year, {
			consent: { campaign, displayName: "pseudonym", alias: "Сараа", report: childReport("Номин") },
		});
		const whose = { item, language: "mn" as const };
		await writeStory(handle, item, "mn");
		await run(handle, authorBy(narantuya), commands["review-asked"], whose);
		const days = { releaseOn: today };
		expect(await outcome(delger, "release-approved", { ...whose, ...days })).toBe("campaigns.warnings-open");
		expect(await outcome(delger, "release-approved", { ...whose, ...days, because: "Гэр бүл нь хүссэн." })).toBe("done");
		expect(await statesOf(item)).toEqual({ mn: "approved" });
		expect(await outcome(delger, "release-confirmed", whose)).toBe("campaigns.third-person");
		expect(await outcome(oyun, "release-confirmed", whose)).toBe("done");
		expect(await statesOf(item)).toEqual({ mn: "published" });
		expect(await outcome(oyun, "release-confirmed", whose)).toBe("campaigns.nothing-to-confirm");
	});

	it("goes back to its author with a reason, and comes again", async () => {
		const { item } = await beginStory(handle, year);
		await writeStory(handle, item, "mn");
		const whose = { item, language: "mn" };
		expect(await outcome(delger, "review-returned", { ...whose, because: "Богиносгоно уу." })).toBe("campaigns.no-review");
		await run(handle, authorBy(narantuya), commands["review-asked"], whose as never);
		expect(await outcome(delger, "review-returned", { ...whose, because: "Богиносгоно уу." })).toBe("done");
		expect(await outcome(delger, "release-approved", whose)).toBe("campaigns.no-review");
		await release(handle, item, "mn");
		expect(await statesOf(item)).toEqual({ mn: "published" });
	});

	it("stays what it was while a newer version is written", async () => {
		const { item } = await releasedStory(handle, year, ["mn"]);
		await run(handle, authorBy(narantuya), commands["content-written"], { item, language: "mn", title: "Өөр", summary: "Өөр" });
		const [standing] = (await listStandingsOn(handle.db, today)).filter((one) => one.item === item);
		expect(standing).toMatchObject({
			isPublic: true,
			draft: { title: "Өөр" },
			release: { content: { title: expect.stringContaining("Очих") } },
		});
	});
});

describe("whether it is public", () => {
	it("is decided for each language by itself", async () => {
		const { item } = await releasedStory(handle, year, ["mn"]);
		await writeStory(handle, item, "en");
		expect(await statesOf(item)).toEqual({ mn: "published", en: "draft" });
		await run(handle, authorBy(oyun), commands["item-withdrawn"], { item, language: "mn", because: "Гэр бүл хүссэн." });
		await release(handle, item, "en", { releaseOn: "2020-05-10" });
		expect(await statesOf(item)).toEqual({ mn: "withdrawn", en: "scheduled" });
		expect(await statesOf(item, "2020-05-10")).toEqual({ mn: "withdrawn", en: "published" });
	});

	it("ends with the consent, and nobody has to write it", async () => {
		const { item } = await releasedStory(handle, year, ["mn", "en"], { consent: { expiresOn: "2020-04-30", languages: ["mn"] } });
		expect(await statesOf(item)).toEqual({ mn: "published", en: "ended" });
		expect(await statesOf(item, "2020-05-01")).toEqual({ mn: "ended", en: "ended" });
	});

	it("is no where nobody has gone through it, and where it names the place too exactly", async () => {
		const unknown = await releasedStory(handle, year, ["mn"], { consent: null });
		const because = "Сургууль нь хүссэн.";
		const exact = await releasedStory(handle, year, ["mn"], { consent: { place: "aimag" }, area: "84/8401", because });
		// Two people may go against a warning, and nobody against a consent.
		await run(handle, authorBy(oyun), commands["release-confirmed"], { item: exact.item, language: "mn" });
		const coarse = await releasedStory(handle, year, ["mn"], { consent: { place: "aimag" }, area: "84" });
		const open = (await listStandingsOn(handle.db, today)).filter(({ isPublic }) => isPublic).map(({ item }) => item);
		expect([unknown.item, exact.item, coarse.item].map((item) => open.includes(item))).toEqual([false, false, true]);
	});

	it("is no from the moment a consent is withdrawn", async () => {
		const { item, consent } = await releasedStory(handle, year, ["mn", "en"]);
		const asked = { id: newId(), consent, askedBy: "Сувдаа", way: "telephone", askedOn: today };
		await run(handle, authorBy(delger), consentCommands["consent-withdrawn"], asked as never);
		const standings = (await listStandingsOn(handle.db, today)).filter((standing) => standing.item === item);
		expect(standings.map(({ isPublic, isGone }) => [isPublic, isGone])).toEqual([
			[false, true],
			[false, true],
		]);
	});

	it("and each place it went from is noted, what is left to people with its day", async () => {
		const { item, consent } = await releasedStory(handle, year, ["mn"]);
		const link = "https://youtube.com/watch?v=1";
		const post = { id: newId(), item, platform: "youtube", publishedOn: "2020-04-21", link };
		await run(handle, authorBy(narantuya), commands["post-written"], post as never);
		const asked = { id: newId(), consent, askedBy: "Сувдаа", way: "telephone", askedOn: today };
		await run(handle, authorBy(delger), consentCommands["consent-withdrawn"], asked as never);
		const followed = new Set<string>();
		await followWithdrawals(handle, followed);
		await followWithdrawals(handle, new Set());
		expect(await statesOf(item)).toEqual({ mn: "withdrawn" });
		const steps = (await listSteps(handle.db, asked.id)).map(({ work, place, doneAt, external }) => [
			work,
			place,
			doneAt !== null,
			external,
		]);
		expect(steps).toContainEqual(["external_post", link, false, true]);
		expect(steps).toContainEqual(["page", expect.stringMatching(/^mn: human_story \d+$/), true, false]);
		expect(steps.filter(([, , done]) => done).map(([work]) => work)).toEqual(
			expect.arrayContaining(["page", "renditions", "captions", "images", "share_card", "feed", "sitemap", "search", "caches"]),
		);
		expect(followed.has(asked.id)).toBe(true);
	});

	it("stays yes where only another channel was withdrawn", async () => {
		const { item, consent } = await releasedStory(handle, year, ["mn"]);
		const asked = { id: newId(), consent, askedBy: "Сувдаа", way: "telephone", askedOn: today, channels: ["youtube"] };
		await run(handle, authorBy(delger), consentCommands["consent-withdrawn"], asked as never);
		await followWithdrawals(handle, new Set());
		expect(await statesOf(item)).toEqual({ mn: "published" });
	});
});
