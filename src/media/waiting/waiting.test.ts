import { beforeAll, describe, expect, it } from "vitest";
import { beginCampaign, release } from "../../../test/support/campaign.ts";
import { placeIn, recordConsent } from "../../../test/support/consents.ts";
import { freshInstallation } from "../../../test/support/database.ts";
import { authorBy, delger, narantuya, type Person, sarnai, tsolmon, yuki } from "../../../test/support/people.ts";
import { call, viewerFor, visitOf } from "../../../test/support/visits.ts";
import { campaignCommands } from "../../campaigns/index.ts";
import { captionsCommands, listCaptionedFilms } from "../../captions/index.ts";
import { listTracks } from "../../captions/tracks/store.ts";
import type { Programme } from "../../programme/index.ts";
import { newId } from "../../shared/id.ts";
import { journalHead, machine, run } from "../../shared/journal/index.ts";
import { createPageCache, siteRoutes } from "../../site/index.ts";
import { mediaCommands as commands, mediaRoutes } from "../index.ts";
import { hashesNotNeeded, hashOfBoxes, listBoxes, listMediaFiles } from "../store.ts";
import { changedMedia } from "./desk.ts";

// Today is 2020-04-27. Narantuya is of the media company, Delger the communications officer.
let programme: Programme;
let film: string;
let track: string;
let read: (below: string) => Promise<[number, string]>;

const said = { titleMn: "Зам", titleEn: "The road", descriptionMn: "Зам", descriptionEn: "A road" };
const own = { language: "mn", kind: "captions" } as const;
const cuesOf = (text: string) => `WEBVTT\n\n00:00.000 --> 00:01.000\n${text}\n`;

beforeAll(async () => {
	({ programme } = await freshInstallation());
	const { handle } = programme;
	const { year } = await beginCampaign(handle);
	const item = newId();
	film = newId();
	await by(delger, commands["upload-begun"], { id: film, ...said, name: "a.mp4", size: 36 });
	await by(null, commands["upload-finished"], { id: film, name: "a.mp4", ...(await file("original")) });
	await make();
	track = newId();
	await by(delger, captionsCommands["captions-imported"], { id: track, film, ...own, name: "a.vtt", text: cuesOf("Сайн уу") });
	await by(delger, captionsCommands["description-answered"], {
		...{ film, answer: "not_needed", described: null, reasonMn: "Бүгд дуугаар", reasonEn: "All is heard" },
	});
	await by(delger, campaignCommands["item-written"], { id: item, year, kind: "video", titleMn: "Зам", titleEn: "The road" });
	await placeIn(handle, film, [(await recordConsent(handle)).report]);
	const content = { item, language: "mn" };
	await by(narantuya, campaignCommands["content-written"], { ...content, title: "Зам", summary: "Замын тухай", area: "" });
	await by(narantuya, campaignCommands["content-shown"], { ...content, film, image: null, imageAlt: "" });
	await release(handle, item, "mn");
	const routes = siteRoutes({ programmes: () => [programme], origin: "https://tegsh.example", cache: createPageCache() });
	read = async (below) => {
		const response = await call(routes, { path: `/mn/${programme.slug}/campaign/1/video-1${below}` });
		return [response.status, await response.text()];
	};
});

// biome-ignore lint/suspicious/noExplicitAny: commands of three slices
function by(person: Person | null, command: any, input: object) {
	return run(programme.handle, person ? authorBy(person) : machine, command, input as never);
}

async function file(content: string) {
	const { sha256, size: bytes } = await programme.handle.storage.keepBytes(Buffer.from(content));
	return { mediaType: "video/mp4", sha256, bytes };
}

let made = 0;
/** As the job writes it down: another file each time. */
async function make(): Promise<void> {
	made += 1;
	const rendition = { name: "360p", ...(await file(`rendition ${made}`)), width: 640, height: 360 };
	const boxes = hashOfBoxes(await listBoxes(programme.handle.db, film));
	const measures = { kind: "film", width: 640, height: 360, durationMs: 1000, boxes };
	await by(null, commands["renditions-made"], { id: film, ...measures, renditions: [rendition] });
}

