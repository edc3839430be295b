import { sessions as words } from "#words/activities";
import { birthDateLabel, sexLabel } from "../../particulars/labels.ts";
import { writeName } from "../../particulars/name.ts";
import { listSites } from "../../places/index.ts";
import type { ProgrammeVisit } from "../../programme/index.ts";
import { contextOf } from "../../shared/office/index.ts";
import { Facts, Filter, freshForm, OfficePage, Table, TextField } from "../../shared/ui/index.ts";
import { formatDate, speak } from "../../shared/words.ts";
import { placeLabel, sessionTitle } from "../labels.ts";
import { listExpected } from "../roster/store.ts";
import { shownSession } from "../store.ts";

/** A sheet to be printed: those who are expected by name, and empty lines for the others. It goes from hand to hand, so no register numbers. */
export async function signInSheet(visit: ProgrammeVisit) {
	const { frame, language, office, scope } = contextOf(visit);
	const { db } = visit.programme.handle;
	const session = await shownSession(visit);
	const [expected, sites] = [await listExpected(db, scope, session), await listSites(db, scope)];
	const asked = Number(visit.url.searchParams.get("lines") ?? Number.NaN);
	const emptyLines = Number.isInteger(asked) && asked >= 0 && asked <= 200 ? asked : 15;
	const t = speak(words, language);
	const path = `${office}/sessions/${session.id}`;
	const columns = ["row-number", "name", "sex", "birth-date", "workplace", "phone", "signature"] as const;
	const known = expected.map(({ report }) => [
		writeName(report.name),
		sexLabel(report.sex, language),
		birthDateLabel(report.birthDate, language),
		report.workplace,
		report.phone,
		"",
	]);
	const empty = Array.from({ length: emptyLines }, () => columns.slice(1).map(() => ""));
	return (
		<OfficePage frame={frame} title={t("sheet-title")} back={{ href: path, label: sessionTitle(session, language) }}>
			<Filter action={`${path}/sign-in-sheet`} submit={t("sheet-redraw")}>
				<TextField
					form={freshForm}
					name="lines"
					type="number"
					width="short"
					label={t("sheet-lines")}
					hint={t("sheet-hint")}
					value={String(emptyLines)}
				/>
			</Filter>
			<Facts
				facts={[
					{ term: t("activity"), value: session.title },
					{ term: t("day"), value: formatDate(language, session.heldOn) },
					{ term: t("area"), value: placeLabel(session, sites, language) },
				]}
			/>
			<Table
				sheet
				caption={t("sheet-caption")}
				columns={columns.map((column) => ({ label: t(column), short: column === "row-number" || column === "birth-date" }))}
				rows={[...known, ...empty].map((cells, index) => ({ key: String(index), cells: [index + 1, ...cells] }))}
				empty=""
			/>
		</OfficePage>
	);
}
