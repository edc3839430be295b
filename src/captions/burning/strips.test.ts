import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { loadLettering } from "../../shared/lettering.ts";
import type { StoredCue } from "../schema.ts";
import { linesOf } from "./lines.ts";
import { stripsOf } from "./strips.ts";
import { stretchesOf } from "./timeline.ts";

const letters = { plain: loadLettering(400), bold: loadLettering(700) };
const cue = (id: string, start: number, end: number, text = id, beside: unknown = null): StoredCue => ({
	id,
	seen: 1,
	start,
	end,
	text,
	beside,
});
const frame = { width: 1280, height: 720 };
const draw = (cues: readonly StoredCue[], of = frame) => stripsOf(cues, of, async () => {});

describe("what is shown when", () => {
	it("changes wherever a cue begins or ends; two at once are shown together", () => {
		const shown = stretchesOf([cue("b", 2000, 4000), cue("a", 1000, 3000), cue("c", 5000, 6000)]);
		expect(shown.map(({ fromMs, toMs, cues }) => [fromMs, toMs, cues.map(({ id }) => id).join("")])).toEqual([
			[1000, 2000, "a"],
			[2000, 3000, "ab"],
			[3000, 4000, "b"],
			[5000, 6000, "c"],
		]);
	});

	it("is nothing for a cue that ends before it begins", () => {
		expect(stretchesOf([cue("a", 3000, 3000), cue("b", 5000, 4000)])).toEqual([]);
	});
});

describe("the lines of a cue", () => {
	const texts = (cueText: string, room: number) => linesOf(cueText, 36, room, letters).map((line) => line.map(({ text }) => text).join(""));

	it("are broken where their writer broke them, and where there is no more room", () => {
		expect(texts("Эхний мөр\nхоёр дахь", 1000)).toEqual(["Эхний мөр", "хоёр дахь"]);
		expect(texts("Хүүхэд бүр сурах эрхтэй", 250)).toEqual(["Хүүхэд бүр", "сурах эрхтэй"]);
	});

	it("keep their look, and leave out who speaks and what is no text", () => {
		const [line] = linesOf("<v Номин>Би <b>сурна</b> &amp; <i>уншина</i></v>", 36, 1000, letters);
		expect(line?.filter(({ text }) => text !== " ").map(({ text, look }) => [text, look.b, look.i])).toEqual([
			["Би", false, false],
			["сурна", true, false],
			["&", false, false],
			["уншина", false, true],
		]);
		expect(texts("<00:01.000>  \n ", 1000)).toEqual([]);
	});
});

describe("the pictures of captions", () => {
	/** How many pixels are nearly white, and how many are of the band. */
	const inkOf = async (png: Buffer) => {
		const { data, info } = await sharp(png).raw().toBuffer({ resolveWithObject: true });
		const at = Array.from({ length: info.width * info.height }, (_, index) => index * 4);
		return {
			white: at.filter((one) => (data[one] ?? 0) > 230 && (data[one + 3] ?? 0) > 230).length,
			band: at.filter((one) => (data[one] ?? 0) < 20 && (data[one + 3] ?? 0) > 150).length,
			...{ width: info.width, height: info.height },
		};
	};

	it.each(["Өнөөдөр үүлтэй өдөр", "Today is a cloudy day", "♪ ♫"])("say “%s” in letters that the font has", async (text) => {
		const { strips, top } = await draw([cue("a", 1000, 3000, text)]);
		expect(strips.map(({ fromMs, toMs }) => [fromMs, toMs])).toEqual([[1000, 3000]]);
		const ink = await inkOf(strips[0]?.png ?? Buffer.alloc(0));
		expect(ink.width).toBe(1280);
		expect([top > 600, top + ink.height <= 720]).toEqual([true, true]);
		expect(ink.white).toBeGreaterThan(text.length * 20);
		expect(ink.band).toBeGreaterThan(ink.white);
	});

	it("are all of one size, whatever they say, and stand above where a cue says so", async () => {
		const settings = {
			vertical: null,
			line: { at: 0, unit: "lines", align: "start" },
			position: null,
			size: 100,
			align: "center",
			region: null,
		};
		const above = { version: 1, name: "", settings, notes: [] };
		const { strips, top } = await draw([cue("a", 0, 1000, "Доор"), cue("b", 1000, 2000, "Дээр", above)]);
		const sizes = await Promise.all(strips.map(async ({ png }) => (await sharp(png).metadata()).height));
		expect(new Set(sizes).size).toBe(1);
		expect(top).toBeLessThan(60);
	});

	it("fit a film that was taken upright", async () => {
		const upright = { width: 90, height: 160 };
		const { strips, top } = await draw([cue("a", 0, 1000, "Хүүхэд бүр сурах эрхтэй")], upright);
		const { height = 0, width } = await sharp(strips[0]?.png).metadata();
		expect([width, top + height <= 160, top > 0]).toEqual([90, true, true]);
	});
});
