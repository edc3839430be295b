import { devices as words } from "#words/reach";
import { listCampaigns, listItems } from "../../../campaigns/index.ts";
import type { ProgrammeVisit } from "../../../programme/index.ts";
import { contextOf, type PageContext } from "../../../shared/office/index.ts";
import {
	BigNumber,
	CheckboxesField,
	Facts,
	FormPage,
	type FormState,
	LinkButton,
	OfficePage,
	TextField,
} from "../../../shared/ui/index.ts";
import { formatDate, formatNumber, inLanguage, speak } from "../../../shared/words.ts";
import type { CountedDevices } from "../counting/counted.ts";
import { deviceOperations } from "../groups/operations.ts";
import { problem } from "../problems.ts";
import { readDevices } from "../reading.ts";
import { listGroups } from "../store.ts";
import { fileNames } from "./files.ts";
import { Groups, ItemsTable, LeftOut, TimesSeen, TimesTables } from "./tables.tsx";

/** The share of views that are measured, rounded down: what is missing is not rounded away. */
function coverageOf({ views, unmeasured }: CountedDevices, t: ReturnType<typeof speak<typeof words>>): string {
	const all = views + unmeasured;
	return all === 0 ? t("no-views") : t("coverage-of", { share: Math.floor((100 * views) / all), views: all });
}

/** All that is counted of one campaign. */
export async function devicesPage(visit: ProgrammeVisit) {
	const context = contextOf(visit, words);
	const { frame, language, office, notice, mayRun } = context;
	const t = speak(words, language);
	const reading = await readDevices(visit.programme.handle, visit.params.campaign ?? "");
	if (!reading) throw problem("campaign-unknown");
	const home = `${office}/campaigns/${reading.campaign}`;
	const here = `${home}/devices`;
	return (
		<OfficePage
			frame={frame}
			title={t("title")}
			notice={notice}
			back={{ href: home, label: inLanguage(reading.name, language) }}
			actions={
				<>
					{mayRun(deviceOperations["group-declared"]) && <LinkButton href={`${here}/groups/new`}>{t("declare")}</LinkButton>}
					{fileNames.map((name) => (
						<LinkButton key={name} href={`${home}/${name}`} tone="quiet">
							{t(`file-${endingOf(name)}`)}
						</LinkButton>
					))}
				</>
			}
		>
			<p>{t("intro")}</p>
			<BigNumber text={formatNumber(language, reading.devices)} unit={t("devices")} />
			<Facts
				facts={[
					{ term: t("since"), value: reading.since ? formatDate(language, reading.since) : t("not-yet") },
					{ term: t("views"), value: formatNumber(language, reading.views + reading.unmeasured) },
					{ term: t("coverage"), value: coverageOf(reading, t) },
				]}
			/>
			<ItemsTable language={language} reading={reading} />
			<TimesTables language={language} reading={reading} />
			<TimesSeen language={language} reading={reading} />
			<Groups language={language} reading={reading} end={mayRun(deviceOperations["group-ended"]) ? `${here}/groups` : null} />
			<LeftOut language={language} reading={reading} />
		</OfficePage>
	);
}

function endingOf(name: (typeof fileNames)[number]): "csv" | "xlsx" | "json" {
	return name.slice(name.lastIndexOf(".") + 1) as "csv" | "xlsx" | "json";
}

/** Asks once more before a group is counted no more. */
export async function endPage(visit: ProgrammeVisit, form: FormState) {
	const { frame, language, office } = contextOf(visit, words);
	const t = speak(words, language);
	const group = (await listGroups(visit.programme.handle.db, null)).find(({ id }) => id === visit.params.id);
	if (!group) throw problem("group-unknown");
	const name = inLanguage(group.name, language);
	const back = { href: `${office}/campaigns/${group.campaign}/devices`, label: t("title") };
	const action = `${back.href}/groups/${group.id}/end`;
	return <FormPage {...{ frame, form, back, action }} title={name} intro={t("end-intro")} submit={t("end-group")} tone="danger" />;
}

/** The form of a group to be counted from today on. */
export async function groupPage(visit: ProgrammeVisit, form: FormState) {
	const { frame, language, office }: PageContext = contextOf(visit, words);
	const { db } = visit.programme.handle;
	const t = speak(words, language);
	const campaign = (await listCampaigns(db)).find(({ id }) => id === visit.params.campaign);
	if (!campaign) throw problem("campaign-unknown");
	const numberOf = new Map(campaign.years.map(({ id, number }) => [id, number]));
	const items = (await listItems(db, null)).filter(({ year }) => numberOf.has(year));
	const back = { href: `${office}/campaigns/${campaign.id}/devices`, label: t("title") };
	return (
		<FormPage
			{...{ frame, form, back }}
			title={t("declare-title")}
			intro={t("declare-intro")}
			action={`${back.href}/groups`}
			submit={t("declare")}
		>
			<TextField form={form} name="nameMn" label={t("name-mn")} />
			<TextField form={form} name="nameEn" label={t("name-en")} />
			<CheckboxesField
				form={form}
				name="items"
				label={t("items")}
				options={items.map(({ id, title }) => ({ value: id, label: inLanguage(title, language) }))}
			/>
		</FormPage>
	);
}
