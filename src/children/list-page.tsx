import { children as words } from "#words/children";
import { birthDateLabel, sexLabel } from "../particulars/labels.ts";
import { writeName } from "../particulars/name.ts";
import { areaOptions } from "../places/index.ts";
import { EmptyState, Filter, freshForm, LinkButton, OfficePage, Pager, SelectField, Table, Tag, TextField } from "../shared/ui/index.ts";
import { formatDate, speak } from "../shared/words.ts";
import type { ChildLine } from "./schema.ts";
import { type Surroundings, sayPlace } from "./surroundings.ts";

/** What the list is narrowed by, as it stands in the address. */
export interface ListQuery {
	readonly text: string;
	readonly area: string;
	readonly access: string;
}

interface ChildrenPageProps {
	readonly around: Surroundings;
	readonly query: ListQuery;
	readonly lines: readonly ChildLine[];
	readonly counted: { readonly identified: number; readonly access: number };
	readonly previous: string | undefined;
	readonly next: string | undefined;
	readonly notice: string | null;
}

export function ChildrenPage({ around, query, lines, counted, previous, next, notice }: ChildrenPageProps) {
	const { frame, language, path, mayWrite, scope, targetAreas } = around;
	const t = speak(words, language);
	const isNarrowed = Object.values(query).some(Boolean);
	if (counted.identified === 0 && !isNarrowed) {
		const action = mayWrite ? { href: `${path}/new`, label: t("register") } : undefined;
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
			actions={mayWrite && <LinkButton href={`${path}/new`}>{t("register")}</LinkButton>}
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
						sayPlace(line, around),
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
