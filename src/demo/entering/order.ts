import type { Order } from "../../identity/index.ts";
import { newId } from "../../shared/id.ts";

/** The demo writes in its own name, everywhere. */
export function order(): Order {
	return { id: newId(), by: { account: null, device: "demo" }, areas: [""] };
}
