import { keepPublic, removeBurned } from "../media/index.ts";
import type { Transaction } from "../shared/database/index.ts";
import { newId } from "../shared/id.ts";
import { type Change, commandsOf } from "../shared/journal/index.ts";
import { descriptions } from "./accessibility/store.ts";
import { burnAnew, burnedName, hindranceOf } from "./burning/burned.ts";
import { orderBurning } from "./burning/order.ts";
import type { CueState } from "./editing/edits.ts";
import { mergeEdits } from "./editing/merging.ts";
import { readText } from "./files/reading.ts";
import { shownFilm } from "./films.ts";
import { captionsOperations } from "./operations.ts";
import { problem } from "./problems.ts";
import type { Track, TrackKind } from "./schema.ts";
import { changeCues, heldForEdits } from "./tracks/changing.ts";
import { conflicts, cues, listTracks, readCues, shownTrack, tracks } from "./tracks/store.ts";
import { storedOf } from "./tracks/stored.ts";

export const captionsCommands = commandsOf(captionsOperations, {
	"track-begun": async (change, { id, film, language, kind }) => {
		await shownFilm(change.tx, film);
		await keepPublic(change, film);
		if (await trackOf(change.tx, { film, language, kind })) throw problem("track-there");
		await tracks.begin(change, { id, film, language, kind, around: null, removed_because: null });
		return { track: id, film };
	},
	"track-removed": async (change, { track, because }) => {
		const removed = await shownTrack(change.tx, track);
		const { film } = removed;
		await keepPublic(change, film);
		await tracks.end(change, { id: track }, { removed_because: because });
		await removeBurned(change, film, burnedName(removed));
		await cues.end(change, { track });
		await conflicts.end(change, { track });
		return { film };
	},
	"captions-imported": async (change, { id, film, language, kind, name, text, repaired }) => {
		await shownFilm(change.tx, film);
		await keepPublic(change, film);
		const read = readText(name, text, repaired);
		const { around, cues: found } = storedOf(read.captions);
		const track = (await trackOf(change.tx, { film, language, kind }))?.id ?? id;
		const kept = around && JSON.stringify(around);
		if (!(await tracks.replace(change, { id: track }, { around: kept }))) {
			await tracks.begin(change, { id: track, film, language, kind, around: kept, removed_because: null });
		}
		await cues.end(change, { track });
		await cues.begin(
			change,
			...found.map(({ start, end, text, beside }) => ({
				...{ id: newId(), track, start_ms: start, end_ms: end, text },
				beside: beside && JSON.stringify(beside),
			})),
		);
		await burnAnew(change, { id: track, film, language, kind });
		return { track, film, cues: found.length };
	},
	"cues-edited": async (change, { track, edits }) => {
		const edited = await shownTrack(change.tx, track);
		await keepPublic(change, edited.film);
		const held = await heldForEdits(change.tx, track, edits);
		const merged = mergeEdits(edits, held);
		if (merged.outcome === "refused") throw problem(merged.about);
		await changeCues(change, track, merged.cues, held.besideOf);
		const clashes = merged.clashes.map((clash) => ({ id: newId(), ...clash }));
		await conflicts.begin(
			change,
			...clashes.map(({ id, cue, text, times }) => ({
				...{ id, track, cue, text },
				...{ start_ms: times?.start ?? null, end_ms: times?.end ?? null, settled: null },
			})),
		);
		await burnAnew(change, edited);
		return { film: edited.film, track, conflicts: clashes.map(({ id }) => id) };
	},
	"track-restored": async (change, { track, position }) => {
		const restored = await shownTrack(change.tx, track);
		await keepPublic(change, restored.film);
		const [now, then] = [await readCues(change.tx, track), await readCues(change.tx, track, position)];
		const wanted = new Map(then.cues.map((cue) => [cue.id, cue]));
		const there = new Map(now.cues.map((cue) => [cue.id, cue]));
		const changed = new Map<string, CueState | null>();
		for (const { id } of now.cues) if (!wanted.has(id)) changed.set(id, null);
		for (const [id, cue] of wanted) if (there.get(id)?.seen !== cue.seen) changed.set(id, cue);
		await changeCues(change, track, changed, (cue) => wanted.get(cue)?.beside ?? null);
		await burnAnew(change, restored);
		return { film: restored.film, track, changed: changed.size };
	},
	"conflict-settled": async (change, { conflict, keep, text }) => {
		const [row] = await conflicts.end(change, { id: conflict }, { settled: keep });
		if (!row) throw problem("conflict-unknown");
		const track = await shownTrack(change.tx, row.track);
		if (keep !== "theirs") {
			await keepPublic(change, track.film);
			await settle(change, row, keep === "written" ? text : row.text);
			await burnAnew(change, track);
		}
		return { film: track.film, track: row.track };
	},
	"burning-asked": async (change, { track: id }) => {
		const track = await shownTrack(change.tx, id);
		const film = await shownFilm(change.tx, track.film);
		const hindrance = await hindranceOf(change.tx, film, track.language, change.today);
		if (hindrance) throw problem(hindrance);
		return { film: film.id, job: await orderBurning(change, film, track) };
	},
	"description-answered": async (change, { film, answer, described, reasonMn, reasonEn }) => {
		await shownFilm(change.tx, film);
		await keepPublic(change, film);
		const isVersion = answer === "described_version";
		if (isVersion && described) {
			if (described === film) throw problem("described-itself");
			await shownFilm(change.tx, described);
		}
		const said = {
			answer,
			described_film: isVersion ? described : null,
			reason_mn: isVersion ? null : reasonMn,
			reason_en: isVersion ? null : reasonEn,
		};
		if (!(await descriptions.replace(change, { film }, said))) await descriptions.begin(change, { film, ...said });
		return { film };
	},
});

async function trackOf(tx: Transaction, { film, language, kind }: Omit<Track, "id"> & { readonly kind: TrackKind }) {
	return (await listTracks(tx, film)).find((track) => track.language === language && track.kind === kind) ?? null;
}

type ConflictRow = Awaited<ReturnType<typeof conflicts.end>>[number];

/** What was written stands: in the cue, in one that is there no more and comes back, or by taking it away. */
async function settle(change: Change, { track, cue, start_ms, end_ms, text: proposed }: ConflictRow, text: string | null): Promise<void> {
	const held = await heldForEdits(change.tx, track, [{ do: "remove", cue, seen: 0 }]);
	const now = held.now.get(cue);
	const last = now ?? held.last(cue);
	if (!last) throw problem("cue-unknown");
	const isTakenAway = text === null && proposed === null && start_ms === null;
	const times = start_ms === null || end_ms === null ? { start: last.start, end: last.end } : { start: start_ms, end: end_ms };
	const state = isTakenAway ? null : { ...times, text: text ?? last.text };
	await changeCues(change, track, new Map([[cue, state]]), held.besideOf);
}
