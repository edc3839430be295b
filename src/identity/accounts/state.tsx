import { enrolment as enrolmentWords, identity as words } from "#words/identity";
import { Tag } from "../../shared/ui/index.ts";
import { type Language, speak } from "../../shared/words.ts";
import type { Account } from "../schema.ts";

/** Whether an account can be used, as a tag. */
export function AccountState({ language, account }: { readonly language: Language; readonly account: Account }) {
	const t = speak(words, language);
	if (account.closed) return <Tag tone="quiet">{t("state-closed")}</Tag>;
	if (account.isDemo) return <Tag tone="quiet">{t("state-demo")}</Tag>;
	return account.temporary ? (
		<Tag tone="warn">{speak(enrolmentWords, language)("state-temporary")}</Tag>
	) : (
		<Tag tone="good">{t("state-open")}</Tag>
	);
}
