import { sql } from "kysely";
import sharp, { type Sharp } from "sharp";
import { describe, expect, it } from "vitest";
import { inChange } from "../../../test/support/changes.ts";
import { freshProgramme } from "../../../test/support/database.ts";
import { newId } from "../id.ts";
import { fileReply, keepFile, listFiles, type PreparedFile, prepareFile, type Refusal, readFile, refusalLabel } from "./index.ts";
import { hasProperties } from "./photo.ts";
import { tidyFileName } from "./preparing.ts";
import { mostBytes } from "./schema.ts";

const both = ["photo", "document"] as const;

/** As a phone takes it in Ulaanbaatar, lying on its side. */
async function phonePhoto(format: "jpeg" | "png" | "webp" = "jpeg", width = 640, height = 400): Promise<Buffer> {
	const noise = { type: "gaussian", mean: 128, sigma: 40 } as const;
	const plain = sharp({ create: { width, height, channels: 3, background: "#888", ...(width < 1000 && { noise }) } });
	const written = plain.toFormat(format).withExif({
		IFD0: { Make: "NomadPhone", Model: "N7", DateTime: "2020:03:05 10:11:12" },
		IFD3: { GPSLatitudeRef: "N", GPSLatitude: "47/1 55/1 4/1", GPSLongitudeRef: "E", GPSLongitude: "106/1 55/1 3/1" },
	});
	return written.withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><by>Nomad</by></x:xmpmeta>').withMetadata({ orientation: 6 }).toBuffer();
}

async function prepared(name: string, bytes: Uint8Array): Promise<PreparedFile> {
	const outcome = await prepareFile({ name, bytes }, both);
	if ("refused" in outcome) throw new Error(outcome.refused);
	return outcome;
}

describe("a photo", () => {
	it.each(["jpeg", "png", "webp"] as const)("as %s loses place, time and device, and stands upright", async (format) => {
		const taken = await phonePhoto(format);
		expect(await hasProperties(taken)).toBe(true);
		const kept = await prepared("ирц.dat", taken);
		expect(kept).toMatchObject({ mediaType: `image/${format}`, width: 400, height: 640 });
		expect(await hasProperties(kept.bytes)).toBe(false);
		// Long ones only: three letters stand somewhere in a hundred thousand bytes of noise by chance.
		for (const trace of ["Exif\0\0", "NomadPhone", "Nomad", "adobe:ns:meta", "2020:03:05", "ICC_PROFILE"]) {
			expect(Buffer.from(kept.bytes).includes(trace), trace).toBe(false);
		}
		expect(kept.originalSha256).not.toBe(kept.sha256);
	});

	it("is made no larger than a sheet needs to be read, and never larger than it was", async () => {
		expect(await prepared("a.jpg", await phonePhoto("jpeg", 4200, 3000))).toMatchObject({ width: 2143, height: 3000 });
		expect(await prepared("a.jpg", await phonePhoto("jpeg", 300, 200))).toMatchObject({ width: 200, height: 300 });
	});

	it("of another colour space is kept as the picture it is, without its profile", async () => {
		const plain = sharp({ create: { width: 60, height: 40, channels: 3, background: "#8af" } });
		const pictures = [
			plain.clone().withIccProfile("p3").jpeg(),
			plain.clone().withIccProfile("p3").png(),
			plain.clone().toColourspace("cmyk").withIccProfile("cmyk").jpeg(),
			plain.clone().toColourspace("b-w").jpeg(),
			plain.clone().toColourspace("rgb16").png(),
			plain.clone().ensureAlpha(0.5).webp(),
		];
		for (const picture of pictures) {
			const kept = await prepared("a.jpg", await picture.toBuffer());
			expect(kept).toMatchObject({ width: 60, height: 40 });
			expect(await hasProperties(kept.bytes)).toBe(false);
		}
	});

	it("leaves behind what hangs at its end", async () => {
		const kept = await prepared("a.jpg", Buffer.concat([await phonePhoto(), Buffer.from("<script>alert(1)</script>")]));
		expect(Buffer.from(kept.bytes).includes("script")).toBe(false);
	});
});

