import sharp from "sharp";
import { icon } from "../../shared/ui/index.ts";

const drawn = new Map<number, Uint8Array<ArrayBuffer>>();

/**
 * The mark on a full ground, since a launcher cuts the corners as it likes: what matters lies within the inner four fifths (W3C Web Application
 * Manifest, "maskable").
 */
export async function drawIcon(size: number): Promise<Uint8Array<ArrayBuffer>> {
	const known = drawn.get(size);
	if (known) return known;
	const ground = Buffer.from(icon.replace('rx="9"', 'rx="0"'));
	const drawing = sharp(ground, { density: 72 * (size / 32) }).resize(size, size);
	const bytes = Uint8Array.from(await drawing.png({ palette: true, compressionLevel: 9 }).toBuffer());
	drawn.set(size, bytes);
	return bytes;
}
