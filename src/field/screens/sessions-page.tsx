import { sessions as words } from "#words/field";
import { speak } from "../../shared/words.ts";
import { Page } from "../app/frame.tsx";
import { usePhone, useStored } from "../app/use-phone.ts";
import { MoreOf, useMore } from "./more.tsx";
import { readSessions, SessionRow } from "./sessions.tsx";

/** Trainings, workshops and classes around today; what is to come stands below what is now. */
export function SessionsPage() {
	const phone = usePhone();
	const t = speak(words, phone.is.language);
	const found = useStored(readSessions);
	const { most, more } = useMore();
	const day = phone.today();
	const past = found?.filter(({ document }) => document.heldOn <= day) ?? [];
	const coming = found?.filter(({ document }) => document.heldOn > day).toReversed() ?? [];
	return (
		<Page title={t("sessions")} tab="sessions">
			{found && found.length === 0 && <p class="note">{t("none")}</p>}
			<ul class="rows">
				{past.slice(0, most).map((session) => (
					<SessionRow key={session.document.id} session={session} />
				))}
			</ul>
			<MoreOf count={past.length} most={most} more={more} />
			{coming.length > 0 && (
				<>
					<h2>{t("coming")}</h2>
					<ul class="rows">
						{coming.slice(0, most).map((session) => (
							<SessionRow key={session.document.id} session={session} />
						))}
					</ul>
				</>
			)}
		</Page>
	);
}
