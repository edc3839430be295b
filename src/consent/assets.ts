import type { Database } from "../shared/database/index.ts";
import type { InBoth } from "../shared/words.ts";

/** A work of another slice, as the pages here call it. */
export interface NamedAsset {
	readonly id: string;
	readonly title: InBoth;
	/** Its page, below the office. */
	readonly path: string;
}

interface NamedCampaign {
	readonly id: string;
	readonly name: InBoth;
}

interface Lent {
	/** The works in which people are seen, heard or told of. */
	assets?(db: Database): Promise<readonly NamedAsset[]>;
	/** In which of them a person has a name of their own. */
	campaigns?(db: Database): Promise<readonly NamedCampaign[]>;
}

const lent: Lent[] = [];

/** A slice that has works says so as the module of its work is loaded, and nobody has to hand a list about. */
export function lendAssets(lends: Lent): void {
	lent.push(lends);
}

export async function listAssets(db: Database): Promise<readonly NamedAsset[]> {
	return (await Promise.all(lent.map((slice) => slice.assets?.(db) ?? []))).flat();
}

/** Null for one that no slice knows: it was taken away, and who was in it stays on record. */
export async function readAsset(db: Database, id: string): Promise<NamedAsset | null> {
	return (await listAssets(db)).find((asset) => asset.id === id) ?? null;
}

export async function listCampaignNames(db: Database): Promise<readonly NamedCampaign[]> {
	return (await Promise.all(lent.map((slice) => slice.campaigns?.(db) ?? []))).flat();
}
