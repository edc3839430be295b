import { covers } from "../identity/index.ts";
import type { PlainDate } from "../shared/clock.ts";
import { today } from "../shared/clock.ts";
import { forever, type Handle, type Transaction } from "../shared/database/index.ts";
import { type Actor, perform, type Receipt } from "../shared/journal/index.ts";
import { findArea, isValidOn } from "./areas.ts";
import { problem } from "./problems.ts";
import type { NewSite, PlacesTables, Site } from "./schema.ts";
import { readSite } from "./store.ts";

/** `areas` is the scope the site must lie in. */
export interface SiteOrder {
	readonly id: string;
	readonly by: Actor;
	readonly areas: readonly string[];
}

export function addSite(handle: Handle, order: SiteOrder, site: NewSite): Promise<Receipt<{ site: string }>> {
	return perform(handle, {
		...order,
		kind: "places.site-added",
		subject: site.id,
		work: async (tx, seq) => {
			checkArea(order, site.area, today(handle.clock));
			await insertSite(tx, seq, site);
			return { after: { ...site }, result: { site: site.id } };
		},
	});
}

/** A site outside the scope is as good as none, and cannot be moved out of the scope either. */
export function changeSite(handle: Handle, order: SiteOrder, site: NewSite): Promise<Receipt<{ site: string }>> {
	return perform(handle, {
		...order,
		kind: "places.site-changed",
		subject: site.id,
		work: async (tx, seq) => {
			const before = await siteWithin(tx, order, site.id);
			// A khoroo that has been renumbered since stays what the site was entered with.
			if (site.area !== before.area) checkArea(order, site.area, today(handle.clock));
			await closeRow(tx, seq, site.id);
			await insertSite(tx, seq, site, before.endedOn);
			return { before: journalled(before), after: { ...site }, result: { site: site.id } };
		},
	});
}

/** From the day after, nothing new is entered there; what is on record stays. */
export function endSite(handle: Handle, order: SiteOrder, id: string, endedOn: PlainDate | null): Promise<Receipt<{ site: string }>> {
	return perform(handle, {
		...order,
		kind: endedOn === null ? "places.site-reopened" : "places.site-ended",
		subject: id,
		work: async (tx, seq) => {
			const before = await siteWithin(tx, order, id);
			if (endedOn !== null && endedOn > today(handle.clock)) throw problem("end-to-come");
			await closeRow(tx, seq, id);
			await insertSite(tx, seq, before, endedOn);
			return { before: { endedOn: before.endedOn }, after: { endedOn }, result: { site: id } };
		},
	});
}

async function siteWithin(tx: Transaction, order: SiteOrder, id: string): Promise<Site> {
	const site = await readSite(tx, id);
	if (!site) throw problem("site-unknown");
	if (!covers(order.areas, site.area)) throw problem("outside-areas");
	return site;
}

function checkArea(order: SiteOrder, path: string, day: PlainDate): void {
	const area = findArea(path);
	if (!area) throw problem("area-unknown", { area: path });
	if (!covers(order.areas, path)) throw problem("outside-areas");
	if (!isValidOn(area, day)) throw problem("area-ended");
}

async function closeRow(tx: Transaction, seq: number, id: string): Promise<void> {
	await tx
		.withTables<PlacesTables>()
		.updateTable("site")
		.set({ until_seq: seq })
		.where("id", "=", id)
		.where("until_seq", "=", forever)
		.execute();
}

async function insertSite(tx: Transaction, seq: number, site: NewSite, endedOn: PlainDate | null = null): Promise<void> {
	await tx
		.withTables<PlacesTables>()
		.insertInto("site")
		.values({
			id: site.id,
			since_seq: seq,
			kind: site.kind,
			name_mn: site.nameMn,
			name_en: site.nameEn,
			area: site.area,
			latitude: site.coordinates?.latitude ?? null,
			longitude: site.coordinates?.longitude ?? null,
			closed_group: site.closedGroup ?? false,
			ended_on: endedOn,
		})
		.execute();
}

function journalled({ sinceSeq: _, ...site }: Site) {
	return { ...site };
}
