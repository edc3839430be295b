import { sessions as words } from "#words/activities";
import { writeName } from "../../particulars/name.ts";
import type { Report } from "../../people/index.ts";
import { sayBirthDate, saySex } from "../../people/index.ts";
import { Facts, Filter, freshForm, OfficePage, Table, TextField } from "../../shared/ui/index.ts";
import { formatDate, speak } from "../../shared/words.ts";
import { sessionTitle } from "../saying.ts";
import type { TitledSession } from "../schema.ts";
import { type Surroundings, sayPlace } from "../surroundings.ts";

interface SignInSheetProps {
	readonly around: Surroundings;
	readonly session: TitledSession;
	readonly expected: readonly Report[];
	readonly emptyLines: number;
}

/** To be printed: those who are expected by name, and empty lines for the others. It goes from hand to hand, so no register numbers. */
export function SignInSheet({ around, session, expected, emptyLines }: SignInSheetProps) {
	const { frame, language, office } = around;
	const t = speak(words, language);
	const path = `${office}/sessions/${session.id}`;
	const columns = ["row-number", "name", "sex", "birth-date", "workplace", "phone", "signature"] as const;
	const known = expected.map((report) => [
		writeName(report.name),
		saySex(report.sex, language),
		sayBirthDate(report.birthDate),
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
					{ term: t("area"), value: sayPlace(session, around) },
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
