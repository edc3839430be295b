import { nameToKeep } from "../shared/http/index.ts";
import { type PackedPage, pack } from "./packed.ts";
import type { ProgrammePlace } from "./place.ts";
import type { Edition, Key } from "./schema.ts";
import { readTokens } from "./store.ts";

/** The rows of an edition to recount: one line for each person. The byte order mark makes spreadsheets read it as UTF-8. */
export async function tokenFile({ language, programme, phrases }: ProgrammePlace, edition: Edition): Promise<PackedPage> {
	const { t, quarters, areas } = phrases;
	const rows = await readTokens(programme.handle, edition);
	const columns = new Set(edition.tables.rows.map((row) => row.areas.join()));
	// Areas that are not told apart are not named either: one of them may be new.
	const areaOf = (keys: readonly Key[]) => (columns.size > 1 ? areas(keys) : t("all-areas"));
	const lines = rows.map(({ token, group }) => [token, quarters(group.quarters), areaOf(group.areas)]);
	const text = [[t("token"), t("quarter"), t("area")], ...lines].map((line) => line.map(quoted).join(",")).join("\r\n");
	const name = nameToKeep([programme.slug, edition.indicator, "rows", edition.number, language], edition.day, "csv");
	return pack(`\uFEFF${text}\r\n`, {
		type: "text/csv; charset=utf-8",
		headers: { "content-disposition": `attachment; filename="${name}"` },
	});
}

/** Quoted where RFC 4180 asks for it. */
function quoted(cell: string): string {
	return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