/** All that the public has of it: the page, the words of it, the captions, the film itself. */
const everything = async () => ({
	page: await read(""),
	transcript: await read("/transcript"),
	captions: await read("/captions.mn.vtt"),
	film: await read("/film/360p.mp4"),
});
const insert = () => ({ do: "insert", cue: newId(), start: 2000, end: 3000, text: "Доромжилсон үг" }) as const;
const box = () => ({ media: film, box: newId(), atMs: 0, left: 0, top: 0, width: 100, height: 100 });
const captioned = async () => {
	const asOf = (await journalHead(programme.handle)).seq;
	const counts = { of: "captioned-films", languages: ["mn"] };
	return (await listCaptionedFilms(programme.handle.db, { counts, asOf, windowFrom: "2000-01-01", windowUntil: null } as never)).rows
		.length;
};
const page = async (path: string, person: Person, form?: Record<string, string>) =>
	call(mediaRoutes, {
		path: `/office/test/media/films/${film}${path}`,
		viewer: viewerFor(person),
		programme,
		...(form && { form: { operation: newId(), ...form } }),
	});
const desk = async (person: Person) => changedMedia(visitOf({ path: "/office/test", viewer: viewerFor(person), programme }));

describe("an answer", () => {
	it("is for the communications officer: neither for the media company nor for anybody who only reads", async () => {
		for (const person of [narantuya, sarnai, tsolmon, yuki]) {
			const refused = { code: "operation.not-permitted" };
			await expect(by(person, commands["change-accepted"], { id: film })).rejects.toMatchObject(refused);
			await expect(by(person, commands["change-returned"], { id: film, because: "no" })).rejects.toMatchObject(refused);
			expect((await page("/acceptance", person, {})).status).toBe(403);
			expect((await page("/return", person, { because: "no" })).status).toBe(403);
		}
		await expect(by(delger, commands["change-accepted"], { id: film })).rejects.toMatchObject({ code: "media.nothing-waits" });
		await expect(by(delger, commands["change-returned"], { id: film, because: "x" })).rejects.toMatchObject({
			code: "media.nothing-waits",
		});
	});
});

