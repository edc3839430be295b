import { createHmac } from "node:crypto";
import type { Edition } from "./schema.ts";

/**
 * What stands for a person in the public rows of one edition of one figure. The key is random and is kept in the database, so that two
 * publications cannot be joined by their tokens, and nobody who knows a person's id or number can compute one.
 */
export function tokenOf({ salt, indicator }: Pick<Edition, "salt" | "indicator">, person: string): string {
	return createHmac("sha256", salt).update(`${indicator}\n${person}`).digest("hex").slice(0, 16);
}
