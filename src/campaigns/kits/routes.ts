import { form, type ProgrammeRoute, type ProgrammeVisit, view } from "../../programme/index.ts";
import { today } from "../../shared/clock.ts";
import { download, nameToKeep, type Route } from "../../shared/http/index.ts";
import { problem } from "../problems.ts";
import { readStandingOn } from "../releases/rights.ts";
import { kitCommands } from "./commands.ts";
import { packKit } from "./packing.ts";
import { kitsPage } from "./pages.tsx";
import { openFor } from "./rules.ts";
import { readKit } from "./store.ts";

/** A package that was taken, as long as it may go out: once a consent has ended there is nothing to take any more. */
const kitFile: Route<"campaigns.write", ProgrammeVisit> = {
	method: "GET",
	path: "/office/:programme/campaigns/kits/:id",
	access: "campaigns.write",
	isCostly: true,
	handle: async ({ programme, params, url }) => {
		const { handle, slug } = programme;
		const kit = await readKit(handle.db, params.id ?? "");
		if (!kit) throw problem("kit-unknown");
		const standing = await readStandingOn(handle.db, today(handle.clock), kit.item, kit.language);
		if (!standing || !openFor(standing, kit.channel)) throw problem("kit-revoked");
		const bytes = await packKit(handle, kit, standing, `${url.origin}/${kit.language}/${slug}/campaign`);
		return download(bytes, nameToKeep([slug, kit.channel, kit.language], kit.takenOn, "zip"), "application/zip");
	},
};

export const kitRoutes: readonly ProgrammeRoute[] = [
	view("campaigns/items/:item/kits/:language", "campaigns.write", kitsPage),
	kitFile,
	...form({
		command: kitCommands["kit-taken"],
		to: "campaigns/items/:item/kits/:language/:channel",
		page: kitsPage,
		done: ({ item, language }) => `campaigns/items/${item}/kits/${language}?done=taken`,
	}),
];
