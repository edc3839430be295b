/** Moves the focus to a field: to its line, or to the answer that is chosen, or to the first one; what is wrong stands above it. */
export function focusOn(name: string): void {
	const named = document.getElementById(`field-${name}`);
	const control = named instanceof HTMLFieldSetElement ? (named.querySelector("input:checked") ?? named.querySelector("input")) : named;
	if (!(control instanceof HTMLElement)) return;
	control.focus({ preventScroll: true });
	// Of many answers the first stand right below what is wrong; a line is in sight with the smallest move.
	control.closest(".field")?.scrollIntoView({ block: named instanceof HTMLFieldSetElement ? "start" : "nearest" });
}
