// Keys of one letter, by their place: on a Mongolian keyboard they type other letters. WCAG 2.1.4: they can be switched off, and do nothing
// while somebody types; within a text only those with Ctrl and Alt hold.

const remembered = "tegsh-captions-keys";

const single: Readonly<Record<string, string>> = {
	Space: "play",
	KeyJ: "back",
	KeyL: "forward",
	KeyP: "play-cue",
	KeyI: "begin",
	KeyO: "end",
	KeyS: "split",
	KeyM: "merge",
	KeyN: "insert",
	Delete: "remove",
	ArrowUp: "previous",
	ArrowDown: "next",
	Enter: "write",
	Slash: "find",
};
const withControl: Readonly<Record<string, string>> = {
	Space: "play",
	Enter: "next",
	KeyZ: "undo",
	KeyY: "redo",
	KeyF: "find",
	KeyS: "save",
};
const withAlt: Readonly<Record<string, string>> = { ArrowUp: "previous", ArrowDown: "next" };

export function openKeys(within: HTMLElement, turn: HTMLInputElement, run: (command: string) => void): void {
	turn.checked = recall() !== "off";
	turn.addEventListener("change", () => remember(turn.checked ? "on" : "off"));
	document.addEventListener("keydown", (event) => {
		const command = commandOf(event, turn.checked, within);
		if (!command) return;
		event.preventDefault();
		run(command);
	});
}

function commandOf(event: KeyboardEvent, isOn: boolean, within: HTMLElement): string | undefined {
	const { code, ctrlKey, metaKey, altKey, shiftKey, target } = event;
	if (document.querySelector(":popover-open") || !(target instanceof HTMLElement)) return undefined;
	const isWithin = within.contains(target);
	if (!isWithin && target !== document.body) return undefined;
	if (ctrlKey || metaKey) {
		if (altKey) return undefined;
		if (code === "KeyZ" && shiftKey) return "redo";
		const isField = target instanceof HTMLInputElement;
		return isField && (code === "KeyZ" || code === "KeyY") ? undefined : withControl[code];
	}
	if (altKey) return shiftKey ? undefined : withAlt[code];
	if (code === "Escape" && target instanceof HTMLTextAreaElement) return "leave";
	if (!isOn || shiftKey || target.closest("input, select, textarea, summary, a")) return undefined;
	// A button and the film do by these keys what they are there for.
	if (target.closest("button, video") && (code === "Space" || code === "Enter")) return undefined;
	return single[code];
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
