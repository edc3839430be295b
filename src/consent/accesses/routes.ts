import { type ProgrammeRoute, view } from "../../programme/index.ts";
import { accessesPage } from "./page.tsx";

export const accessRoutes: readonly ProgrammeRoute[] = [view("consents/accesses", "consents.watch", accessesPage)];
