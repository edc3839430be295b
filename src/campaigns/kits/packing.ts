import { zipSync } from "fflate";
import { kits as words } from "#words/campaigns";
import { asOfPublic, burnedFileName, burnedFor, captionFileOf, tracksOf } from "../../captions/index.ts";
import { positionsInPublic, type Rendition, readFilmInPublic, readImageInPublic } from "../../media/index.ts";
import type { Handle } from "../../shared/database/index.ts";
import type { Storage } from "../../shared/storage/index.ts";
import { formatDate, speak } from "../../shared/words.ts";
import { channelLabel } from "../labels.ts";
import type { StandingOnDay } from "../releases/rights.ts";
import { sizesFor, wantsBurnedIn } from "./rules.ts";
import type { Kit } from "./store.ts";

type Files = Record<string, Uint8Array>;

/** Everything that is needed to publish an item on a channel, in one file: what is shown, its captions, the words of the post, and until when it may stay. */
export async function packKit(handle: Handle, kit: Kit, standing: StandingOnDay, address: string): Promise<Uint8Array> {
	const { release } = standing;
	if (!release) throw new Error("a kit of what was never approved");
	const { content } = release;
	const files: Files = { "post.txt": text(postOf(kit, standing, address)), "consent.txt": text(noticeOf(kit)) };
	const film = content.film === null ? null : await readFilmInPublic(handle.db, content.film);
	const sizes = sizesFor(kit.channel).filter((size) => film?.renditions.some(({ name }) => name === size));
	const [largest] = sizes;
	for (const size of kit.channel === "training" ? sizes : largest ? [largest] : []) {
		await put(handle.storage, files, `film/${size}${size === "audio" ? ".m4a" : ".mp4"}`, film?.renditions, size);
	}
	if (film && wantsBurnedIn(kit.channel)) {
		const burned = await burnedFor(handle.db, film, kit.language);
		// Of its two sizes the one nearest to what the channel is given besides.
		const fitting = sizesFor(kit.channel).includes("audio") ? burned.at(-1) : burned[0];
		if (fitting) files[`film/${burnedFileName(fitting)}`] = await bytesOf(handle.storage, fitting.sha256);
	}
	if (film) {
		const asOf = asOfPublic(await positionsInPublic(handle.db), film.id);
		await put(handle.storage, files, "film/poster.jpg", film.renditions, "poster.jpg");
		for (const track of (await tracksOf(handle.db, film.id, asOf)).filter(({ language }) => language === kit.language)) {
			const use = kit.channel.startsWith("facebook") ? "srt" : kit.channel === "youtube" ? "youtube" : "vtt";
			const file = await captionFileOf(handle.db, track, { mn: content.title, en: content.title }, use, asOf);
			files[`captions/${file.name}`] = text(file.text);
		}
	}
	const image = content.image === null ? null : await readImageInPublic(handle.db, content.image);
	// What a channel shows of a poster has a name of its own for each shape; the sizes of our pages stay with the pages.
	const shapes = (image?.renditions ?? []).filter(({ name }) => !/^\d+\.(webp|jpg|avif|png)$/.test(name) || name === "1280.jpg");
	for (const { name } of shapes) await put(handle.storage, files, `picture/${name}`, image?.renditions, name);
	// Films and pictures are compressed already.
	return zipSync(files, { level: 0 });
}

async function put(
	storage: Storage,
	files: Files,
	path: string,
	renditions: readonly Rendition[] | undefined,
	name: string,
): Promise<void> {
	const rendition = renditions?.find((one) => one.name === name);
	if (!rendition) return;
	files[path] = await bytesOf(storage, rendition.sha256);
}

async function bytesOf(storage: Storage, sha256: string): Promise<Uint8Array> {
	return new Uint8Array(await new Response(await storage.read(sha256)).arrayBuffer());
}

/** The words of the post, in the language of the kit. */
function postOf({ language }: Kit, { release }: StandingOnDay, address: string): string {
	const t = speak(words, language);
	const { title = "", summary = "" } = release?.content ?? {};
	return [title, summary, t("whole-page", { address })].join("\n\n");
}

/** Said to whoever holds the package: what was agreed to, until when, and what is to be done when somebody thinks better of it. */
function noticeOf({ channel, language, expiresOn, takenOn }: Kit): string {
	const t = speak(words, language);
	return [
		t("notice-channel", { channel: channelLabel(channel, language) }),
		expiresOn ? t("notice-until", { day: formatDate(language, expiresOn) }) : t("notice-no-end"),
		t("notice-withdrawal"),
		t("notice-taken", { day: formatDate(language, takenOn) }),
	].join("\n\n");
}

function text(written: string): Uint8Array {
	return new TextEncoder().encode(`${written}\n`);
}
