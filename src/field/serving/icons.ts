import sharp from "sharp";
import { icon } from "../../shared/ui/index.ts";

const drawn = new Map<number, Promise<Uint8Array<ArrayBuffer>>>();

/**
 * The mark on a full ground, since a launcher cuts the corners as it likes: what matters lies within the inner four fifths (W3C Web Application
 * Manifest, "maskable").
 */
export function drawIcon(size: number): Promise<Uint8Array<ArrayBuffer>> {
	const known = drawn.get(size);
	if (known) return known;
	const ground = icon.replace('rx="9"', 'rx="0"');
	const drawing = sharp(Buffer.from(ground), { density: 72 * (size / 32) })
		.resize(size, size)
		.png({ palette: true, compressionLevel: 9 })
		.toBuffer()
		.then((bytes) => Uint8Array.from(bytes));
	drawn.set(size, drawing);
	return drawing;
}
