import * as v from "valibot";
import { operations as names, media as words } from "#words/media";
import { choice, id, line, optionalText, sentFile, text, wholeNumber } from "../shared/fields.ts";
import { operation, operationsOf } from "../shared/journal/operation.ts";
import { filmRenditions, mediaKinds, mostUploadBytes, purposes } from "./schema.ts";

const said = {
	titleMn: line("title-missing"),
	titleEn: line("title-missing"),
	descriptionMn: optionalText,
	descriptionEn: optionalText,
};
const sent = v.nonNullish(v.nullish(sentFile), "file-missing");
const hash = v.pipe(v.string("number-wrong"), v.regex(/^[0-9a-f]{64}$/, "number-wrong"));
const measure = v.nullable(v.pipe(v.number("number-wrong"), v.integer("number-wrong"), v.minValue(1, "number-wrong")));
const arrivedFile = { mediaType: line("name-wrong"), sha256: hash, bytes: wholeNumber("number-wrong", { least: 1 }) };
const arrived = { name: line("name-wrong"), ...arrivedFile };
const rendition = v.object({ ...arrived, width: measure, height: measure });
const burnedFile = v.object({ ...arrivedFile, size: choice(filmRenditions, "number-wrong"), width: measure, height: measure });
const share = (wrong: "box-wrong", least: number) => wholeNumber(wrong, { least, most: 1000 });
const keyFrame = v.object({
	media: id,
	box: id,
	atMs: wholeNumber("moment-wrong", { most: 86_400_000 }),
	left: share("box-wrong", 0),
	top: share("box-wrong", 0),
	width: share("box-wrong", 1),
	height: share("box-wrong", 1),
});
const alike = { names, messages: [words], access: "media.write", reach: "everywhere" } as const;
const ofMedium = { subject: ({ media }: { readonly media: string }) => media };

export const mediaOperations = operationsOf("media", alike, {
	/** A film, or sound alone, in one piece. */
	"film-sent": operation(v.object({ id, ...said, file: sent }), { keeps: withoutBytes }),
	"image-sent": operation(v.object({ id, ...said, purpose: choice(purposes, "purpose-missing"), file: sent }), { keeps: withoutBytes }),
	/** Announces a film that comes in parts. */
	"upload-begun": operation(
		v.object({ id, ...said, name: line("name-wrong"), size: wholeNumber("size-wrong", { least: 1, most: mostUploadBytes }) }),
	),
	/** The last part has arrived, and its content is what it should be. */
	"upload-finished": operation(v.object({ id, ...arrived }), { access: "machine" }),
	/** Says anew what it is called and what is to be seen. */
	described: operation(v.object({ id, ...said })),
	removed: operation(v.object({ id, because: text("because-missing") })),
	/** Asks for the renditions of what has none. */
	"renditions-asked": operation(v.object({ id })),
	/** Writes down what was made, and what the original turned out to be. `boxes` are those that were hidden. */
	"renditions-made": operation(
		v.object({
			id,
			kind: choice(mediaKinds, "number-wrong"),
			width: measure,
			height: measure,
			durationMs: measure,
			boxes: hash,
			renditions: v.pipe(v.array(rendition, "number-wrong"), v.minLength(1, "number-wrong")),
		}),
		{ access: "machine" },
	),
	/** Writes down a film that something was drawn into. `source` is the rendition that was drawn into. */
	"burned-made": operation(
		v.object({
			...{ id, name: line("name-wrong"), version: wholeNumber("number-wrong", { least: 0 }), source: hash },
			files: v.pipe(v.array(burnedFile, "number-wrong"), v.minLength(1, "number-wrong")),
		}),
		{ access: "machine" },
	),
	/** Takes away what was drawn into a film that may be shown nowhere any more, for a withdrawal. */
	"burned-withdrawn": operation(v.object({ id, withdrawal: id }), { access: "machine" }),
	/** Says where a box that hides a face is at one moment. What was made of the film before is not shown any more. */
	"key-frame-written": operation(keyFrame, ofMedium),
	"key-frame-removed": operation(v.pick(keyFrame, ["media", "box", "atMs"]), ofMedium),
	"box-removed": operation(v.pick(keyFrame, ["media", "box"]), ofMedium),
});

/** The bytes lie in the store of files, under the hash that stands in the rows. */
function withoutBytes<Input extends { readonly file: { readonly name: string } }>({ file, ...input }: Input) {
	return { ...input, file: { name: file.name } };
}
