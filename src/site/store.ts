import { sql } from "kysely";
import * as v from "valibot";
import { readFigures, readOverlap, readRows } from "../figures/index.ts";
import type { Figure, Overlap } from "../figures/schema.ts";
import { listPartners, listPillars, type Partner, type Pillar } from "../programme/index.ts";
import type { PlainDate } from "../shared/clock.ts";
import { type Database, type Handle, versioned } from "../shared/database/index.ts";
import type { Anchor } from "../shared/journal/index.ts";
import { readAnnouncement } from "./announcement/store.ts";
import { readPublicDocuments } from "./outputs.ts";
import { type PublishedOfPeriod, readPublished } from "./published.tsx";
import { hasBreakdown, publicArea } from "./rules.ts";
import {
	type Edition,
	editionCells,
	editionTables,
	type PublicAnnouncement,
	type PublicCampaignYear,
	type PublicDocument,
	type RowGroup,
	type SiteTables,
} from "./schema.ts";
import type { OwnTexts } from "./texts.ts";
import { tokenOf } from "./tokens.ts";
import { readPublicCampaign } from "./works/reading.ts";

/** A figure as the public sees it: its total now, and the breakdown that stands. */
export interface PublicFigure {
	readonly figure: Figure;
	/** Null as long as too few people are counted. */
	readonly edition: Edition | null;
	/** The journal position of the figure and the hash there, as `npx tegsh verify --anchor` takes it. */
	readonly anchor: string;
}

/** All that is public of a programme at one journal position. */
export interface PublicView {
	readonly figures: readonly PublicFigure[];
	readonly overlap: Overlap | null;
	readonly pillars: readonly Pillar[];
	readonly partners: readonly Partner[];
	readonly documents: readonly PublicDocument[];
	readonly campaign: readonly PublicCampaignYear[];
	/** What was published for periods, frozen; the latest period first. */
	readonly published: readonly PublishedOfPeriod[];
	readonly announcement: PublicAnnouncement;
	readonly texts: OwnTexts;
}

/** What the public sees at the head of the journal on a day, with the editions that stand. */
export async function readPublicView(handle: Handle, head: Anchor, day: PlainDate): Promise<PublicView> {
	const { db } = handle;
	const pillars = await listPillars(db);
	const figures = (await countAt(handle, head)).toSorted(byPillar(pillars));
	return {
		figures,
		overlap: figures.length > 1 ? await readOverlap(handle, { asOf: head.seq, figures: figures.map(({ figure }) => figure) }) : null,
		pillars,
		partners: await listPartners(db),
		documents: await readPublicDocuments(db),
		campaign: await readPublicCampaign(handle, head.seq, day),
		published: await readPublished(handle),
		announcement: await readAnnouncement(db),
		texts: await readTexts(db),
	};
}

/** The first figure is the one that a card and a description show: that of the first pillar. */
function byPillar(pillars: readonly Pillar[]) {
	const place = ({ figure }: PublicFigure) => {
		const number = pillars.findIndex(({ id }) => id === figure.indicator.pillar);
		return number < 0 ? pillars.length : number;
	};
	const order = ["direct", "indirect", "campaign"];
	const reach = ({ figure }: PublicFigure) => order.indexOf(figure.indicator.reach);
	return (one: PublicFigure, other: PublicFigure) => place(one) - place(other) || reach(one) - reach(other);
}

export const ownTexts = versioned<SiteTables, "public_text">("public_text");

export async function readTexts(db: Database): Promise<OwnTexts> {
	const rows = await ownTexts.inForce(db).select(["key", "mn", "en"]).execute();
	return Object.fromEntries(rows.map(({ key, mn, en }) => [key, { mn, en }]));
}

/** Every figure of the programme, all at one journal position. */
async function countAt(handle: Handle, { seq, hash }: Anchor): Promise<PublicFigure[]> {
	const figures = await readFigures(handle, { asOf: seq });
	const editions = figures.length > 0 ? await listEditions(handle) : [];
	return figures.map((figure) => ({
		figure,
		edition: hasBreakdown(figure.indicator) ? latestEdition(editions, figure.indicator.code) : null,
		anchor: `${seq}:${hash}`,
	}));
}

export function latestEdition(editions: readonly Edition[], code: string): Edition | null {
	return editions.findLast((edition) => edition.indicator === code) ?? null;
}

export async function listEditions(handle: Handle): Promise<Edition[]> {
	const { rows } = await sql<Omit<Edition, "cells" | "tables"> & { cells: unknown; tables: unknown }>`
		select indicator, number, as_of as "asOf", day, version, age_bands as "ageBands", salt, cells, tables from edition order by number, indicator`.execute(
		handle.db,
	);
	return rows.map((row) => ({ ...row, cells: v.parse(editionCells, row.cells), tables: v.parse(editionTables, row.tables) }));
}

/** One row of the public evidence: somebody, whom only the edition's salt could name, in a group of at least five. */
interface TokenRow {
	readonly token: string;
	readonly group: RowGroup;
}

/** In the order of the tokens, which is the order of nothing else. */
export async function readTokens(handle: Handle, edition: Edition): Promise<TokenRow[]> {
	const { indicator, asOf, tables } = edition;
	const rows = await readRows(handle, [""], indicator, { asOf, limit: tables.people });
	return rows
		.flatMap(({ id, day, area }) => {
			const place = publicArea(area);
			const group = tables.rows.find(({ quarters, areas }) => quarters.some((quarter) => holds(quarter, day)) && areas.includes(place));
			return group ? [{ token: tokenOf(edition, id), group }] : [];
		})
		.sort((one, other) => (one.token < other.token ? -1 : 1));
}

function holds(quarter: string, day: string): boolean {
	return quarter === `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}
