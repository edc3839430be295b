// Shows what this browser keeps of what it counted, and deletes it. Every word stands on the page already; the script says which are true.
import type { Kept } from "../counting/kept.ts";
import { asksNotTo, campaignsKept, canKeep, forgetAll, isSwitchedOff, keptOf, switchCounting } from "../storage/browser.ts";

const place = document.querySelector<HTMLElement>("[data-kept-here]");
if (place) open(place);

function open(place: HTMLElement): void {
	const parts = [...place.querySelectorAll<HTMLElement>("[data-kept]")];
	const slots = (name: string) => place.querySelectorAll<HTMLElement>(`[data-kept-${name}]`);
	const said = place.querySelector<HTMLElement>("[role=status]");

	function show(): void {
		const kept = campaignsKept().flatMap((campaign) => keptOf(campaign) ?? []);
		const state = stateOf(kept);
		for (const part of parts) {
			const when = part.dataset.kept?.split(" ") ?? [];
			part.hidden = !(when.includes(state) || (kept.length > 0 && when.includes("some")));
		}
		const days = kept.flatMap(({ since, day }) => [since, ...(day ? [day] : [])]).sort();
		for (const slot of slots("first")) slot.textContent = days[0] ?? "";
		for (const slot of slots("last")) slot.textContent = days.at(-1) ?? "";
		const items = kept.flatMap((one) => Object.entries(one.items)).filter(([, { day }]) => day !== null);
		for (const slot of slots("count")) slot.textContent = String(items.length);
		for (const slot of slots("item")) slot.hidden = !items.some(([item]) => item === slot.dataset.keptItem);
	}

	/** What is said stands in the page, and is read out where a screen reader listens. */
	function say(what: string): void {
		for (const one of said?.querySelectorAll<HTMLElement>("[data-say]") ?? []) one.hidden = one.dataset.say !== what;
	}

	for (const button of place.querySelectorAll<HTMLButtonElement>("button[data-does]")) {
		button.addEventListener("click", () => {
			const does = button.dataset.does;
			if (does !== "delete") switchCounting(does === "count");
			if (does !== "count") forgetAll();
			show();
			say(does ?? "");
			// A button that is gone leaves the keyboard nowhere.
			if (button.hidden) place.focus();
		});
	}
	show();
}

function stateOf(kept: readonly Kept[]): "refused" | "asked" | "off" | "nothing" | "something" {
	if (asksNotTo()) return "asked";
	if (!canKeep()) return "refused";
	if (isSwitchedOff()) return "off";
	return kept.length === 0 ? "nothing" : "something";
}
