import { typedOf } from "../../src/activities/attendance/line.ts";
import type { NewReport } from "../../src/people/index.ts";

/** What a sheet would have said for this report to be read from it. */
export function lineOf(report: Omit<NewReport, "area">) {
	return { report: report.id, ...typedOf({ report, role: null }), asWritten: "yes" };
}
