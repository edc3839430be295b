// Asks while somebody types whether the person is on record already. Without it the same is asked when the form is sent.

const identifying = ["clan", "family", "given", "sex", "birthDate", "registerNumber", "phone"];
/** Long enough that a word is not asked for letter by letter, short enough that the answer comes before the next field is done. */
const pause = 300;

for (const place of document.querySelectorAll<HTMLElement>("[data-intake]")) watch(place);

function watch(place: HTMLElement): void {
	const form = place.closest("form");
	const found = place.querySelector<HTMLElement>("[data-intake-found]");
	const said = place.querySelector<HTMLElement>("[data-intake-said]");
	if (!form || !found || !said) return;
	let waiting: ReturnType<typeof setTimeout> | undefined;
	let asking = new AbortController();
	let asked = typedIn(form).toString();

	form.addEventListener("input", (event) => {
		const field = event.target;
		if (!(field instanceof HTMLInputElement) || !identifying.includes(field.name)) return;
		clearTimeout(waiting);
		waiting = setTimeout(ask, pause);
	});

	async function ask(): Promise<void> {
		const typed = typedIn(form as HTMLFormElement);
		if (typed.toString() === asked) return;
		asked = typed.toString();
		asking.abort();
		asking = new AbortController();
		try {
			const reply = await fetch(place.dataset.intake as string, { method: "POST", body: typed, signal: asking.signal, redirect: "error" });
			// Whoever was signed out, or has no network, is asked when they send the form.
			if (!reply.ok) return;
			show(await reply.text());
		} catch {
			// Aborted by the next letter, or no network.
			asked = "";
		}
	}

	/** Somebody who is choosing with the keyboard keeps what they choose from. */
	function show(html: string): void {
		if (!found || !said || found.contains(document.activeElement)) return;
		found.innerHTML = html;
		const summary = [...found.querySelectorAll("[data-intake-summary]")].map((part) => part.textContent).join(" ");
		if (said.textContent !== summary) said.textContent = summary;
	}
}

function typedIn(form: HTMLFormElement): URLSearchParams {
	const typed = new URLSearchParams();
	for (const [name, value] of new FormData(form)) {
		if (typeof value === "string" && (identifying.includes(name) || name === "operation")) typed.append(name, value);
	}
	return typed;
}
