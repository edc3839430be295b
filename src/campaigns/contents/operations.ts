import * as v from "valibot";
import { operations as names, contents as words } from "#words/campaigns";
import { choice, id, line, optionalLine, recordOf, text, ticked, typed } from "../../shared/fields.ts";
import { operation, operationsOf } from "../../shared/journal/operation.ts";
import { bothLanguages } from "../../shared/words.ts";
import { blockKinds } from "../schema.ts";

const language = choice(bothLanguages, "language-missing");
/** Whose content in which language. */
const whose = { item: id, language };
const area = v.pipe(
	typed,
	v.trim(),
	v.regex(/^(\d{2,4}(\/\d{2,7})?)?$/, "area-wrong"),
	v.transform((path) => path || null),
);
const opening = v.object({ ...whose, title: line("title-missing"), summary: text("summary-missing"), area, namesSchool: ticked });
const medium = recordOf("medium-wrong");
const alt = v.pipe(typed, v.trim(), v.maxLength(2000, "text-long"));
const shown = v.object({ ...whose, film: medium, image: medium, imageAlt: alt });

const block = v.pipe(
	v.object({
		id,
		...whose,
		kind: choice(blockKinds, "block-kind-missing"),
		text: v.pipe(typed, v.trim(), v.maxLength(5000, "paragraph-long")),
		speaker: optionalLine,
		image: medium,
		alt,
		/** The block that it follows, where it is new and not the last. */
		after: recordOf("block-wrong"),
	}),
	v.forward(
		v.partialCheck([["kind"], ["text"]], ({ kind, text }) => kind === "image" || text !== "", "block-text-missing"),
		["text"],
	),
	v.forward(
		v.partialCheck([["kind"], ["text"]], ({ kind, text }) => kind !== "heading" || text.length <= 200, "field-long"),
		["text"],
	),
	v.forward(
		v.partialCheck([["kind"], ["image"]], ({ kind, image }) => kind !== "image" || image !== null, "block-image-missing"),
		["image"],
	),
	v.forward(
		v.partialCheck([["kind"], ["alt"]], ({ kind, alt }) => kind !== "image" || alt !== "", "alt-missing"),
		["alt"],
	),
);
const ofItem = { subject: ({ item }: { readonly item: string }) => item };
const alike = { names, messages: [words], access: "campaigns.write", reach: "everywhere" } as const;

/** Each writes a new version of what an item says in one language; what was approved stays what it was. */
export const contentOperations = operationsOf("campaigns", alike, {
	/** Begins the content of an item in a language, or writes its title, summary and place anew. */
	"content-written": operation(opening, ofItem),
	"content-shown": operation(shown, ofItem),
	"block-written": operation(block, ofItem),
	"block-moved": operation(v.object({ id, ...whose, where: choice(["up", "down"], "block-wrong") }), ofItem),
	"block-removed": operation(v.object({ id, ...whose }), ofItem),
	/** Takes over what the other language has, block for block, to be translated in place. */
	"content-taken-over": operation(v.object(whose), ofItem),
});
