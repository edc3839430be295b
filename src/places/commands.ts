import type { Handle } from "../shared/database/index.ts";
import { type Actor, perform, type Receipt } from "../shared/journal/index.ts";
import { findArea } from "./areas.ts";
import { problem } from "./problems.ts";
import type { NewSite, PlacesTables } from "./schema.ts";

export function addSite(handle: Handle, operation: { id: string; by: Actor }, site: NewSite): Promise<Receipt<{ site: string }>> {
	return perform(handle, {
		...operation,
		kind: "places.site-added",
		subject: site.id,
		work: async (tx, seq) => {
			if (!findArea(site.area)) throw problem("area-unknown", { area: site.area });
			await tx
				.withTables<PlacesTables>()
				.insertInto("site")
				.values({ id: site.id, since_seq: seq, kind: site.kind, name_mn: site.nameMn, name_en: site.nameEn, area: site.area })
				.execute();
			return { after: { ...site }, result: { site: site.id } };
		},
	});
}
