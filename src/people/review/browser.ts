// Answers by one key, while somebody goes through many pairs. By the place of the key: on a Mongolian keyboard the row of digits types
// other signs. WCAG 2.1.4: can be switched off, and does nothing while somebody types.

const remembered = "tegsh-review-keys";
/** A key held a moment too long must not answer the next pair, which nobody has looked at yet. */
const pause = 400;
const opened = performance.now();

const keys = document.querySelector<HTMLElement>("[data-keys]");
const turn = document.querySelector<HTMLInputElement>("[data-keys-switch]");
const answers = document.querySelectorAll<HTMLElement>("[data-key]");
let answered = false;

if (keys && turn) {
	keys.hidden = false;
	turn.checked = recall() !== "off";
	turn.addEventListener("change", () => {
		remember(turn.checked ? "on" : "off");
		show(turn.checked);
	});
	show(turn.checked);
	document.addEventListener("keydown", (event) => {
		const digit = /^(?:Digit|Numpad)(\d)$/.exec(event.code)?.[1];
		if (!digit || !turn.checked || answered || event.repeat || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
		if (isTyping(event.target) || document.querySelector(":popover-open") || performance.now() - opened < pause) return;
		const answer = [...answers].find((one) => one.dataset.key === digit);
		if (!answer) return;
		event.preventDefault();
		answered = true;
		answer.click();
	});
}

// Back from the next page, as it was left.
addEventListener("pageshow", () => {
	answered = false;
});

function show(on: boolean): void {
	for (const answer of answers) {
		for (const key of answer.querySelectorAll<HTMLElement>(".digit")) key.hidden = !on;
		if (on) answer.setAttribute("aria-keyshortcuts", answer.dataset.key ?? "");
		else answer.removeAttribute("aria-keyshortcuts");
	}
}

function isTyping(target: EventTarget | null): boolean {
	if (!(target instanceof HTMLElement)) return false;
	const field = target.closest("input, select, textarea, [contenteditable]");
	return field !== null && !(field instanceof HTMLInputElement && field.type === "checkbox");
}

function recall(): string | null {
	try {
		return localStorage.getItem(remembered);
	} catch {
		return null;
	}
}

function remember(value: string): void {
	try {
		localStorage.setItem(remembered, value);
	} catch {
		// Where nothing may be kept, it holds for this page.
	}
}
