import { registers as words } from "#words/activities";
import { readRegisterNumber } from "../../particulars/register-number.ts";
import type { PlainDate } from "../../shared/clock.ts";
import { Problem } from "../../shared/problem.ts";
import { readLine } from "../attendance/line.ts";
import type { LineCorrection } from "../schema.ts";
import { remark } from "./rows.ts";
import type { PassedRow, RegisterRow } from "./schema.ts";

interface Read {
	readonly rows: readonly RegisterRow[];
	readonly rejected: readonly PassedRow[];
	readonly skipped: readonly PassedRow[];
}

interface Meant {
	/** The day of the list by its name: somebody may have come on one and not on another. */
	readonly day: string;
	readonly now: PlainDate;
	readonly written: (row: number) => Readonly<Record<string, string>>;
}

/** The lines of one session as somebody corrected them; what the file says of them stays beside. */
export function correct(read: Read, corrections: readonly LineCorrection[], { day, now, written }: Meant): Read {
	const mended = corrections.flatMap((correction) => {
		const row = correctedRow(correction, now, written(correction.row));
		return row === null ? [] : [{ row, came: correction.came.includes(day) }];
	});
	const isUntouched = ({ row }: { readonly row: number }) => !mended.some((one) => one.row.row === row);
	const absent = mended.filter(({ came }) => !came).map(({ row: { row } }) => ({ row, reason: remark(words["corrected-absent"]) }));
	const came = mended.filter((one) => one.came).map(({ row }) => row);
	const byRow = (one: { readonly row: number }, other: { readonly row: number }) => one.row - other.row;
	return {
		rows: [...read.rows.filter(isUntouched), ...came].toSorted(byRow),
		rejected: read.rejected.filter(isUntouched),
		skipped: [...read.skipped.filter(isUntouched), ...absent].toSorted(byRow),
	};
}

/** Null where what was typed cannot be read any more: then the line stands as the file has it. */
function correctedRow({ row, line }: LineCorrection, now: PlainDate, written: Readonly<Record<string, string>>): RegisterRow | null {
	try {
		const { name, birthDate, sex, phone, workplace, disability, registerNumber } = readLine(line, "", now);
		return {
			...{ row, written, name, birthDate, sex, phone, workplace, tookPartAs: line.role, disability: disability ?? null },
			registerNumber: readRegisterNumber(registerNumber ?? ""),
			remarks: [remark(words["row-corrected"])],
		};
	} catch (error) {
		if (error instanceof Problem) return null;
		throw error;
	}
}
