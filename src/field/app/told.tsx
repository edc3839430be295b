import { app as words } from "#words/field";
import { speak } from "../../shared/words.ts";
import { beginUpdate } from "./updating.ts";
import { usePhone } from "./use-phone.ts";

/** Says what is unsent to a screen reader, whenever it changes. It stands outside the pages, because what comes with a page is not read out. */
export function ToldAloud() {
	const { is } = usePhone();
	const t = speak(words, is.language);
	const { unsent, notDone } = is.counts;
	return (
		<div class="hidden" role="status">
			<p>{t("told-unsent", { unsent })}</p>
			{notDone > 0 && <p>{t("told-not-done", { notDone })}</p>}
			{is.isUpdateReady && <p>{t("update-ready")}</p>}
		</div>
	);
}

/** Offers a new version of the app, which waits until the officer begins it: now, or once the form is done. */
export function UpdateReady() {
	const { is } = usePhone();
	const t = speak(words, is.language);
	if (!is.isUpdateReady) return null;
	return (
		<aside class="card" aria-label={t("update")}>
			<p>{t("update-ready")}</p>
			<button type="button" class="button" onClick={beginUpdate}>
				{t("begin-update")}
			</button>
		</aside>
	);
}
