// An indicator sheet says what is counted and how; a figure is its Count with its parts and the rows left out.
// A figure's rows are the people it counted, each at the first qualifying contact.
// Moment: a sheet, a journal position and the day on which the journal stood there.

export { type StarterPillar, starterSheets } from "../indicators/starter/starter.ts";
export { type PublishedCheck, type PublishedFault, verifyPublished } from "../publishing/check.ts";
export { approvePeriod, type Decision, publishPeriod, sendBack, submitPeriod } from "../publishing/commands.ts";
export type { FrozenFigure } from "../publishing/frozen.ts";
export { approveRestatement, proposeRestatement, readDifferences, withdrawRestatement } from "../publishing/restating.ts";
export { listPublished, type PublishedFigure } from "../publishing/store.ts";
export { periodsWaiting } from "../publishing/waiting.ts";
export { defineIndicator, reviseIndicator } from "./commands.ts";
export { readHistory, readQuarters } from "./history.ts";
export { type LeftOutQuery, readLeftOut } from "./left-out.ts";
export { readOverlap } from "./overlap.ts";
export { figuresRoutes } from "./routes.ts";
export { type RowsQuery, readRows } from "./rows.ts";
export { ageBandOf, axesOf, breakDown, byQuarter, sumLeftOut } from "./rules.ts";
export type { Figure, FigureCell, FigureRow, Indicator, IndicatorSheet, LeftOutRow } from "./schema.ts";
export { listIndicators, listVersions, readFigure, readFigures } from "./store.ts";
