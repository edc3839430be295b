import { sql } from "kysely";
import { byDay, type ListedLeftOut, type Listing, nobody, outsideWindow, type Sought, type TimeReason } from "../../counting/listing.ts";
import { filmsHeldAt, waitingHeldAt } from "../../media/index.ts";
import { dayOf, type PlainDate } from "../../shared/clock.ts";
import type { Database } from "../../shared/database/index.ts";
import { journalEntries } from "../../shared/journal/index.ts";
import type { OneOfBoth } from "../../shared/words.ts";
import { type CaptionedFilter, type CaptionedReason, wantedOf } from "./countable.ts";

interface FirstCaptioned {
	readonly film: string;
	readonly language: OneOfBoth;
	readonly at: Date;
}

/** Films that are captioned in each of the languages, as far as somebody accepted it where they are public, on the day on which the last of these had its first cue. */
export async function listCaptionedFilms(db: Database, sought: Sought<CaptionedFilter>): Promise<Listing<CaptionedReason>> {
	const { counts, asOf } = sought;
	const films = await filmsHeldAt(db, asOf);
	const { rows: captioned } = await sql<FirstCaptioned>`
		select track.film, track.language, min(entry.server_at) as at
		from (
			select id, film, language, kind, coalesce(counted_seq, ${asOf}) as counted_seq
			from caption_track left join ${waitingHeldAt(asOf)} waiting on waiting.media = film
			where since_seq <= coalesce(counted_seq, ${asOf}) and until_seq > coalesce(counted_seq, ${asOf})
		) track
		join (select track, min(since_seq) as seq from caption_cue where since_seq <= ${asOf} group by track) first on first.track = track.id
		join ${journalEntries} entry on entry.seq = first.seq
		where track.kind in ('captions', 'subtitles')
			and exists (select from caption_cue cue where cue.track = track.id and since_seq <= counted_seq and until_seq > counted_seq)
		group by track.film, track.language`.execute(db);
	const judged = films.map(({ id, title }) => {
		const days = wantedOf(counts).map((language) => {
			const first = captioned.find((one) => one.film === id && one.language === language);
			return first ? dayOf(first.at) : null;
		});
		const day = days.some((one) => one === null) ? null : (days.toSorted().at(-1) ?? null);
		const reason: CaptionedReason | TimeReason | null = day === null ? "not-captioned" : outsideWindow(sought, day);
		return { id, name: title.mn, day, reason };
	});
	return {
		rows: judged.flatMap(({ reason, day, ...film }) => (reason === null && day !== null ? [rowOf(film, day)] : [])).toSorted(byDay),
		leftOut: judged.flatMap(({ id, name, day, reason }): ListedLeftOut<CaptionedReason | TimeReason>[] =>
			reason === null ? [] : [{ id, name, day, reason, session: null, area: null, value: 1 }],
		),
	};
}

function rowOf(film: { readonly id: string; readonly name: string }, day: PlainDate) {
	return { ...nobody, ...film, day, area: null, occasion: "", value: 1 };
}
