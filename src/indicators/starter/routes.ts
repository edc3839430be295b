import { indicators as words } from "#words/indicators";
import { type ProgrammeRoute, type ProgrammeVisit, view } from "../../programme/index.ts";
import { page, readTyped, seeOther } from "../../shared/http/index.ts";
import { newId } from "../../shared/id.ts";
import { run } from "../../shared/journal/index.ts";
import { authorOf, officeOf, refusalIn } from "../../shared/office/index.ts";
import { fieldsRefused } from "../../shared/problem.ts";
import { indicatorCommands } from "../commands.ts";
import { starterOf, starterPage } from "./page.tsx";

export const starterRoutes: readonly ProgrammeRoute[] = [
	view("indicators/starter", "indicators.write", starterPage),
	{ method: "POST", path: "/office/:programme/indicators/starter", access: "indicators.write", handle: take },
];

/** Each sheet is an operation of its own. A form sent twice finds no sheet open any more, so it defines none a second time. */
async function take(visit: ProgrammeVisit): Promise<Response> {
	const typed = await readTyped(visit);
	const codes = (typed.codes ?? "").split("\n").filter((code) => code !== "");
	try {
		if (codes.length === 0) throw fieldsRefused("indicators.starter-none", words, { codes: "starter-none" });
		const { open } = await starterOf(visit);
		for (const sheet of open.filter(({ code }) => codes.includes(code))) {
			await run(visit.programme.handle, authorOf(visit), indicatorCommands["indicator-defined"], sheet);
		}
		return seeOther(`${officeOf(visit)}/figures?done=starter`);
	} catch (refused) {
		return page(await starterPage(visit, { typed, errors: refusalIn(refused, visit), operation: newId() }), 422);
	}
}
