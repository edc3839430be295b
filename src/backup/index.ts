// A backup is all there is of an installation at one moment: the rows of all its schemas, its files, and the key of what is sealed, in one archive.
// An archive is closed with a passphrase or a public key, says at its end what is in it, and is there whole or not at all.
// A trial restores a backup into a database that is thrown away, and compares: one that was never tried is only believed to be one.

export { type Key, type Lock, newKeyPair, shortestPassphrase } from "./archive/lock.ts";
export { type BackupSource, findBackup } from "./archive/source.ts";
export { backupCommands } from "./commands.ts";
export { keepAllApart, startKeeper } from "./kept-apart/keeper.ts";
export { type KeptApart, keptApartName } from "./kept-apart/list.ts";
export { readFrom, readFromStore } from "./kept-apart/places.ts";
export { makeBackup } from "./making.ts";
export type { BackupPlaces } from "./nightly/places.ts";
export { startNightly } from "./nightly/watch.ts";
export { backupRoutes, backupsToMind } from "./office/routes.tsx";
export { backupOperations } from "./operations.ts";
export { keyMissing, lockMissing } from "./problems.ts";
export { readBackup } from "./reading.ts";
export { finishRestorations } from "./restorations.ts";
export { restoreBackup } from "./restoring.ts";
export type { Contents } from "./schema.ts";
export { compareTrial, loadInTrial, noteTrial, type TrialFault } from "./trial.ts";
