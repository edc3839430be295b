import { strFromU8, unzipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { beginCampaign, releasedStory } from "../../../test/support/campaign.ts";
import { freshInstallation } from "../../../test/support/database.ts";
import { authorBy, delger, narantuya, yuki } from "../../../test/support/people.ts";
import { call, viewerFor } from "../../../test/support/visits.ts";
import { captionsCommands, tracksOf } from "../../captions/index.ts";
import { type Channel, consentCommands } from "../../consent/index.ts";
import { listSteps } from "../../consent/withdrawals/store.ts";
import { mediaCommands, readFilm } from "../../media/index.ts";
import { hashOfBoxes } from "../../media/store.ts";
import type { Programme } from "../../programme/index.ts";
import { newId } from "../../shared/id.ts";
import { machine, run } from "../../shared/journal/index.ts";
import { campaignsRoutes } from "../index.ts";
import { readStandingOn } from "../releases/rights.ts";
import { followWithdrawals } from "../takedowns/following.ts";
import { packKit } from "./packing.ts";
import { listKits } from "./store.ts";

// Today is 2020-04-27. The mother agreed to the web and YouTube until the end of 2021.
let programme: Programme;
let story: { readonly item: string; readonly consent: string | null };

beforeAll(async () => {
	({ programme } = await freshInstallation());
	const { year } = await beginCampaign(programme.handle);
	story = await releasedStory(programme.handle, year, ["mn"]);
});

const take = (channel: string, person = narantuya) => {
	const path = `/office/test/campaigns/items/${story.item}/kits/mn/${channel}`;
	return call(campaignsRoutes, { path, viewer: viewerFor(person), programme, form: { operation: newId() } });
};
const open = (kit: string, person = narantuya) =>
	call(campaignsRoutes, { path: `/office/test/campaigns/kits/${kit}`, viewer: viewerFor(person), programme });

const imported = { language: "mn", kind: "captions", name: "a.vtt", text: "WEBVTT\n\n00:00.000 --> 00:01.000\nСайн уу\n" } as const;
const sizes = ["720p", "240p"] as const;

/** Bytes in the store of files that nothing else has. */
async function keepFile(height = 720) {
	const { sha256, size: bytes } = await programme.handle.storage.keepBytes(Buffer.from(newId()));
	return { mediaType: "video/mp4", sha256, bytes, width: height * 2, height };
}

/** A film as it stands once its renditions were made, with captions in Mongolian. */
async function filmWithCaptions(): Promise<string> {
	const { handle } = programme;
	const id = newId();
	const titles = { titleMn: "Зам", titleEn: "The road", descriptionMn: null, descriptionEn: null };
	await run(handle, authorBy(narantuya), mediaCommands["upload-begun"], { id, ...titles, name: "a.mp4", size: 36 });
	const { width: _width, height: _height, ...original } = await keepFile();
	await run(handle, machine, mediaCommands["upload-finished"], { id, name: "a.mp4", ...original });
	const renditions = await Promise.all(sizes.map(async (name) => ({ name, ...(await keepFile(Number.parseInt(name, 10))) })));
	const measures = { kind: "film", width: 1280, height: 720, durationMs: 1000, boxes: hashOfBoxes([]) } as const;
	await run(handle, machine, mediaCommands["renditions-made"], { id, ...measures, renditions });
	await run(handle, authorBy(narantuya), captionsCommands["captions-imported"], { ...imported, id: newId(), film: id });
	return id;
}

/** Writes down that its captions, as they are now, were drawn into it. */
async function burn(film: string): Promise<void> {
	const { handle } = programme;
	const source = (await readFilm(handle.db, film))?.renditions.find(({ name }) => name === "720p")?.sha256 ?? "";
	const version = (await tracksOf(handle.db, film))[0]?.version ?? 0;
	const files = await Promise.all(sizes.map(async (size) => ({ size, ...(await keepFile(Number.parseInt(size, 10))) })));
	await run(handle, machine, mediaCommands["burned-made"], { id: film, name: "captions.mn", version, source, files });
}

describe("a package for a channel", () => {
	it("is for nobody who only reads, and for no channel that somebody in it has not agreed to", async () => {
		expect((await take("youtube", yuki)).status).toBe(403);
		const refused = await take("print");
		expect([refused.status, await refused.text()]).toEqual([422, expect.stringContaining("has agreed to this channel")]);
		expect(await listKits(programme.handle.db, story.item)).toEqual([]);
	});

	it("holds the words of the post and what was agreed to, until when, and is written down with who took it", async () => {
		expect((await take("youtube")).status).toBe(303);
		const [kit] = await listKits(programme.handle.db, story.item);
		expect(kit).toMatchObject({ channel: "youtube", takenBy: "narantuya", takenOn: "2020-04-27", expiresOn: "2022-01-01" });
		const reply = await open(kit?.id ?? "");
		expect(reply.headers.get("content-type")).toBe("application/zip");
		const files = unzipSync(new Uint8Array(await reply.arrayBuffer()));
		expect(Object.keys(files).toSorted()).toEqual(["consent.txt", "post.txt"]);
		expect(strFromU8(files["post.txt"] ?? new Uint8Array())).toContain("Очих дөч, ирэх дөчин минут");
		expect(strFromU8(files["consent.txt"] ?? new Uint8Array())).toContain("2022 оны 1-р сарын 1");
	});

	it("holds the film with captions in its picture where the channel knows no tracks, once that film says what they say now", async () => {
		const { handle } = programme;
		const film = await filmWithCaptions();
		const standing = await readStandingOn(handle.db, "2020-04-27", story.item, "mn");
		if (!standing?.release) throw new Error("the story is not released");
		const { release } = standing;
		const shown = { ...standing, release: { ...release, content: { ...release.content, film } } };
		const packed = async (channel: Channel) => {
			const kit = {
				id: newId(),
				item: story.item,
				language: "mn",
				channel,
				takenBy: null,
				takenOn: "2020-04-27",
				expiresOn: null,
			} as const;
			return Object.keys(unzipSync(await packKit(handle, kit, shown, "http://localhost"))).filter((name) => name.startsWith("film/"));
		};
		expect(await packed("television_radio")).toEqual(["film/720p.mp4"]);
		await burn(film);
		expect(await packed("television_radio")).toEqual(["film/720p.mp4", "film/captions.mn.720p.mp4"]);
		expect(await packed("training")).toEqual(["film/240p.mp4", "film/captions.mn.240p.mp4"]);
		expect(await packed("youtube")).toEqual(["film/720p.mp4"]);
		await run(handle, authorBy(narantuya), captionsCommands["captions-imported"], { ...imported, id: newId(), film });
		expect(await packed("television_radio")).toEqual(["film/720p.mp4"]);
	});

	it("is revoked when a consent is withdrawn, and whoever holds it is asked to let it go", async () => {
		const [kit] = await listKits(programme.handle.db, story.item);
		const asked = { id: newId(), consent: story.consent ?? "", askedBy: "Сувдаа", way: "letter", askedOn: "2020-04-27" } as const;
		await run(programme.handle, authorBy(delger), consentCommands["consent-withdrawn"], { ...asked, channels: [], assets: [] });
		await expect(open(kit?.id ?? "")).rejects.toMatchObject({ code: "campaigns.kit-revoked" });
		await followWithdrawals(programme.handle, new Set());
		const left = (await listSteps(programme.handle.db, asked.id)).filter(({ doneAt }) => doneAt === null);
		expect(left.map(({ work, place }) => [work, place])).toEqual([["kits", "youtube, mn, 2020-04-27"]]);
		await expect(open(newId())).rejects.toMatchObject({ status: 404 });
	});
});
