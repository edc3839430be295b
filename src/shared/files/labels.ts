import { files as words } from "#words/shared";
import { Problem } from "../problem.ts";
import { type Language, speak } from "../words.ts";
import { type FileSort, mostBytes, type Refusal } from "./schema.ts";

/** Why a file was not taken and what to do, to be shown beside the field. */
export function refusalLabel(refused: Refusal, accept: readonly FileSort[], language: Language): string {
	const key = refused === "not-accepted" ? (`not-accepted-${both(accept)}` as const) : refused;
	return speak(words, language)(key, { megabytes });
}

/** A refused file as a Problem of the field `file`. */
export function refusedFile(refused: Refusal, accept: readonly FileSort[]): Problem {
	const said = (language: Language) => refusalLabel(refused, accept, language);
	return new Problem("file.refused", 422, said, {}, { file: said });
}

/** What may be handed in and what becomes of it, for the hint of the field. */
export function keptLabel(accept: readonly FileSort[], language: Language): string {
	return speak(words, language)(`kept-${both(accept)}`, { megabytes });
}

/** For the `accept` of a file field: what the phone offers, and no more than a hint. */
export function acceptedTypes(accept: readonly FileSort[]): string {
	const types = {
		photo: "image/jpeg,image/png,image/webp",
		document: "application/pdf,.pdf",
		recording: "audio/*,video/mp4,.mp3,.m4a,.ogg,.wav,.mp4",
	};
	return accept.map((sort) => types[sort]).join(",");
}

const megabytes = mostBytes / 1024 / 1024;

/** No form asks for a recording alone. */
function both(accept: readonly FileSort[]): "photo" | "document" | "both" | "all" {
	const [first = "both"] = accept;
	if (accept.includes("recording") || first === "recording") return "all";
	return accept.length > 1 ? "both" : first;
}
