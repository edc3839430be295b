import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Role } from "../../src/identity/index.ts";
import { openChromium } from "../support/chromium.ts";
import { type RunningDemo, startDemo } from "../support/installation.ts";
import { often } from "../support/thorough.ts";
import { programme, publicFigures, type SignIn, signIn } from "./office.ts";
import { communicationsOfficerStory } from "./stories/communications-officer.ts";
import { type FoundChild, fieldOfficerStory } from "./stories/field-officer.ts";
import { managerStory } from "./stories/meetings-and-documents.ts";
import { monitoringOfficerStory } from "./stories/monitoring-officer.ts";
import { donorStory, partnerStory } from "./stories/partner-and-donor.ts";
import { beginStory, type Circumstances, describeCircumstances, everywhere, type Story } from "./story.ts";

/*
 * What each role does with the programme: every action moves the figure it should, by exactly what it should, in the office; on the public
 * page what was published stands. The administrator begins with an empty installation: see first-start.test.ts.
 */

let browser: Browser;
let tegsh: RunningDemo;
let signIns: readonly SignIn[];

beforeAll(async () => {
	[browser, tegsh] = await Promise.all([openChromium(), startDemo()]);
	signIns = tegsh.signIns;
});

afterAll(async () => {
	await browser?.close();
	expect(await tegsh?.stop()).toEqual({ code: 0, left: [] });
});

const [mnPhone, enPhone, mnDesk, enDesk] = everywhere;
const found: readonly FoundChild[] = [
	{ family: "Сүхбаатарын", given: "Нандин-Эрдэнэ", birthDate: "2011.02.03" },
	{ family: "Тогтохжаргалын", given: "Билгүүтэй", birthDate: "2009.10.17" },
];

/**
 * Each role tells its story in the first circumstances, so that together they are in all of them; thoroughly, in its second as well. The
 * report of the communications officer tells what was published, so that role goes before those who add to it.
 */
const stories: readonly (readonly [
	role: Role,
	circumstances: readonly Circumstances[],
	tell: (story: Story, telling: number) => Promise<void>,
])[] = [
	["communications-officer", [enDesk, mnPhone], communicationsOfficerStory],
	["manager", [mnDesk, enPhone], managerStory],
	[
		"field-officer",
		[mnPhone, enDesk],
		async (story, telling) => fieldOfficerStory(story, found[telling] as FoundChild, await sessionElsewhere()),
	],
	["monitoring-officer", [mnDesk, enPhone], (story, telling) => monitoringOfficerStory(story, `AW-3${"AB"[telling]}`)],
	["partner", [enDesk, mnPhone], partnerStory],
	["donor", [enPhone, mnDesk], donorStory],
];

describe.each(stories)("the %s", (role, circumstances, tell) => {
	it.each(circumstances.slice(0, often(1, 2)).map((one, telling) => [describeCircumstances(one), one, telling] as const))(
		"%s",
		async (_, one, telling) => {
			const story = await beginStory(browser, tegsh.origin, one);
			const published = await publicFigures(story);
			expect(published.length).toBeGreaterThan(10);
			await signIn(story, signIns.find((account) => account.role === role) as SignIn, programme);
			await tell(story, telling);
			// Whatever is entered or taken back, what was published stands.
			expect(await publicFigures(story)).toEqual(published);
			await story.close();
		},
	);
});

async function sessionElsewhere(): Promise<string> {
	const rows = await tegsh.tegsh<{ area: string; session: string }[]>("figures", "TT", "--rows");
	return rows.find(({ area }) => area === "84")?.session as string;
}
