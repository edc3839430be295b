import * as v from "valibot";
import { operations as names, files as words } from "#words/activities";
import { id, sentFile } from "../../shared/fields.ts";
import { operation, operationsOf } from "../../shared/journal/operation.ts";
import { because } from "../sessions/operations.ts";

export const papersAtOnce = 10;

/** To this size a telephone brings a photo before it keeps it: with more, sealed and in base 64, it would not fit into one sending. */
export const mostBytesOfPhoto = 500_000;

const files = v.pipe(v.array(sentFile, "none"), v.minLength(1, "none"), v.maxLength(papersAtOnce, "too-many"));
const attachment = v.object({ session: id, files });
const alike = { names, messages: [words], access: "activities.write", reach: "areas", offline: true } as const;

export const fileOperations = operationsOf("activities", alike, {
	/** Keeps papers of a session, as photos of its sign-in sheet; a cancelled session may have them as well. */
	"file-attached": operation(attachment, {
		subject: ({ session }) => session,
		undo: "file-removed",
		keeps: ({ session, files }: v.InferOutput<typeof attachment>) => ({ session, files: files.map(({ name }) => ({ name })) }),
	}),
	/** Takes a file off a session, with the reason. The file itself stays for whoever reads the journal. */
	"file-removed": operation(v.object({ session: id, file: id, because }), { subject: ({ session }) => session }),
});
