import { consents as words } from "#words/consent";
import { writeName } from "../../particulars/name.ts";
import type { ProgrammeVisit } from "../../programme/index.ts";
import { contextOf } from "../../shared/office/index.ts";
import { EmptyState, Filter, freshForm, LinkButton, OfficePage, SelectField, Table, Tag } from "../../shared/ui/index.ts";
import { formatShortDate, speak } from "../../shared/words.ts";
import { channelsInShort, stateLabel, stateTones } from "../labels.ts";
import { consentOperations } from "../operations.ts";
import { type ConsentState, consentStates } from "../rules.ts";
import { Sections } from "../sections.tsx";
import { listConsents } from "./lines.ts";

export async function consentsPage(visit: ProgrammeVisit) {
	const context = contextOf(visit, words);
	const { frame, language, office, notice, scope, today } = context;
	const all = await listConsents(visit.programme.handle.db, scope, today);
	const asked = visit.url.searchParams.get("state") ?? "";
	const person = visit.url.searchParams.get("person") ?? "";
	const lines = all.filter((line) => (asked === "" || line.state === asked) && (person === "" || line.person === person));
	const t = speak(words, language);
	const path = `${office}/consents`;
	const mayRecord = context.mayRun(consentOperations["consent-recorded"]);
	const enter = { href: `${path}/new${person && `?${new URLSearchParams({ person })}`}`, label: t("record-consent") };
	if (all.length === 0) {
		return (
			<OfficePage frame={frame} title={t("consents")} notice={notice}>
				<Sections context={context} current="consents" />
				<EmptyState title={t("no-consents")} text={t("no-consents-text")} action={mayRecord ? enter : undefined} />
				<PaperForms path={path} text={t("paper-intro")} mn={t("paper-mn")} en={t("paper-en")} />
			</OfficePage>
		);
	}
	const count = (state: ConsentState) => all.filter((line) => line.state === state).length;
	const states = consentStates.filter((state) => count(state) > 0);
	return (
		<OfficePage
			frame={frame}
			title={t("consents")}
			notice={notice}
			actions={mayRecord && <LinkButton href={enter.href}>{enter.label}</LinkButton>}
		>
			<Sections context={context} current="consents" />
			<p>
				{t("consents-intro")} {context.can("consents.watch") && <a href={`${path}/accesses`}>{t("who-read-all")}</a>}
			</p>
			<Filter action={path} submit={t("search")}>
				<SelectField
					form={freshForm}
					name="state"
					label={t("state")}
					value={asked}
					options={[
						{ value: "", label: t("all-states", { count: all.length }) },
						...states.map((state) => ({
							value: state,
							label: t("state-count", { state: stateLabel(state, language), count: count(state) }),
						})),
					]}
				/>
			</Filter>
			<Table
				list
				caption={t("consents-caption", { count: lines.length })}
				columns={[
					{ label: t("name") },
					{ label: t("state"), aside: true },
					{ label: t("until"), short: true },
					{ label: t("channels") },
					{ label: t("given-by") },
				]}
				rows={lines.map((line) => ({
					key: line.id,
					cells: [
						<a href={`${path}/${line.id}`}>{writeName(line.name)}</a>,
						<Tag tone={stateTones[line.state]}>{stateLabel(line.state, language)}</Tag>,
						line.answer === "refused" ? "–" : formatShortDate(language, line.until),
						line.answer === "refused" ? t("nowhere") : channelsInShort(line.channels, language),
						line.givenBy === "self" ? t("self") : (line.guardianRelation ?? t("guardian")),
					],
				}))}
				empty={t("none-found")}
			/>
			<PaperForms path={path} text={t("paper-intro")} mn={t("paper-mn")} en={t("paper-en")} />
		</OfficePage>
	);
}

interface PaperFormsProps {
	readonly path: string;
	readonly text: string;
	readonly mn: string;
	readonly en: string;
}

/** The form to be read out and signed, in the language of whoever signs. */
function PaperForms({ path, text, mn, en }: PaperFormsProps) {
	return (
		<p>
			{text} <a href={`${path}/paper/mn`}>{mn}</a>, <a href={`${path}/paper/en`}>{en}</a>
		</p>
	);
}
