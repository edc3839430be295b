import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { anyCaptions } from "../../test/support/arbitrary-captions.ts";
import { freshProgramme } from "../../test/support/database.ts";
import { authorBy, bayar, delger, narantuya, sarnai, yuki } from "../../test/support/people.ts";
import { mediaCommands } from "../media/index.ts";
import type { Handle } from "../shared/database/index.ts";
import { newId } from "../shared/id.ts";
import { journalHead, run } from "../shared/journal/index.ts";
import { cuesOf } from "./cues.ts";
import type { Edit } from "./editing/edits.ts";
import { inOrder } from "./editing/rows.ts";
import {
	accessOf,
	captionsCommands as commands,
	filmsInBothLanguages,
	listCaptionedFilms,
	trackAsVtt,
	tracksOf,
	transcriptOf,
} from "./index.ts";
import { listConflicts } from "./tracks/store.ts";
import { captionsOf, storedOf } from "./tracks/stored.ts";
import { parseWebVtt } from "./webvtt/parsing.ts";
import { writeWebVtt } from "./webvtt/writing.ts";

let handle: Handle;
const author = authorBy(delger);

beforeAll(async () => {
	handle = await freshProgramme();
});

async function freshFilm(): Promise<string> {
	const id = newId();
	const said = { titleMn: "Номингийн түүх", titleEn: "Nomin's story", descriptionMn: null, descriptionEn: null };
	await run(handle, author, mediaCommands["upload-begun"], { id, ...said, name: "film.mp4", size: 1000 });
	return id;
}

const file =
	"WEBVTT\n\nNOTE for us\n\n00:01.000 --> 00:03.000\n<v Номин>Сайн уу?</v>\n\n00:03.500 --> 00:05.000\n[хаалга дуугарна]\n\n00:09.000 --> 00:11.000\nБаяртай\n";

async function freshTrack(film?: string) {
	const input = { id: newId(), film: film ?? (await freshFilm()), language: "mn" as const, kind: "captions" as const };
	const { result } = await run(handle, author, commands["captions-imported"], { ...input, name: "film.vtt", text: file, repaired: false });
	return { film: result.film, track: result.track, cues: await cuesNow(result.film) };
}

async function cuesNow(film: string) {
	const [track] = await tracksOf(handle.db, film);
	return track?.cues ?? [];
}

const textsNow = async (film: string) => (await cuesNow(film)).map(({ text }) => text);
const edit = (track: string, edits: readonly Edit[], by = author) => run(handle, by, commands["cues-edited"], { track, edits });

describe("who may not", () => {
	it.each([sarnai, yuki])("$role writes no captions", async (person) => {
		const { track } = await freshTrack();
		const before = await journalHead(handle);
		const refused = { code: "operation.not-permitted" };
		const film = newId();
		await expect(
			run(handle, authorBy(person), commands["track-begun"], { id: newId(), film, language: "mn", kind: "captions" }),
		).rejects.toMatchObject(refused);
		await expect(edit(track, [{ do: "shift", from: 0, by: 1 }], authorBy(person))).rejects.toMatchObject(refused);
		await expect(run(handle, authorBy(person), commands["track-restored"], { track, position: 1 })).rejects.toMatchObject(refused);
		expect(await journalHead(handle)).toEqual(before);
	});

	it("of a film that is not there, nobody; and of each kind a film has one track in a language", async () => {
		const begin = (film: string) =>
			run(handle, authorBy(narantuya), commands["track-begun"], { id: newId(), film, language: "en", kind: "subtitles" });
		await expect(begin(newId())).rejects.toMatchObject({ code: "captions.film-unknown" });
		const film = await freshFilm();
		await begin(film);
		await expect(begin(film)).rejects.toMatchObject({ code: "captions.track-there" });
	});

	it("cues that end before they begin, unknown ones and what is no edit are refused, and nothing is written", async () => {
		const { film, track, cues } = await freshTrack();
		const [first] = cues;
		const crossed = { do: "insert", cue: newId(), start: 20, end: 20, text: "a" } as const;
		await expect(edit(track, [crossed])).rejects.toMatchObject({ code: "operation.input-refused" });
		const remove = { do: "remove", cue: first?.id ?? "", seen: first?.seen ?? 0 } as const;
		await expect(edit(track, [remove, { ...remove, cue: newId() }])).rejects.toMatchObject({ code: "captions.cue-unknown" });
		await expect(edit(track, [{ do: "shift", from: 0, by: -1500 }])).rejects.toMatchObject({ code: "captions.shifted-out" });
		await expect(edit(newId(), [remove])).rejects.toMatchObject({ code: "captions.track-unknown" });
		await expect(run(handle, author, commands["cues-edited"], { track, edits: "{" })).rejects.toMatchObject({
			code: "operation.input-refused",
		});
		expect(await cuesNow(film)).toEqual(cues);
	});
});

