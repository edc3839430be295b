import { answerApart } from "../../shared/apart/index.ts";
import type { ExportToRead } from "./apart.ts";
import { readExport } from "./reading.ts";

// Runs in a process of its own.
answerApart(({ bytes, file, mappings }: ExportToRead) => readExport(bytes, file, mappings));
