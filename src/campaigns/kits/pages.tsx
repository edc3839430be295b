import { kits as words } from "#words/campaigns";
import { burnedFor } from "../../captions/index.ts";
import { channels } from "../../consent/schema.ts";
import { accountNames } from "../../identity/index.ts";
import { readFilm } from "../../media/index.ts";
import type { ProgrammeVisit } from "../../programme/index.ts";
import { newId } from "../../shared/id.ts";
import { contextOf } from "../../shared/office/index.ts";
import { Form, type FormState, OfficePage, Table, Tag } from "../../shared/ui/index.ts";
import { formatShortDate, speak } from "../../shared/words.ts";
import { addressed } from "../contents/pages.tsx";
import { channelLabel, languageLabel } from "../labels.ts";
import { problem } from "../problems.ts";
import { readStandingOn } from "../releases/rights.ts";
import { kitOperations } from "./operations.ts";
import { openFor, wantsBurnedIn } from "./rules.ts";
import { listKits } from "./store.ts";

/** Which channels an item may go out on in a language, and the packages that were taken along for them. */
export async function kitsPage(visit: ProgrammeVisit, form: FormState) {
	const { context, item, language, here } = await addressed(visit);
	const { db } = visit.programme.handle;
	const standing = await readStandingOn(db, context.today, item.id, language);
	if (!standing?.release) throw problem("no-release");
	const t = speak(words, context.language);
	const taken = (await listKits(db, item.id)).filter((kit) => kit.language === language);
	const names = await accountNames(
		db,
		taken.map(({ takenBy }) => takenBy),
	);
	const film = standing.release.content.film === null ? null : await readFilm(db, standing.release.content.film);
	const burned = film ? await burnedFor(db, film, language) : [];
	const mayTake = context.mayRun(kitOperations["kit-taken"]);
	return (
		<OfficePage
			frame={context.frame}
			notice={contextOf(visit, words).notice}
			form={form}
			title={t("kits-in", { language: languageLabel(language, context.language) })}
			back={{ href: here, label: standing.release.content.title }}
		>
			<p>{t("kits-intro")}</p>
			<Table
				caption={t("channels")}
				columns={[{ label: t("channel") }, { label: t("agreed") }, { label: t("take") }]}
				rows={channels.map((channel) => {
					const isOpen = openFor(standing, channel);
					return {
						key: channel,
						cells: [
							channelLabel(channel, context.language),
							isOpen ? <Tag tone="good">{t("open")}</Tag> : <Tag tone="quiet">{t("closed")}</Tag>,
							isOpen && mayTake && (
								<Form action={`${here}/kits/${language}/${channel}`} operation={newId()} submit={t("take")} tone="quiet" />
							),
						],
					};
				})}
				empty={t("closed")}
			/>
			<Table
				caption={t("taken-caption")}
				columns={[{ label: t("channel") }, { label: t("taken-by") }, { label: t("until"), short: true }, { label: t("file") }]}
				rows={taken.map((kit) => ({
					key: kit.id,
					cells: [
						channelLabel(kit.channel, context.language),
						`${kit.takenBy === null ? t("by-tegsh") : (names.get(kit.takenBy) ?? t("by-somebody"))}, ${formatShortDate(context.language, kit.takenOn)}`,
						kit.expiresOn ? formatShortDate(context.language, kit.expiresOn) : t("no-end"),
						openFor(standing, kit.channel) ? (
							<>
								<a href={`${context.office}/campaigns/kits/${kit.id}`}>{t("download")}</a>
								{film && wantsBurnedIn(kit.channel) && burned.length === 0 && <span class="soft"> {t("burned-waits")}</span>}
							</>
						) : (
							<Tag tone="bad">{t("revoked")}</Tag>
						),
					],
				}))}
				empty={t("none-taken")}
			/>
		</OfficePage>
	);
}
