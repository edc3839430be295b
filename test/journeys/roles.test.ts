import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { may, type Permission, type Role, roles } from "../../src/identity/index.ts";
import { openChromium } from "../support/chromium.ts";
import { type RunningTegsh, startDemo } from "../support/installation.ts";
import { programme, type SignIn, signIn } from "./office.ts";
import { beginStory, type Circumstances, describeCircumstances, everywhere, type Story } from "./story.ts";

/*
 * Each role goes wherever links lead it: one page of each kind, every one of them looked at (see story.ts). What it is offered must open,
 * and what it is not offered must be refused.
 */

const [mnPhone, enPhone, mnDesk, enDesk] = everywhere;

/** Between them the first two come to every page in all circumstances; what the others are shown is among it, or less. */
const circumstances: Readonly<Record<Role, readonly Circumstances[]>> = {
	administrator: [mnPhone, enDesk],
	manager: [enPhone, mnDesk],
	"monitoring-officer": [mnDesk],
	"field-officer": [mnPhone],
	"communications-officer": [enDesk],
	partner: [enPhone],
	donor: [enPhone],
};
const walks = roles.flatMap((role) => circumstances[role].map((one) => [role, describeCircumstances(one), one] as const));

/** Where a part of the office begins, and the permission it takes. */
const parts: readonly (readonly [path: string, permission: Permission])[] = [
	["figures", "figures.read"],
	["activities", "activities.read"],
	["imports", "registers.import"],
	["children", "children.read"],
	["people", "people.read"],
	["meetings", "advocacy.read"],
	["documents", "advocacy.read"],
	["campaigns", "campaigns.read"],
	["claims", "claims.check"],
	["sites", "programme.read"],
	["texts", "site.write"],
	["indicators/new", "indicators.write"],
];

let browser: Browser;
let tegsh: RunningTegsh;
let signIns: readonly SignIn[];

beforeAll(async () => {
	[browser, tegsh] = await Promise.all([openChromium(), startDemo()]);
	signIns = await tegsh.tegsh<SignIn[]>("demo", "sign-ins");
});

afterAll(async () => {
	await browser?.close();
	expect(await tegsh?.stop()).toEqual({ code: 0, left: [] });
});

describe("each role", () => {
	it.each(walks)("opens all that it is offered, and nothing else: %s (%s)", async (role, _, one: Circumstances) => {
		const story = await beginStory(browser, tegsh.origin, one);
		await signIn(story, signIns.find((account) => account.role === role) as SignIn, programme);
		const visited = await walk(story, programme, "/office");
		expect(visited.length).toBeGreaterThan(role === "partner" ? 6 : 12);
		for (const [path, permission] of parts) {
			await story.open(`${programme}/${path}`);
			expect([path, story.status()]).toEqual([path, may(role as Role, permission) ? 200 : 403]);
		}
		await story.close();
	});
});

describe("somebody who is not signed in", () => {
	it.each(everywhere.map((one) => [describeCircumstances(one), one] as const))("reads each kind of public page (%s)", async (_, one) => {
		const story = await beginStory(browser, tegsh.origin, one);
		const home = `/${one.language}`;
		const visited = await walk(story, home, home);
		for (const page of ["", "/campaign", "/documents", "/about", "/accessibility"]) expect(visited).toContain(`${home}/demo${page}`);
		await story.close();
	});
});

/** One page of each kind that links lead to, from the first on, among those whose address begins alike; the address of each. */
async function walk(story: Story, first: string, within: string): Promise<string[]> {
	const known = new Set([kindOf(first)]);
	const ahead = [first];
	const visited: string[] = [];
	for (let address = ahead.shift(); address !== undefined; address = ahead.shift()) {
		await story.open(address);
		expect([address, story.status()]).toEqual([address, 200]);
		visited.push(address);
		for (const link of await linksOn(story, within)) {
			if (known.has(kindOf(link))) continue;
			known.add(kindOf(link));
			ahead.push(link);
		}
	}
	return visited;
}

/** What is saved as a file or read by a machine is no page. */
function linksOn({ page }: Story, within: string): Promise<string[]> {
	return page.evaluate(
		(beginning) =>
			[...document.querySelectorAll<HTMLAnchorElement>(`a[href^="${beginning}"]`)]
				.map(({ pathname, search }) => pathname + search)
				.filter((address) => !/\.(csv|xlsx|xml|png)\b|\/file$|\/files\/[\da-f-]{36}$/.test(address)),
		within,
	);
}

/** Pages that differ only in whose they are, are of one kind; so are the pages of a list. */
function kindOf(address: string): string {
	return address
		.replace(/[\da-f]{8}-[\da-f-]{27}/g, ":id")
		.replace(/\/(figures|indicators)\/(?!new|starter|overlap)[\w-]+/, "/$1/:code")
		.replace(/\/texts\/[\w-]+/, "/texts/:text")
		.replace(/\?.*$/, "");
}
