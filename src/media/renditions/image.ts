import sharp, { type Sharp } from "sharp";
import { hasProperties } from "../../shared/files/index.ts";
import { problem } from "../problems.ts";
import { mostPixels } from "../receiving/arrival.ts";
import type { Image } from "../schema.ts";
import { type Paper, writeSheet } from "./sheet.ts";

interface Planned {
	readonly name: string;
	readonly mediaType: string;
	make(picture: () => Sharp): Sharp;
}

export interface MadeImage {
	readonly name: string;
	readonly mediaType: string;
	readonly bytes: Uint8Array;
	/** Null of a sheet to print. */
	readonly width: number | null;
	readonly height: number | null;
}

const widths = [320, 640, 960, 1280];
/** AVIF of a large picture takes seconds each: the small ones are where it saves most. */
const mostAvif = 640;

/** What each platform shows a poster in: a square, upright, across as a card, and the height of a telephone. */
const posterFormats = [
	[1080, 1080, "png"],
	[1080, 1350, "png"],
	[1200, 630, "jpg"],
	[1080, 1920, "png"],
] as const;

/** What is made of an image, the smallest first. It is never enlarged: one that is smaller than the least width is made as wide as it is. */
export function plannedFor({ purpose }: Pick<Image, "purpose">, width: number): readonly Planned[] {
	const fitting = widths.filter((one) => one <= width);
	const sizes = (fitting.length > 0 ? fitting : [width]).flatMap((size): Planned[] => {
		const resized = (picture: () => Sharp) => picture().resize({ width: size });
		const webp = { name: `${size}.webp`, mediaType: "image/webp", make: (picture: () => Sharp) => resized(picture).webp({ quality: 78 }) };
		// A logo keeps its transparency, which JPEG has not.
		if (purpose === "logo") {
			return [webp, { name: `${size}.png`, mediaType: "image/png", make: (picture) => resized(picture).png({ compressionLevel: 9 }) }];
		}
		const jpeg = { name: `${size}.jpg`, mediaType: "image/jpeg", make: (picture: () => Sharp) => asJpeg(resized(picture), 80) };
		if (size > mostAvif) return [webp, jpeg];
		return [
			webp,
			jpeg,
			{ name: `${size}.avif`, mediaType: "image/avif", make: (picture) => resized(picture).avif({ quality: 50, effort: 4 }) },
		];
	});
	return purpose === "poster" ? [...sizes, ...posterFormats.map(formatOf)] : sizes;
}

/** The whole poster in another shape: nothing is cut off, because there is writing on it. */
function formatOf([width, height, ending]: (typeof posterFormats)[number]): Planned {
	const fitted = (picture: () => Sharp) =>
		picture().resize({ width, height, fit: "contain", background: "white" }).flatten({ background: "white" });
	return {
		name: `${width}x${height}.${ending}`,
		mediaType: ending === "png" ? "image/png" : "image/jpeg",
		make: (picture) => (ending === "png" ? fitted(picture).png({ compressionLevel: 9 }) : asJpeg(fitted(picture), 82)),
	};
}

function asJpeg(picture: Sharp, quality: number): Sharp {
	return picture.flatten({ background: "white" }).jpeg({ quality, mozjpeg: true });
}

/** One rendition, upright and stripped; that it is, its bytes say. @throws Problem where the picture is broken */
export async function makeImage(original: Uint8Array | string, { name, mediaType, make }: Planned): Promise<MadeImage> {
	const { data, info } = await make(() => upright(original))
		.toBuffer({ resolveWithObject: true })
		.catch(() => {
			throw problem("image-broken");
		});
	if (await hasProperties(data)) throw new Error(`a rendition of an image carries properties: ${name}`);
	return { name, mediaType, bytes: data, width: info.width, height: info.height };
}

/** About 300 dots to the inch on paper of that size. */
const dotsAcross: Readonly<Record<Paper, number>> = { a4: 2480, a3: 3508 };

/** A poster to print, with what is on it as text below it. @throws Problem where the picture is broken */
export async function makeSheet(
	original: string,
	{ title, description }: Pick<Image, "title" | "description">,
	paper: Paper,
): Promise<MadeImage> {
	const { data, info } = await upright(original)
		.resize({ width: dotsAcross[paper], withoutEnlargement: true })
		.flatten({ background: "white" })
		.jpeg({ quality: 88, mozjpeg: true })
		.toBuffer({ resolveWithObject: true })
		.catch(() => {
			throw problem("image-broken");
		});
	const texts = [`${title.mn} · ${title.en}`, description.mn, description.en].filter((text) => text !== null);
	const bytes = writeSheet({ paper, jpeg: data, width: info.width, height: info.height, texts });
	return { name: `${paper}.pdf`, mediaType: "application/pdf", bytes, width: null, height: null };
}

function upright(original: Uint8Array | string): Sharp {
	return sharp(original, { limitInputPixels: mostPixels, failOn: "error" }).autoOrient();
}
