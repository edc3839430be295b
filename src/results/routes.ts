import { type ProgrammeRoute, view } from "../programme/index.ts";
import { fileRoutes } from "./files/routes.ts";
import { resultsPage } from "./page.tsx";
import { targetRoutes } from "./target/routes.ts";

export const resultsRoutes: readonly ProgrammeRoute[] = [view("results", "figures.read", resultsPage), ...fileRoutes, ...targetRoutes];
