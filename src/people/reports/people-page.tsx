import { review as reviewWords, people as words } from "#words/people";
import { birthDateLabel, sexLabel } from "../../particulars/labels.ts";
import { writeName } from "../../particulars/name.ts";
import type { ProgrammeVisit } from "../../programme/index.ts";
import { isId } from "../../shared/id.ts";
import { contextOf } from "../../shared/office/index.ts";
import { EmptyState, Filter, freshForm, LinkButton, ListPager, OfficePage, Table, TextField } from "../../shared/ui/index.ts";
import { speak } from "../../shared/words.ts";
import { countQueue } from "../review/queue.ts";
import { countListed, listPeople } from "./store.ts";

const pageSize = 50;

export async function peoplePage(visit: ProgrammeVisit) {
	const { frame, language, office, scope, can } = contextOf(visit);
	const { db } = visit.programme.handle;
	const text = visit.url.searchParams.get("text")?.trim() ?? "";
	const after = visit.url.searchParams.get("after") ?? "";
	const isFirst = after === "";
	const search = { ...(text && { text }), ...(isId(after) && { after }), limit: pageSize + 1 };
	const found = await listPeople(db, scope, search);
	const people = found.slice(0, pageSize);
	const last = found.length > pageSize ? people.at(-1)?.report : undefined;
	const total = await countListed(db, scope, text || undefined);
	// A viewer who decides nothing is told of no pairs that wait.
	const waiting = can("people.link") ? await countQueue(db, scope) : null;
	const t = speak(words, language);
	const review = speak(reviewWords, language);
	const path = `${office}/people`;
	if (people.length === 0 && text === "" && isFirst) {
		return (
			<OfficePage frame={frame} title={t("people")}>
				<EmptyState title={t("no-people")} text={t("no-people-text")} />
			</OfficePage>
		);
	}
	return (
		<OfficePage
			frame={frame}
			title={t("people")}
			actions={
				waiting !== null && (
					<LinkButton href={`${path}/review`} tone="quiet">
						{waiting === 0 ? review("queue") : review("queue-waiting", { count: waiting })}
					</LinkButton>
				)
			}
		>
			<p>{t("people-intro")}</p>
			<Filter action={path} submit={t("search")}>
				<TextField form={freshForm} name="text" type="search" label={t("name-or-number")} value={text} />
			</Filter>
			<Table
				list
				caption={text ? t("found-caption", { text }) : t("people-caption")}
				columns={[
					{ label: t("name") },
					{ label: t("sex") },
					{ label: t("birth-date"), short: true },
					{ label: t("register-number") },
					{ label: t("workplace") },
					{ label: t("reports"), numeric: true },
				]}
				rows={people.map((line) => ({
					key: line.person,
					cells: [
						<a href={`${path}/${line.person}`}>{writeName(line.name)}</a>,
						sexLabel(line.sex, language),
						birthDateLabel(line.birthDate, language),
						line.registerNumber,
						line.workplace,
						line.reports,
					],
				}))}
				empty={text ? t("nobody-found", { text }) : t("no-people")}
			/>
			<ListPager language={language} url={visit.url} next={last} shown={people.length} size={pageSize} total={total} />
		</OfficePage>
	);
}
