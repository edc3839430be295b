import sharp from "sharp";
import { type Lettering, loadLettering } from "../shared/lettering.ts";
import { inLanguage } from "../shared/words.ts";
import type { ProgrammePlace } from "./place.ts";
import { publicTotal } from "./rules.ts";
import type { PublicFigure } from "./store.ts";

const card = { width: 1200, height: 630, margin: 80 };
const inside = card.width - 2 * card.margin;
// The colours of the light page (shared/ui/style/base.css).
const paper = "#faf6ee";
const ink = "#1e2831";
const soft = "#525c66";
const accent = "#0b5a99";
const rail = "#e7dfcf";
const leaf = "#22654a";
const earth = "#94480f";

let letters: { readonly plain: Lettering; readonly bold: Lettering } | undefined;

/** What is shown when somebody shares the page: the programme, its first figure and the day it holds for. Drawn, without a photo. */
export async function drawCard(place: ProgrammePlace, first: PublicFigure | undefined): Promise<Buffer> {
	letters ??= { plain: loadLettering(400), bold: loadLettering(700) };
	const svg = cardOf(place, first, letters);
	return sharp(Buffer.from(svg)).png({ palette: true, compressionLevel: 9 }).toBuffer();
}

/** A picture of a page that has no figure: what kind of thing it is, and its title in large. */
export async function drawFrame(place: ProgrammePlace, { kicker, title }: { kicker: string; title: string }): Promise<Buffer> {
	letters ??= { plain: loadLettering(400), bold: loadLettering(700) };
	const { plain, bold } = letters;
	const lines = bold.wrap(title, 72, inside, 3).map((line, index) => write(bold, line, 80, 330 + index * 88, 72, ink));
	const svg = framed(place, letters, [write(plain, kicker, 80, 236, 30, soft), ...lines]);
	return sharp(Buffer.from(svg)).png({ palette: true, compressionLevel: 9 }).toBuffer();
}

type Letters = NonNullable<typeof letters>;

function write(lettering: Lettering, text: string, x: number, y: number, size: number, fill: string): string {
	return `<path d="${lettering.draw(text, x, y, size)}" fill="${fill}"/>`;
}

function cardOf(place: ProgrammePlace, first: PublicFigure | undefined, { plain, bold }: Letters): string {
	const { language, programme } = place;
	const name = bold
		.wrap(inLanguage(programme.name, language), 44, inside, 2)
		.map((line, index) => write(bold, line, 80, 190 + index * 56, 44, ink));
	return framed(place, { plain, bold }, [...name, ...(first ? figureOf(place, first, { plain, bold }) : [])]);
}

/** The paper, whose page it is, and what is drawn on it. */
function framed({ programme, phrases: { t } }: ProgrammePlace, { plain, bold }: Letters, drawn: readonly string[]): string {
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" width="${card.width}" height="${card.height}">`,
		`<rect width="100%" height="100%" fill="${paper}"/>`,
		`<rect x="80" y="62" width="52" height="52" rx="15" fill="${accent}"/>`,
		`<rect x="91" y="78" width="30" height="7.5" rx="3.75" fill="${paper}"/><rect x="91" y="90.5" width="30" height="7.5" rx="3.75" fill="${paper}"/>`,
		write(bold, t("site-name"), 148, 99, 32, ink),
		...drawn,
		programme.isDemo ? write(plain, t("demo-short"), 80, 592, 22, soft) : "",
		"</svg>",
	].join("");
}

/** The number, what it is, and its bar: encounters hatched and never in the colour of people, as on the pages. */
function figureOf({ language, phrases }: ProgrammePlace, { figure, published }: PublicFigure, { plain, bold }: Letters): string[] {
	const { t, headline, asOf, unit: unitOf, how } = phrases;
	const { low, high } = publicTotal(figure.count);
	const { target, title } = figure.indicator;
	const number = headline(figure);
	const isUnique = figure.count.how === "unique";
	const most = Math.max(high, target ?? 0, 1) * 1.1;
	const at = (value: number) => Math.round(card.margin + (value / most) * inside);
	const beside = 80 + bold.measure(number, 104) + 24;
	return [
		...plain.wrap(inLanguage(title, language), 30, inside, 1).map((line) => write(plain, line, 80, 310, 30, soft)),
		write(bold, number, 80, 416, 104, isUnique ? accent : earth),
		write(plain, unitOf(figure), beside, 378, 32, ink),
		write(bold, how(figure), beside, 416, 28, isUnique ? ink : earth),
		`<rect x="80" y="462" width="${inside}" height="26" rx="4" fill="${rail}"/>`,
		isUnique ? `<rect x="80" y="462" width="${at(low) - 80}" height="26" rx="4" fill="${accent}"/>` : hatch(80, at(high)),
		isUnique && high > low
			? `<rect x="${at(low)}" y="462" width="${at(high) - at(low)}" height="26" fill="${accent}" opacity="0.35"/>`
			: "",
		target === null ? "" : `<path d="M${at(target)} 450V500" stroke="${leaf}" stroke-width="4" stroke-dasharray="8 6"/>`,
		write(plain, published ? asOf(figure.asOfDay) : `${asOf(figure.asOfDay)} · ${t("not-approved")}`, 80, 546, 28, ink),
		target === null ? "" : rightAligned(plain, t("target", { value: target })),
	];
}

/** Slanted strokes between two places of the axis. */
function hatch(from: number, to: number): string {
	const strokes = Array.from({ length: Math.max(0, Math.floor((to - from - 18) / 12)) }, (_, index) => `M${from + index * 12} 488l18-26`);
	return `<path d="${strokes.join("")}" stroke="${earth}" stroke-width="4"/><rect x="${from}" y="462" width="${to - from}" height="26" fill="none" stroke="${earth}" stroke-width="2"/>`;
}

function rightAligned(plain: Lettering, text: string): string {
	return write(plain, text, card.width - card.margin - plain.measure(text, 28), 546, 28, leaf);
}
