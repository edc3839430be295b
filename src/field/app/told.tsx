import { app as words } from "#words/field";
import { speak } from "../../shared/words.ts";
import { beginUpdate } from "./updating.ts";
import { usePhone } from "./use-phone.ts";

/** For whoever does not see the corner: read out as often as it changes. It stands outside of the pages, because what comes with a page is not read out. */
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

/** Another version waits until somebody wants it: now, in the midst of a form, or once they are through. */
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
