import * as v from "valibot";
import { operations as names, announcement as words } from "#words/site";
import { day, file, id, line, recordOf, type sentFile, text, typed } from "../../shared/fields.ts";
import { operation, operationsOf } from "../../shared/journal/operation.ts";

const prose = v.pipe(typed, v.trim(), v.nonEmpty("text-missing"), v.maxLength(20_000, "prose-long"));
const written = v.object({
	headlineMn: line("headline-missing"),
	headlineEn: line("headline-missing"),
	leadMn: text("lead-missing"),
	leadEn: text("lead-missing"),
	textMn: prose,
	textEn: prose,
	publishedOn: day,
});
const document = v.object({
	id,
	titleMn: line("title-missing"),
	titleEn: line("title-missing"),
	dated: day,
	file: v.pipe(
		file,
		v.check((sent) => sent !== null, "file-missing"),
		v.transform((sent) => sent as v.InferOutput<typeof sentFile>),
	),
});
const logo = v.object({ partner: id, image: recordOf("logo-wrong") });
const whole = { subject: () => "announcement" };

/** The page that tells the programme whole. What was written before stays in its history. */
export const announcementOperations = operationsOf(
	"site",
	{ names, messages: [words], access: "site.write", reach: "everywhere" },
	{
		"announcement-written": operation(written, whole),
		"announcement-document-added": operation(document, {
			undo: "announcement-document-removed",
			keeps: ({ file: sent, ...input }) => ({ ...input, file: { name: sent.name } }),
		}),
		"announcement-document-removed": operation(v.object({ id })),
		/** Without an image, the partner stands there by name alone. */
		"logo-chosen": operation(logo, { subject: ({ partner }) => partner }),
	},
);
