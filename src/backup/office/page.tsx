import { backups as words } from "#words/backup";
import { dayOf } from "../../shared/clock.ts";
import type { OfficeContext } from "../../shared/office/index.ts";
import { Facts, Note, OfficePage, Table, Tag } from "../../shared/ui/index.ts";
import { formatDate, formatTime, speak } from "../../shared/words.ts";
import type { Attempt, BackupWarning } from "../rules.ts";

interface BackupsPageProps {
	readonly context: OfficeContext;
	readonly attempts: readonly Attempt[];
	readonly tried: Attempt | null;
	readonly warnings: readonly BackupWarning[];
	/** Whether anything is set that makes them by themselves. */
	readonly isNightly: boolean;
}

/** What somebody could lose if this machine burned tonight. */
export function BackupsPage({ context: { frame, language }, attempts, tried, warnings, isNightly }: BackupsPageProps) {
	const t = speak(words, language);
	const when = (moment: Date) => `${formatDate(language, dayOf(moment))}, ${formatTime(language, moment)}`;
	const good = attempts.find(({ bytes }) => bytes !== null);
	return (
		<OfficePage frame={frame} title={t("backups")}>
			<p>{t("intro")}</p>
			{warnings.map((warning) => (
				<Note key={warning}>{t(`warning-${warning}`)}</Note>
			))}
			<Facts
				facts={[
					{ term: t("last-good"), value: good ? when(good.at) : t("none") },
					{
						term: t("last-tried"),
						value: tried?.triedAt ? t("last-tried-of", { when: when(tried.triedAt), of: when(tried.at) }) : t("none"),
					},
					{ term: t("by-itself"), value: t(isNightly ? "by-itself-nightly" : "by-itself-not") },
				]}
			/>
			<Table
				caption={t("caption")}
				columns={[{ label: t("when") }, { label: t("place") }, { label: t("size"), numeric: true }, { label: t("outcome") }]}
				rows={attempts.map((one) => ({
					key: `${one.id} ${one.place}`,
					cells: [
						when(one.at),
						one.place,
						one.bytes === null ? "" : t("megabytes", { size: (one.bytes / 1e6).toFixed(1) }),
						one.bytes === null ? <Tag tone="bad">{t("failed", { because: one.because ?? "" })}</Tag> : t(one.triedAt ? "tried" : "made"),
					],
				}))}
				empty={t("nothing")}
			/>
			<p class="soft">{t("how-to-try")}</p>
		</OfficePage>
	);
}
