import type { Change } from "../../../shared/journal/index.ts";
import { problem } from "../../problems.ts";
import { requireOrder, requirePast } from "../days.ts";
import { requireConsents } from "../guards.ts";
import type { CaseInput } from "../input.ts";
import { referralAnswers, referrals } from "../rows.ts";
import { requireOpen, touchCase } from "../touching.ts";

/** Sends a referral. The service learns of the child by it, so it needs consent to share. @throws Problem */
export async function sendReferral(change: Change, { id, child, service, to, sentOn, answerBy, note }: CaseInput<"referral-sent">) {
	requireOpen(await touchCase(change, child));
	requirePast(change, sentOn);
	requireOrder(sentOn, answerBy);
	await requireConsents(change, child, ["services", "sharing"]);
	await referrals.begin(change, { id, child, service, sent_to: to, sent_on: sentOn, answer_by: answerBy, note });
	return { child, referral: id };
}

export async function answerReferral(change: Change, { id, child, referral, state, on, feedback }: CaseInput<"referral-answered">) {
	await touchCase(change, child);
	const sent = await referrals
		.inForce(change.tx)
		.select("sent_on")
		.where("id", "=", referral)
		.where("child", "=", child)
		.executeTakeFirst();
	if (!sent) throw problem("referral-unknown");
	requirePast(change, on);
	requireOrder(sent.sent_on, on);
	await referralAnswers.begin(change, { id, child, referral, state, answered_on: on, feedback });
	return { child, referral };
}
