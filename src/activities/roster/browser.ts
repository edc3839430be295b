// Saves each tick of a roster as it is made. Without it, or without a connection, “Save” sends what was ticked since the page was drawn.

for (const form of document.querySelectorAll<HTMLFormElement>("form[data-ticks]")) watch(form);

function watch(form: HTMLFormElement): void {
	const state = form.querySelector<HTMLElement>("[data-ticks-state]");
	const was = form.querySelector<HTMLInputElement>("input[name=was]");
	const address = form.dataset.ticks;
	if (!state || !was || !address) return;
	let operation = form.dataset.operation ?? "";
	let isSending = false;
	let isLeaving = false;
	let isAsked = false;
	/** Changes that were sent and had no answer: they may have arrived, so they are sent again as they were. */
	let unanswered: Change[] = [];

	form.addEventListener("input", (event) => {
		const box = event.target;
		if (!(box instanceof HTMLInputElement) || box.name !== "came") return;
		// What is saved at once needs no question when the page is left.
		event.stopPropagation();
		isAsked = true;
		void send();
	});
	form.addEventListener("submit", () => {
		isLeaving = true;
	});
	addEventListener("beforeunload", (event) => {
		if (!isLeaving && changes().length > 0) event.preventDefault();
	});

	function changes(): Change[] {
		const saved = new Set(was?.value.split(" "));
		return [...form.querySelectorAll<HTMLInputElement>("input[name=came]")]
			.filter((box) => box.checked !== saved.has(box.value))
			.map((box) => [box.checked ? "came" : "gone", box.value]);
	}

	/** Sends what was ticked, one sending after another; ticks made meanwhile go with the next. */
	async function send(): Promise<void> {
		if (isSending || !state || !was) return;
		isSending = true;
		while (isAsked) {
			isAsked = unanswered.length > 0;
			const changed = isAsked ? unanswered : changes();
			if (changed.length === 0) continue;
			try {
				const body = new URLSearchParams([["operation", operation], ...changed]);
				const reply = await fetch(address ?? "", { method: "POST", body, redirect: "error" });
				const answer: { operation: string; said: string } = await reply.json();
				operation = answer.operation;
				unanswered = [];
				state.textContent = answer.said;
				// What is refused stays unsaved, and the page says why.
				if (!reply.ok) break;
				const saved = new Set(was.value.split(" "));
				for (const [kind, report] of changed) kind === "came" ? saved.add(report) : saved.delete(report);
				was.value = [...saved].join(" ").trim();
			} catch {
				unanswered = changed;
				isAsked = false;
				state.textContent = form.dataset.notSaved ?? "";
			}
		}
		isSending = false;
	}
}

type Change = [kind: "came" | "gone", report: string];