describe("a recording", () => {
	const bytes = (head: string | readonly number[]) => Buffer.concat([Buffer.from(head as string, "latin1"), Buffer.alloc(64)]);
	const all = [...both, "recording"] as const;

	it.each([
		["ID3\x04", "audio/mpeg", "mp3"],
		["\xff\xfb\x90\x00", "audio/mpeg", "mp3"],
		["OggS\0\x02", "audio/ogg", "ogg"],
		["RIFF\0\0\0\0WAVEfmt ", "audio/wav", "wav"],
		["\0\0\0\x20ftypM4A \0", "audio/mp4", "m4a"],
		["\0\0\0\x18ftypmp42\0", "video/mp4", "mp4"],
	])("that begins with %j is kept as %s, where one is asked for", async (head, mediaType, ending) => {
		const sent = { name: "зөвшөөрөл.exe", bytes: bytes(head) };
		expect(await prepareFile(sent, all)).toMatchObject({ mediaType, name: `зөвшөөрөл.${ending}`, width: null });
		expect(await prepareFile(sent, both)).toEqual({ refused: "not-accepted" });
	});

	it("is none that begins otherwise", async () => {
		for (const head of ["\xff\xf1\x50\x80", "MThd", "\0\0\0\x18ftypavif", "<svg"]) {
			expect(await prepareFile({ name: "a.mp3", bytes: bytes(head) }, all)).toEqual({ refused: "not-accepted" });
		}
		expect(refusalLabel("not-accepted", all, "en")).toContain("a recording");
	});
});

// Faults planted against the check of what was written anew.
it.each([
	["all properties", (photo: Sharp) => photo.keepMetadata()],
	["EXIF alone", (photo: Sharp) => photo.keepExif()],
	["XMP alone", (photo: Sharp) => photo.withXmp("<x:xmpmeta xmlns:x='adobe:ns:meta/'/>")],
	["its orientation", (photo: Sharp) => photo.withMetadata({ orientation: 3 })],
	["its colour profile", (photo: Sharp) => photo.withIccProfile("p3")],
])("a photo that keeps %s is noticed", async (_, careless) => {
	expect(
		await hasProperties(
			await careless(sharp(await phonePhoto()))
				.jpeg()
				.toBuffer(),
		),
	).toBe(true);
});

describe("a file is refused", () => {
	const text = (written: string) => Buffer.from(written, "latin1");
	const cases: [string, Buffer | Promise<Buffer>, Refusal][] = [
		["that is empty", Buffer.alloc(0), "empty"],
		["that is larger than anything one hands in", Buffer.alloc(mostBytes + 1, 0xff), "too-large"],
		["of HTML, whatever its name", text("<!doctype html><script>alert(1)</script>"), "not-accepted"],
		["of SVG, which can carry a script", text('<svg xmlns="http://www.w3.org/2000/svg"/>'), "not-accepted"],
		["of a program", text("MZ\x90\x00"), "not-accepted"],
		["of GIF", text("GIF89a\x01\x00\x01\x00"), "not-accepted"],
		["that an iPhone wrote as HEIC", text("\0\0\0\x18ftypheic\0\0\0\0mif1heic"), "heic"],
		["that only begins as a photo", text("\xff\xd8\xff\xe0 and then not"), "broken"],
		["of a photo that was cut off", phonePhoto().then((photo) => photo.subarray(0, photo.length / 2)), "broken"],
		["of a PDF that was cut off", text("%PDF-1.7\n1 0 obj"), "broken"],
		["that claims more pixels than there are anywhere", hugePng(), "too-large"],
	];

	it.each(cases)("%s", async (_, bytes, refused) => {
		expect(await prepareFile({ name: "photo.jpg", bytes: await bytes }, both)).toEqual({ refused });
	});

	it("of the wrong sort, with words that say which is the right one", async () => {
		const pdf = text("%PDF-1.4\n%%EOF\n");
		expect(await prepareFile({ name: "a.jpg", bytes: pdf }, ["photo"])).toEqual({ refused: "not-accepted" });
		expect(await prepareFile({ name: "a.pdf", bytes: await phonePhoto() }, ["document"])).toEqual({ refused: "not-accepted" });
		expect(refusalLabel("not-accepted", ["document"], "en")).toContain("PDF");
		expect(refusalLabel("not-accepted", ["photo"], "mn")).toContain("JPEG");
	});
});

