// node scripts/run.mjs scripts/pictures.mjs: takes the pictures of the README anew, from a demo of its own, which is gone afterwards.
import { globSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { openChromium } from "../test/support/chromium.ts";
import { startTegsh } from "../test/support/installation.ts";
import { root } from "./clone.mjs";

const folder = join(root, "docs/pictures");
const registers = globSync(join(root, "test/samples/registers/*.csv")).sort();
const office = "/office/demo";

/** What the demo's claims are held against. */
const report = [
	"So far 1,037 teachers were trained, and 477 out-of-school children were given access to education.",
	"7,671 parents and community members attended awareness workshops.",
	"The campaign of the second year reached 3,559,414 people. More than 90 % of Mongolians use Facebook.",
].join("\n");

const [browser, tegsh] = await Promise.all([openChromium(), startTegsh()]);
try {
	const signIns = await tegsh.tegsh("demo", "sign-ins");
	const { userName, password } = signIns.find(({ role }) => role === "monitoring-officer");
	const viewport = { width: 1280, height: 900 };
	const page = await browser.newPage({ baseURL: tegsh.origin, locale: "en-GB", colorScheme: "light", viewport });

	async function send(button) {
		await Promise.all([page.waitForEvent("load"), page.locator(button).click()]);
	}

	/** A palette of 128 colours is enough for pages that are paper, ink and one accent. */
	async function take(name) {
		const picture = await sharp(await page.screenshot())
			.png({ palette: true, colours: 128, compressionLevel: 9, effort: 10 })
			.toBuffer();
		writeFileSync(join(folder, `${name}.png`), picture);
		console.log(`docs/pictures/${name}.png: ${Math.round(picture.length / 1024)} KB`);
	}

	mkdirSync(folder, { recursive: true });
	await page.goto("/en/demo");
	await take("public-page");
	await page.goto("/en/demo/figures/TT");
	await take("evidence");

	await page.goto(`/sign-in?next=${office}/figures/TT`);
	await page.fill("[name=userName]", userName);
	await page.fill("[name=password]", password);
	await send("main form[action='/sign-in'] button");
	await take("figure");
	await page.goto(`${office}/imports/new`);
	await page.setInputFiles("[name=files]", registers.slice(0, 1));
	await send("main form[enctype] button");
	await take("import");
	await page.goto(`${office}/claims`);
	await page.fill("[name=text]", report);
	await send("main form button");
	await take("claims");
} finally {
	await browser.close();
	await tegsh.stop();
}
