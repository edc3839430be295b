// A figure is what an indicator sheet counts: its Count with its parts and the rows left out.
// A figure's rows are the people it counted, each at the first qualifying contact.
// Moment: a sheet, a journal position and the day on which the journal stood there.

export { attainmentOf } from "./figure/targets.ts";
export { figureCommands } from "./files/commands.ts";
export { figureOperations } from "./files/operations.ts";
export { readHistory, readStretch } from "./history.ts";
export { type FigureLabels, figureLabels } from "./labels.ts";
export { address } from "./office.ts";
export { readOverlap } from "./overlap/overlap.ts";
export { figuresRoutes } from "./routes.ts";
export { hiddenRows } from "./rows/access.ts";
export { readRowIds } from "./rows/ids.ts";
export { readRows } from "./rows/rows.ts";
export { computeFigures, positionOf, readFigure, readFigures } from "./store.ts";
export { type FigureInStretches, readInStretches } from "./stretches.ts";
export { summarise } from "./summary.ts";
