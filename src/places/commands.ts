import { covers } from "../identity/index.ts";
import type { Handle } from "../shared/database/index.ts";
import { type Actor, perform, type Receipt } from "../shared/journal/index.ts";
import { findArea } from "./areas.ts";
import { problem } from "./problems.ts";
import type { NewSite, PlacesTables } from "./schema.ts";

/** `areas` is the scope the site must lie in. */
export function addSite(
	handle: Handle,
	order: { readonly id: string; readonly by: Actor; readonly areas: readonly string[] },
	site: NewSite,
): Promise<Receipt<{ site: string }>> {
	return perform(handle, {
		...order,
		kind: "places.site-added",
		subject: site.id,
		work: async (tx, seq) => {
			if (!findArea(site.area)) throw problem("area-unknown", { area: site.area });
			if (!covers(order.areas, site.area)) throw problem("outside-areas");
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
				})
				.execute();
			return { after: { ...site }, result: { site: site.id } };
		},
	});
}