it("a document is kept as it was handed in", async () => {
	const bytes = Buffer.from("%PDF-1.4\n/Author (Nomad)\n%%EOF\n");
	const kept = await prepared("тушаал.PDF", bytes);
	expect(kept).toMatchObject({ mediaType: "application/pdf", name: "тушаал.pdf", width: null, size: bytes.length });
	expect(kept.sha256).toBe(kept.originalSha256);
});

it("a file is named without folders and tricks, by what it is", () => {
	expect(tidyFileName("C:\\Users\\x\\ирц 3.JPG", "image/jpeg")).toBe("ирц 3.jpg");
	expect(tidyFileName("../../etc/passwd", "image/png")).toBe("passwd.png");
	expect(tidyFileName("gpj\u202Eexe.html", "image/jpeg")).toBe("gpjexe.jpg");
	expect(tidyFileName("\0\n.pdf", "application/pdf")).toBe("file.pdf");
	expect(tidyFileName(`${"ө".repeat(500)}.png`, "image/png")).toHaveLength(124);
});

it("files are kept, listed without their bytes, and served without being run", async () => {
	const handle = await freshProgramme();
	const [photo, paper] = [newId(), newId()];
	await inChange(handle, async (change) => {
		await keepFile(change, photo, await prepared("ирцийн хуудас.jpg", await phonePhoto()));
	});
	await inChange(handle, async (change) => {
		await keepFile(change, paper, await prepared("a.pdf", Buffer.from("%PDF-1.4\n%%EOF\n")));
	});
	expect((await listFiles(handle.db, [paper, photo, newId()])).map(({ id }) => id)).toEqual([photo, paper]);
	expect(await readFile(handle.db, "nonsense")).toBeNull();
	const stored = await readFile(handle.db, photo);
	const reply = fileReply(stored as NonNullable<typeof stored>);
	expect(reply.headers.get("content-type")).toBe("image/jpeg");
	expect(reply.headers.get("x-content-type-options")).toBe("nosniff");
	expect(reply.headers.get("content-disposition")).toMatch(/^inline; .*filename\*=UTF-8''%D0%B8/);
	const document = await readFile(handle.db, paper);
	expect(fileReply(document as NonNullable<typeof document>).headers.get("content-disposition")).toMatch(/^attachment/);
	const { rows } = await sql<{ same: boolean }>`select encode(sha256(bytes), 'hex') = sha256 as same from file`.execute(handle.db);
	expect(rows).toEqual([{ same: true }, { same: true }]);
});

/** The head of a PNG of 60,000 by 60,000 pixels: a few bytes that would become gigabytes. */
async function hugePng(): Promise<Buffer> {
	const png = await sharp({ create: { width: 8, height: 8, channels: 3, background: "#fff" } })
		.png()
		.toBuffer();
	png.writeUInt32BE(60_000, 16);
	png.writeUInt32BE(60_000, 20);
	png.writeInt32BE(checksum(png.subarray(12, 29)), 29);
	return png;
}

/** CRC-32 as PNG has it (ISO/IEC 15948, annex D). */
function checksum(bytes: Uint8Array): number {
	let crc = -1;
	for (const byte of bytes) {
		crc ^= byte;
		for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
	}
	return ~crc;
}
