import { readFileSync } from "node:fs";
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";
import { beforeAll, describe, expect, it } from "vitest";
import { placeIn, recordConsent } from "../../../test/support/consents.ts";
import { freshInstallation } from "../../../test/support/database.ts";
import { authorBy, delger, narantuya, type Person, sarnai, tsolmon, yuki } from "../../../test/support/people.ts";
import { call, viewerFor } from "../../../test/support/visits.ts";
import { followWithdrawals } from "../../campaigns/takedowns/following.ts";
import { consentCommands } from "../../consent/index.ts";
import { listSteps } from "../../consent/withdrawals/store.ts";
import { findEngine } from "../../media/engine/find.ts";
import { mediaCommands, mediaJobs, readFilm, sourceOf } from "../../media/index.ts";
import type { Programme } from "../../programme/index.ts";
import { newId } from "../../shared/id.ts";
import { listJobs, runNextJob } from "../../shared/jobs/index.ts";
import { run } from "../../shared/journal/index.ts";
import type { OneOfBoth } from "../../shared/words.ts";
import { captionsCommands, captionsJobs, captionsRoutes, tracksOf } from "../index.ts";
import { burnedTracksOf } from "./burned.ts";

/**
 * A telephone held upright: 90 by 160 pixels once it is turned, 1.2 seconds. With an empty box behind it and a face hidden it is a film of
 * this file alone: all tests share one store, and what others remove of the same bytes would be gone here.
 */
const sample = readFileSync(join(import.meta.dirname, "../../../test/samples/telephone.mp4"));
const telephone = Buffer.concat([sample, Buffer.from([0, 0, 0, 8]), Buffer.from("free")]);
const hidden = { box: newId(), atMs: 0, left: 0, top: 0, width: 300, height: 200 };
const said = { mn: "Өнөөдөр бид бүгд", en: "Today all of us" } as const;

let programme: Programme;
let film: string;
let consent: string;

beforeAll(async () => {
	({ programme } = await freshInstallation());
	film = newId();
	const titles = { titleMn: "Хамтдаа", titleEn: "Together" };
	await run(programme.handle, authorBy(narantuya), mediaCommands["film-sent"], {
		...{ id: film, ...titles, file: { name: "a.mp4", bytes: telephone } },
	});
	await run(programme.handle, authorBy(narantuya), mediaCommands["key-frame-written"], { media: film, ...hidden });
	for (const language of ["mn", "en"] as const) {
		const text = `WEBVTT\n\n00:00.600 --> 00:01.100\n${said[language]}\n`;
		const kind = language === "mn" ? "captions" : "subtitles";
		await run(programme.handle, authorBy(narantuya), captionsCommands["captions-imported"], {
			...{ id: newId(), film, language, kind, name: "a.vtt", text },
		});
	}
});

const runJobs = async () => {
	const stopping = new AbortController().signal;
	while (await runNextJob(programme.handle, { kinds: [...mediaJobs, ...captionsJobs], stopping, log: (line) => expect.fail(line) }));
};
const trackIn = async (language: OneOfBoth) => (await tracksOf(programme.handle.db, film)).find((one) => one.language === language);
const stateIn = async (language: OneOfBoth) => {
	const shown = await readFilm(programme.handle.db, film);
	return shown && (await burnedTracksOf(programme.handle.db, shown)).find(({ track }) => track.language === language);
};
const path = (rest = "") => `/office/test/captions/${film}/burned${rest}`;
const ask = async (language: OneOfBoth, person: Person = narantuya) =>
	call(captionsRoutes, {
		...{ path: path(`/${(await trackIn(language))?.id}`), viewer: viewerFor(person), programme, form: { operation: newId() } },
	});
const take = (file: string, person: Person = narantuya) =>
	call(captionsRoutes, { path: path(`/${file}`), viewer: viewerFor(person), programme });
const shown = async (person: Person = narantuya) =>
	(await call(captionsRoutes, { path: path(), viewer: viewerFor(person), programme, language: "en" })).text();

/** The pixels of a frame, in grey, in the lower fifth of the picture. */
async function captionArea(sha256: string, at: number): Promise<Buffer> {
	const engine = await findEngine();
	const still = join(await programme.handle.storage.workFolder(), `${newId()}.png`);
	await programme.handle.storage.lend(sha256, (file) =>
		(engine as NonNullable<typeof engine>).run({
			...{ input: { path: file, format: "mov" }, from: at, audio: null, video: "[0:v]format=rgb24[still]" },
			outputs: [{ path: still, format: "image2pipe", video: { pad: "still", codec: "png", options: {} }, audio: null, isStill: true }],
		}),
	);
	const picture = await readFile(still);
	await rm(still);
	return sharp(picture).extract({ left: 0, top: 125, width: 90, height: 32 }).greyscale().raw().toBuffer();
}

const plain = new Map<number, Promise<Buffer>>();

/** The same of the film as it is without captions. */
async function withoutCaptions(at: number): Promise<Buffer> {
	const source = sourceOf((await readFilm(programme.handle.db, film)) ?? { kind: "film", renditions: [] });
	const known = plain.get(at) ?? captionArea(source?.sha256 ?? "", at);
	plain.set(at, known);
	return known;
}