describe("what the media company changes of a film that is public", () => {
	const changes: readonly [string, () => Promise<unknown>][] = [
		["a caption", () => by(narantuya, captionsCommands["cues-edited"], { track, edits: [insert()] })],
		[
			"all captions, from a file",
			() => by(narantuya, captionsCommands["captions-imported"], { id: newId(), film, ...own, name: "a.vtt", text: cuesOf("Өөр") }),
		],
		["captions that go", () => by(narantuya, captionsCommands["track-removed"], { track, because: "Алдаатай" })],
		[
			"captions in another language",
			() =>
				by(narantuya, captionsCommands["captions-imported"], {
					id: newId(),
					film,
					language: "en",
					kind: "subtitles",
					name: "a.vtt",
					text: cuesOf("Mine"),
				}),
		],
		[
			"whether it needs a description",
			() =>
				by(narantuya, captionsCommands["description-answered"], {
					film,
					answer: "not_needed",
					described: null,
					reasonMn: "Миний",
					reasonEn: "Mine",
				}),
		],
		["what is said of it", () => by(narantuya, commands.described, { id: film, ...said, titleEn: "Mine" })],
		[
			"its renditions",
			async () => {
				await by(narantuya, commands["renditions-asked"], { id: film });
				await make();
			},
		],
		[
			"a box in it",
			async () => {
				await by(narantuya, commands["key-frame-written"], box());
				await make();
			},
		],
	];
	it("stays as it was for the public until it is accepted: page, transcript, captions, film and figure", async () => {
		const before = await everything();
		expect(before.page[1]).toContain("Сайн уу");
		expect(before.film).toEqual([200, "rendition 1"]);
		const counted = await captioned();
		expect(counted).toBe(1);
		for (const [what, change] of changes) {
			await change();
			expect([what, await everything(), await captioned()]).toEqual([what, before, counted]);
		}
		// What the public has is kept, in the store and in backups, though nothing in force names it.
		const kept = (await file("rendition 1")).sha256;
		expect(await hashesNotNeeded(programme.handle.db, film)).not.toContain(kept);
		expect((await listMediaFiles(programme.handle.db)).map(({ sha256 }) => sha256)).toContain(kept);
		await expect(by(narantuya, commands.removed, { id: film, because: "Миний" })).rejects.toMatchObject({ code: "media.is-public" });
	});

	it("goes back with a reason, comes again, and is public once it is accepted", async () => {
		const before = await everything();
		expect([(await desk(delger))?.count, await desk(narantuya), await desk(yuki)]).toEqual([1, null, null]);
		expect(await (await page("", delger)).text()).toContain("/acceptance");
		const asPartner = await (await page("", narantuya)).text();
		expect([asPartner.includes("not accepted yet"), asPartner.includes("/acceptance")]).toEqual([true, false]);
		expect((await page("/return", delger, { because: "" })).status).toBe(422);
		expect((await page("/return", delger, { because: "Хэн дуугарч байна?" })).status).toBe(303);
		expect([await desk(delger), (await desk(narantuya))?.items[0]?.detail]).toEqual([null, "Хэн дуугарч байна?"]);
		await by(narantuya, captionsCommands["captions-imported"], { id: newId(), film, ...own, name: "a.vtt", text: cuesOf("Баяртай") });
		// What others change meanwhile waits as well.
		await by(delger, commands.described, { id: film, ...said, titleEn: "The long road" });
		expect([await desk(narantuya), (await desk(delger))?.count, await everything()]).toEqual([null, 1, before]);
		expect((await page("/acceptance", delger, {})).status).toBe(303);
		const after = await everything();
		expect([after.captions[1].includes("Баяртай"), after.film]).toEqual([true, [200, `rendition ${made}`]]);
		expect([await desk(delger), await captioned()]).toEqual([null, 1]);
		expect(await hashesNotNeeded(programme.handle.db, film)).toContain((await file("rendition 1")).sha256);
	});

	it("is closed at once where the communications officer hides a face meanwhile, and its files go", async () => {
		await by(narantuya, captionsCommands["cues-edited"], { track: await trackNow(), edits: [insert()] });
		const [status] = await read("/film/360p.mp4");
		await by(delger, commands["key-frame-written"], box());
		await make();
		expect([status, (await read("/film/360p.mp4"))[0], (await read("/captions.mn.vtt"))[0]]).toEqual([200, 404, 404]);
		expect(await hashesNotNeeded(programme.handle.db, film)).toContain((await file(`rendition ${made - 1}`)).sha256);
		await by(delger, commands["change-accepted"], { id: film });
		expect(await read("/film/360p.mp4")).toEqual([200, `rendition ${made}`]);
	});

	it("of one that is not public waits for nobody, and neither does what the communications officer changes", async () => {
		const other = newId();
		await by(narantuya, commands["upload-begun"], { id: other, ...said, name: "b.mp4", size: 36 });
		await by(narantuya, commands.described, { id: other, ...said, titleEn: "Mine" });
		await by(delger, captionsCommands["cues-edited"], { track: await trackNow(), edits: [{ ...insert(), text: "Зассан" }] });
		expect([await desk(delger), (await read("/captions.mn.vtt"))[1].includes("Зассан")]).toEqual([null, true]);
		await by(narantuya, commands.removed, { id: other, because: "Миний" });
	});
});

async function trackNow(): Promise<string> {
	return (await listTracks(programme.handle.db, film)).find(({ kind, language }) => kind === "captions" && language === "mn")?.id ?? "";
}
