import { consents as shared, appearances as words } from "#words/consent";
import { writeName } from "../../particulars/name.ts";
import type { ProgrammeVisit } from "../../programme/index.ts";
import { contextOf, type PageContext } from "../../shared/office/index.ts";
import { Form, type FormState, LinkButton, ListPage, Note, OfficePage, RadioField, Table, Tag, TextField } from "../../shared/ui/index.ts";
import { formatDate, formatShortDate, inLanguage, type Language, speak } from "../../shared/words.ts";
import { listAssets, readAsset } from "../assets.ts";
import { channelLabel, channelsInShort, channelsLabel, faceLabel, obstacleLabel, placeLabel, spokenLabel, voiceLabel } from "../labels.ts";
import { problem } from "../problems.ts";
import { effectiveRights } from "../rights.ts";
import { channels, consentLanguages, type EffectiveRight, findings } from "../schema.ts";
import { Sections } from "../sections.tsx";
import { appearanceOperations } from "./operations.ts";
import { type AssetRight, type PersonLine, readAssetRight } from "./store.ts";

/** All works that slices know, each with what may be done with it today. */
export async function worksPage(visit: ProgrammeVisit) {
	const context = contextOf(visit, shared);
	const { language, office, today } = context;
	const { db } = visit.programme.handle;
	const assets = await listAssets(db);
	const rights = await effectiveRights(db, new Map(assets.map(({ id }) => [id, [id]])), today);
	const t = speak(words, language);
	return (
		<ListPage
			{...context}
			title={speak(shared, language)("works")}
			sections={<Sections context={context} current="works" />}
			intro={t("works-intro")}
			empty={{ title: t("no-works"), text: t("no-works-text") }}
			count={assets.length}
		>
			<Table
				caption={t("works-caption", { count: assets.length })}
				columns={[{ label: t("work") }, { label: t("right") }, { label: t("until"), short: true }]}
				rows={assets.map(({ id, title }) => {
					const right = rights.get(id);
					return {
						key: id,
						cells: [
							<a href={`${office}/consents/works/${id}`}>{inLanguage(title, language)}</a>,
							right && isOpen(right) ? channelsInShort(right.channels, language) : <Tag tone="warn">{firstObstacle(right, language)}</Tag>,
							right?.until ? formatShortDate(language, right.until) : "–",
						],
					};
				})}
				empty={t("no-works")}
			/>
		</ListPage>
	);
}

function isOpen({ channels: open }: EffectiveRight): boolean {
	return open.length > 0;
}

function firstObstacle(right: EffectiveRight | undefined, language: Language): string {
	const [first] = right?.obstacles ?? [];
	return first ? obstacleLabel(first.reason, language) : speak(words, language)("nowhere");
}

export async function assetPage(visit: ProgrammeVisit, form: FormState) {
	const context = contextOf(visit, words);
	const { frame, language, office, notice, scope, today } = context;
	const { db } = visit.programme.handle;
	const asset = await shownAsset(visit);
	const known = await readAssetRight(db, scope, asset.id, today);
	const t = speak(words, language);
	const here = `${office}/consents/works/${asset.id}`;
	const mayWrite = context.mayRun(appearanceOperations["appearance-written"]);
	return (
		<OfficePage
			frame={frame}
			title={inLanguage(asset.title, language)}
			notice={notice}
			form={form}
			back={{ href: `${office}/consents/works`, label: speak(shared, language)("works") }}
			actions={
				<>
					{mayWrite && <LinkButton href={`${here}/people/new`}>{t("add-person")}</LinkButton>}
					<LinkButton tone="quiet" href={`${office}/${asset.path}`}>
						{t("open-work")}
					</LinkButton>
				</>
			}
		>
			<RightNote right={known.right} language={language} />
			<Matrix {...known} context={context} />
			<People {...known} {...{ context, here, mayWrite }} asset={asset.id} />
			<section>
				<h2>{t("gone-through")}</h2>
				<p>{t(known.found === null ? "found-not-yet" : `found-${known.found}`)}</p>
				{context.mayRun(appearanceOperations["asset-gone-through"]) && (
					<Form action={`${here}/gone-through`} form={form} submit={t("save")}>
						<RadioField
							form={form}
							name="found"
							label={t("found")}
							options={findings.map((one) => ({ value: one, label: t(`find-${one}`) }))}
							value={known.found ?? undefined}
						/>
						<TextField form={form} name="because" label={t("nobody-because")} />
					</Form>
				)}
			</section>
		</OfficePage>
	);
}

/** @throws Problem `asset-unknown` for what no slice has */
export async function shownAsset(visit: ProgrammeVisit) {
	const asset = await readAsset(visit.programme.handle.db, visit.params.asset ?? "");
	if (!asset) throw problem("asset-unknown");
	return asset;
}

