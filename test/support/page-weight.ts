import { gzipSync } from "node:zlib";
import { stylesheet } from "../../src/shared/ui/index.ts";

/** The budget of DESIGN section 8, in bytes as they travel. */
export const pageBudget = { html: 14 * 1024, stylesheet: 10 * 1024, beforeTap: 170 * 1024 } as const;

/** What a page weighs before anybody taps: itself, the stylesheet, and the pictures that come with it at the width of a telephone. */
export async function weightOf(html: string, bytesOf: (address: string) => Promise<number>) {
	const pictures = await Promise.all(picturesIn(html).map(bytesOf));
	const page = gzipSync(html).length;
	const css = gzipSync(stylesheet).length;
	return { html: page, stylesheet: css, beforeTap: page + css + pictures.reduce((sum, bytes) => sum + bytes, 0) };
}

/** Which part of the budget a page goes beyond; nothing where it keeps it. */
export async function heavyParts(html: string, bytesOf: (address: string) => Promise<number>): Promise<string[]> {
	const weight = await weightOf(html, bytesOf);
	return (["html", "stylesheet", "beforeTap"] as const).filter((part) => weight[part] > pageBudget[part]);
}

/** Posters of films, and pictures that do not wait until they are near: of several sizes, the one for a screen of 360 px at double density. */
function picturesIn(html: string): string[] {
	const posters = [...html.matchAll(/ poster="([^"]+)"/g)].map(([, address = ""]) => address);
	const images = [...html.matchAll(/(?:<source[^>]*srcset="([^"]+)"[^>]*>\s*)?<img([^>]*)>/g)].flatMap(([, set, image = ""]) => {
		if (/loading="lazy"/.test(image)) return [];
		const own = /src="([^"]+)"/.exec(image)?.[1] ?? "";
		return [set ? sized(set) : own];
	});
	return [...posters, ...images];
}

function sized(set: string): string {
	const sizes = set.split(", ").map((one) => one.split(" ") as [address: string, width: string]);
	return (sizes.find(([, width]) => Number.parseInt(width, 10) >= 640) ?? sizes.at(-1) ?? [""])[0];
}
