import * as v from "valibot";
import { sessions as words } from "#words/field";
import { type SessionDocument, sessionDocument } from "../../activities/roster/schema.ts";
import { speak } from "../../shared/words.ts";
import { shortDay } from "../app/days.ts";
import type { OpenSeat } from "../app/phone.ts";
import { hrefOf } from "../app/places.ts";
import { usePhone } from "../app/use-phone.ts";
import type { LocalDocument } from "../engine/local.ts";
import type { Entry } from "../engine/store.ts";

export interface ShownSession {
	readonly document: SessionDocument;
	readonly unsent: readonly Entry[];
	readonly notDone: readonly Entry[];
}

function shown({ document, unsent, notDone }: LocalDocument): ShownSession[] {
	const read = v.safeParse(sessionDocument, document);
	return read.success ? [{ document: read.output, unsent, notDone }] : [];
}

/** Sessions around today, the latest first. */
export async function readSessions({ engine }: Pick<OpenSeat, "engine">): Promise<readonly ShownSession[]> {
	const sessions = (await engine.documents("sessions")).flatMap(shown);
	return sessions.toSorted((one, other) => (whenOf(one) > whenOf(other) ? -1 : 1));
}

export async function readSession({ engine }: Pick<OpenSeat, "engine">, id: string): Promise<ShownSession | null> {
	const found = await engine.document({ collection: "sessions", id });
	return (found && shown(found)[0]) ?? null;
}

function whenOf({ document }: ShownSession): string {
	return `${document.heldOn} ${document.startsAt ?? ""}`;
}

export function SessionRow({ session: { document, unsent, notDone } }: { readonly session: ShownSession }) {
	const { is } = usePhone();
	const t = speak(words, is.language);
	const came = document.roster.filter((one) => one.came).length;
	return (
		<li>
			<a href={hrefOf({ at: "session", session: document.id })}>
				<div>
					<b>{document.title}</b>
					<p>{document.isCancelled ? t("cancelled") : t("roster-of", { count: document.roster.length, came })}</p>
				</div>
				<span class="when">
					{shortDay(is.language, document.heldOn)} {document.startsAt}
					{notDone.length > 0 ? (
						<span class="mark bad">{t("not-done")}</span>
					) : (
						unsent.length > 0 && <span class="mark">{t("not-sent")}</span>
					)}
				</span>
			</a>
		</li>
	);
}
