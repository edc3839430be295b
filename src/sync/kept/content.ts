import * as v from "valibot";
import { type SealedOperation, sealedOperation } from "../schema.ts";
import type { KeptOperation } from "./store.ts";

/** What was sent; null where it cannot be read. */
export function contentOf({ content }: Pick<KeptOperation, "content">): SealedOperation | null {
	const read = v.safeParse(sealedOperation, content);
	return read.success ? read.output : null;
}
