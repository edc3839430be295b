import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";
import type { MadeFile } from "./film.ts";

/** What a public page may spend on the picture of a film that nobody has begun to play. */
const lightBytes = 30 * 1024;

/** The picture of a film before it plays: one for cards and players, and a light one for pages. */
export async function posterOf(still: Buffer, folder: string): Promise<MadeFile[]> {
	const card = await sharp(still)
		.resize({ width: 1280, withoutEnlargement: true })
		.jpeg({ quality: 80, mozjpeg: true })
		.toBuffer({ resolveWithObject: true });
	const light = await lightest(still);
	const made = [
		{ name: "poster.jpg", mediaType: "image/jpeg", ...card },
		{ name: "poster.webp", mediaType: "image/webp", ...light },
	];
	return Promise.all(
		made.map(async ({ name, mediaType, data, info }) => {
			const path = join(folder, name);
			await writeFile(path, data);
			return { name, mediaType, path, width: info.width, height: info.height };
		}),
	);
}

/** As good as fits. */
async function lightest(still: Buffer) {
	for (const quality of [75, 60, 45]) {
		const made = await encode(quality);
		if (made.data.length <= lightBytes) return made;
	}
	return encode(30);

	function encode(quality: number) {
		return sharp(still)
			.resize({ width: 640, height: 640, fit: "inside", withoutEnlargement: true })
			.webp({ quality })
			.toBuffer({ resolveWithObject: true });
	}
}
