// Keeps the files of one version of the field app, so that it opens without a signal. It keeps no data and sends none: what was entered lies in
// the store of the app, which an update does not touch.

interface Shell {
	readonly version: string;
	readonly paths: readonly string[];
}

/** What a worker has of the browser, as far as it is used here: the library of the compiler knows a page or a worker, not both. */
interface KeptEvent extends Event {
	waitUntil(work: Promise<unknown>): void;
}
interface AskedEvent extends KeptEvent {
	readonly request: Request;
	respondWith(answer: Promise<Response>): void;
}
interface WorkerScope {
	/** The server writes it in front of this script. */
	readonly fieldShell: Shell;
	readonly location: Location;
	readonly clients: { claim(): Promise<void> };
	skipWaiting(): Promise<void>;
	addEventListener(kind: "install" | "activate", listen: (event: KeptEvent) => void): void;
	addEventListener(kind: "fetch", listen: (event: AskedEvent) => void): void;
	addEventListener(kind: "message", listen: (event: MessageEvent) => void): void;
}

const worker = self as unknown as WorkerScope;
const { version, paths } = worker.fieldShell;
const prefix = "field-";
const own = prefix + version;

worker.addEventListener("install", (event) => event.waitUntil(keepAll()));
worker.addEventListener("activate", (event) => event.waitUntil(dropOthers().then(() => worker.clients.claim())));
worker.addEventListener("fetch", (event) => {
	const { method, url } = event.request;
	const { origin, pathname } = new URL(url);
	if (method !== "GET" || origin !== worker.location.origin || !paths.includes(pathname)) return;
	event.respondWith(fromKept(pathname, event.request));
});
// The app asks for it where nobody is in the middle of anything; until then the version that is open goes on.
worker.addEventListener("message", (event) => {
	if (event.data === "begin") void worker.skipWaiting();
});

/** Keeps all files of this version or none: where the server was updated in between it fails, and the browser tries again. */
async function keepAll(): Promise<void> {
	const cache = await caches.open(own);
	const answers = await Promise.all(paths.map((path) => fetch(new Request(path, { cache: "reload", credentials: "omit" }))));
	const [page] = answers;
	const isOfVersion = page !== undefined && (await page.clone().text()).includes(`content="${version}"`);
	if (!isOfVersion || answers.some(({ ok, redirected }) => !ok || redirected)) throw new Error("another version");
	await Promise.all(answers.map((answer, at) => cache.put(paths[at] as string, answer)));
}

async function dropOthers(): Promise<void> {
	const names = (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== own);
	await Promise.all(names.map((name) => caches.delete(name)));
}

/** Answers from the kept files of this version only. A file it has not kept is fetched by its name, which holds its content’s hash. */
async function fromKept(path: string, request: Request): Promise<Response> {
	const answer = await (await caches.open(own)).match(path);
	return answer ?? fetch(request);
}
