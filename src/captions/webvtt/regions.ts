import type { Point, Region } from "../cues.ts";
import { readPercentage, writeNumber } from "./numbers.ts";

const usualRegion: Region = { id: "", width: 100, lines: 3, anchor: [0, 100], viewportAnchor: [0, 100], scrolls: false };

/** “Collect WebVTT region settings” (WebVTT 6.2): what is not understood is passed over. */
export function readRegion(written: string, passOver: (setting: string) => void): Region {
	let region = usualRegion;
	for (const token of written.split(/[\t\n\f\r ]+/)) {
		if (token === "") continue;
		const colon = token.indexOf(":");
		const value = token.slice(colon + 1);
		const read = colon > 0 && value !== "" ? partOf(token.slice(0, colon), value) : null;
		if (read) region = { ...region, ...read };
		else passOver(token);
	}
	return region;
}

function partOf(name: string, value: string): Partial<Region> | null {
	switch (name) {
		case "id":
			return { id: value };
		case "width": {
			const width = readPercentage(value);
			return width === null ? null : { width };
		}
		case "lines":
			return /^\d+$/.test(value) ? { lines: Math.min(Number(value), Number.MAX_SAFE_INTEGER) } : null;
		case "regionanchor": {
			const anchor = readPoint(value);
			return anchor && { anchor };
		}
		case "viewportanchor": {
			const viewportAnchor = readPoint(value);
			return viewportAnchor && { viewportAnchor };
		}
		case "scroll":
			return value === "up" ? { scrolls: true } : null;
		default:
			return null;
	}
}

function readPoint(value: string): Point | null {
	const comma = value.indexOf(",");
	const [x, y] = [readPercentage(value.slice(0, comma)), readPercentage(value.slice(comma + 1))];
	return comma < 0 || x === null || y === null ? null : [x, y];
}

/** The width is always written: a block without a line of its own is no region. */
export function writeRegion({ id, width, lines, anchor, viewportAnchor, scrolls }: Region): string {
	const point = ([x, y]: Point) => `${writeNumber(x)}%,${writeNumber(y)}%`;
	const isUsual = ([x, y]: Point) => x === 0 && y === 100;
	return [
		...(id === "" ? [] : [`id:${id}`]),
		`width:${writeNumber(width)}%`,
		...(lines === usualRegion.lines ? [] : [`lines:${lines}`]),
		...(isUsual(anchor) ? [] : [`regionanchor:${point(anchor)}`]),
		...(isUsual(viewportAnchor) ? [] : [`viewportanchor:${point(viewportAnchor)}`]),
		...(scrolls ? ["scroll:up"] : []),
	].join("\n");
}
