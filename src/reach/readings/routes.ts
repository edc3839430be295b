import { type ProgrammeRoute, view } from "../../programme/index.ts";
import { download, json, nameToKeep } from "../../shared/http/index.ts";
import { readAnchor } from "../../shared/journal/index.ts";
import { writeCsv, writeXlsx, xlsxType } from "../../shared/spreadsheets/index.ts";
import { listSurveys } from "../surveys/store.ts";
import { hashesOfFiles, reachJson, reachLines } from "./files.ts";
import { addressOf, reachPage, shownReach } from "./page.tsx";
import { reportPage } from "./report.tsx";
import { type SubjectKind, subjectKinds } from "./schema.ts";

const formats = ["csv", "xlsx", "json"] as const;

function fileRoute(kind: SubjectKind, format: (typeof formats)[number]): ProgrammeRoute {
	return {
		method: "GET",
		path: `/office/:programme/${addressOf(kind, ":id")}/reach.${format}`,
		access: "campaigns.read",
		isCostly: true,
		handle: async (visit) => {
			const { programme, language } = visit;
			const reading = await shownReach(visit, kind);
			const exported = {
				reading,
				hashes: await hashesOfFiles(programme.handle.db, reading),
				surveys: await listSurveys(programme.handle.db, { year: reading.subject.year, asOf: reading.asOf }),
				anchor: await readAnchor(programme.handle, reading.asOf),
			};
			if (format === "json") return json(reachJson(exported));
			const lines = reachLines({ ...exported, language });
			const name = nameToKeep([programme.slug, "reach", kind], reading.day, format);
			return format === "csv"
				? download(writeCsv(lines), name, "text/csv; charset=utf-8")
				: download(await writeXlsx(lines), name, xlsxType);
		},
	};
}

export const readingRoutes: readonly ProgrammeRoute[] = subjectKinds.flatMap((kind) => [
	view(`${addressOf(kind, ":id")}/reach`, "campaigns.read", reachPage(kind)),
	view(`${addressOf(kind, ":id")}/reach/report`, "campaigns.read", reportPage(kind)),
	...formats.map((format) => fileRoute(kind, format)),
]);
