import type { Figure } from "../figures/schema.ts";
import { listVersions } from "../indicators/index.ts";
import type { Indicator } from "../indicators/schema.ts";
import type { Programme } from "../programme/index.ts";
import { today } from "../shared/clock.ts";
import type { Handle } from "../shared/database/index.ts";
import { journalHead, machine, run } from "../shared/journal/index.ts";
import { Problem } from "../shared/problem.ts";
import { editionCommands } from "./commands.ts";
import { disclose } from "./disclosure.ts";
import { readPublished } from "./published.tsx";
import { hasBreakdown, isOf, mayHoldEachOther, publicCells, quartersOf, replaces } from "./rules.ts";
import type { Edition } from "./schema.ts";
import { readStanding } from "./standing.ts";
import { latestEdition, listEditions } from "./store.ts";

/** Publishes each breakdown that has come of age, figure after figure: of what was published, or of what is so far where the programme shows it. */
export async function publishEditions({ handle, showsToday }: Pick<Programme, "handle" | "showsToday">): Promise<void> {
	const { seq } = await journalHead(handle);
	const day = today(handle.clock);
	const standing = await readStanding(handle, { seq, day, showsToday, published: await readPublished(handle) });
	const figures = standing.figures.map(({ figure, soFar }) => soFar ?? figure);
	// By their codes: what one may show depends on what the ones before it have shown, whatever the order of a page is.
	const byCode = figures.toSorted((one, other) => (one.indicator.code < other.indicator.code ? -1 : 1));
	for (const figure of byCode.filter(({ indicator }) => hasBreakdown(indicator))) {
		// The figure is held against what was just published of the others as well, where both count from the same rows.
		await publishEdition(handle, figure, await listEditions(handle), figures);
	}
}

async function publishEdition(handle: Handle, figure: Figure, editions: readonly Edition[], figures: readonly Figure[]): Promise<void> {
	const { code, version, ageBands } = figure.indicator;
	const standing = latestEdition(editions, code);
	if (standing && isOf(figure, standing)) return;
	const sheets = await sheetsOf(handle, editions, figures);
	const earlier = editions.filter((edition) => {
		const sheet = sheets.get(sheetKey(edition.indicator, edition.version));
		return sheet === undefined || edition.indicator === code || mayHoldEachOther(figure.indicator, sheet);
	});
	const cells = publicCells(figure);
	const first = editions.find((edition) => edition.indicator === code && edition.version === version)?.cells;
	const tables = disclose(cells, earlier, { quarters: quartersOf(figure), ageBands, first });
	if (!tables || (standing && !replaces(tables, figure, standing))) return;
	const edition = {
		heldAgainst: editions.length,
		indicator: code,
		number: (standing?.number ?? 0) + 1,
		asOf: figure.count.asOf,
		day: figure.asOfDay,
		version,
		ageBands,
		cells,
		tables,
	};
	try {
		await run(handle, machine, editionCommands["edition-published"], edition);
	} catch (error) {
		// Another server was quicker; its commit is heard of, and is looked at anew.
		if (!(error instanceof Problem)) throw error;
	}
}

/** The sheet that each edition was made by: what was published before a sheet was revised stays published. */
async function sheetsOf(handle: Handle, editions: readonly Edition[], figures: readonly Figure[]): Promise<ReadonlyMap<string, Indicator>> {
	const sheets = new Map(figures.map(({ indicator }) => [sheetKey(indicator.code, indicator.version), indicator]));
	const former = editions.filter(({ indicator, version }) => !sheets.has(sheetKey(indicator, version)));
	for (const code of new Set(former.map(({ indicator }) => indicator))) {
		for (const sheet of await listVersions(handle.db, code)) sheets.set(sheetKey(code, sheet.version), sheet);
	}
	return sheets;
}

function sheetKey(code: string, version: number): string {
	return `${code} ${version}`;
}
