import { sql } from "kysely";
import * as v from "valibot";
import { readOverlap, readRows } from "../figures/index.ts";
import type { Overlap } from "../figures/schema.ts";
import type { Indicator } from "../indicators/schema.ts";
import { listPartners, listPillars, type Partner, type Pillar, type Programme } from "../programme/index.ts";
import type { PlainDate } from "../shared/clock.ts";
import { type Database, type Handle, versioned } from "../shared/database/index.ts";
import { type Anchor, readAnchor } from "../shared/journal/index.ts";
import { readAnnouncement } from "./announcement/store.ts";
import { readPublicDocuments } from "./outputs.ts";
import { type PublishedOfPeriod, readPublished } from "./published.tsx";
import { hasBreakdown, isOf, publicArea } from "./rules.ts";
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
import { readStanding, type StandingFigure } from "./standing.ts";
import type { OwnTexts } from "./texts.ts";
import { tokenOf } from "./tokens.ts";
import { readPublicCampaign } from "./works/reading.ts";

/** A figure as the public sees it: its number, and the breakdown that stands. */
export interface PublicFigure extends StandingFigure {
	/** Null as long as too few people are counted. */
	readonly edition: Edition | null;
	/** The journal position of the figure and the hash there, as `npx tegsh verify --anchor` takes it. */
	readonly anchor: string;
}

/** All that is public of a programme at one journal position. */
export interface PublicView {
	readonly figures: readonly PublicFigure[];
	/** The sheets of figures of which nothing is said yet. */
	readonly silent: readonly Indicator[];
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

/** Whose pages are read, and whether they say the numbers so far. */
type Shown = Pick<Programme, "handle" | "showsToday">;

/** What the public sees at the head of the journal on a day, with the editions that stand. */
export async function readPublicView({ handle, showsToday }: Shown, head: Anchor, day: PlainDate): Promise<PublicView> {
	const { db } = handle;
	const pillars = await listPillars(db);
	const published = await readPublished(handle);
	const { figures: standing, silent } = await readStanding(handle, { seq: head.seq, day, showsToday, published });
	const figures = (await withEditions(handle, standing)).toSorted(byPillar(pillars));
	return {
		figures,
		silent,
		overlap: await overlapOf(handle, figures),
		pillars,
		partners: await listPartners(db),
		documents: await readPublicDocuments(db),
		campaign: await readPublicCampaign(handle, head.seq, day),
		published,
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

/** Each with the breakdown that stands: of a figure that was published, none that is of a later day. */
async function withEditions(handle: Handle, figures: readonly StandingFigure[]): Promise<PublicFigure[]> {
	const editions = figures.length > 0 ? await listEditions(handle) : [];
	const unapproved = figures.find(({ published }) => !published)?.figure.count.asOf;
	const { seq, hash } = await readAnchor(handle, unapproved ?? 0);
	return figures.map((one) => {
		const { figure, published, soFar } = one;
		const until =
			published && !soFar ? editions.filter((edition) => edition.asOf <= published.edition.asOf || isOf(figure, edition)) : editions;
		return {
			...one,
			edition: hasBreakdown(figure.indicator) ? latestEdition(until, figure.indicator.code) : null,
			anchor: published ? `${published.edition.asOf}:${published.edition.hash}` : `${seq}:${hash}`,
		};
	});
}

/** Of all pillars together, where all figures are of one position. */
async function overlapOf(handle: Handle, figures: readonly PublicFigure[]): Promise<Overlap | null> {
	const [first] = figures;
	const position = ({ figure: { count, asOfDay } }: PublicFigure) => `${count.asOf} ${asOfDay}`;
	if (!first || figures.length < 2 || figures.some((one) => position(one) !== position(first))) return null;
	return readOverlap(handle, { asOf: first.figure.count.asOf, figures: figures.map(({ figure }) => figure) });
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
	const { indicator, asOf, day, tables } = edition;
	const rows = await readRows(handle, [""], indicator, { asOf, day, limit: tables.people });
	return rows
		.flatMap(({ id, day: met, area }) => {
			const place = publicArea(area);
			const group = tables.rows.find(({ quarters, areas }) => quarters.some((quarter) => holds(quarter, met)) && areas.includes(place));
			return group ? [{ token: tokenOf(edition, id), group }] : [];
		})
		.sort((one, other) => (one.token < other.token ? -1 : 1));
}

function holds(quarter: string, day: string): boolean {
	return quarter === `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}
