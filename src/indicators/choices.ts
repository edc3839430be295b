import { listPillars, type Pillar } from "../programme/index.ts";
import type { Handle } from "../shared/database/index.ts";
import type { Language } from "../shared/words.ts";
import { recordLists } from "./listings.ts";

/** What of the programme a sheet may be of. */
export interface Choices {
	readonly pillars: readonly Pillar[];
	/** Records that a filter may name, by their list. */
	readonly records: Readonly<Record<string, readonly RecordChoice[]>>;
}

interface RecordChoice {
	readonly id: string;
	label(language: Language): string;
}

export async function readChoices({ db }: Pick<Handle, "db">): Promise<Choices> {
	const lists = Object.entries(recordLists).map(async ([list, read]) => [list, await read(db)] as const);
	return { pillars: await listPillars(db), records: Object.fromEntries(await Promise.all(lists)) };
}
