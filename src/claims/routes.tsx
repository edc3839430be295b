import { page as words } from "#words/claims";
import type { ProgrammeRoute, ProgrammeVisit } from "../programme/index.ts";
import { page, readUploads, sayErrors, withFiles } from "../shared/http/index.ts";
import { refusalIn } from "../shared/office/index.ts";
import { type FormState, freshForm } from "../shared/ui/index.ts";
import { type CheckedText, checkText } from "./checking.ts";
import { gatherFacts } from "./facts/gathering.ts";
import { ClaimsPage } from "./pages.tsx";
import { bytesOf, longestText, readTextFile } from "./text/text-file.ts";

const path = "/office/:programme/claims";
const access = "claims.check";

/** Nothing is written: the same text may be checked as often as somebody likes. */
export const claimsRoutes: readonly ProgrammeRoute[] = [
	{ method: "GET", path, access, handle: (visit) => claimsPage(visit, freshForm, null) },
	{
		method: "POST",
		path,
		access,
		// Pasted and as a file.
		takes: withFiles(2 * longestText),
		handle: async (visit) => {
			const read = await readText(visit);
			if ("refused" in read)
				return claimsPage(visit, sayErrors({ typed: { text: read.text }, errors: read.refused }, words, visit.language), null, 422);
			const typed = { text: read.text };
			try {
				const checked = await checkText(read.text, await gatherFacts(visit.programme.handle));
				return claimsPage(visit, { typed, errors: {} }, checked);
			} catch (refused) {
				const errors = refusalIn(refused, visit, { "apart.too-long": "text" });
				return claimsPage(visit, { typed, errors }, null, 422);
			}
		},
	},
];

/** The text of the file where one was chosen, else what was pasted; with what is wrong, what was typed comes back. */
async function readText(
	visit: ProgrammeVisit,
): Promise<{ readonly text: string } | { readonly text: string; readonly refused: Readonly<Record<string, string>> }> {
	const read = await readUploads(visit, "file", { files: 1, bytesEach: longestText });
	const typed = (read.typed.text ?? "").replaceAll("\r\n", "\n");
	const [upload] = read.ok ? read.uploads : [];
	if (upload) {
		const text = readTextFile(upload.bytes);
		return text === null ? { text: typed, refused: { file: "file-no-text" } } : { text };
	}
	if (!read.ok && read.refused !== "none")
		return { text: typed, refused: { file: read.refused === "too-many" ? "one-file" : "file-long" } };
	if (typed.trim() === "") return { text: typed, refused: { text: "text-missing" } };
	return bytesOf(typed) > longestText ? { text: typed, refused: { text: "text-long" } } : { text: typed };
}

function claimsPage(visit: ProgrammeVisit, form: FormState, checked: CheckedText | null, status = 200): Response {
	const { frame, programme } = visit;
	return page(<ClaimsPage frame={frame} office={`/office/${programme.slug}`} form={form} checked={checked} />, status);
}
