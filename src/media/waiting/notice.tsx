import { waiting as words } from "#words/media";
import type { ProgrammeVisit } from "../../programme/index.ts";
import { contextOf } from "../../shared/office/index.ts";
import { Form, type FormState, Note, TextField } from "../../shared/ui/index.ts";
import { formatDate, speak } from "../../shared/words.ts";
import { pathOf } from "../order.ts";
import type { Film, Image } from "../schema.ts";
import { waitingOperations } from "./operations.ts";
import { readWaiting } from "./store.ts";

interface NoticeProps {
	readonly visit: ProgrammeVisit;
	readonly medium: Pick<Film | Image, "id" | "kind">;
	/** Null on pages that only say so, with the way to where it is answered. */
	readonly form: FormState | null;
}

/** That a change of something public waits, or why it was sent back; with the answer, for whoever may give one. */
export async function waitingNotice({ visit, medium, form }: NoticeProps) {
	const { language, office, mayRun } = contextOf(visit);
	const waits = await readWaiting(visit.programme.handle.db, medium.id);
	if (!waits) return null;
	const t = speak(words, language);
	const here = `${office}/${pathOf(medium)}`;
	const { on, hides, returnedBecause } = waits;
	const answers = returnedBecause === null && mayRun(waitingOperations["change-accepted"]);
	return (
		<Note>
			<p>
				<strong>
					{returnedBecause === null ? t("waits", { day: formatDate(language, on) }) : t("returned", { because: returnedBecause })}
				</strong>{" "}
				{t(hides ? "hidden-meanwhile" : "public-meanwhile")}
			</p>
			{answers && form && (
				<>
					<Form action={`${here}/acceptance`} form={form} submit={t("accept")} />
					<Form action={`${here}/return`} form={form} submit={t("send-back")} tone="quiet">
						<TextField form={form} name="because" label={t("because-label")} hint={t("because-hint")} />
					</Form>
				</>
			)}
			{answers && !form && (
				<p>
					<a href={here}>{t("to-answer")}</a>
				</p>
			)}
		</Note>
	);
}
