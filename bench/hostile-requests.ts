import { zipSync } from "fflate";

/** One request that wants to do harm; `cookie` where somebody has to be signed in for it. */
export interface HostileRequest {
	readonly name: string;
	readonly path: string;
	readonly headers: Readonly<Record<string, string>>;
	readonly body: Iterable<Uint8Array>;
	/** Sends no end: the connection stays open. */
	readonly endless?: boolean;
}

const megabyte = 1024 * 1024;
const urlencoded = { "content-type": "application/x-www-form-urlencoded" };
const boundary = "x";
const multipart = { "content-type": `multipart/form-data; boundary=${boundary}` };

/** Fifty requests: bodies and forms of nobody, then texts, registers and archives of somebody who is signed in to a programme. */
export function hostileRequests(office: string): readonly HostileRequest[] {
	const claims = `${office}/claims`;
	const imports = `${office}/imports`;
	return [
		...times(4, () => body("60 MB of fields", "/sign-in", urlencoded, again("a=1&", 60 * megabyte))),
		...times(8, () => ({
			...body("an upload that never ends", imports, multipart, [head("a.csv"), ...again("a", megabyte)]),
			endless: true,
		})),
		...times(4, () => ({ ...body("a form that never ends", "/sign-in", urlencoded, [bytes("userName=")]), endless: true })),
		...times(2, () => body("a form of 20,000 parts", `${office}/activities`, multipart, again(part("a", "1"), megabyte))),
		...times(2, () => body("JSON in JSON", "/api/v1/bench/operations", { "content-type": "application/json" }, again("[", 30 * megabyte))),
		...["-", "a-", "1%", "1 ", "zero-", "("].map((piece) => file(`200 KB of ${piece}`, claims, "file", "a.txt", text(piece, 200 * 1024))),
		...[",", ";", "\n", '"', "1,", "\t", " ,", "'"].map((piece) =>
			file("3 MB of one letter", imports, "files", "a.csv", text(piece, 3 * megabyte)),
		),
		...times(4, (at) =>
			file(
				"2,000 equal lines",
				imports,
				"files",
				`${at}.csv`,
				register(2_000, () => ""),
			),
		),
		...times(2, (at) =>
			file(
				"8,000 equal lines",
				imports,
				"files",
				`${at}.csv`,
				register(8_000, () => ""),
			),
		),
		...times(2, (at) => file("3,000 lines of one key", imports, "files", `${at}.csv`, register(3_000, String))),
		...times(4, () => file("an archive that lies", imports, "files", "a.xlsx", lyingArchive())),
		...times(4, (at) => file("a name of 500 KB", imports, "files", `${at}.csv`, bytes(`Нэр;Утас\n${"овогт ".repeat(50_000)};99112233\n`))),
	];
}

function times<Result>(count: number, make: (at: number) => Result): Result[] {
	return Array.from({ length: count }, (_, at) => make(at));
}

function body(name: string, path: string, headers: Readonly<Record<string, string>>, sent: Iterable<Uint8Array>): HostileRequest {
	return { name, path, headers, body: sent };
}

function file(name: string, path: string, field: string, fileName: string, content: Uint8Array): HostileRequest {
	return body(name, path, multipart, [head(fileName, field), content, bytes(`\r\n--${boundary}--\r\n`)]);
}

function head(fileName: string, field = "files"): Uint8Array {
	return bytes(`--${boundary}\r\ncontent-disposition: form-data; name="${field}"; filename="${fileName}"\r\n\r\n`);
}

function part(name: string, value: string): string {
	return `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
}

/** In pieces, as a network brings them: the sender holds no more than one. */
function* again(piece: string, size: number): Iterable<Uint8Array> {
	const chunk = text(piece, 64 * 1024);
	for (let sent = 0; sent < size; sent += chunk.length) yield chunk;
}

function text(piece: string, size: number): Uint8Array {
	return bytes(piece.repeat(Math.ceil(size / Buffer.byteLength(piece))));
}

function bytes(written: string): Uint8Array {
	return Buffer.from(written);
}

function register(lines: number, school: (at: number) => string): Uint8Array {
	return bytes(`Овог;Нэр;Сургууль\n${times(lines, (at) => `Дорж;Бат;${school(at)}`).join("\n")}\n`);
}

/** Its directory says a thousand bytes of a sheet that unpacks to fifty million. */
function lyingArchive(): Uint8Array {
	const book = Buffer.from(
		zipSync({ "xl/worksheets/sheet1.xml": Buffer.alloc(50_000_000, "<c/>"), "xl/workbook.xml": Buffer.from("<workbook/>") }),
	);
	const at = book.lastIndexOf("PK\x01\x02", book.lastIndexOf("PK\x01\x02") - 1);
	book.writeUInt32LE(1_000, at + 24);
	return book;
}
