// A handle is a pool of connections whose search path is one schema, with the clock that schema lives by.
// Rows are versioned by journal positions: since_seq <= asOf < until_seq.
export { isEmpty, type Loading, loadAll } from "./copying/loading.ts";
export { type CopiedSchema, type CopiedTable, type Snapshot, withSnapshot } from "./copying/snapshot.ts";
export { type Database, forever, type Handle, openHandle, quoteName, type Transaction } from "./handle.ts";
export {
	digestAt,
	digestBegun,
	digestEnded,
	hasEnded,
	heldRows,
	isStillIn,
	keyOf,
	readShape,
	type Shape,
	saysItself,
	textOfShape,
} from "./held/shape.ts";
export { type Shapes, shapesOf } from "./held/shapes.ts";
export { digested, rowsInPlace, sayingBegun, sayingEnded, type Written, type WrittenRows, writtenIn } from "./held/written.ts";
export { listen } from "./listen.ts";
export { inTurn, withLock } from "./lock.ts";
export { holdsLists, manyRows, type NamedColumn } from "./many.ts";
export { dropSchema, migrate } from "./migrate.ts";
export { packageFolder, packageVersion } from "./package-folder.ts";
export { withinPaths } from "./paths.ts";
export { plannedOnce } from "./prepared.ts";
export { pulseOf } from "./pulse.ts";
export { analyze, ownsSchema } from "./roles.ts";
export { heldAt, noteChange, noteWritten, type RowWriter, type VersionedTable, versioned } from "./rows.ts";
export { withThrowAwayDatabase } from "./throw-away.ts";
export { type Trouble, troubleOf } from "./trouble.ts";
export { forEverybody, whileAsked } from "./while-asked.ts";
