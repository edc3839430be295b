import * as v from "valibot";
import { operations as names, appearances as words } from "#words/consent";
import { choice, id, optionalChoice, optionalLine, optionalWholeNumber, record, ticked } from "../../shared/fields.ts";
import { operation, operationsOf } from "../../shared/journal/operation.ts";
import { faces, findings, voices } from "../schema.ts";

/** A day and a night: no film is longer. */
const moment = optionalWholeNumber("moment-wrong", { most: 86_400_000 });

/** `person`: any report of theirs; null while nobody knows who it is, and then it is `described`. In a film, `fromMs` until `untilMs`. */
const appearance = v.pipe(
	v.object({
		id,
		asset: id,
		person: record,
		described: optionalLine,
		fromMs: moment,
		untilMs: moment,
		face: optionalChoice(faces, "face-missing"),
		voice: optionalChoice(voices, "voice-missing"),
		told: ticked,
	}),
	v.forward(
		v.partialCheck([["person"], ["described"]], ({ person, described }) => person !== null || described !== null, "described-missing"),
		["described"],
	),
	v.forward(
		v.partialCheck([["face"], ["voice"], ["told"]], ({ face, voice, told }) => told || face !== null || voice !== null, "shows-missing"),
		["face"],
	),
	v.forward(
		v.partialCheck([["fromMs"], ["untilMs"]], ({ fromMs, untilMs }) => untilMs === null || untilMs > (fromMs ?? 0), "until-before-from"),
		["untilMs"],
	),
);
const goneThrough = v.pipe(
	v.object({ asset: id, found: choice(findings, "found-missing"), because: optionalLine }),
	v.forward(
		v.partialCheck([["found"], ["because"]], ({ found, because }) => found === "everybody" || because !== null, "nobody-because-missing"),
		["because"],
	),
);

const alike = { names, messages: [words], access: "consents.write", reach: "areas" } as const;

export const appearanceOperations = operationsOf("consent", alike, {
	/** Somebody is in a work: adds them, or says anew what shows of the one of this id. */
	"appearance-written": operation(appearance, { undo: "appearance-removed" }),
	/** Somebody was taken for being in a work and is not, or was cut out of it. */
	"appearance-removed": operation(v.object({ id })),
	/** Somebody went through a work: everybody in it is recorded, or nobody in it can be recognised, and how one knows. */
	"asset-gone-through": operation(goneThrough, { subject: ({ asset }) => asset }),
});
