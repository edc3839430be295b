import { toBase64 } from "../crypto/base64.ts";

/** Longer sides and qualities, until one of them is small enough to be sent; a name in a sheet is still read at the last. */
const attempts = [
	{ side: 2000, quality: 0.7 },
	{ side: 1600, quality: 0.6 },
	{ side: 1200, quality: 0.5 },
	{ side: 1000, quality: 0.4 },
	{ side: 800, quality: 0.35 },
] as const;

/** Sealed and in base 64 twice it grows by four fifths, and an envelope is at most 256 KB. */
const mostBytes = 140_000;

/** As JPEG without what the camera wrote of place and time, in base 64; null where it is no photo that this browser reads. */
export async function smallerPhoto(file: Blob): Promise<string | null> {
	const picture = await createImageBitmap(file).catch(() => null);
	if (!picture) return null;
	for (const { side, quality } of attempts) {
		const scale = Math.min(1, side / Math.max(picture.width, picture.height));
		const canvas = document.createElement("canvas");
		canvas.width = Math.round(picture.width * scale);
		canvas.height = Math.round(picture.height * scale);
		canvas.getContext("2d")?.drawImage(picture, 0, 0, canvas.width, canvas.height);
		const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/jpeg", quality));
		if (blob && blob.size <= mostBytes) return toBase64(new Uint8Array(await blob.arrayBuffer()));
	}
	return null;
}
