import { files as words } from "#words/activities";
import type { Transaction } from "../../shared/database/index.ts";
import { bytesOf, keepFile, listFiles, type PreparedFile, prepareFile, type Refusal, refusalLabel } from "../../shared/files/index.ts";
import { newId } from "../../shared/id.ts";
import { commandsOf } from "../../shared/journal/index.ts";
import { Problem } from "../../shared/problem.ts";
import { type Language, speak } from "../../shared/words.ts";
import { problem } from "../problems.ts";
import { mostFiles } from "../rules.ts";
import { sessionInForce } from "../store.ts";
import { withinAreas } from "../within.ts";
import { fileOperations } from "./operations.ts";
import { listPapers, sessionFiles } from "./store.ts";

export const acceptedPapers = ["photo", "document"] as const;

export const fileCommands = commandsOf(
	fileOperations,
	{
		"file-attached": {
			prepare: (_handle, _author, { files }) => prepareAll(files),
			work: async (change, { session }, { prepared, refused }: Prepared) => {
				await sessionInForce(change.tx, change.author.areas, session);
				await requireFresh(change.tx, session, prepared);
				const kept = [];
				for (const file of prepared) {
					const id = newId();
					await keepFile(change, id, file);
					await sessionFiles.begin(change, { id: newId(), session, file: id });
					kept.push({ id, name: file.name, sha256: file.sha256, originalSha256: file.originalSha256 });
				}
				return { session, files: kept, refused };
			},
		},
		"file-removed": async (change, { session, file }) => {
			await sessionInForce(change.tx, change.author.areas, session);
			const [[ended], [line]] = [await sessionFiles.end(change, { session, file }), await listFiles(change.tx, [file])];
			if (!ended || !line) throw problem("file-unknown");
			return { session, file: { id: file, name: line.name } };
		},
	},
	withinAreas,
);

interface Prepared {
	readonly prepared: PreparedFile[];
	/** The files that cannot be kept, and why not. */
	readonly refused: { name: string; why: Refusal }[];
}

/** Files as they will be kept; one that is refused does not harm the others. @throws Problem `files-refused` where none can be kept */
async function prepareAll(files: readonly { readonly name: string; readonly bytes: Uint8Array | string }[]): Promise<Prepared> {
	const prepared: PreparedFile[] = [];
	const refused: { name: string; why: Refusal }[] = [];
	for (const { name, bytes } of files) {
		const outcome = await prepareFile({ name, bytes: bytesOf({ name, bytes }) }, acceptedPapers);
		if ("refused" in outcome) refused.push({ name, why: outcome.refused });
		else prepared.push(outcome);
	}
	if (prepared.length > 0) return { prepared, refused };
	const fields = refused.map(({ why }, place) => [`files.${place}`, (language: Language) => refusalLabel(why, acceptedPapers, language)]);
	throw new Problem("activities.files-refused", 422, (language) => speak(words, language)("some-refused"), {}, Object.fromEntries(fields));
}

/** The same photo twice is a slip, and so is a hundred of them. */
async function requireFresh(tx: Transaction, session: string, files: readonly PreparedFile[]): Promise<void> {
	const there = await listPapers(tx, session);
	if (there.length + files.length > mostFiles) throw problem("files-many");
	const known = new Set(there.map(({ originalSha256 }) => originalSha256));
	for (const { name, originalSha256 } of files) {
		if (known.has(originalSha256)) throw problem("file-there", { file: name });
		known.add(originalSha256);
	}
}
