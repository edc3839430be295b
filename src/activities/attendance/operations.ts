import * as v from "valibot";
import { operations as names, sessions as words } from "#words/activities";
import { disabilities } from "../../particulars/disability.ts";
import { sexes } from "../../particulars/sex.ts";
import { id, lines, optionalChoice, record, typed } from "../../shared/fields.ts";
import { operation, operationsOf } from "../../shared/journal/operation.ts";
import { participantRoles } from "../schema.ts";
import { because } from "../sessions/operations.ts";

const text = v.pipe(typed, v.trim(), v.maxLength(200, "field-long"));

/** What a line of a sign-in sheet says, each field as it stands there. */
const written = {
	given: text,
	family: text,
	clan: text,
	sex: optionalChoice(sexes, "choice-wrong"),
	birthDate: text,
	registerNumber: text,
	/** `yes`: an odd register number stands on the sheet like this. */
	asWritten: typed,
	phone: text,
	workplace: text,
	disability: optionalChoice(disabilities, "choice-wrong"),
};
const line = v.object(written);
const hasGivenName = ({ given }: { readonly given: string }) => /\p{L}/u.test(given);
const role = optionalChoice(participantRoles, "choice-wrong");
const ids = v.pipe(
	lines,
	v.everyItem((one) => v.is(id, one), "id-wrong"),
);

/** Who came: by what they wrote on the sheet, as a `report` of this id, or as a `person` who is on record already. */
const mark = v.pipe(
	v.object({
		id,
		session: id,
		person: record,
		report: record,
		...written,
		/** As what they took part; null: as most. */
		role,
		/** Reports that somebody looked at: of other people, or of nobody could tell whom. */
		different: ids,
		unsure: ids,
	}),
	v.forward(
		v.partialCheck([["person"], ["given"]], (mark) => mark.person !== null || hasGivenName(mark), "given-missing"),
		["given"],
	),
	v.forward(
		v.partialCheck([["person"], ["report"]], ({ person, report }) => person !== null || report !== null, "id-wrong"),
		["report"],
	),
);

/** A line as it is to stand; without a role, that stays as it was. */
const correction = v.pipe(
	v.object({ attendance: id, report: id, ...written, role: v.optional(role) }),
	v.forward(v.partialCheck([["given"]], hasGivenName, "given-missing"), ["given"]),
);

/** A line of a register as somebody says that it is meant. */
export const sheetLine = v.pipe(
	v.object({ ...written, role }),
	v.forward(v.partialCheck([["given"]], hasGivenName, "given-missing"), ["given"]),
);

const ofAttendance = { subject: ({ attendance }: { readonly attendance: string }) => attendance };
const alike = { names, messages: [words], access: "activities.write", reach: "areas", offline: true } as const;

export const attendanceOperations = operationsOf("activities", alike, {
	"attendance-marked": operation(mark, { undo: "attendance-removed" }),
	/** What was read wrongly from the sheet: another report takes the place of the first, which stays readable in the past. */
	"attendance-corrected": operation(correction, ofAttendance),
	"attendance-removed": operation(v.object({ attendance: id, because }), ofAttendance),
});

export type SheetLine = v.InferOutput<typeof line>;
export type Mark = v.InferOutput<typeof mark>;
