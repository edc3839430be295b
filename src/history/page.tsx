import { history as words } from "#words/history";
import { accountNames } from "../identity/index.ts";
import type { ProgrammeVisit } from "../programme/index.ts";
import { dayOf, readDay } from "../shared/clock.ts";
import { isId } from "../shared/id.ts";
import { type Command, type EntriesSought, type EntryLine, listAuthors } from "../shared/journal/index.ts";
import { contextOf, type PageContext } from "../shared/office/index.ts";
import { DateField, EmptyState, Filter, type FormState, OfficePage, Pager, SelectField, Written } from "../shared/ui/index.ts";
import { formatDate, formatTime, type Language, sayPlain, speak } from "../shared/words.ts";
import { leadOf } from "./leads.ts";
import { kindsFor, type Registry, readSeen } from "./seen.ts";

const onPage = 50;

/** Who did what when, the newest first; a row leads to the record it is about, and to all that was done to it. */
export async function historyPage(visit: ProgrammeVisit, registry: Registry) {
	const context = contextOf(visit);
	const { frame, office, language } = context;
	const t = speak(words, language);
	const { handle } = visit.programme;
	const kinds = kindsFor(visit, registry);
	const asked = askedIn(visit, kinds);
	const seen = await readSeen(handle, registry, visit, soughtOf(asked, kinds), { offset: (asked.page - 1) * onPage, limit: onPage });
	const authors = visit.viewer.areas.includes("")
		? await listAuthors(
				handle.db,
				kinds.map(({ operation }) => operation.kind),
			)
		: [];
	const names = await accountNames(handle.db, [...authors, ...seen.lines.map(({ account }) => account)]);
	const who = (account: string | null) => (account === null ? t("tegsh") : (names.get(account) ?? t("somebody")));
	const href = (page: number) => `${office}/history${queryOf({ ...asked, page })}`;
	const last = asked.page * onPage < seen.all;
	const place = { from: (asked.page - 1) * onPage + 1, to: (asked.page - 1) * onPage + seen.lines.length, all: seen.all };
	return (
		<OfficePage frame={frame} title={t("history")}>
			<p>{t("intro")}</p>
			<HistoryFilter {...{ context, asked, kinds, authors, who }} />
			{asked.record !== "" && (
				<p>
					{t("of-one-record")} <a href={`${office}/history`}>{t("of-all-records")}</a>
				</p>
			)}
			{seen.lines.length === 0 ? (
				<EmptyState title={t("nothing")} text={t("nothing-text")} />
			) : (
				<>
					<p class="soft">{seen.more ? t("where-at-least", place) : t("where", place)}</p>
					<Days {...{ context, registry, who }} lines={seen.lines} />
					<Pager
						language={language}
						previous={asked.page > 1 ? href(asked.page - 1) : undefined}
						where={seen.more ? t("where-at-least", place) : t("where", place)}
						next={last ? href(asked.page + 1) : undefined}
					/>
				</>
			)}
		</OfficePage>
	);
}

/** What the address asks for; what it cannot mean is not asked. */
interface Asked {
	readonly who: string;
	readonly kind: string;
	readonly day: string;
	readonly record: string;
	readonly page: number;
}

/** Tegsh itself writes without an account. */
const itself = "tegsh";

function askedIn({ url }: ProgrammeVisit, kinds: readonly Command[]): Asked {
	const asked = (name: string) => url.searchParams.get(name) ?? "";
	return {
		who: asked("who") === itself || isId(asked("who")) ? asked("who") : "",
		kind: kinds.find(({ operation }) => operation.kind === asked("kind"))?.operation.kind ?? "",
		day: readDay(asked("day")) ?? "",
		record: asked("record").slice(0, 200),
		page: /^[1-9]\d{0,5}$/.test(asked("page")) ? Number(asked("page")) : 1,
	};
}

function soughtOf({ who, kind, day, record }: Asked, kinds: readonly Command[]): EntriesSought {
	return {
		kinds: kind === "" ? kinds.map(({ operation }) => operation.kind) : [kind],
		...(who !== "" && { account: who === itself ? null : who }),
		...(day !== "" && { day }),
		...(record !== "" && { subject: record }),
	};
}

function queryOf({ page, ...asked }: Asked): string {
	const known = Object.entries({ ...asked, page: page > 1 ? String(page) : "" }).filter(([, value]) => value !== "");
	return known.length === 0 ? "" : `?${new URLSearchParams(known)}`;
}

interface FilterProps {
	readonly context: PageContext;
	readonly asked: Asked;
	readonly kinds: readonly Command[];
	readonly authors: readonly (string | null)[];
	who(account: string | null): string;
}

function HistoryFilter({ context: { office, language, today }, asked, kinds, authors, who }: FilterProps) {
	const t = speak(words, language);
	const form: FormState = { typed: { who: asked.who, kind: asked.kind, day: asked.day }, errors: {} };
	const byLabel = (one: { label: string }, other: { label: string }) => one.label.localeCompare(other.label, language);
	return (
		<Filter action={`${office}/history`} submit={t("narrow")}>
			{authors.length > 0 && (
				<SelectField
					{...{ form, name: "who", label: t("who") }}
					options={[
						{ value: "", label: t("everybody") },
						...authors.map((account) => ({ value: account ?? itself, label: who(account) })).toSorted(byLabel),
					]}
				/>
			)}
			<SelectField
				{...{ form, name: "kind", label: t("what") }}
				options={[
					{ value: "", label: t("everything") },
					...kinds.map(({ operation }) => ({ value: operation.kind, label: nameOf(operation, language) })).toSorted(byLabel),
				]}
			/>
			<DateField {...{ form, name: "day", label: t("on-day") }} latest={today} />
			{asked.record !== "" && <input type="hidden" name="record" value={asked.record} />}
		</Filter>
	);
}

interface DaysProps {
	readonly context: PageContext;
	readonly registry: Registry;
	readonly lines: readonly EntryLine[];
	who(account: string | null): string;
}

/** The entries of a page, day by day. */
function Days({ context, registry, lines, who }: DaysProps) {
	const { language, office } = context;
	const t = speak(words, language);
	return [...Map.groupBy(lines, ({ at }) => dayOf(at))].map(([day, those]) => (
		<section key={day}>
			<h2>{formatDate(language, day)}</h2>
			<ul class="entries">
				{those.map(({ seq, at, kind, subject, account }) => {
					const operation = registry.get(kind)?.operation;
					const lead = leadOf(kind);
					const said = operation ? nameOf(operation, language) : t("somebody");
					return (
						<li key={seq}>
							<time dateTime={at.toISOString()}>{formatTime(language, at)}</time>
							<div>
								{lead && context.can(lead.access) ? (
									<a href={`${office}/${lead.at.replace(":id", encodeURIComponent(subject))}`}>{said}</a>
								) : (
									said
								)}
								<p class="soft">
									<Written on={language}>{who(account)}</Written> ·{" "}
									<a
										href={`${office}/history?${new URLSearchParams({ record: subject })}`}
										aria-label={t("of-this-record-of", { what: said })}
									>
										{t("of-this-record")}
									</a>
								</p>
							</div>
						</li>
					);
				})}
			</ul>
		</section>
	));
}

function nameOf({ names, name, kind }: Command["operation"], language: Language): string {
	return sayPlain(names, name, language) ?? kind;
}
