import type { Island } from "../shared/ui/index.ts";
import { boardSheet } from "./cases/board/sheet.ts";
import { casesIslands } from "./cases/sheets.ts";

/** Stylesheets of pages of children. */
export const childrenIslands: readonly Island[] = [boardSheet, ...casesIslands];
