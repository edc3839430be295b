import { sql } from "kysely";
import sharp from "sharp";
import { beforeEach, describe, expect, it } from "vitest";
import { freshInstallation } from "../../../test/support/database.ts";
import { authorBy, sarnai } from "../../../test/support/people.ts";
import { call, viewerFor } from "../../../test/support/visits.ts";
import type { Programme } from "../../programme/index.ts";
import { newId } from "../../shared/id.ts";
import { run } from "../../shared/journal/index.ts";
import { largestSealed } from "../../sync/schema.ts";
import { activitiesCommands } from "../commands.ts";
import { activitiesRoutes } from "../index.ts";
import { mostBytesOfPhoto } from "./operations.ts";
import { listSessionFiles } from "./store.ts";

let programme: Programme;
let session: string;

beforeEach(async () => {
	({ programme } = await freshInstallation());
	session = newId();
	const sessions = [{ id: session, heldOn: "2020-03-02", area: "11/1110", site: null }];
	await run(programme.handle, authorBy(sarnai), activitiesCommands["activity-planned"], { id: newId(), title: "Сургалт", sessions });
});

describe("the photo of a sign-in sheet", () => {
	it("is kept without its place, listed with its fingerprint, and shown as a picture", async () => {
		const photo = await photoWithPlace();
		const reply = await post("files", { files: file("ирцийн хуудас.jpg", photo) });
		expect(reply.headers.get("location")).toBe(`/office/test/sessions/${session}?done=attached`);
		const [kept] = await listSessionFiles(programme.handle.db, [""], session);
		expect(kept).toMatchObject({ name: "ирцийн хуудас.jpg", mediaType: "image/jpeg" });
		const page = await (await get("")).text();
		expect(page).toContain(`/sessions/${session}/files/${kept?.id}`);
		expect(page).toContain(`${kept?.originalSha256.slice(0, 12)}…`);
		expect(page).toContain("File attached – ирцийн хуудас.jpg");
		const served = await get(`files/${kept?.id}`);
		expect(served.headers.get("content-type")).toBe("image/jpeg");
		expect(served.headers.get("x-content-type-options")).toBe("nosniff");
		const bytes = Buffer.from(await served.arrayBuffer());
		expect((await sharp(bytes).metadata()).exif).toBeUndefined();
		// Neither the bytes nor anything of the phone stand anywhere in the journal.
		const { rows } = await sql<{ payload: unknown }>`select payload from journal_payload`.execute(programme.handle.db);
		expect(JSON.stringify(rows)).not.toContain("NomadPhone");
		expect(JSON.stringify(rows).length).toBeLessThan(5_000);
	});

	it("is removed with a reason, and then no longer shown to anybody", async () => {
		await post("files", { files: file("a.jpg", await photoWithPlace()) });
		const [kept] = await listSessionFiles(programme.handle.db, [""], session);
		expect((await post(`files/${kept?.id}/removal`, { because: " " })).status).toBe(422);
		await post(`files/${kept?.id}/removal`, { because: "Өөр хичээлийн хуудас" });
		expect(await listSessionFiles(programme.handle.db, [""], session)).toEqual([]);
		await expect(get(`files/${kept?.id}`)).rejects.toThrow("There is no such file");
		expect(await (await get("")).text()).toContain("File removed – a.jpg – Өөр хичээлийн хуудас");
		expect((await sql`select from file`.execute(programme.handle.db)).rows).toHaveLength(1);
		// The same photo may come back.
		expect((await post("files", { files: file("a.jpg", await photoWithPlace()) })).status).toBe(303);
	});

	it("comes from a telephone as well, offline, as text, and loses its place just so", async () => {
		const { operation } = activitiesCommands["file-attached"];
		expect(operation.offline).toBe(true);
		const bytes = (await photoWithPlace()).toString("base64");
		expect(bytes.length).toBeLessThan(mostBytesOfPhoto);
		const id = newId();
		const send = () =>
			run(
				programme.handle,
				authorBy(sarnai),
				activitiesCommands["file-attached"],
				{ session, files: [{ name: "утас.jpg", bytes }] },
				{ id },
			);
		await send();
		expect((await send()).repeated).toBe(true);
		const [kept, ...others] = await listSessionFiles(programme.handle.db, [""], session);
		expect(others).toEqual([]);
		const served = Buffer.from(await (await get(`files/${kept?.id}`)).arrayBuffer());
		expect((await sharp(served).metadata()).exif).toBeUndefined();
	});

	it("fits into one sending of a telephone, twice in base 64", () => {
		expect(Math.ceil((Math.ceil(mostBytesOfPhoto / 3) * 4 + 1_000) / 3) * 4).toBeLessThan(largestSealed);
	});

	it("is not attached twice", async () => {
		const photo = await photoWithPlace();
		await post("files", { files: file("a.jpg", photo) });
		const again = await post("files", { files: file("b.jpg", photo) });
		expect(again.status).toBe(422);
		expect(await again.text()).toContain("b.jpg” is attached to this session already");
	});
});

it("of several files the good ones are kept, and of each other it is said why not", async () => {
	const files = [
		file("a.pdf", Buffer.from("%PDF-1.4\n%%EOF\n")),
		file("page.html", Buffer.from("<!doctype html><script>1</script>")),
		file("b.heic", Buffer.from("\0\0\0\x18ftypheic\0\0\0\0", "latin1")),
		file("empty.jpg", Buffer.alloc(0)),
	];
	const reply = await post("files", { files });
	expect(reply.status).toBe(422);
	const body = await reply.text();
	expect(body).toContain("page.html: Files of this kind are not accepted");
	expect(body).toContain("b.heic: This is a HEIC picture");
	expect(body).toContain("empty.jpg: This file is empty");
	expect(body).toContain("Attached: a.pdf");
	expect(await listSessionFiles(programme.handle.db, [""], session)).toMatchObject([{ name: "a.pdf" }]);
	const [pdf] = await listSessionFiles(programme.handle.db, [""], session);
	expect((await get(`files/${pdf?.id}`)).headers.get("content-disposition")).toMatch(/^attachment/);
});

it.each([
	["no file", {}],
	["an empty field", { files: new File([], "") }],
])("with %s the form comes back", async (_, form) => {
	const reply = await post("files", { ...form, note: new File(["x"], "x") });
	expect(reply.status).toBe(422);
	expect(await reply.text()).toContain("Choose a file.");
});

async function photoWithPlace(): Promise<Buffer> {
	const plain = sharp({ create: { width: 300, height: 200, channels: 3, background: "#ddd" } }).jpeg();
	const place = { GPSLatitudeRef: "N", GPSLatitude: "47/1 55/1 4/1", GPSLongitudeRef: "E", GPSLongitude: "106/1 55/1 3/1" };
	return plain.withExif({ IFD0: { Make: "NomadPhone" }, IFD3: place }).toBuffer();
}

function file(name: string, bytes: Uint8Array): File {
	return new File([new Uint8Array(bytes)], name);
}

function post(path: string, form: Record<string, string | File | File[]>): Promise<Response> {
	const fields = { operation: newId(), ...form };
	return call(activitiesRoutes, { path: `/office/test/sessions/${session}/${path}`, viewer: viewerFor(sarnai), programme, form: fields });
}

function get(path: string): Promise<Response> {
	const at = `/office/test/sessions/${session}${path && `/${path}`}`;
	return call(activitiesRoutes, { path: at, viewer: viewerFor(sarnai), programme });
}
