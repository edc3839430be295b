import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openChromium } from "../support/chromium.ts";
import { beginStory, type Circumstances, describeCircumstances, everywhere } from "./story.ts";

const origin = "http://tegsh.test";
const policy = "default-src 'none'; style-src 'self'; img-src 'self' data:";

/** What must not pass on any page of a story, each put into a sound one. */
const faults = {
	"a script": "<script>1</script>",
	"a script in an attribute": "<p onclick='close()'>x</p>",
	"a pattern that was not filled in": "<p>{count} people</p>",
	"a value that was not there": "<p>undefined people</p>",
	"a style that the policy forbids": "<p style='color: red'>x</p>",
	"a picture from elsewhere": "<img alt='x' src='http://elsewhere.test/x.png'>",
	"a picture that is missing": "<img alt='x' src='/missing.png'>",
	"a line that is wider than the screen": "<svg width='2000' height='9'></svg>",
	"a field without a label": "<input>",
	"a heading that skips a level": "<h4>x</h4>",
	"letters that are hard to see": "<p><font color='#dddddd'>Letters</font></p>",
	"buttons that are hard to hit": "<button aria-label='a'></button><button aria-label='b'></button>",
};

let browser: Browser;

beforeAll(async () => {
	browser = await openChromium();
});

afterAll(() => browser?.close());

async function visit(circumstances: Circumstances, fault: string, language: string = circumstances.language): Promise<void> {
	const story = await beginStory(browser, origin, circumstances);
	try {
		const body = `<!doctype html><html lang="${language}"><meta name="viewport" content="width=device-width"><title>Page</title><link rel="icon" href="data:,">
			<main><h1>Page</h1>${fault}</main></html>`;
		await story.page.route("**", (route) =>
			new URL(route.request().url()).pathname === "/"
				? route.fulfill({ body, contentType: "text/html; charset=utf-8", headers: { "content-security-policy": policy } })
				: route.fulfill({ status: 404, body: "" }),
		);
		await story.open("/");
	} finally {
		await story.close();
	}
}

// One with scripts and one without, in either language: that is all in which looking differs.
describe.each(everywhere.slice(0, 2).map((one) => [describeCircumstances(one), one] as const))("a story (%s)", (_, circumstances) => {
	it("lets a sound page pass", async () => {
		await visit(circumstances, "");
	});

	it.each(Object.entries(faults))("does not pass %s", async (_name, fault) => {
		await expect(visit(circumstances, fault)).rejects.toThrow(/expected/);
	});

	it("does not pass a page in the other language", async () => {
		await expect(visit(circumstances, "", circumstances.language === "mn" ? "en" : "mn")).rejects.toThrow(/expected/);
	});
});
