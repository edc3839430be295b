import { contacts as contactWords, campaigns as words } from "#words/campaigns";
import { DateField, Facts, Fieldset, Form, LinkButton, OfficePage, RadioField, Table, TextField } from "../shared/ui/index.ts";
import { formatDate, formatNumber, speak } from "../shared/words.ts";
import { ContactBars } from "./contact-bars.tsx";
import type { CampaignYearInFull } from "./contacts.ts";
import { sayItemKind, sayPlatform, sayYear } from "./saying.ts";
import { type CampaignItem, type CampaignYear, itemKinds, type PostRow } from "./schema.ts";
import type { CampaignWithYears } from "./store.ts";
import type { FormPageProps, Surroundings } from "./surroundings.ts";

export function YearPage({ around, full }: { readonly around: Surroundings; readonly full: CampaignYearInFull }) {
	const { frame, language, path, mayWrite, notice } = around;
	const t = speak(words, language);
	const { year, total, people, counted } = full;
	const here = `${path}/years/${year.id}`;
	return (
		<OfficePage
			frame={frame}
			title={sayYear(year, language)}
			notice={notice}
			back={{ href: `${path}/${year.campaign}`, label: year.campaignName[language] }}
			actions={
				mayWrite && (
					<>
						<LinkButton href={`${here}/items/new`}>{t("add-item")}</LinkButton>
						<LinkButton tone="quiet" href={`${here}/description`}>
							{t("correct-year")}
						</LinkButton>
					</>
				)
			}
		>
			<Facts
				facts={[
					{ term: t("days"), value: t("from-to", { from: formatDate(language, year.startsOn), to: formatDate(language, year.endsOn) }) },
					{ term: t("can-be-reached"), value: year.population ? t("population-of", { ...year.population }) : t("population-open") },
				]}
			/>
			<ContactBars
				language={language}
				total={total}
				people={people}
				counted={counted}
				most={year.population?.high ?? null}
				statePopulation={mayWrite ? `${here}/description` : undefined}
			/>
			<ItemTable around={around} full={full} />
		</OfficePage>
	);
}

/** A row for each post, and one for each item that has none. */
function ItemTable({ around, full: { items, posts, total } }: { readonly around: Surroundings; readonly full: CampaignYearInFull }) {
	const { language, path } = around;
	const t = speak(words, language);
	const c = speak(contactWords, language);
	const rows = items.flatMap((item): { item: CampaignItem; post: PostRow | null }[] => {
		const own = posts.filter((post) => post.item === item.id);
		return own.length === 0 ? [{ item, post: null }] : own.map((post) => ({ item, post }));
	});
	return (
		<Table
			caption={t("items-caption", { count: items.length, posts: posts.length })}
			columns={[
				{ label: t("item") },
				{ label: t("kind") },
				{ label: c("post") },
				{ label: c("metric") },
				{ label: c("value"), numeric: true },
			]}
			rows={rows.map(({ item, post }) => ({
				key: post?.id ?? item.id,
				cells: [
					<a href={`${path}/items/${item.id}`}>{item.title[language]}</a>,
					sayItemKind(item.kind, language),
					post ? <a href={`${path}/posts/${post.id}`}>{sayPost(post, around)}</a> : c("no-posts"),
					post?.measurement?.metric,
					post && (post.contacts === null ? c("not-measured") : formatNumber(language, post.contacts)),
				],
			}))}
			total={[c("total"), "", "", "", formatNumber(language, total.low)]}
			empty={t("no-items")}
		/>
	);
}

/** “Facebook, 5 October 2018”. */
export function sayPost({ platform, publishedOn }: PostRow, { language }: Pick<Surroundings, "language">): string {
	const day = formatDate(language, publishedOn);
	return speak(contactWords, language)("post-of", { platform: sayPlatform(platform, language), day });
}

interface YearFormProps extends FormPageProps {
	readonly campaign: CampaignWithYears;
	readonly year: CampaignYear | null;
}

export function YearFormPage({ around, form, operation, campaign, year }: YearFormProps) {
	const { frame, language, path } = around;
	const t = speak(words, language);
	const back = year
		? { href: `${path}/years/${year.id}`, label: sayYear(year, language) }
		: { href: `${path}/${campaign.id}`, label: campaign.name[language] };
	const last = Math.max(0, ...campaign.years.map(({ number }) => number));
	const population = year?.population;
	return (
		<OfficePage frame={frame} title={year ? t("correct-year") : t("add-year")} form={form} back={back}>
			<Form
				action={year ? `${back.href}/description` : `${back.href}/years`}
				operation={operation}
				submit={t("save")}
				cancel={{ href: back.href, label: t("cancel") }}
			>
				<TextField
					form={form}
					name="number"
					label={t("year-number")}
					width="short"
					inputmode="numeric"
					value={String(year?.number ?? last + 1)}
				/>
				<TextField form={form} name="themeMn" label={t("theme-mn")} value={year?.theme.mn} />
				<TextField form={form} name="themeEn" label={t("theme-en")} value={year?.theme.en} />
				<DateField form={form} name="startsOn" label={t("starts-on")} value={year?.startsOn} />
				<DateField form={form} name="endsOn" label={t("ends-on")} value={year?.endsOn} />
				<Fieldset legend={t("can-be-reached")}>
					<p>{t("can-be-reached-hint")}</p>
					<TextField form={form} name="low" label={t("at-least")} width="middle" inputmode="numeric" value={numberIn(population?.low)} />
					<TextField form={form} name="high" label={t("at-most")} width="middle" inputmode="numeric" value={numberIn(population?.high)} />
					<TextField form={form} name="source" label={t("source")} hint={t("source-hint")} value={population?.source} />
				</Fieldset>
			</Form>
		</OfficePage>
	);
}

function numberIn(value: number | undefined): string | undefined {
	return value === undefined ? undefined : String(value);
}

interface ItemFormProps extends FormPageProps {
	readonly year: CampaignYear;
	readonly item: CampaignItem | null;
}

export function ItemFormPage({ around, form, operation, year, item }: ItemFormProps) {
	const { frame, language, path } = around;
	const t = speak(words, language);
	const back = item
		? { href: `${path}/items/${item.id}`, label: item.title[language] }
		: { href: `${path}/years/${year.id}`, label: sayYear(year, language) };
	return (
		<OfficePage frame={frame} title={item ? t("correct-item") : t("add-item")} form={form} back={back}>
			<Form
				action={item ? `${back.href}/title` : `${back.href}/items`}
				operation={operation}
				submit={t("save")}
				cancel={{ href: back.href, label: t("cancel") }}
			>
				<RadioField
					form={form}
					name="kind"
					label={t("kind")}
					options={itemKinds.map((kind) => ({ value: kind, label: sayItemKind(kind, language) }))}
					value={item?.kind}
				/>
				<TextField form={form} name="titleMn" label={t("title-mn")} hint={t("title-hint")} value={item?.title.mn} />
				<TextField form={form} name="titleEn" label={t("title-en")} value={item?.title.en} />
			</Form>
		</OfficePage>
	);
}
