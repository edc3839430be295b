import { programme as words } from "#words/programme";
import { Card, Cards, EmptyState, LinkButton, Note, type OfficeFrame, OfficePage, Tag } from "../shared/ui/index.ts";
import { formatDate, inLanguage, speak } from "../shared/words.ts";
import type { Programme } from "./store.ts";

interface ProgrammesPageProps {
	readonly frame: OfficeFrame;
	/** Those to which the viewer belongs. */
	readonly programmes: readonly { readonly programme: Programme; readonly mayReadFigures: boolean }[];
	readonly mayCreate: boolean;
	/** Accounts of which nobody has said yet where they belong. */
	readonly toConfirm: number;
}

const newHref = "/office/programmes/new";

/** The first screen of the office. As long as there is only the demo, it offers to start one's own. */
export function ProgrammesPage({ frame, programmes, mayCreate, toConfirm }: ProgrammesPageProps) {
	const { language } = frame;
	const t = speak(words, language);
	const own = programmes.some(({ programme }) => !programme.isDemo);
	const start = <LinkButton href={newHref}>{t(own ? "start-another" : "start-own")}</LinkButton>;
	if (programmes.length === 0) {
		return (
			<OfficePage frame={frame} title={t("programmes")}>
				<EmptyState
					title={t(mayCreate ? "empty" : "empty-none")}
					text={t(mayCreate ? "empty-text" : "empty-ask")}
					action={mayCreate ? { href: newHref, label: t("start-own") } : undefined}
				/>
			</OfficePage>
		);
	}
	return (
		<OfficePage frame={frame} title={t("programmes")} actions={mayCreate && start}>
			<p>{t("programmes-intro")}</p>
			{toConfirm > 0 && (
				<Note>
					<p>{t("accounts-to-confirm", { count: toConfirm })}</p>
					<p>
						<a href="/office/accounts/confirmation">{t("confirm-accounts")}</a>
					</p>
				</Note>
			)}
			<Cards>
				{programmes.map(({ programme, mayReadFigures }) => (
					<Card key={programme.slug}>
						<h2>
							<a href={`/office/${programme.slug}`}>{inLanguage(programme.name, language)}</a>
						</h2>
						{programme.isDemo && <Tag tone="quiet">{t("demo")}</Tag>}
						<p>{inLanguage(programme.summary, language)}</p>
						<p>{t("since", { date: formatDate(language, programme.startsOn) })}</p>
						<p>
							{mayReadFigures && <a href={`/office/${programme.slug}/figures`}>{t("to-figures")}</a>}
							{mayReadFigures && programme.isPublic && " · "}
							{programme.isPublic && <a href={`/${language}/${programme.slug}`}>{t("to-public")}</a>}
						</p>
					</Card>
				))}
			</Cards>
		</OfficePage>
	);
}