describe("captions of a film", () => {
	it("are read from a file in place of what was there, and handed out without notes", async () => {
		const { film, track } = await freshTrack();
		expect(await textsNow(film)).toEqual(["<v Номин>Сайн уу?</v>", "[хаалга дуугарна]", "Баяртай"]);
		expect(await trackAsVtt(handle.db, film, "mn")).toBe(
			file.replace("NOTE for us\n\n", "").replaceAll("\n00:", "\n00:00:").replaceAll("> 00:", "> 00:00:"),
		);
		expect(await trackAsVtt(handle.db, film, "en")).toBeNull();
		const srt = {
			id: newId(),
			film,
			language: "mn",
			kind: "captions",
			name: "a.srt",
			text: "1\n00:00:01,000 --> 00:00:02,000\nЄдєр",
			repaired: true,
		} as const;
		expect((await run(handle, author, commands["captions-imported"], srt)).result).toMatchObject({ track, cues: 1 });
		expect(await textsNow(film)).toEqual(["Өдөр"]);
	});

	it("are the same when they are stored and read again", () => {
		fc.assert(
			fc.property(anyCaptions, (captions) => {
				const { around, cues } = storedOf(captions);
				const kept = cues.map((cue, at) => ({ ...cue, id: String(at).padStart(3, "0"), seen: 1 }));
				const again = captionsOf(JSON.parse(JSON.stringify(around)), JSON.parse(JSON.stringify(kept)));
				expect(cuesOf(again)).toEqual(
					inOrder(cuesOf(captions).map((cue, at) => ({ ...cue, id: String(at).padStart(3, "0"), was: cue }))).map(({ was }) => was),
				);
				expect(parseWebVtt(writeWebVtt(again))?.captions).toEqual(again);
				expect(again.blocks.length).toBe(captions.blocks.length);
			}),
		);
	});

	it("make a transcript by speaker and pause", async () => {
		const { film } = await freshTrack();
		const said = transcriptOf(await cuesNow(film)).map(({ speaker, lines }) => [speaker, lines.map(({ text }) => text).join(" ")]);
		expect(said).toEqual([
			["Номин", "Сайн уу?"],
			[null, "[хаалга дуугарна]"],
			[null, "Баяртай"],
		]);
	});

	it("that are removed are gone, and others may be begun", async () => {
		const { film, track } = await freshTrack();
		await run(handle, author, commands["track-removed"], { track, because: "Another film's" });
		expect(await tracksOf(handle.db, film)).toEqual([]);
		await run(handle, author, commands["track-begun"], { id: newId(), film, language: "mn", kind: "captions" });
		expect(await cuesNow(film)).toEqual([]);
	});
});

describe("two people at once", () => {
	it("keep what each wrote into other cues, and are both kept where it was the same", async () => {
		const { film, track, cues } = await freshTrack();
		const [one, two, three] = cues.map(({ id, seen }) => ({ cue: id, seen }));
		if (!one || !two || !three) throw new Error("three cues were imported");
		await edit(track, [
			{ do: "change", ...one, times: null, text: "Delger" },
			{ do: "change", ...two, times: null, text: "[дуу]" },
		]);
		const hers = await edit(
			track,
			[
				{ do: "change", ...three, times: { start: 9500, end: 11_500 }, text: "Bayar" },
				{ do: "change", ...one, times: { start: 500, end: 3000 }, text: "Bayar as well" },
			],
			authorBy(bayar),
		);
		expect(await textsNow(film)).toEqual(["Delger", "[дуу]", "Bayar"]);
		expect((await cuesNow(film))[0]).toMatchObject({ start: 500, end: 3000 });
		const [conflict, ...others] = await listConflicts(handle.db, [track]);
		expect([conflict?.id, others.length, conflict?.text, conflict?.times]).toEqual([hers.result.conflicts[0], 0, "Bayar as well", null]);

		const settle = { conflict: conflict?.id ?? "", keep: "written", text: "Both of them" } as const;
		await expect(run(handle, author, commands["conflict-settled"], { ...settle, text: "" })).rejects.toMatchObject({
			code: "operation.input-refused",
		});
		await run(handle, author, commands["conflict-settled"], settle);
		expect(await textsNow(film)).toEqual(["Both of them", "[дуу]", "Bayar"]);
		expect(await listConflicts(handle.db, [track])).toEqual([]);
		await expect(run(handle, author, commands["conflict-settled"], settle)).rejects.toMatchObject({ code: "captions.conflict-unknown" });
	});

	it.each([
		["theirs", []],
		["proposed", ["Сайн байна уу?"]],
	] as const)("settle a text for a cue that is gone: %s", async (keep, texts) => {
		const { film, track, cues } = await freshTrack();
		const [first, ...others] = cues.map(({ id, seen }) => ({ cue: id, seen }));
		if (!first) throw new Error("three cues were imported");
		await edit(
			track,
			[first, ...others].map((cue) => ({ do: "remove", ...cue })),
		);
		const { result } = await edit(track, [{ do: "change", ...first, times: null, text: "Сайн байна уу?" }]);
		await run(handle, author, commands["conflict-settled"], { conflict: result.conflicts[0] ?? "", keep, text: null });
		expect(await textsNow(film)).toEqual(texts);
	});
});

