import { expect, it } from "vitest";
import { readExportApart } from "./apart.ts";
import { readExport } from "./reading.ts";

const rows = Array.from(
	{ length: 3_000 },
	(_, at) => `1221580000000${String(at).padStart(5, "0")},77,Film ${at},03/14/2025 08:10,${at % 7 === 0 ? "" : at}`,
);
const large = Buffer.from(`Post ID,Page ID,Title,Publish time,Reach\n${rows.join("\n")}\n,77,,,44\n`);

it("a large export is read apart, and is understood as a small one, to the word", async () => {
	const inWords = (value: unknown) => JSON.stringify(value, (_, one) => (typeof one === "function" ? [one("mn"), one("en")] : one));
	const apart = await readExportApart(large, "a.csv");
	expect(apart.posts).toHaveLength(3_000);
	expect(inWords(apart)).toBe(inWords(readExport(large, "a.csv")));
});

it("one that is none is refused in the same words", async () => {
	const refused = await readExportApart(Buffer.from("а;б;в\n".repeat(30_000)), "a.csv").catch((error: unknown) => error);
	expect(refused).toMatchObject({ code: "reach.shape-unknown", status: 422 });
});

it("one of very many columns or lines is refused", async () => {
	const wide = Buffer.from(`Post ID,Reach\n${",".repeat(3_000)}\n`);
	await expect(readExportApart(wide, "a.csv")).rejects.toMatchObject({ code: "reach.columns-many" });
	const long = Buffer.from(`Post ID,Reach\n${"1,2\n".repeat(120_000)}`);
	await expect(readExportApart(long, "a.csv")).rejects.toMatchObject({ code: "reach.lines-many" });
});