/** How many pixels of a hundred are another grey altogether. */
function differing(one: Buffer, other: Buffer): number {
	return (one.filter((value, index) => Math.abs(value - (other[index] ?? 0)) > 40).length / one.length) * 100;
}

describe("captions in the picture", () => {
	it.each([sarnai, tsolmon, yuki])("are asked for by nobody who is $role", async (person) => {
		expect([(await ask("mn", person)).status, (await take("captions.mn.240p.mp4", person)).status]).toEqual([403, 403]);
	});

	it("are not made while somebody in the film has not agreed", async () => {
		await runJobs();
		const refused = await ask("mn");
		expect([refused.status, await refused.text()]).toEqual([422, expect.stringContaining("Not everybody in the film has agreed")]);
		expect(await shown()).toContain("offered once everybody in the film has agreed");
		const agreed = await recordConsent(programme.handle, { languages: ["mn", "en"] });
		consent = agreed.id;
		await placeIn(programme.handle, film, [agreed.report]);
		expect(await shown()).not.toContain("offered once");
		await expect(take("captions.mn.240p.mp4")).rejects.toMatchObject({ code: "captions.burned-unknown" });
	});

	it.each(["mn", "en"] as const)("are seen in the film in %s while the cue is shown, and not before", async (language) => {
		expect((await ask(language)).status).toBe(303);
		await runJobs();
		const { made } = (await stateIn(language)) ?? {};
		expect(made?.isOutdated).toBe(false);
		const [file] = made?.files ?? [];
		const at = async (seconds: number) => differing(await captionArea(file?.sha256 ?? "", seconds), await withoutCaptions(seconds));
		expect(await at(0.3)).toBeLessThan(3);
		expect(await at(0.84)).toBeGreaterThan(25);
		const reply = await take(`${language === "mn" ? "captions" : "subtitles"}.${language}.240p.mp4`);
		expect([reply.status, reply.headers.get("content-disposition")]).toEqual([200, expect.stringContaining(`together.`)]);
		expect((await reply.arrayBuffer()).byteLength).toBe(file?.bytes);
	});

	it("of the two languages are not the same", async () => {
		const [mn, en] = [await stateIn("mn"), await stateIn("en")];
		expect(mn?.made?.files[0]?.sha256).not.toBe(en?.made?.files[0]?.sha256);
	});

	it("are outdated once the captions were changed, and made anew when whoever writes has come to rest", async () => {
		const track = await trackIn("mn");
		const [cue] = track?.cues ?? [];
		const edit = { do: "change", cue: cue?.id ?? "", seen: cue?.seen ?? 0, text: "Маргааш" } as const;
		await run(programme.handle, authorBy(narantuya), captionsCommands["cues-edited"], { track: track?.id ?? "", edits: [edit] } as never);
		const before = await stateIn("mn");
		expect(before?.made?.isOutdated).toBe(true);
		expect(before?.job?.state).toBe("waiting");
		expect((before?.job?.nextTryAt.getTime() ?? 0) - (before?.job?.askedAt.getTime() ?? 0)).toBe(600_000);
		expect(await shown()).toContain("outdated");
		await runJobs();
		expect((await stateIn("mn"))?.made?.isOutdated).toBe(true);
		// Whoever cannot wait asks.
		expect((await ask("mn")).status).toBe(303);
		await runJobs();
		const after = await stateIn("mn");
		expect(after?.made?.isOutdated).toBe(false);
		expect(after?.made?.files[0]?.sha256).not.toBe(before?.made?.files[0]?.sha256);
		expect(await programme.handle.storage.has(before?.made?.files[0]?.sha256 ?? "")).toBe(false);
	});

	it("can be stopped while they wait", async () => {
		const track = await trackIn("en");
		await ask("en");
		const stopped = await call(captionsRoutes, {
			...{ path: path(`/${track?.id}/cancellation`), viewer: viewerFor(narantuya), programme, form: {} },
		});
		expect(stopped.status).toBe(303);
		const viewer = { account: "narantuya", seesAll: false };
		expect((await listJobs(programme.handle.db, viewer, 1))[0]).toMatchObject({ kind: "captions.burning", state: "cancelled" });
	});

	it("go with the consent: refused at once, and their files gone with the cascade, which says so", async () => {
		const { made } = (await stateIn("mn")) ?? {};
		const asked = { id: newId(), consent, askedBy: "Сувдаа", way: "letter", askedOn: "2020-04-27" } as const;
		await run(programme.handle, authorBy(delger), consentCommands["consent-withdrawn"], { ...asked, channels: [], assets: [] });
		await expect(take("captions.mn.240p.mp4")).rejects.toMatchObject({ code: "captions.not-agreed" });
		expect((await ask("mn")).status).toBe(422);
		expect(await shown()).not.toContain("captions.mn.240p.mp4");
		await followWithdrawals(programme.handle, new Set());
		await runJobs();
		expect((await stateIn("mn"))?.made).toBeNull();
		expect(await programme.handle.storage.has(made?.files[0]?.sha256 ?? "")).toBe(false);
		const steps = (await listSteps(programme.handle.db, asked.id)).map(({ work, place, doneAt }) => [work, place, doneAt !== null]);
		expect(steps.toSorted()).toEqual([
			["renditions", "captions.mn", true],
			["renditions", "subtitles.en", true],
		]);
	});
});
