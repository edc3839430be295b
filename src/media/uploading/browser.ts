// Sends a film in parts and goes on where it was cut off, by the protocol tus 1.0.0. Without it the form sends a smaller film in one piece.

const partBytes = 4 * 1024 * 1024;
/** How long it waits for the network, longer each time, and at once when the browser says that it is back. */
const shortestWait = 1_000;
const longestWait = 30_000;
const protocol = { "tus-resumable": "1.0.0", accept: "application/json" };

watchForms();

function watchForms(): void {
	for (const form of document.querySelectorAll<HTMLFormElement>("form[data-uploads]")) {
		form.addEventListener("submit", (event) => {
			const file = form.querySelector<HTMLInputElement>("input[type=file]")?.files?.[0];
			if (!file || file.size === 0) return;
			event.preventDefault();
			void begin(form, file);
		});
	}
}

/** Announces the film, where it is a new one; what the form lacks, its page says. */
async function begin(form: HTMLFormElement, file: File): Promise<void> {
	const { uploads = "", begin: announce, size, film } = form.dataset;
	if (film !== undefined) {
		if (Number(size) === file.size) return sendAll(form, file, uploads, film);
		return say(form, form.dataset.other ?? "");
	}
	const typed = new URLSearchParams({ name: file.name, size: String(file.size) });
	for (const [name, value] of new FormData(form)) if (typeof value === "string") typed.append(name, value);
	const reply = await fetch(announce ?? "", { method: "POST", body: typed }).catch(() => null);
	if (!reply) return say(form, form.dataset.waits ?? "");
	if (reply.redirected) return sendAll(form, file, uploads, new URL(reply.url).pathname.split("/").at(-1) ?? "");
	const drawn = new DOMParser().parseFromString(await reply.text(), "text/html").querySelector("main");
	if (drawn) document.querySelector("main")?.replaceWith(drawn);
	watchForms();
	const chosen = new DataTransfer();
	chosen.items.add(file);
	const input = document.querySelector<HTMLInputElement>("form[data-uploads] input[type=file]");
	if (input) input.files = chosen.files;
	document.querySelector<HTMLElement>(".error-summary")?.focus();
}

async function sendAll(form: HTMLFormElement, file: File, uploads: string, film: string): Promise<void> {
	const [busy, leave] = [form.querySelector<HTMLElement>("[data-progress]"), (event: Event) => event.preventDefault()];
	for (const button of form.querySelectorAll("button")) button.disabled = true;
	if (busy) busy.hidden = false;
	addEventListener("beforeunload", leave);
	try {
		for (let tried = 0; ; tried++) {
			try {
				let at = await arrived(file, uploads, film);
				while (at < file.size) {
					show(form, at / file.size);
					at = await sendPart(file, `${uploads}/${film}`, at);
					tried = 0;
				}
				show(form, 1);
				removeEventListener("beforeunload", leave);
				location.assign(form.dataset.done?.replace("ID", film) ?? location.href);
				return;
			} catch (refused) {
				if (refused instanceof Refused) return say(form, refused.message);
				say(form, form.dataset.waits ?? "");
				await network(Math.min(longestWait, shortestWait * 2 ** tried));
			}
		}
	} finally {
		removeEventListener("beforeunload", leave);
	}
}

/** It was refused for good: asking again would not help. */
class Refused extends Error {}

/** How much of it is there; of one that has not begun, nothing. */
async function arrived(file: File, uploads: string, film: string): Promise<number> {
	const reply = await fetch(`${uploads}/${film}`, { method: "HEAD", headers: protocol, redirect: "error" });
	if (reply.ok) return Number(reply.headers.get("upload-offset"));
	if (reply.status !== 404 && reply.status !== 410) throw await refusedBy(reply);
	const headers = { ...protocol, "upload-length": String(file.size), "upload-metadata": `film ${btoa(film)}` };
	const begun = await fetch(uploads, { method: "POST", headers, redirect: "error" });
	if (!begun.ok) throw await refusedBy(begun);
	return 0;
}

async function sendPart(file: File, address: string, at: number): Promise<number> {
	const headers = {
		...protocol,
		"content-type": "application/offset+octet-stream",
		"upload-offset": String(at),
		"x-http-method-override": "PATCH",
	};
	const reply = await fetch(address, { method: "POST", headers, body: file.slice(at, at + partBytes), redirect: "error" });
	if (!reply.ok) throw await refusedBy(reply);
	return Number(reply.headers.get("upload-offset"));
}

/** Another offset than we thought, a lock, or a server that starts anew: it is asked again. */
async function refusedBy(reply: Response): Promise<Error> {
	if (reply.status >= 500 || reply.status === 409 || reply.status === 423 || reply.status === 429) return new Error(String(reply.status));
	const problem = await reply.json().catch(() => null);
	return new Refused(problem?.title ?? `${reply.status}`);
}

function network(wait: number): Promise<void> {
	return new Promise((resolve) => {
		const done = () => {
			clearTimeout(timer);
			removeEventListener("online", done);
			resolve();
		};
		const timer = setTimeout(done, wait);
		addEventListener("online", done);
	});
}

function show(form: HTMLFormElement, share: number): void {
	const percent = Math.floor(share * 100);
	for (const bar of form.querySelectorAll("progress")) bar.value = percent;
	say(form, (form.dataset.sent ?? "").replace("0", String(percent)));
}

function say(form: HTMLFormElement, text: string): void {
	const said = form.querySelector("[data-said]");
	if (said && said.textContent !== text) said.textContent = text;
	const busy = form.querySelector<HTMLElement>("[data-progress]");
	if (busy) busy.hidden = false;
	if (text !== form.dataset.waits && !text.includes("%")) for (const button of form.querySelectorAll("button")) button.disabled = false;
}
