import { useState } from "preact/hooks";
import { children as words } from "#words/field";
import { stageOf } from "../../children/cases/rules.ts";
import { speak } from "../../shared/words.ts";
import { Page } from "../app/frame.tsx";
import { hrefOf } from "../app/places.ts";
import { usePhone, useStored } from "../app/use-phone.ts";
import { readCases, readSchoolCalendar } from "./cases.ts";
import { ChildRow } from "./child-row.tsx";
import { findCases, makeFindable } from "./finding.ts";

const mostFound = 30;

/** With each letter, among all that is on the telephone. */
export function SearchPage() {
	const phone = usePhone();
	const t = speak(words, phone.is.language);
	const [typed, type] = useState("");
	const stored = useStored(async (open) => {
		const [cases, calendar] = await Promise.all([readCases(open), readSchoolCalendar(open)]);
		makeFindable(cases);
		return { cases, calendar };
	});
	const found = stored && typed.trim() !== "" ? findCases(stored.cases, typed) : [];
	return (
		<Page title={t("search")} tab="search">
			<div class="field">
				<label for="sought">{t("sought")}</label>
				<p class="hint" id="sought-hint">
					{t("sought-hint")}
				</p>
				<input
					id="sought"
					type="search"
					autocomplete="off"
					aria-describedby="sought-hint"
					value={typed}
					onInput={({ currentTarget }) => type(currentTarget.value)}
				/>
			</div>
			<p class="counted" role="status" data-found={found.length}>
				{typed.trim() === "" ? t("on-phone", { count: stored?.cases.length ?? 0 }) : t("found", { count: found.length })}
			</p>
			<ul class="rows">
				{found.slice(0, mostFound).map((child) => (
					<ChildRow key={child.document.id} child={child} stage={stageOf(child.document, stored?.calendar ?? [], phone.today())} />
				))}
			</ul>
			{found.length > mostFound && <p class="note">{t("type-more")}</p>}
			{stored && typed.trim() !== "" && found.length === 0 && (
				<div class="buttons">
					<a class="button" href={hrefOf({ at: "register" })}>
						{t("register")}
					</a>
				</div>
			)}
		</Page>
	);
}
