import { type ProgrammeRoute, view } from "../programme/index.ts";
import { historyPage } from "./page.tsx";
import type { Registry } from "./seen.ts";

export interface HistoryOptions {
	readonly registry: Registry;
}

export function historyRoutes({ registry }: HistoryOptions): readonly ProgrammeRoute[] {
	return [view("history", "history.read", (visit) => historyPage(visit, registry))];
}
