import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { asked, type Office, openOffice, password } from "../../test/support/office.ts";
import { newId } from "../shared/id.ts";
import { runNextJob } from "../shared/jobs/index.ts";
import { listFilms, mediaJobs } from "./index.ts";

const telephone = new Uint8Array(readFileSync(new URL("../../test/samples/telephone.mp4", import.meta.url)));
const english = { "accept-language": "en" };
let office: Office;
let here: string;

beforeAll(async () => {
	office = await openOffice();
	here = `/office/${office.programme.slug}/media`;
});

const runJobs = async () => {
	while (await runNextJob(office.programme.handle, { kinds: mediaJobs, stopping: new AbortController().signal, log: () => {} }));
};

function filled(fields: Record<string, string>, file: Uint8Array<ArrayBuffer> | null): FormData {
	const form = new FormData();
	for (const [name, value] of Object.entries({ operation: newId(), ...fields })) form.append(name, value);
	if (file) form.append("file", new Blob([file]), "кино.mp4");
	return form;
}

describe("the partner", () => {
	it("sends a film without a script, and watches a part of what is made of it", async () => {
		const titles = { titleMn: "Найзууд", titleEn: "Friends" };
		const missing = await office.post("narantuya", `${here}/films`, filled({ titleMn: "Найзууд" }, null), english);
		expect(missing.status).toBe(422);
		const again = await missing.text();
		for (const said of ["Найзууд", "Write the title in both languages", "Choose a file"]) expect(again).toContain(said);
		const sent = await office.post("narantuya", `${here}/films`, filled(titles, telephone));
		expect(sent.status).toBe(303);
		const path = sent.headers.get("location")?.replace(/\?.*/, "") ?? "";
		expect(await (await office.get("narantuya", path, english)).text()).toContain("It waits for its turn");
		await runJobs();
		const page = await (await office.get("narantuya", path, english)).text();
		expect(page).toContain("<video");
		const address = /src="([^"]+240p\.mp4)"/.exec(page)?.[1] ?? "";
		const part = await office.get("narantuya", address, { range: "bytes=0-99" });
		expect([part.status, part.headers.get("content-type"), (await part.arrayBuffer()).byteLength]).toEqual([206, "video/mp4", 100]);
		expect((await office.get("yuki", address)).status).toBe(403);
		expect((await office.get("outsider", address)).status).toBe(303);
		expect((await office.get("narantuya", address.replace("240p.mp4", "original"))).status).toBe(404);
	});

	it("stops a film that waits, and has it made after all", async () => {
		const sent = await office.post("narantuya", `${here}/films`, filled({ titleMn: "Хоёр", titleEn: "Two" }, telephone));
		const path = sent.headers.get("location")?.replace(/\?.*/, "") ?? "";
		expect((await office.post("narantuya", `${path}/cancellation`)).status).toBe(303);
		expect(await (await office.get("narantuya", path, english)).text()).toContain("It was stopped");
		expect((await office.post("narantuya", `${path}/renditions`, { operation: newId() })).status).toBe(303);
		await runJobs();
		expect(await (await office.get("narantuya", path, english)).text()).toContain("<video");
		expect((await office.post("narantuya", `${path}/cancellation`)).status).toBe(422);
	});

	it("sends a film in parts by a request that says POST and means PATCH", async () => {
		const announced = { operation: newId(), titleMn: "Гурав", titleEn: "Three", name: "a.mp4", size: String(telephone.length) };
		const begun = await office.post("narantuya", `${here}/films/uploads`, announced);
		const id = begun.headers.get("location")?.split("/").at(-1) ?? "";
		const protocol = { "tus-resumable": "1.0.0", "sec-fetch-site": "same-origin" };
		const request = async (path: string, method: string, headers: Record<string, string>, body?: Uint8Array<ArrayBuffer>) => {
			const { cookie } = { cookie: (await cookieOf()) ?? "" };
			return office.fetch(
				new Request(`http://localhost:3000${here}/uploads${path}`, { method, headers: { ...protocol, cookie, ...headers }, body }),
			);
		};
		const created = await request("", "POST", { "upload-length": announced.size, "upload-metadata": `film ${btoa(id)}` });
		expect([created.status, created.headers.get("location")]).toEqual([201, `${here}/uploads/${id}`]);
		const part = { "upload-offset": "0", "content-type": "application/offset+octet-stream", "x-http-method-override": "PATCH" };
		expect((await request(`/${id}`, "POST", part, telephone)).status).toBe(204);
		const film = (await listFilms(office.programme.handle.db)).find((one) => one.id === id);
		expect(film).toMatchObject({ state: "waiting", original: { bytes: telephone.length } });
	});
});

/** The partner's own cookie, as the browser would send it. */
async function cookieOf(): Promise<string> {
	const signedIn = await office.fetch(asked("POST", "/sign-in", { userName: "narantuya", password }));
	return signedIn.headers
		.getSetCookie()
		.map((line) => line.split(";")[0])
		.join("; ");
}