/** In one sentence what is allowed today, and each thing that stands in the way. */
function RightNote({ right, language }: { readonly right: EffectiveRight; readonly language: Language }) {
	const t = speak(words, language);
	const open = channelsLabel(right.channels, language);
	const spoken = right.languages.map((one) => spokenLabel(one, language)).join(", ");
	const place = placeLabel(right.place, language);
	if (isOpen(right)) {
		return (
			<Note>
				<p>
					<strong>
						{right.until
							? t("may-until", { channels: open, spoken, day: formatDate(language, right.until) })
							: t("may", { channels: open, spoken })}
					</strong>
				</p>
				<p>{t("place-named", { place })}</p>
			</Note>
		);
	}
	const reasons = [...new Set(right.obstacles.map(({ reason }) => obstacleLabel(reason, language)))];
	return (
		<Note>
			<p>
				<strong>{t("may-not")}</strong>
			</p>
			<ul>
				{reasons.map((reason) => (
					<li key={reason}>{reason}</li>
				))}
			</ul>
		</Note>
	);
}

interface PartProps extends AssetRight {
	readonly context: PageContext;
}

/** What each agreed to, joined by “and”: one no is a no, and whoever was not asked said none. */
function Matrix({ people, right, context: { language } }: PartProps) {
	const t = speak(words, language);
	if (people.length === 0) return null;
	const columns = people.map((person, at) => ({
		label:
			nameOf(person, language) + (people.findIndex((one) => nameOf(one, language) === nameOf(person, language)) < at ? ` (${at + 1})` : ""),
	}));
	const answer = (person: PersonLine, yes: boolean) => {
		if (!person.consent) return <Tag tone="warn">{t("not-asked")}</Tag>;
		return <Tag tone={yes ? "good" : "bad"}>{t(yes ? "yes" : "no")}</Tag>;
	};
	const together = (yes: boolean) => <strong>{t(yes ? "yes" : "no")}</strong>;
	const isHeld = (person: PersonLine) => person.reason === null;
	return (
		<Table
			caption={t("matrix-caption")}
			columns={[{ label: t("where") }, ...columns, { label: t("together") }]}
			rows={[
				...channels.map((channel) => ({
					key: channel,
					cells: [
						channelLabel(channel, language),
						...people.map((person) => answer(person, isHeld(person) && person.channels.includes(channel))),
						together(right.channels.includes(channel)),
					],
				})),
				...consentLanguages.map((spoken) => ({
					key: spoken,
					cells: [
						spokenLabel(spoken, language),
						...people.map((person) => answer(person, isHeld(person) && (person.consent?.languages.includes(spoken) ?? false))),
						together(right.languages.includes(spoken)),
					],
				})),
				{
					key: "place",
					cells: [
						t("place"),
						...people.map((person) =>
							person.consent && isHeld(person) ? placeLabel(person.consent.place, language) : placeLabel("none", language),
						),
						<strong>{placeLabel(right.place, language)}</strong>,
					],
				},
			]}
			empty=""
		/>
	);
}

function nameOf({ name, described, outside }: PersonLine, language: Language): string {
	const t = speak(words, language);
	if (name) return writeName(name);
	return outside ? t("outside-areas") : t("unknown-person", { described: described ?? "" });
}

interface PeopleProps extends PartProps {
	readonly asset: string;
	readonly here: string;
	readonly mayWrite: boolean;
}

function People({ people, context: { language, office }, asset, here, mayWrite }: PeopleProps) {
	const t = speak(words, language);
	return (
		<section>
			<h2>{t("people")}</h2>
			<Table
				caption={t("people-caption")}
				columns={[{ label: t("person") }, { label: t("shows") }, { label: t("consent") }, ...(mayWrite ? [{ label: t("change") }] : [])]}
				rows={people.map((person) => ({
					key: person.id,
					cells: [
						nameOf(person, language),
						showsLabel(person, language),
						<ConsentOf person={person} language={language} path={`${office}/consents`} />,
						...(mayWrite ? [person.outside ? "" : <a href={`${here}/people/${person.id}`}>{t("correct-person")}</a>] : []),
					],
				}))}
				empty={t("no-people")}
			/>
			{mayWrite && (
				<p>
					<a href={`${office}/consents/new?${new URLSearchParams({ asset })}`}>{t("record-for-work")}</a>
				</p>
			)}
		</section>
	);
}

function ConsentOf({ person, language, path }: { readonly person: PersonLine; readonly language: Language; readonly path: string }) {
	const t = speak(words, language);
	return (
		<>
			{person.consent && !person.outside && <a href={`${path}/${person.consent.id}`}>{t("open-consent")}</a>}{" "}
			{person.reason && <Tag tone="warn">{obstacleLabel(person.reason, language)}</Tag>}
		</>
	);
}

/** “Face shown, voice own, 0:12–0:48”. */
function showsLabel({ face, voice, told, fromMs, untilMs }: PersonLine, language: Language): string {
	const t = speak(words, language);
	const parts = [
		face && t("face-shows", { face: faceLabel(face, language) }),
		voice && t("voice-sounds", { voice: voiceLabel(voice, language) }),
		told && t("told"),
		(fromMs !== null || untilMs !== null) && `${clock(fromMs ?? 0)}–${untilMs === null ? "" : clock(untilMs)}`,
	];
	return parts.filter(Boolean).join(", ");
}

export function clock(milliseconds: number): string {
	const seconds = Math.round(milliseconds / 1000);
	return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