describe("history", () => {
	it("brings an earlier version back, cue by cue, with where it was shown", async () => {
		const { film, track, cues } = await freshTrack();
		const { seq } = await journalHead(handle);
		const [first] = cues;
		if (!first) throw new Error("three cues were imported");
		await edit(track, [
			{ do: "split", cue: first.id, seen: first.seen, at: 2000, text: "Сайн", into: newId(), rest: "уу?" },
			{ do: "shift", from: 0, by: 250 },
		]);
		expect((await cuesNow(film)).map(({ start }) => start)).toEqual([1250, 2250, 3750, 9250]);
		expect((await tracksOf(handle.db, film, { asOf: seq }))[0]?.cues).toEqual(cues);
		await run(handle, author, commands["track-restored"], { track, position: seq });
		expect((await cuesNow(film)).map(({ seen: _, ...cue }) => cue)).toEqual(cues.map(({ seen: _, ...cue }) => cue));
	});
});

describe("what a film has for everybody", () => {
	it("is captions, and a description, another version, or a reason", async () => {
		const film = await freshFilm();
		const missing = async () => (await accessOf(handle.db, [film])).get(film)?.missing;
		expect(await missing()).toEqual(["captions", "description"]);
		await freshTrack(film);
		expect(await missing()).toEqual(["description"]);
		const answer = { film, answer: "not_needed", described: null, reasonMn: "Бүгдийг хэлж байна", reasonEn: null } as const;
		const write = (changes: object) => run(handle, author, commands["description-answered"], { ...answer, ...changes });
		await expect(write({})).rejects.toMatchObject({ code: "operation.input-refused" });
		await expect(write({ answer: "described_version", described: film })).rejects.toMatchObject({ code: "captions.described-itself" });
		await write({ reasonEn: "All of it is said" });
		expect((await accessOf(handle.db, [film])).get(film)).toMatchObject({
			missing: [],
			heard: ["mn"],
			notNeeded: { en: "All of it is said" },
		});
		await write({ answer: "described_version", described: await freshFilm() });
		expect((await accessOf(handle.db, [film])).get(film)).toMatchObject({ missing: [], notNeeded: null });
	});

	it("is in both languages once both have a cue", async () => {
		const film = await freshFilm();
		await freshTrack(film);
		const id = newId();
		await run(handle, author, commands["track-begun"], { id, film, language: "en", kind: "subtitles" });
		expect([...(await filmsInBothLanguages(handle.db, [film]))]).toEqual([]);
		const { seq } = await journalHead(handle);
		await edit(id, [{ do: "insert", cue: newId(), start: 1000, end: 3000, text: "Hello <3 & <i>you</i>" }]);
		expect([...(await filmsInBothLanguages(handle.db, [film, newId()]))]).toEqual([film]);
		expect([...(await filmsInBothLanguages(handle.db, [film], { asOf: seq }))]).toEqual([]);
		const sought = { unit: "item", ageBands: "adults", windowFrom: "2018-03-01", windowUntil: null, day: "2020-04-27" } as const;
		const listed = async (languages: readonly ("mn" | "en")[], asOf: number) => {
			const { rows, leftOut } = await listCaptionedFilms(handle.db, { ...sought, asOf, counts: { of: "captioned-films", languages } });
			const mine = ({ id }: { id: string }) => id === film;
			return [rows.filter(mine).map(({ name, day }) => `${name} ${day}`), leftOut.filter(mine).map(({ reason }) => reason)];
		};
		const now = (await journalHead(handle)).seq;
		expect(await listed([], now)).toEqual([["Номингийн түүх 2020-04-27"], []]);
		expect(await listed([], seq)).toEqual([[], ["not-captioned"]]);
		expect(await listed(["mn"], seq)).toEqual([["Номингийн түүх 2020-04-27"], []]);
		expect((await tracksOf(handle.db, film))[1]?.cues[0]?.text).toBe("Hello &lt;3 &amp; <i>you</i>");
	});
});
