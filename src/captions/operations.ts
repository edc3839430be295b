import * as v from "valibot";
import { operations as names, tracks as words } from "#words/captions";
import { choice, id, line, optionalText, record, text, ticked, typed } from "../shared/fields.ts";
import { operation, operationsOf } from "../shared/journal/operation.ts";
import { bothLanguages } from "../shared/words.ts";
import { asCueText } from "./editing/cue-text.ts";
import { latestTime } from "./editing/edits.ts";
import { descriptionAnswers, settlements, trackKinds } from "./schema.ts";

const mostEdits = 5000;
/** What is spoken in a hundred hours. */
const longestFile = 5_000_000;

const position = v.pipe(v.number("edits-wrong"), v.integer("edits-wrong"), v.minValue(0, "edits-wrong"));
const time = v.pipe(v.number("edits-wrong"), v.integer("edits-wrong"), v.minValue(0, "time-wrong"), v.maxValue(latestTime, "time-wrong"));
const cueText = v.pipe(v.string("edits-wrong"), v.maxLength(2000, "text-long"), v.transform(asCueText));
const times = { start: time, end: time };
const isForward = <T extends { readonly start: number; readonly end: number }>({ start, end }: T) => start < end;

const edit = v.variant(
	"do",
	[
		v.pipe(v.object({ do: v.literal("insert"), cue: id, ...times, text: cueText }), v.check(isForward, "times-crossed")),
		v.object({
			do: v.literal("change"),
			cue: id,
			seen: position,
			times: v.nullish(v.pipe(v.object(times, "edits-wrong"), v.check(isForward, "times-crossed")), null),
			text: v.nullish(cueText, null),
		}),
		v.object({ do: v.literal("remove"), cue: id, seen: position }),
		v.object({ do: v.literal("split"), cue: id, seen: position, at: time, text: cueText, into: id, rest: cueText }),
		v.object({ do: v.literal("merge"), cue: id, seen: position, other: id, otherSeen: position, text: cueText }),
		v.object({
			do: v.literal("shift"),
			from: time,
			by: v.pipe(
				v.number("edits-wrong"),
				v.integer("edits-wrong"),
				v.minValue(-latestTime, "time-wrong"),
				v.maxValue(latestTime, "time-wrong"),
			),
		}),
	],
	"edits-wrong",
);

/** A list; from a form, which knows text only, as JSON. */
const edits = v.pipe(
	v.unknown(),
	v.transform((sent) => (typeof sent === "string" ? parsed(sent) : sent)),
	v.pipe(v.array(edit, "edits-wrong"), v.minLength(1, "nothing-edited"), v.maxLength(mostEdits, "edits-many")),
);

function parsed(sent: string): unknown {
	try {
		return JSON.parse(sent);
	} catch {
		return null;
	}
}

const language = choice(bothLanguages, "language-missing");
const kind = choice(trackKinds, "kind-missing");
const track = v.object({ id, film: id, language, kind });
const imported = v.object({
	...track.entries,
	/** What the file is called: its ending says how it is read. */
	name: line("name-missing"),
	/** What stands in it, decoded. */
	text: v.pipe(typed, v.nonEmpty("file-empty"), v.maxLength(longestFile, "file-long")),
	repaired: ticked,
});
const settlement = v.pipe(
	v.object({ conflict: id, keep: choice(settlements, "keep-missing"), text: optionalText }),
	v.forward(
		v.partialCheck([["keep"], ["text"]], ({ keep, text }) => keep !== "written" || text !== null, "text-missing"),
		["text"],
	),
);
const description = v.pipe(
	v.object({
		film: id,
		answer: choice(descriptionAnswers, "answer-missing"),
		described: record,
		reasonMn: optionalText,
		reasonEn: optionalText,
	}),
	v.forward(
		v.partialCheck(
			[["answer"], ["described"]],
			({ answer, described }) => answer === "not_needed" || described !== null,
			"described-missing",
		),
		["described"],
	),
	v.forward(
		v.partialCheck([["answer"], ["reasonMn"]], ({ answer, reasonMn }) => answer !== "not_needed" || reasonMn !== null, "reason-missing"),
		["reasonMn"],
	),
	v.forward(
		v.partialCheck([["answer"], ["reasonEn"]], ({ answer, reasonEn }) => answer !== "not_needed" || reasonEn !== null, "reason-missing"),
		["reasonEn"],
	),
);
const restoration = v.object({
	track: id,
	position: v.pipe(
		v.union([v.number(), v.string()], "position-wrong"),
		v.transform(Number),
		v.integer("position-wrong"),
		v.minValue(0, "position-wrong"),
		v.maxValue(Number.MAX_SAFE_INTEGER - 1, "position-wrong"),
	),
});

const alike = { names, messages: [words], access: "media.write", reach: "everywhere" } as const;
const ofTrack = { subject: ({ track }: { readonly track: string }) => track };

export const captionsOperations = operationsOf("captions", alike, {
	"track-begun": operation(track, { undo: "track-removed" }),
	/** Ends the track with its cues; it is no longer shown anywhere, and its history stays. */
	"track-removed": operation(v.object({ track: id, because: text("because-missing") }), ofTrack),
	/** All cues of a file in place of those of the track, which it begins where there is none. */
	"captions-imported": operation(imported, { subject: ({ film }) => film, undo: "track-restored", keeps: ({ text: _, ...rest }) => rest }),
	/** Small changes of cues. What somebody else has changed meanwhile stays, and what cannot stand beside it is kept as a conflict. */
	"cues-edited": operation(v.object({ track: id, edits }), { ...ofTrack, undo: "track-restored" }),
	/** The cues of the track become those of an earlier position again. */
	"track-restored": operation(restoration, ofTrack),
	"conflict-settled": operation(settlement, { subject: ({ conflict }) => conflict }),
	/** Asks for the film with these captions drawn into its picture, for screens that know no tracks. */
	"burning-asked": operation(v.object({ track: id }), ofTrack),
	/** How somebody who does not see learns what is to be seen in the film. */
	"description-answered": operation(description, { subject: ({ film }) => film }),
});
