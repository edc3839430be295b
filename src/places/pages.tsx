import {
	EmptyState,
	Form,
	type FormState,
	LinkButton,
	type OfficeFrame,
	OfficePage,
	RadioField,
	SelectField,
	Table,
	TextField,
} from "../shared/ui/index.ts";
import type { Language } from "../shared/words.ts";
import { speak } from "../shared/words.ts";
import { areaName } from "./areas.ts";
import { areaOptions, siteName } from "./names.ts";
import { type Site, siteKinds } from "./schema.ts";
import { words } from "./words.ts";

interface Surroundings {
	readonly frame: OfficeFrame;
	readonly language: Language;
	/** `/office/…/sites` of this programme. */
	readonly path: string;
}

export function SitesPage(props: Surroundings & { sites: readonly Site[]; mayAdd: boolean; notice: string | null }) {
	const { frame, language, path, sites, mayAdd, notice } = props;
	const t = speak(words, language);
	const add = mayAdd ? { href: `${path}/new`, label: t("add-site") } : undefined;
	if (sites.length === 0) {
		return (
			<OfficePage frame={frame} title={t("sites")} notice={notice}>
				<EmptyState title={t("sites-empty")} text={t("sites-empty-text")} action={add} />
			</OfficePage>
		);
	}
	return (
		<OfficePage frame={frame} title={t("sites")} notice={notice} actions={add && <LinkButton href={add.href}>{add.label}</LinkButton>}>
			<p>{t("sites-intro")}</p>
			<Table
				caption={t("sites-caption", { count: sites.length })}
				columns={[{ label: t("name") }, { label: t("kind") }, { label: t("area") }]}
				rows={sites.map((site) => ({ key: site.id, cells: [siteName(site, language), t(site.kind), areaName(site.area, language)] }))}
				empty={t("sites-empty")}
			/>
		</OfficePage>
	);
}

export function NewSitePage(
	props: Surroundings & { form: FormState; operation: string; scope: readonly string[]; first: readonly string[] },
) {
	const { frame, language, path, form, operation, scope, first } = props;
	const t = speak(words, language);
	const options = [{ value: "", label: t("choose-area") }, ...areaOptions(language, scope, first)];
	return (
		<OfficePage frame={frame} title={t("add-site")} form={form} back={{ href: path, label: t("sites") }}>
			<Form action={path} operation={operation} submit={t("save")} cancel={{ href: path, label: t("cancel") }}>
				<RadioField form={form} name="kind" label={t("kind")} options={siteKinds.map((kind) => ({ value: kind, label: t(kind) }))} />
				<TextField form={form} name="nameMn" label={t("name-mn")} />
				<TextField form={form} name="nameEn" label={t("name-en")} hint={t("name-en-hint")} />
				<SelectField form={form} name="area" label={t("area")} options={options} />
			</Form>
		</OfficePage>
	);
}
