import { apart, isApart, programFile } from "../../shared/apart/index.ts";
import { readExport } from "./reading.ts";
import type { ExportMapping, ExportReading } from "./schema.ts";

/** What a process is asked: a file, and what is known of its columns. */
export interface ExportToRead {
	readonly bytes: Uint8Array;
	readonly file: string;
	readonly mappings: readonly ExportMapping[];
}

/** Some two hundred posts are read in a moment; a larger file is somebody else's to wait for. */
const heavy = 128 * 1024;

/** As `readExport`; a large file is read in a process of its own. @throws Problem `apart.*` besides */
export async function readExportApart(bytes: Uint8Array, file: string, mappings: readonly ExportMapping[] = []): Promise<ExportReading> {
	if (bytes.length <= heavy || isApart()) return readExport(bytes, file, mappings);
	const asked: ExportToRead = { bytes, file, mappings };
	return apart(programFile(import.meta.url, "exports-apart"), asked);
}
