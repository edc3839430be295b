import type { Change } from "../../shared/journal/index.ts";
import { problem } from "../problems.ts";
import type { Account } from "../schema.ts";
import { findAccountById } from "../store.ts";
import { type Administration, administrationOf, ofTegsh, reaches, reachesAllOf } from "./rules.ts";

/** How far the author of a change reaches among accounts, as it is when it is written. A token reaches its own programme and areas alone. */
export async function administrationBy({ tx, author }: Change): Promise<Administration> {
	if (author.can("machine")) return ofTegsh;
	const account = author.account === null ? null : await findAccountById(tx, author.account);
	if (!account || account.closed) throw problem("account-unknown");
	if (!author.token) return administrationOf(account);
	return { isOfAll: false, isOfDemo: account.isDemo, within: [{ programme: author.token.programme, areas: author.areas }] };
}

/** An account that the author may see. @throws Problem when there is none */
export async function reachedAccount(change: Change, id: string): Promise<{ account: Account; administration: Administration }> {
	const administration = await administrationBy(change);
	const account = await findAccountById(change.tx, id);
	if (!account || !reaches(administration, account)) throw problem("account-unknown");
	return { account, administration };
}

/** An account that is the author's to close or to let in anew. @throws Problem when there is none, or it works elsewhere as well */
export async function ownedAccount(change: Change, id: string): Promise<Account> {
	const { account, administration } = await reachedAccount(change, id);
	if (!reachesAllOf(administration, account)) throw problem("works-elsewhere");
	return account;
}
