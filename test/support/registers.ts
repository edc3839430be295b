import { readRegister } from "../../src/activities/registers/reading.ts";
import type { RegisterReading, SessionReading } from "../../src/activities/registers/schema.ts";
import type { Clock } from "../../src/shared/clock.ts";

/** A register of one session as a whole. */
export type OneSession = SessionReading & Pick<RegisterReading, "file" | "kind">;

/** Reads a register that holds one session; what was understood of the file comes before what was understood of its list. */
export async function readOneSession(bytes: Uint8Array, file: string, clock: Clock): Promise<OneSession> {
	const { parts, understood, ...reading } = await readRegister(bytes, file, clock);
	const [part, ...others] = parts;
	if (!part || others.length > 0) throw new Error(`${file} holds ${parts.length} sessions: ${parts.map(({ name }) => name).join("; ")}`);
	return { ...reading, ...part, understood: [...understood, ...part.understood] };
}
