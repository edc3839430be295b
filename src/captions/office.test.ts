import { beforeAll, describe, expect, it } from "vitest";
import { freshInstallation } from "../../test/support/database.ts";
import { authorBy, delger, narantuya, type Person, sarnai, tsolmon, yuki } from "../../test/support/people.ts";
import { call, viewerFor } from "../../test/support/visits.ts";
import { mediaCommands } from "../media/index.ts";
import type { Programme } from "../programme/index.ts";
import { newId } from "../shared/id.ts";
import { journalHead, run } from "../shared/journal/index.ts";
import type { FilmChanges } from "./editor/changes.ts";
import { captionsRoutes, tracksOf } from "./index.ts";

let programme: Programme;
let film: string;

beforeAll(async () => {
	({ programme } = await freshInstallation());
	film = newId();
	const said = { titleMn: "Номингийн түүх", titleEn: "Nomin’s story", descriptionMn: null, descriptionEn: null };
	await run(programme.handle, authorBy(delger), mediaCommands["upload-begun"], { id: film, ...said, name: "film.mp4", size: 1000 });
});

const ask = (path: string, person: Person = narantuya) =>
	call(captionsRoutes, { path: `/office/test/captions/${film}${path}`, viewer: viewerFor(person), programme, language: "en" });
const send = (path: string, form: Record<string, string | File>, person: Person = narantuya) =>
	call(captionsRoutes, { path: `/office/test/captions/${film}${path}`, viewer: viewerFor(person), programme, language: "en", form });
const answerOf = async (reply: Response) => (await reply.json()) as FilmChanges & { readonly clashes?: number; readonly refused?: string };
const seq = async () => (await journalHead(programme.handle)).seq;

describe("every route of captions", () => {
	it.each([sarnai, tsolmon, yuki])("is closed to $role", async (person) => {
		const before = await seq();
		for (const { method, path } of captionsRoutes) {
			const address = path.replace("/office/:programme", "/office/test").replace(":film", film).replace(/:\w+/g, newId());
			const form = method === "POST" ? { form: {} } : {};
			const reply = await call(captionsRoutes, { path: address, viewer: viewerFor(person), programme, ...form });
			expect([method, path, reply.status]).toEqual([method, path, 403]);
		}
		expect(await seq()).toBe(before);
	});
});

describe("a file of captions", () => {
	const srt = "1\n00:00:01,000 --> 00:00:03,000\nЄнєєдєр <b>ирлээ</b>\n";

	it("is looked at before anything is written, and its letters are offered to be repaired", async () => {
		const before = await seq();
		const shown = await send("/import", { file: new File([srt], "film.srt"), language: "mn", kind: "" });
		expect(shown.status).toBe(200);
		const page = await shown.text();
		expect(page).toContain("Єнєєдєр &lt;b>ирлээ&lt;/b> → Өнөөдөр");
		expect(page).toContain("Mongolian captions");
		expect(await seq()).toBe(before);
		const taken = { operation: newId(), name: "film.srt", language: "mn", kind: "captions", text: srt, repaired: "yes" };
		expect((await send("/import/confirmed", taken)).headers.get("location")).toBe(`/office/test/captions/${film}?done=imported`);
		const [track] = await tracksOf(programme.handle.db, film);
		expect(track?.cues.map(({ text }) => text)).toEqual(["Өнөөдөр <b>ирлээ</b>"]);
	});

	it.each([
		["film.vtt", srt, "does not begin with WEBVTT"],
		["film.doc", srt, "must end in .vtt"],
		["film.srt", "prose", "it is no SRT file"],
	])("that is not what it says is refused: %s", async (name, text, said) => {
		const reply = await send("/import", { file: new File([text], name), language: "mn", kind: "" });
		expect([reply.status, await reply.text()]).toEqual([422, expect.stringContaining(said)]);
	});

	it.each([
		["srt", "nomin-s-story.mn_MN.srt", "1\n00:00:01,000 --> 00:00:03,000\nӨнөөдөр <b>ирлээ</b>\n"],
		["youtube", "nomin-s-story.mn.youtube.vtt", "WEBVTT\n\n00:00:01.000 --> 00:00:03.000\nӨнөөдөр <b>ирлээ</b>\n"],
	])("is handed out for %s as %s", async (use, name, text) => {
		const [track] = await tracksOf(programme.handle.db, film);
		const reply = await ask(`/files/${track?.id}/${use}`);
		expect(reply.headers.get("content-disposition")).toContain(`filename="${name}"`);
		expect(await reply.text()).toBe(text);
		await expect(ask(`/files/${track?.id}/dvd`)).rejects.toMatchObject({ status: 404 });
	});
});

describe("an open editor", () => {
	it("is told what is new since it last asked, and gets ids for what it will write", async () => {
		const all = await answerOf(await ask("/changes?since=0&ids=3"));
		const [track] = all.tracks;
		const [cue] = track?.changed ?? [];
		expect([all.tracks.length, track?.changed.length, all.ids.length]).toEqual([1, 1, 3]);
		const none = await answerOf(await ask(`/changes?since=${all.version}&ids=1e9`));
		expect([none.tracks[0]?.changed, none.tracks[0]?.gone, none.ids]).toEqual([[], [], []]);
		const edits = [{ do: "split", cue: cue?.id, seen: cue?.seen, at: 2000, text: "Өнөөдөр", into: all.ids[0], rest: "ирлээ" }];
		const batch = { operation: all.ids[1] ?? "", edits: JSON.stringify(edits), since: String(all.version), ids: "0" };
		const answer = await send(`/tracks/${track?.id}/edits`, batch);
		const saved = await answerOf(answer);
		expect([answer.status, saved.clashes, saved.tracks[0]?.changed.length]).toEqual([200, 0, 2]);
		// The same batch sent again after a lost answer writes nothing.
		const before = await seq();
		expect((await send(`/tracks/${track?.id}/edits`, batch)).status).toBe(200);
		expect(await seq()).toBe(before);
	});

	it("is told in words why nothing of a batch was taken", async () => {
		const [track] = await tracksOf(programme.handle.db, film);
		const refused = async (edits: unknown) => {
			const reply = await send(`/tracks/${track?.id}/edits`, { operation: newId(), edits: JSON.stringify(edits) });
			return [reply.status, (await answerOf(reply)).refused];
		};
		const insert = { do: "insert", cue: newId(), start: 5000, end: 4000, text: "" };
		expect(await refused([insert])).toEqual([422, "A cue must end after it begins."]);
		expect(await refused([{ do: "remove", cue: newId(), seen: 1 }])).toEqual([404, "There is no such cue in these captions."]);
		expect(await refused("nonsense")).toEqual([422, "These changes cannot be read."]);
	});

	it("has a history, and the text of any version", async () => {
		const [track] = await tracksOf(programme.handle.db, film);
		expect(await (await ask(`/tracks/${track?.id}/history`)).text()).toContain("Captions were read from a file");
		const text = async (query: string) => (await ask(`/tracks/${track?.id}/transcript${query}`)).text();
		expect(await text("")).toContain("Өнөөдөр ирлээ");
		expect(await text("?at=1")).toContain("The captions say nothing yet.");
	});
});
