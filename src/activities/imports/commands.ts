import { type EnteringProgress, enterReports, type NewReport } from "../../people/index.ts";
import { noteWritten } from "../../shared/database/index.ts";
import { newId } from "../../shared/id.ts";
import { type Change, commandsOf } from "../../shared/journal/index.ts";
import { problem } from "../problems.ts";
import type { RegisterReading, RegisterRow, SessionReading } from "../registers/schema.ts";
import type { ActivitiesTables } from "../schema.ts";
import { attendances } from "../store.ts";
import { withinAreas } from "../within.ts";
import { type Draft, readDraft, takeDraft } from "./drafts.ts";
import { keepMapping, removeMapping } from "./mappings.ts";
import { type ConfirmedImport, importOperations, mappingOperations } from "./operations.ts";
import { settleTargets, type Target } from "./targets.ts";
import { undoParts } from "./undoing.ts";

/** Hears how far an import is, and ends it by refusing: then nothing is written. */
type ImportProgress = (step: "reading" | Parameters<EnteringProgress>[0], done: number, of: number) => Promise<void>;

export const importCommands = importCommandsTelling(async () => {});

/** `known`: the file as it was read a moment ago, so that it is not read twice. */
export function importCommandsTelling(progress: ImportProgress, known?: RegisterReading) {
	return commandsOf(
		importOperations,
		{
			"register-imported": {
				prepare: (handle, author, input) => readDraft(handle, author, input, known),
				work: (change, input, draft: Draft) => importRegister(change, input, draft, progress),
			},
			"import-undone": (change, input) => undoParts(change, input.import, null),
			"import-part-undone": (change, input) => undoParts(change, input.import, input.part),
		},
		withinAreas,
	);
}

export const mappingCommands = commandsOf(
	mappingOperations,
	{
		"columns-mapped": (change, mapping) => keepMapping(change, mapping),
		"mapping-removed": (change, { mapping }) => removeMapping(change, mapping),
	},
	withinAreas,
);

async function importRegister(change: Change, confirmed: ConfirmedImport, draft: Draft, progress: ImportProgress) {
	const { file, reading } = draft;
	const id = confirmed.import;
	const read = reading.parts.reduce((sum, { rows }) => sum + rows.length, 0);
	await progress("reading", read, read);
	await takeDraft(change, id, draft);
	const targets = await settleTargets(change, confirmed, reading);
	// One report of each line, however many days it is marked on: then whoever it names is one person.
	const reports = new Map<string, NewReport>();
	for (const { part, area } of targets) {
		for (const row of part.rows) {
			const key = lineOf(part, row);
			if (!reports.has(key)) reports.set(key, reportOf(row, { import: id, list: part.list }, area));
		}
	}
	const entered = [...reports.values()];
	const { passedOver } = await enterReports(change, entered, progress);
	const marks = targets.flatMap(({ part, session }) =>
		part.rows.map((row) => ({ id: newId(), session, report: reports.get(lineOf(part, row))?.id ?? "", role: row.tookPartAs })),
	);
	await attendances.begin(change, ...marks);
	await keepTargets(change, id, targets, reading);
	await progress("writing", entered.length, entered.length);
	const { file_name: name, sha256 } = file;
	const sessions = targets.map(({ part, session, activity }) => ({ part: part.part, session, activity, rows: part.rows.length }));
	const [first] = targets;
	if (!first) throw problem("nothing-to-import", { file: reading.file });
	return {
		...{ activity: first.activity, session: first.session, sessions, rows: marks.length },
		...{ reports: entered.map((report) => report.id), passedOver, register: { name, sha256 } },
		corrected: reading.corrections.map(({ list, row, by }) => ({ list, row, by })),
	};
}

async function keepTargets(change: Change, id: string, targets: readonly Target[], { mappings }: RegisterReading): Promise<void> {
	const { tx, seq } = change;
	noteWritten(change, "register_import", id);
	noteWritten(change, "register_part", id);
	const tables = tx.withTables<ActivitiesTables>();
	await tables.updateTable("register_import").set({ since_seq: seq, mapped: { mappings } }).where("id", "=", id).execute();
	const rows = targets.map(({ part, session, activity }) => ({
		...{ import: id, part: part.part, list: part.list, session, made_session: activity !== null, undone_seq: null },
	}));
	await tables.insertInto("register_part").values(rows).execute();
}

function lineOf({ list }: SessionReading, { row }: RegisterRow): string {
	return `${list}:${row}`;
}

function reportOf(row: RegisterRow, register: { readonly import: string; readonly list: number }, area: string | null): NewReport {
	return {
		id: newId(),
		written: row.written,
		name: row.name,
		birthDate: row.birthDate,
		sex: row.sex,
		registerNumber: row.registerNumber?.normal ?? null,
		phone: row.phone,
		workplace: row.workplace,
		disability: row.disability,
		area,
		register: { ...register, row: row.row },
	};
}
