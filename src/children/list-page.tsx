import { children as words } from "#words/children";
import { yearsOn } from "../particulars/birth-date.ts";
import { birthDateLabel, sexLabel } from "../particulars/labels.ts";
import { writeName } from "../particulars/name.ts";
import { areaOptions, listSites } from "../places/index.ts";
import type { ProgrammeVisit } from "../programme/index.ts";
import type { PlainDate } from "../shared/clock.ts";
import { isId } from "../shared/id.ts";
import { contextOf } from "../shared/office/index.ts";
import {
	EmptyState,
	Filter,
	freshForm,
	LinkButton,
	ListPager,
	OfficePage,
	SelectField,
	Table,
	Tag,
	TextField,
} from "../shared/ui/index.ts";
import { formatShortDate, type Language, speak } from "../shared/words.ts";
import { placeLabel } from "./labels.ts";
import { childrenOperations } from "./operations.ts";
import type { ChildLine } from "./schema.ts";
import { countChildren, listChildren } from "./store.ts";

const pageSize = 50;

export async function childrenPage(visit: ProgrammeVisit) {
	const context = contextOf(visit, words);
	const { frame, language, office, notice, scope, targetAreas, today } = context;
	const { db } = visit.programme.handle;
	const { query, narrowed } = asked(visit);
	const { lines, last } = await pageOf(visit);
	const counted = await countChildren(db, scope, narrowed);
	const total = counted.identified;
	const sites = await listSites(db, scope);
	const mayRegister = context.mayRun(childrenOperations["child-registered"]);
	const path = `${office}/children`;
	const t = speak(words, language);
	const isNarrowed = Object.values(query).some(Boolean);
	if (counted.identified === 0 && !isNarrowed) {
		const action = mayRegister ? { href: `${path}/new`, label: t("register") } : undefined;
		return (
			<OfficePage
				frame={frame}
				title={t("children")}
				notice={notice}
				actions={
					mayRegister && (
						<LinkButton tone="quiet" href={`${path}/lists`}>
							{t("lists")}
						</LinkButton>
					)
				}
			>
				<EmptyState title={t("no-children")} text={t("no-children-text")} action={action} drawing="school-road" />
			</OfficePage>
		);
	}
	const areas = [{ value: "", label: t("all-areas") }, ...areaOptions(language, scope, targetAreas)];
	const reached = ["", "yes", "no"].map((value) => ({ value, label: t(`access-${(value || "any") as "any" | "yes" | "no"}`) }));
	return (
		<OfficePage
			frame={frame}
			title={t("children")}
			notice={notice}
			actions={
				<>
					{mayRegister && <LinkButton href={`${path}/new`}>{t("register")}</LinkButton>}
					<LinkButton tone="quiet" href={`${path}/cases`}>
						{t("caseload")}
					</LinkButton>
					{mayRegister && (
						<LinkButton tone="quiet" href={`${path}/lists`}>
							{t("lists")}
						</LinkButton>
					)}
					<LinkButton tone="quiet" href={`${path}/calendar`}>
						{t("calendar")}
					</LinkButton>
				</>
			}
		>
			<Filter action={path} submit={t("search")}>
				<TextField form={freshForm} name="text" type="search" label={t("name-or-number")} value={query.text} />
				{areas.length > 2 && <SelectField form={freshForm} name="area" label={t("area")} options={areas} value={query.area} />}
				<SelectField form={freshForm} name="access" label={t("access")} options={reached} value={query.access} />
			</Filter>
			{counted.identified > 0 && <p>{t("found", counted)}</p>}
			<Table
				list
				caption={t("caption")}
				columns={[
					{ label: t("name") },
					{ label: t("access"), aside: true },
					{ label: t("age-and-sex") },
					{ label: t("place") },
					{ label: t("situation"), spare: true },
					{ label: t("identified-on"), short: true, spare: true },
				]}
				rows={lines.map((line) => ({
					key: line.id,
					cells: [
						<a href={`${path}/${line.id}`}>{writeName(line.name)}</a>,
						<Access language={language} line={line} record={mayRegister ? `${path}/${line.id}/access/new` : null} />,
						[sayAge(line.birthDate, today, language), sexLabel(line.sex, language).toLowerCase()].filter(Boolean).join(", "),
						placeLabel(line, sites, language),
						t(line.situation),
						formatShortDate(language, line.identifiedOn),
					],
				}))}
				empty={t("none-found")}
			/>
			<ListPager language={language} url={visit.url} next={last} shown={lines.length} size={pageSize} total={total} />
			<p>
				<a href={`${path}/emergency-access`}>{t("emergency")}</a>
			</p>
			{context.can("children.supervise") && (
				<p>
					<a href={`${path}/accesses`}>{t("who-read")}</a>
				</p>
			)}
		</OfficePage>
	);
}

/** The day on which a child obtained education; until then, that it is to come, with the way to say so. */
function Access({ language, line, record }: { readonly language: Language; readonly line: ChildLine; readonly record: string | null }) {
	const t = speak(words, language);
	if (line.accessOn) return <>{t("access-on", { day: formatShortDate(language, line.accessOn) })}</>;
	return (
		<>
			<Tag tone="warn">{t("not-yet")}</Tag>
			{record && (
				<>
					{" "}
					<a href={record} aria-label={t("record-access-of", { name: writeName(line.name) })}>
						{t("record")}
					</a>
				</>
			)}
		</>
	);
}

/** The age in years; where the day of birth is not known, what is known of the birth date. */
function sayAge(birthDate: ChildLine["birthDate"], today: PlainDate, language: Language): string {
	const years = yearsOn(today, birthDate);
	const t = speak(words, language);
	if (years !== null) return t("years", { count: years });
	return birthDate ? t("born", { date: birthDateLabel(birthDate, language) }) : t("age-not-known");
}

/** What the list is narrowed by, as the address says it and as the search takes it. */
function asked({ url }: ProgrammeVisit) {
	const value = (name: string) => url.searchParams.get(name)?.trim() ?? "";
	const query = { text: value("text"), area: value("area"), access: value("access") };
	const narrowed = {
		...(query.text && { text: query.text }),
		...(query.area && { area: query.area }),
		...(["yes", "no"].includes(query.access) && { access: query.access === "yes" }),
	};
	return { query, narrowed, after: isId(value("after")) ? value("after") : "" };
}

async function pageOf(visit: ProgrammeVisit) {
	const { narrowed, after } = asked(visit);
	const search = { ...narrowed, ...(after && { after }), limit: pageSize + 1 };
	const found = await listChildren(visit.programme.handle.db, visit.viewer.areas, search);
	const lines = found.slice(0, pageSize);
	return { lines, last: found.length > pageSize ? lines.at(-1)?.id : undefined };
}
