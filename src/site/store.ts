import { sql } from "kysely";
import { type Figure, readFigures, readRows } from "../figures/index.ts";
import type { Handle } from "../shared/database/index.ts";
import { type Anchor, journalHead } from "../shared/journal/index.ts";
import { Problem } from "../shared/problem.ts";
import { publishEdition } from "./commands.ts";
import { disclose } from "./disclosure.ts";
import { isOf, publicArea, publicCells, quartersOf, replaces } from "./rules.ts";
import type { Edition, RowGroup } from "./schema.ts";
import { tokenOf } from "./tokens.ts";

/** A figure as the public sees it: its total now, and the breakdown that stands. */
export interface PublicFigure {
	readonly figure: Figure;
	/** Null as long as too few people are counted. */
	readonly edition: Edition | null;
	/** The journal position of the figure and the hash there, as `npx tegsh verify --anchor` takes it. */
	readonly anchor: string;
}

/** A journal position is for ever, and so are the figures there: they are counted once for it, however often pages are made. */
const counted = new WeakMap<Handle, { readonly seq: number; readonly figures: Promise<PublicFigure[]> }>();

/** Every figure of the programme, all at one journal position. A breakdown that has come of age is published on the way. */
export async function readPublicFigures(handle: Handle): Promise<PublicFigure[]> {
	const head = await journalHead(handle);
	const known = counted.get(handle);
	if (known?.seq === head.seq) return known.figures;
	const figures = countAt(handle, head);
	counted.set(handle, { seq: head.seq, figures });
	figures.catch(() => counted.delete(handle));
	return figures;
}

async function countAt(handle: Handle, { seq, hash }: Anchor): Promise<PublicFigure[]> {
	const figures = await readFigures(handle, { asOf: seq });
	const editions = figures.length > 0 ? await listEditions(handle) : [];
	const published: PublicFigure[] = [];
	for (const figure of figures) {
		const edition = await standingEdition(handle, figure, editions);
		// The next figure is held against this edition as well: both count from the same attendances.
		if (edition && !editions.includes(edition)) editions.push(edition);
		published.push({ figure, edition, anchor: `${seq}:${hash}` });
	}
	return published;
}

async function standingEdition(handle: Handle, figure: Figure, editions: readonly Edition[]): Promise<Edition | null> {
	const { code } = figure.indicator;
	const standing = latest(editions, code);
	if (standing && isOf(figure, standing)) return standing;
	const tables = disclose(publicCells(figure), editions, quartersOf(figure));
	if (!tables || (standing && !replaces(tables, figure, standing))) return standing;
	try {
		await publishEdition(handle, { figure, number: (standing?.number ?? 0) + 1, tables });
	} catch (error) {
		if (!(error instanceof Problem)) throw error;
	}
	return latest(await listEditions(handle), code);
}

function latest(editions: readonly Edition[], code: string): Edition | null {
	return editions.findLast((edition) => edition.indicator === code) ?? null;
}

export async function listEditions(handle: Handle): Promise<Edition[]> {
	const { rows } = await sql<Edition>`
		select indicator, number, as_of as "asOf", day, version, salt, cells, tables from edition order by number, indicator`.execute(
		handle.db,
	);
	return rows;
}

/** One row of the public evidence: somebody, whom only the edition's salt could name, in a group of at least five. */
export interface TokenRow {
	readonly token: string;
	readonly group: RowGroup;
}

/** In the order of the tokens, which is the order of nothing else. */
export async function readTokens(handle: Handle, edition: Edition): Promise<TokenRow[]> {
	const { indicator, asOf, tables } = edition;
	const rows = await readRows(handle, [""], indicator, { asOf, limit: tables.people });
	return rows
		.flatMap(({ person, firstDay, area }) => {
			const place = publicArea(area);
			const group = tables.rows.find(
				({ quarters, areas }) => quarters.some((quarter) => holds(quarter, firstDay)) && areas.includes(place),
			);
			return group ? [{ token: tokenOf(edition, person), group }] : [];
		})
		.sort((one, other) => (one.token < other.token ? -1 : 1));
}

function holds(quarter: string, day: string): boolean {
	return quarter === `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}
