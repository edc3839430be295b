import { useState } from "preact/hooks";
import { unsent as words } from "#words/field";
import { speak } from "../../shared/words.ts";
import { shortMoment } from "../app/days.ts";
import { Page } from "../app/frame.tsx";
import { hrefOf, type Whereto } from "../app/places.ts";
import { useOpenSeat, usePhone, useStored } from "../app/use-phone.ts";
import { isNotDone, isUnsent } from "../engine/local.ts";
import type { Entry } from "../engine/store.ts";
import { nameOfCase, readCases } from "./cases.ts";
import { nameOfKind } from "./kinds.ts";
import { saveUnsent } from "./saving.ts";
import { readSessions } from "./sessions.tsx";

/** What is not with the office yet, or was not done there: each with its state and the reason, beside the child it is about. */
export function UnsentPage() {
	const phone = usePhone();
	const { is } = phone;
	const t = speak(words, is.language);
	const { seat } = useOpenSeat();
	const found = useStored(async (open) => {
		const [cases, sessions, entries] = await Promise.all([readCases(open), readSessions(open), open.engine.entries()]);
		const titles = sessions.map(({ document }) => [document.id, document.title] as const);
		return { names: new Map([...cases.map(({ document }) => [document.id, nameOfCase(document)] as const), ...titles]), entries };
	});
	const entries = found?.entries ?? [];
	const waiting = entries.filter(isUnsent);
	const notDone = entries.filter(isNotDone);
	const conflicts = entries.filter(({ receipt }) => receipt?.outcome === "merged" && receipt.conflicts.length > 0);
	const { ended } = is;
	return (
		<Page title={t("title")} back={{ at: "today" }}>
			<p>{t("count", { count: waiting.length })}</p>
			<p class="soft small">
				{seat.syncedAt === null ? t("never") : t("last", { moment: shortMoment(is.language, new Date(seat.syncedAt)) })}
			</p>
			<div role="status">
				{is.syncing && (
					<p class="note">{is.syncing.step === "sending" ? t("sending", is.syncing) : t("fetching", { count: is.syncing.documents })}</p>
				)}
				{!is.syncing && ended?.outcome === "no-answer" && <p class="note warn">{t("no-answer")}</p>}
				{!is.syncing && ended?.outcome === "refused" && <p class="note bad">{t("refused", { said: ended.said })}</p>}
				{!is.syncing && ended?.outcome === "full" && <p class="note bad">{t("full")}</p>}
				{!is.syncing && ended?.outcome === "left" && <p class="note warn">{t("left")}</p>}
				{!is.syncing && ended?.outcome === "synced" && <p class="note good">{t("synced")}</p>}
			</div>
			<div class="buttons">
				<button type="button" class="button first" disabled={is.syncing !== null} onClick={() => void phone.sync()}>
					{t("send-now")}
				</button>
				{waiting.length > 0 && (
					<button type="button" class="button" onClick={() => void saveUnsent(phone.database, seat)}>
						{t("save-file")}
					</button>
				)}
			</div>
			<Entries title={t("not-done")} entries={notDone} names={found?.names} />
			<Entries title={t("in-conflict")} entries={conflicts} names={found?.names} />
			<Entries title={t("waiting")} entries={waiting} names={found?.names} />
		</Page>
	);
}

interface EntriesProps {
	readonly title: string;
	readonly entries: readonly Entry[];
	readonly names: ReadonlyMap<string, string> | undefined;
}

function Entries({ title, entries, names }: EntriesProps) {
	if (entries.length === 0) return null;
	return (
		<section>
			<h2>{title}</h2>
			<ul class="rows">
				{entries.map((entry) => (
					<EntryRow key={entry.operation.id} entry={entry} names={names} />
				))}
			</ul>
		</section>
	);
}

function EntryRow({ entry, names }: Pick<EntriesProps, "names"> & { readonly entry: Entry }) {
	const phone = usePhone();
	const { language } = phone.is;
	const t = speak(words, language);
	const [isGone, go] = useState(false);
	const { operation, receipt } = entry;
	const [about] = operation.about;
	const name = about && names?.get(about.id);
	const where: Whereto | undefined =
		about && (about.collection === "cases" ? { at: "child", child: about.id } : { at: "session", session: about.id });
	if (isGone) return null;
	return (
		<li class="row">
			<div>
				<b>{nameOfKind(operation.kind, language)}</b>
				<p>
					{name && where && <a href={hrefOf(where)}>{name}</a>} {shortMoment(language, new Date(operation.deviceAt))}
				</p>
				{receipt?.problem && <p class="late">{receipt.problem.title}</p>}
				{receipt?.outcome === "kept" && <p class="late">{t("kept")}</p>}
				{receipt && isNotDone(entry) && (
					<>
						<p>{t("with-office")}</p>
						<button
							type="button"
							class="button"
							onClick={() => {
								go(true);
								void phone.forget(operation.id);
							}}
						>
							{t("understood")}
						</button>
					</>
				)}
				{receipt && receipt.conflicts.length > 0 && <p>{t("settled-by-supervisor")}</p>}
			</div>
		</li>
	);
}
