import { open } from "node:fs/promises";

/** What the boxes of an MP4 or QuickTime file (ISO/IEC 14496-12) say besides picture and sound. */
export interface Movie {
	/** By how many degrees its picture is turned clockwise when it is shown: a telephone held upright writes 90. */
	readonly turned: 0 | 90 | 180 | 270;
	/** Whether the index stands before picture and sound, so that a player can begin before it has all. */
	readonly beginsWithIndex: boolean;
	/** What tells where, when or with what it was made: place, title, moment, device. Empty where nothing does. */
	readonly properties: readonly string[];
}

interface Box {
	readonly type: string;
	readonly from: number;
	readonly to: number;
}

/** An index is a few hundred kilobytes; more than this is none. */
const mostIndexBytes = 64 * 1024 ** 2;

/** Reads the boxes of a film; null for what has no index. It is our own reading, whichever engine wrote the file. */
export async function readMovie(path: string): Promise<Movie | null> {
	const file = await open(path);
	try {
		const { size } = await file.stat();
		const top: Box[] = [];
		let index: Buffer | null = null;
		for (let at = 0; at + 8 <= size; ) {
			const { buffer } = await file.read(Buffer.alloc(16), 0, 16, at);
			const box = boxAt(buffer, 0, at, size);
			if (!box) break;
			top.push(box);
			if (box.type === "moov" && box.to - box.from <= mostIndexBytes) {
				index = (await file.read(Buffer.alloc(box.to - box.from), 0, box.to - box.from, box.from)).buffer;
			}
			at = box.to;
		}
		if (!index) return null;
		const order = top.map(({ type }) => type);
		const strange = order.filter((type) => ["meta", "uuid", "udta"].includes(type));
		return {
			turned: turnedIn(index),
			beginsWithIndex: !order.includes("mdat") || order.indexOf("moov") < order.indexOf("mdat"),
			properties: [...strange, ...propertiesIn(index, 0, index.length)],
		};
	} finally {
		await file.close();
	}
}

/** The box whose head stands at `at` of a buffer, which itself begins at `shift` of the file; `from` is where its content begins. */
function boxAt(buffer: Buffer, at: number, shift: number, end: number): Box | null {
	if (at + 8 > buffer.length) return null;
	const short = buffer.readUInt32BE(at);
	const type = buffer.toString("latin1", at + 4, at + 8);
	const isLong = short === 1 && at + 16 <= buffer.length;
	const size = isLong ? Number(buffer.readBigUInt64BE(at + 8)) : short === 0 ? end - at - shift : short;
	const head = isLong ? 16 : 8;
	return size >= head ? { type, from: shift + at + head, to: Math.min(end, shift + at + size) } : null;
}

function* boxesIn(index: Buffer, from: number, to: number): Generator<Box> {
	for (let at = from; at + 8 <= to; ) {
		const box = boxAt(index, at, 0, to);
		if (!box) return;
		yield box;
		at = box.to;
	}
}

const holders = ["trak", "mdia", "minf", "udta", "meta", "ilst", "edts", "dinf", "stbl"];
/** Of the structure alone. */
const plain = [
	"hdlr",
	"mvhd",
	"tkhd",
	"mdhd",
	"vmhd",
	"smhd",
	"nmhd",
	"elst",
	"dref",
	"stsd",
	"stts",
	"stss",
	"ctts",
	"stsc",
	"stsz",
	"stco",
];
const alsoPlain = ["co64", "sgpd", "sbgp", "sdtp", "cslg", "iods", "free", "mvex", "gmhd", "tref", "load"];

function propertiesIn(index: Buffer, from: number, to: number): string[] {
	return [...boxesIn(index, from, to)].flatMap(({ type, from, to }) => {
		if (["mvhd", "tkhd", "mdhd"].includes(type)) return hasMoment(index, from) ? [`${type}: moment`] : [];
		// The content of `meta` begins with a version, but in QuickTime files.
		if (type === "meta") return propertiesIn(index, index.readUInt32BE(from) === 0 ? from + 4 : from, to);
		if (holders.includes(type)) return propertiesIn(index, from, to);
		return plain.includes(type) || alsoPlain.includes(type) ? [] : [type];
	});
}

/** When it was made and changed: two numbers behind the version, four bytes each or eight. */
function hasMoment(index: Buffer, from: number): boolean {
	const bytes = index[from] === 1 ? 16 : 8;
	return index.subarray(from + 4, from + 4 + bytes).some((byte) => byte !== 0);
}

/** The matrix of the first track that has a picture. */
function turnedIn(index: Buffer): Movie["turned"] {
	for (const track of boxesIn(index, 0, index.length)) {
		if (track.type !== "trak") continue;
		for (const { type, from } of boxesIn(index, track.from, track.to)) {
			if (type !== "tkhd") continue;
			const matrix = from + (index[from] === 1 ? 52 : 40);
			if (matrix + 44 > index.length || index.readUInt32BE(matrix + 36) === 0) continue;
			const [across, down] = [index.readInt32BE(matrix), index.readInt32BE(matrix + 4)];
			if (down > 0) return 90;
			if (down < 0) return 270;
			return across < 0 ? 180 : 0;
		}
	}
	return 0;
}
