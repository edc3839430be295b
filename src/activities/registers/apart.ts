import { apart, programFile } from "../../shared/apart/index.ts";
import type { Clock } from "../../shared/clock.ts";
import { isArchive, unpackedSize } from "./archive.ts";
import { readRegister } from "./reading.ts";
import type { Known, RegisterReading } from "./schema.ts";

/** What a process is asked: a file, and what is known of it besides. */
export interface RegisterToRead {
	readonly bytes: Uint8Array;
	readonly file: string;
	readonly now: Date;
	readonly known: Known;
}

const kilobyte = 1024;
/** A register of a hundred rows is read in a moment; one that unpacks to more is read apart. */
const heavy = { text: 16 * kilobyte, workbook: 512 * kilobyte };

export function isHeavy(bytes: Uint8Array): boolean {
	return isArchive(bytes) ? unpackedSize(bytes) > heavy.workbook : bytes.length > heavy.text;
}

/** As `readRegister`; a large file is read in a process of its own. @throws Problem `apart.*` besides */
export async function readRegisterApart(bytes: Uint8Array, file: string, clock: Clock, known: Known = {}): Promise<RegisterReading> {
	if (!isHeavy(bytes)) return readRegister(bytes, file, clock, known);
	const asked: RegisterToRead = { bytes, file, now: clock.now(), known };
	return apart(programFile(import.meta.url, "registers-apart"), asked);
}
