import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { may, type Permission, type Role, roles } from "../../src/identity/index.ts";
import { openChromium } from "../support/chromium.ts";
import { type RunningDemo, startDemo } from "../support/installation.ts";
import { thorough } from "../support/thorough.ts";
import { programme, type SignIn, signIn } from "./office.ts";
import { beginStory, type Circumstances, describeCircumstances, everywhere, type Story } from "./story.ts";

/*
 * Each role goes wherever links lead it: one page of each kind. What it is offered must open, and what it is not offered must be refused.
 * An administrator looks at every page (see story.ts), and a manager reads every page in the other language; what the others are shown is
 * among it, so they only read it, unless it is to be thorough.
 */

const [mnPhone, enPhone, mnDesk, enDesk] = everywhere;

const circumstances: Readonly<Record<Role, readonly Circumstances[]>> = {
	administrator: thorough ? [mnPhone, enDesk] : [mnPhone],
	manager: thorough ? [enPhone, mnDesk] : [enPhone],
	"monitoring-officer": [mnDesk],
	"field-officer": [mnPhone],
	"communications-officer": [enDesk],
	partner: [enPhone],
	donor: [enPhone],
};
const isLooking = (role: Role) => thorough || role === "administrator";
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

describe("each role", () => {
	it.each(walks)("opens all that it is offered, and nothing else: %s (%s)", async (role, _, one: Circumstances) => {
		const story = await beginStory(browser, tegsh.origin, one);
		await signIn(story, signIns.find((account) => account.role === role) as SignIn, programme);
		const visit = isLooking(role) ? looking(story, "/office") : reading(story, "/office");
		const visited = await walk(visit, programme);
		expect(visited.length).toBeGreaterThan(role === "partner" ? 6 : 12);
		for (const [path, permission] of parts) {
			const { status } = await visit(`${programme}/${path}`);
			expect([path, status]).toEqual([path, may(role as Role, permission) ? 200 : 403]);
		}
		await story.close();
	});
});

describe("somebody who is not signed in", () => {
	it.each((thorough ? everywhere : [mnPhone, enDesk]).map((one) => [describeCircumstances(one), one] as const))(
		"reads each kind of public page (%s)",
		async (_, one) => {
			const story = await beginStory(browser, tegsh.origin, one);
			const home = `/${one.language}`;
			const visited = await walk(looking(story, home), home);
			for (const page of ["", "/campaign", "/documents", "/about", "/accessibility"]) expect(visited).toContain(`${home}/demo${page}`);
			await story.close();
		},
	);
});

/** Opens a page and gives its status and the addresses that it links to. */
type Visit = (address: string) => Promise<{ readonly status: number; readonly links: readonly string[] }>;

/** One page of each kind that links lead to, from the first on, among those whose address begins alike; the address of each. */
async function walk(visit: Visit, first: string): Promise<string[]> {
	const known = new Set([kindOf(first)]);
	const ahead = [first];
	const visited: string[] = [];
	for (let address = ahead.shift(); address !== undefined; address = ahead.shift()) {
		const { status, links } = await visit(address);
		expect([address, status]).toEqual([address, 200]);
		visited.push(address);
		for (const link of links) {
			if (known.has(kindOf(link))) continue;
			known.add(kindOf(link));
			ahead.push(link);
		}
	}
	return visited;
}

function looking(story: Story, within: string): Visit {
	return async (address) => {
		// A preview is as the public will read it, in whichever language the reader speaks.
		const { language } = story;
		story.turn(/\/contents\/en\/preview/.test(address) ? "en" : /\/contents\/mn\/preview/.test(address) ? "mn" : language);
		await story.open(address);
		story.turn(language);
		return { status: story.status(), links: linksIn(await story.page.content(), within) };
	};
}

/** As the browser's account, without drawing the page. */
function reading({ page }: Story, within: string) {
	return async (address: string) => {
		const reply = await page.request.get(address);
		const isPage = reply.headers()["content-type"]?.includes("html") === true;
		return { status: reply.status(), isPage, links: isPage ? linksIn(await reply.text(), within) : [] };
	};
}

const savedAsFile =
	/\.(csv|xlsx|xml|png|jpg|webp|avif|pdf|mp4|m4a|vtt|json)\b|\/file$|\/proof$|\/files\/[\da-f-]{36}(\/\w+)?$|\/kits\/[\da-f-]{36}$|\/(imports|lists)\/template\/|\/documents\/[^/]+\/file/;

/** What is saved as a file or read by a machine is no page. */
function linksIn(html: string, within: string): string[] {
	return [...html.matchAll(/<a\b[^>]*?\shref="([^"#]*)/g)]
		.map(([, address = ""]) => address.replaceAll("&amp;", "&"))
		.filter((address) => address.startsWith(within) && !savedAsFile.test(address));
}

/** Pages that differ only in whose they are, are of one kind; so are the pages of a list. */
function kindOf(address: string): string {
	return address
		.replace(/[\da-f]{8}-[\da-f-]{27}/g, ":id")
		.replace(/\/(figures|indicators|results)\/(?!new|starter|overlap|pairs)[\w-]+/, "/$1/:code")
		.replace(/\/texts\/[\w-]+/, "/texts/:text")
		.replace(/\?.*$/, "");
}
