import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { type Message, NoMessage, readMessage } from "./message.ts";

/** The texts of one slice in one language: `src/places/words/mn.json`, by group and key. */
export interface Catalogue {
	/** `places`; `root` of the files beside the slices. */
	readonly slice: string;
	readonly language: string;
	/** From the root of the repository. */
	readonly path: string;
	readonly groups: ReadonlyMap<string, ReadonlyMap<string, Message>>;
}

/** Something wrong with a catalogue: where, and what. */
export interface Fault {
	readonly path: string;
	readonly key: string;
	readonly reason: string;
}

interface ReadCatalogues {
	readonly catalogues: readonly Catalogue[];
	readonly faults: readonly Fault[];
}

export function readCatalogues(root: string): ReadCatalogues {
	const faults: Fault[] = [];
	const folders = ["", ...readdirSync(join(root, "src")).sort()].map((slice) => (slice ? `src/${slice}/words` : "src/words"));
	const catalogues = folders
		.filter((folder) => existsSync(join(root, folder)))
		.flatMap((folder) =>
			readdirSync(join(root, folder))
				.filter((name) => name.endsWith(".json"))
				.sort()
				.map((name) => readCatalogue(`${folder}/${name}`, readFileSync(join(root, folder, name), "utf8"), faults)),
		);
	return { catalogues, faults };
}

export function readCatalogue(path: string, written: string, faults: Fault[]): Catalogue {
	const slice = /^src\/(?:([^/]+)\/)?words\//.exec(path)?.[1] ?? "root";
	const groups = new Map<string, Map<string, Message>>();
	for (const key of twiceIn(written)) faults.push({ path, key, reason: "stands twice" });
	for (const [group, texts] of Object.entries(asObject(written, path, faults))) {
		if (!/^[a-z][A-Za-z0-9]*$/.test(group)) faults.push({ path, key: group, reason: "a group is named like a variable" });
		if (typeof texts !== "object" || texts === null) {
			faults.push({ path, key: group, reason: "is no group of texts" });
			continue;
		}
		const messages = new Map<string, Message>();
		groups.set(group, messages);
		for (const [key, text] of Object.entries(texts)) {
			try {
				messages.set(key, readMessage(asText(text)));
			} catch (error) {
				if (!(error instanceof NoMessage)) throw error;
				faults.push({ path, key: `${group}.${key}`, reason: error.message });
			}
		}
	}
	return { slice, language: basename(path, ".json"), path, groups };
}

function asObject(written: string, path: string, faults: Fault[]): object {
	try {
		const read: unknown = JSON.parse(written);
		if (typeof read === "object" && read !== null) return read;
		faults.push({ path, key: "", reason: "holds no groups of texts" });
	} catch (error) {
		faults.push({ path, key: "", reason: `is no JSON: ${error instanceof Error ? error.message : error}` });
	}
	return {};
}

function asText(value: unknown): string {
	if (typeof value !== "string") throw new NoMessage("is no text");
	return value;
}

/** JSON.parse keeps the last of two and says nothing. */
function twiceIn(written: string): string[] {
	const twice: string[] = [];
	const open: Set<string>[] = [];
	for (const [, key, bracket] of written.matchAll(/("(?:[^"\\]|\\.)*")\s*:|"(?:[^"\\]|\\.)*"|([{}])/g)) {
		if (bracket === "{") open.push(new Set());
		else if (bracket === "}") open.pop();
		else if (key !== undefined) {
			if (open.at(-1)?.has(key)) twice.push(JSON.parse(key));
			open.at(-1)?.add(key);
		}
	}
	return twice;
}
