import { type ProgrammeRoute, view } from "../programme/index.ts";
import { figuresPage } from "./figure/list-page.tsx";
import { figurePage } from "./figure/page.tsx";
import { fileRoutes } from "./files/routes.ts";
import { avoidedCountsPage } from "./overlap/avoided-counts-page.tsx";
import { avoidedPeoplePage } from "./overlap/avoided-people-page.tsx";
import { overlapPage } from "./overlap/page.tsx";
import { pairsPage } from "./pairs/page.tsx";
import { leftOutPage, rowsPage } from "./rows/pages.tsx";

const access = "figures.read";

export const figuresRoutes: readonly ProgrammeRoute[] = [
	view("figures", access, figuresPage),
	view("figures/overlap", access, overlapPage),
	view("figures/overlap/ledger", access, avoidedCountsPage),
	view("figures/overlap/ledger/people", access, avoidedPeoplePage),
	view("figures/pairs", "people.link", pairsPage),
	view("figures/:code", access, figurePage),
	view("figures/:code/rows", access, rowsPage),
	view("figures/:code/left-out", access, leftOutPage),
	...fileRoutes,
];
