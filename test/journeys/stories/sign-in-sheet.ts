import { createHash } from "node:crypto";
import sharp from "sharp";
import { expect } from "vitest";
import { sessions as sessionWords, files as words } from "#words/activities";
import { speak } from "../../../src/shared/words.ts";
import { alert, notice } from "../office.ts";
import type { Story } from "../story.ts";

const name = "irts-2020-04-22.jpg";
const maker = "Bayan phone";
/** The tag that leads to the directory with the place (Exif 2.32, 4.6.3). */
const placeOfGps = Buffer.from([0x25, 0x88]);

/** A photo of the signed sheet leaves its place and its telephone behind; the fingerprint is of the photo as it was taken. */
export async function attachSheet(story: Story, session: string): Promise<void> {
	const { page, language } = story;
	const t = speak(words, language);
	const photo = await takePhoto();
	const taken = await sharp(photo).metadata();
	expect([taken.orientation, taken.width, taken.height]).toEqual([6, 800, 600]);
	for (const trace of [maker, placeOfGps]) expect(taken.exif?.includes(trace)).toBe(true);

	await story.open(session);
	await story.link(t("attach-files"));
	await story.button(t("attach"));
	expect(story.status()).toBe(422);
	expect(await alert(story)).toContain(t("none"));
	await page.locator("input[type=file]").setInputFiles({ name, mimeType: "image/jpeg", buffer: photo });
	await story.button(t("attach"));
	expect(await notice(story)).toBe(speak(sessionWords, language)("done-attached"));

	const row = page.locator("tbody tr", { hasText: name });
	expect(await row.locator("code").getAttribute("title")).toBe(createHash("sha256").update(photo).digest("hex"));
	const reply = await page.request.get((await row.getByRole("link", { name, exact: true }).getAttribute("href")) as string);
	expect([reply.status(), reply.headers()["content-type"]]).toEqual([200, "image/jpeg"]);
	const kept = await reply.body();
	const { exif, xmp, iptc, orientation, width, height } = await sharp(kept).metadata();
	expect({ exif, xmp, iptc, orientation, width, height }).toEqual({ width: 600, height: 800 });
	for (const trace of [maker, "Exif"]) expect(kept.includes(trace)).toBe(false);
}

/** As a telephone held sideways takes it: with its maker, its place and a note of how it was held. */
function takePhoto(): Promise<Buffer> {
	return sharp({ create: { width: 800, height: 600, channels: 3, background: "#f4efe6" } })
		.withMetadata({ orientation: 6 })
		.withExifMerge({
			IFD0: { Make: maker },
			IFD3: { GPSLatitudeRef: "N", GPSLatitude: "47/1 55/1 6/1", GPSLongitudeRef: "E", GPSLongitude: "106/1 55/1 2/1" },
		})
		.jpeg()
		.toBuffer();
}
