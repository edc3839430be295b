import { programme as words } from "#words/programme";
import { listToConfirm } from "../../identity/index.ts";
import type { Handle } from "../../shared/database/index.ts";
import { speak } from "../../shared/words.ts";
import { type DeskPart, mostListed } from "./desk.ts";

/** Accounts of which an administrator has not said yet to which programmes they belong; the demo has none. */
export function accountsToConfirm(installation: Handle): DeskPart {
	return async ({ programme, viewer, language }) => {
		if (programme.isDemo || !viewer.can("installation.manage")) return null;
		const accounts = await listToConfirm(installation.db);
		if (accounts.length === 0) return null;
		const t = speak(words, language);
		const href = "/office/accounts/confirmation";
		return {
			title: t("accounts-waiting"),
			count: accounts.length,
			items: accounts.slice(0, mostListed).map(({ displayName, userName }) => ({ href, title: displayName, detail: userName })),
			all: { href, label: t("confirm-accounts") },
		};
	};
}
