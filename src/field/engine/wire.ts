import type { Asking, Envelope, PulledAnswer, SealedOperation, Sending, Sent } from "../../sync/schema.ts";

/** The way to the server. An answer is what the server said, read by its schema; anything else throws, and nothing is taken for sent. */
export interface Wire {
	/** @throws NoAnswer | WireRefused */
	push(sending: Sending): Promise<Sent>;
	/** @throws NoAnswer | WireRefused */
	pull(asking: Asking): Promise<PulledAnswer>;
}

/** Nobody answered: no signal, no server, a page of the hotel's. Whether it arrived is not known. */
export class NoAnswer extends Error {
	override readonly name = "NoAnswer";
}

/** The server answered with a refusal of the whole: a device that was revoked, an app that is too old. */
export class WireRefused extends Error {
	override readonly name = "WireRefused";
	readonly status: number;
	/** `sync.device-refused` */
	readonly code: string;

	constructor(status: number, code: string, said: string) {
		super(said);
		this.status = status;
		this.code = code;
	}
}

/** Seals what was decided to the installation. */
export interface Sealer {
	seal(id: string, operation: SealedOperation): Promise<Pick<Envelope, "key" | "iv" | "sealed"> & { readonly wrapped: string }>;
}
