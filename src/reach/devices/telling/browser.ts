// Counts, in the browser itself, who sees a film, a story or a poster (docs/decisions/058): what is told is what happened for the first time, and
// never who it happened to. It is written down before it is sent, so nothing is counted twice.
import { count, isOver, saysAnything } from "../counting/kept.ts";
import { type Message, type Reason, written } from "../counting/message.ts";
import { type Plan, placeOf } from "../counting/plan.ts";
import { type Following, follow } from "../following/browser.ts";
import { asksNotTo, campaignsKept, canKeep, forget, forgetAll, isSwitchedOff, keep, keptOf } from "../storage/browser.ts";
import { soon } from "../waiting/browser.ts";

/** What a page knows of the day is good for so long: it may stay open over midnight. */
const longestPlan = 600_000;

const at = document.querySelector<HTMLElement>("[data-counted]")?.dataset.counted;
if (at) begin(at);

function begin(at: string): void {
	const untold = new Set<Following>();
	let known: { readonly plan: Plan; readonly since: number } | null = null;
	let asking: Promise<void> | null = null;

	for (const element of document.querySelectorAll<HTMLElement>("[data-counts]")) {
		follow(element, (following) => {
			if (why() === null) void learn();
			untold.add(following);
			if (counts(following)) wait();
		});
	}
	// Whoever goes may not come back.
	document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && tell());
	addEventListener("pagehide", tell);
	if (asksNotTo() || isSwitchedOff()) forgetAll();
	else if (campaignsKept().length > 0) void learn().then(() => known && tidy(known.plan));

	/** Asks for the day, where it is not known or may be over. Where nobody answers, nothing is counted. */
	function learn(): Promise<void> {
		if (known && performance.now() - known.since < longestPlan) return Promise.resolve();
		asking ??= fetch(at, { credentials: "omit", cache: "no-store", referrerPolicy: "no-referrer" })
			.then(async (reply) => {
				if (reply.ok) known = { plan: await reply.json(), since: performance.now() };
			})
			.catch(() => {})
			.finally(() => {
				asking = null;
			});
		return asking;
	}

	let isWaiting = false;
	function wait(): void {
		if (isWaiting) return;
		isWaiting = true;
		setTimeout(() => {
			isWaiting = false;
			if (why() === null) void learn().then(tell);
			else tell();
		}, soon());
	}

	function tell(): void {
		for (const following of untold) {
			const reason = why();
			// What cannot be told yet is told when the day is known.
			if (reason === null && !known) continue;
			untold.delete(following);
			if (reason !== null) tellThatNot(following, reason);
			else if (known) tellOf(following, known.plan);
		}
	}

	function tellOf(following: Following, plan: Plan): void {
		const place = placeOf(plan, following.item);
		const counted = place && count(keptOf(place.campaign.id), following.view(), plan);
		if (!counted || !saysAnything(counted.message)) return;
		if (!keep(place.campaign.id, counted.kept)) {
			tellThatNot(following, "unkept");
			return;
		}
		if (counted.message.view) following.told();
		send(counted.message);
	}

	/** One more view that is not measured: nothing else. */
	function tellThatNot(following: Following, not: Reason): void {
		if (following.view().isTold || !counts(following)) return;
		following.told();
		send({ item: following.item, not });
	}

	/** No cookie goes with it, and no address of the page. */
	function send(message: Message): void {
		const body = written(message);
		fetch(at, { method: "POST", body, keepalive: true, credentials: "omit", referrerPolicy: "no-referrer" }).catch(() => {});
	}
}

/** Why this browser is not counted; null where it is. */
function why(): Reason | null {
	if (asksNotTo() || isSwitchedOff()) return "asked";
	return canKeep() ? null : "unkept";
}

function counts(following: Following): boolean {
	const { steps } = following.view();
	return steps.includes("seen") || steps.includes("heard");
}

/** What is kept of a campaign goes when it ends, or after thirteen months, as soon as one of our pages is opened. */
function tidy({ day, campaigns }: Plan): void {
	for (const campaign of campaigns) {
		const kept = keptOf(campaign.id);
		if (kept && isOver(kept, campaign, day)) forget(campaign.id);
	}
}
