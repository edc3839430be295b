import { children as words } from "#words/field";
import { stageOf } from "../../children/cases/rules.ts";
import { speak } from "../../shared/words.ts";
import { Page } from "../app/frame.tsx";
import { hrefOf } from "../app/places.ts";
import { usePhone, useStored } from "../app/use-phone.ts";
import { readCases, readSchoolCalendar } from "./cases.ts";
import { ChildRow, CountedHere } from "./child-row.tsx";
import { MoreOf, useMore } from "./more.tsx";

export function ChildrenPage() {
	const phone = usePhone();
	const t = speak(words, phone.is.language);
	const found = useStored(async (open) => ({ cases: await readCases(open), calendar: await readSchoolCalendar(open) }));
	const { most, more } = useMore();
	const open = found?.cases.filter(({ document }) => document.closed === null) ?? [];
	const closed = found?.cases.filter(({ document }) => document.closed !== null) ?? [];
	const all = [...open, ...closed];
	return (
		<Page title={t("my-children")} tab="children">
			<a class="button first" href={hrefOf({ at: "register" })}>
				{t("register")}
			</a>
			{found && <CountedHere cases={open} />}
			{found && all.length === 0 && <p class="note">{t("nobody-yet")}</p>}
			<ul class="rows">
				{all.slice(0, most).map((child) => (
					<ChildRow key={child.document.id} child={child} stage={stageOf(child.document, found?.calendar ?? [], phone.today())} />
				))}
			</ul>
			<MoreOf count={all.length} most={most} more={more} />
		</Page>
	);
}
