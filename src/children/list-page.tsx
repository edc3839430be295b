import { children as words } from "#words/children";
import { birthDateLabel, sexLabel } from "../particulars/labels.ts";
import { writeName } from "../particulars/name.ts";
import { areaOptions, listSites } from "../places/index.ts";
import type { ProgrammeVisit } from "../programme/index.ts";
import { isId } from "../shared/id.ts";
import { contextOf } from "../shared/office/index.ts";
import { EmptyState, Filter, freshForm, LinkButton, OfficePage, Pager, SelectField, Table, Tag, TextField } from "../shared/ui/index.ts";
import { formatDate, speak } from "../shared/words.ts";
import { placeLabel } from "./labels.ts";
import { childrenOperations } from "./operations.ts";
import { countChildren, listChildren } from "./store.ts";

const pageSize = 50;

export async function childrenPage(visit: ProgrammeVisit) {
	const context = contextOf(visit, words);
	const { frame, language, office, notice, scope, targetAreas } = context;
	const { db } = visit.programme.handle;
	const { query, narrowed } = asked(visit);
	const { lines, previous, next } = await pageOf(visit);
	const counted = await countChildren(db, scope, narrowed);
	const sites = await listSites(db, scope);
	const mayRegister = context.mayRun(childrenOperations["child-registered"]);
	const path = `${office}/children`;
	const t = speak(words, language);
	const isNarrowed = Object.values(query).some(Boolean);
	if (counted.identified === 0 && !isNarrowed) {
		const action = mayRegister ? { href: `${path}/new`, label: t("register") } : undefined;
		return (
			<OfficePage frame={frame} title={t("children")} notice={notice}>
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
			actions={mayRegister && <LinkButton href={`${path}/new`}>{t("register")}</LinkButton>}
		>
			<Filter action={path} submit={t("search")}>
				<TextField form={freshForm} name="text" type="search" label={t("name-or-number")} value={query.text} />
				{areas.length > 2 && <SelectField form={freshForm} name="area" label={t("area")} options={areas} value={query.area} />}
				<SelectField form={freshForm} name="access" label={t("access")} options={reached} value={query.access} />
			</Filter>
			{counted.identified > 0 && <p>{t("found", counted)}</p>}
			<Table
				caption={t("caption")}
				columns={[
					{ label: t("name") },
					{ label: t("sex") },
					{ label: t("birth-date"), short: true },
					{ label: t("place") },
					{ label: t("situation") },
					{ label: t("identified-on") },
					{ label: t("access") },
				]}
				rows={lines.map((line) => ({
					key: line.id,
					cells: [
						<a href={`${path}/${line.id}`}>{writeName(line.name)}</a>,
						sexLabel(line.sex, language),
						birthDateLabel(line.birthDate),
						placeLabel(line, sites, language),
						t(line.situation),
						formatDate(language, line.identifiedOn),
						line.accessOn ? formatDate(language, line.accessOn) : <Tag tone="warn">{t("not-yet")}</Tag>,
					],
				}))}
				empty={t("none-found")}
			/>
			<Pager language={language} previous={previous} next={next} />
		</OfficePage>
	);
}

/** What the list is narrowed by, as it stands in the address and as it is searched for. */
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
	const { query, narrowed, after } = asked(visit);
	const search = { ...narrowed, ...(after && { after }), limit: pageSize + 1 };
	const found = await listChildren(visit.programme.handle.db, visit.viewer.areas, search);
	const lines = found.slice(0, pageSize);
	const last = found.length > pageSize ? lines.at(-1)?.id : undefined;
	const filled = Object.entries(query).filter(([, value]) => value !== "");
	const address = (more: Record<string, string>) => `?${new URLSearchParams([...filled, ...Object.entries(more)])}`;
	return { lines, previous: after ? address({}) : undefined, next: last ? address({ after: last }) : undefined };
}
