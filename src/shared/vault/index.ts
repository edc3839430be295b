// A vault seals what stands in the database and must not be read from it alone: by who finds a copy, a backup or a disk of it.
// The key lies beside the database and never in it. A mark is the same for the same text, so that sealed things can be compared and not read.
export { keyIn, replaceKey, requireKey } from "./key.ts";
export { isSealed, noVault, type Vault, vaultOf } from "./vault.ts";
