import { Hono } from "hono";
import { appProblems as texts, app as words } from "#words/root";
import { type AccountViewer, type OfficeRoute, type PublicRoute, sessionEnded } from "./identity/index.ts";
import type { Programme, ProgrammeRoute } from "./programme/index.ts";
import { troubleOf, whileAsked } from "./shared/database/index.ts";
import {
	atOnce,
	bounded,
	forwarded,
	isSameOrigin,
	json,
	letGo,
	officeForm,
	openForm,
	page,
	policyHeader,
	preferredLanguage,
	type Route,
	type SecuredPart,
	scriptPolicy,
	securityHeaders,
	seeOther,
	type Viewer,
	type Visit,
} from "./shared/http/index.ts";
import { newId } from "./shared/id.ts";
import { Problem, problems } from "./shared/problem.ts";
import { EntrancePage, LinkButton, type OfficeFrame, OfficePage } from "./shared/ui/index.ts";
import { isLanguage, type Language, sayPlain, speak } from "./shared/words.ts";

const problem = problems("app", texts, {
	"not-permitted": 403,
	"page-unknown": 404,
	"sent-from-elsewhere": 403,
	"too-many-at-once": 429,
	"too-busy": 503,
	"database-away": 503,
	"takes-too-long": 503,
	"programme-away": 503,
	"disk-full": 507,
});

const troubles = { away: "database-away", slow: "takes-too-long", full: "disk-full" } as const;

/** Lists of people as files read a whole programme: so many at once, and pages have the rest of the connections. */
const mostCostly = 2;
/** A page that is not there by then is not waited for; what changes something is. */
const longestPage = 45_000;
/** Who reads an error is looked up in the database, which may be what is wrong. */
const longestLook = 2_000;

/** When a program may ask again, that was asked to wait. */
const retryAfterSeconds = "10";

/** So many bodies may be on their way from one address: an office of many people has one, and a form is sent in a moment. */
const mostBodies = 32;

/** The routes of all slices, by what they know of the visitor. */
export interface Routes {
	readonly open: readonly PublicRoute[];
	readonly office: readonly OfficeRoute[];
	readonly programme: readonly ProgrammeRoute[];
}

interface Asked extends Visit {
	readonly viewer: AccountViewer | null;
}

interface SignedIn extends Visit {
	readonly viewer: AccountViewer;
}

/** Who reads an error, as far as anybody knows. */
interface Reader {
	readonly viewer: AccountViewer | null;
	readonly language: Language;
}

interface DispatchSettings {
	readonly origin: string;
	readonly trustedProxy: boolean;
	readonly programmes: () => readonly Programme[];
	/** Whether the rows of this programme cannot be read, and those of the installation can. */
	readonly isAway: (programme: Programme) => Promise<boolean>;
	/** Waits no longer for a database that has fallen silent. */
	readonly whileHeard: <Result>(work: Promise<Result>) => Promise<Result>;
	readonly viewerOf: (request: Request) => Promise<AccountViewer | null>;
	/** Where somebody must go first (a password of their own to choose), or null. */
	readonly detour: (viewer: Viewer) => string | null;
	/** The same person in a programme; null where they do not belong to it. */
	readonly within: (viewer: AccountViewer, programme: Programme) => AccountViewer | null;
	readonly frameOf: (visit: Visit & { readonly viewer: Viewer }, programme: Programme | null) => OfficeFrame;
	readonly log: (line: string) => void;
}

export interface App {
	fetch(request: Request, address: string): Promise<Response>;
}

/** Leads a request to the route that may answer it. Every refusal and every mistake becomes a page in the person's language. */
export function createDispatch(routes: Routes, settings: DispatchSettings): App {
	const hono = new Hono<{ Bindings: { readonly address: string } }>();
	const secure = settings.origin.startsWith("https:");
	const bodies = atOnce(mostBodies);
	const files = atOnce(mostCostly);
	const headers = {
		office: securityHeaders({ secure, part: "office" }),
		field: securityHeaders({ secure, part: "field" }),
		open: securityHeaders({ secure, part: "open" }),
	};

	hono.use(async (context, next) => {
		await next();
		const kind = partOf(new URL(context.req.url).pathname);
		const runsScript = context.res.headers.get(policyHeader) === scriptPolicy;
		for (const [name, value] of Object.entries(headers[kind])) if (name !== policyHeader || !runsScript) context.header(name, value);
	});
	hono.use(async (context, next) => {
		// A program sends its token in a header that no page of another site can set, and no cookie counts there.
		if (isApi(new URL(context.req.url).pathname)) return next();
		if (context.req.method !== "GET" && context.req.method !== "HEAD" && !isSameOrigin(context.req.raw, settings.origin)) {
			return refuse(context.req.raw, problem("sent-from-elsewhere"));
		}
		return next();
	});

	hono.use((context, next) => (isPlain(context.req.raw.url) ? next() : refuse(context.req.raw, problem("page-unknown"))));

	const all: [Route<string, never>, (visit: Asked) => Promise<Response>][] = [
		...routes.open.map((route): (typeof all)[number] => [route, async (visit) => route.handle(visit)]),
		...routes.office.map((route): (typeof all)[number] => [
			route,
			async (visit) => inOffice(visit, (account) => inInstallation(route, account)),
		]),
		...routes.programme.map((route): (typeof all)[number] => [
			route,
			async (visit) => inOffice(visit, (account) => inProgramme(route, account)),
		]),
	];
	// Static parts win over parameters, in whatever order the slices list their routes.
	for (const [route, answer] of all.toSorted(([one], [other]) => (rank(one.path) < rank(other.path) ? -1 : 1))) {
		const limits = route.takes ?? (route.access === "public" ? openForm : officeForm);
		hono.on(route.method, route.path, async (context) => {
			const { raw } = context.req;
			const { address } = context.env;
			const params: Readonly<Record<string, string>> = context.req.param();
			if (route.method === "GET") {
				const visited = () => unlessAway(params, async () => answer(await visitOf(route, raw, params, address)));
				// What a public page is made of is kept for whoever comes next.
				const look = () => (route.access === "public" ? visited() : whileAsked(raw.signal, visited));
				return within(longestPage, settings.whileHeard(route.isCostly ? costly(look) : look()));
			}
			const request = bounded(raw, limits);
			const visited = () => unlessAway(params, async () => answer(await visitOf(route, request, params, address)));
			const answered = await bodies.within(address, () => settings.whileHeard(visited().finally(() => letGo(request))));
			if (answered === null) throw problem("too-many-at-once");
			return answered;
		});
	}
	// A GET of the address that a form is sent to, typed or by going back, leads to the nearest page above it.
	const pages = all.filter(([{ method }]) => method === "GET").map(([{ path }]) => path);
	for (const [{ path, access }] of all.filter(([{ method }]) => method === "POST")) {
		if (access === "public" || pages.includes(path)) continue;
		const depth = depthAbove(path, pages);
		hono.get(path, (context) => seeOther(new URL(context.req.url).pathname.split("/").slice(0, depth).join("/")));
	}
	hono.notFound((context) => {
		const { pathname, search } = new URL(context.req.url);
		// An address that was typed with a stroke at its end means the page without it.
		const without = pathname.replace(/\/+$/, "");
		if (isOffice(without) && without !== pathname && context.req.method === "GET") return seeOther(without + search);
		return refuse(context.req.raw, problem("page-unknown"));
	});
	hono.onError((error, context) => {
		const trouble = troubleOf(error);
		if (trouble) {
			settings.log(`${context.req.method} ${new URL(context.req.url).pathname}: ${error.message}`);
			return refuse(context.req.raw, problem(troubles[trouble]));
		}
		if (error instanceof Problem && (error.status < 500 || error.status === 503 || error.status === 507))
			return refuse(context.req.raw, error);
		const reference = newId();
		// As it was sent, percent-encoded: a line break in an address must not begin a line of the log.
		const { pathname } = new URL(context.req.url);
		settings.log(`${reference} ${context.req.method} ${pathname}: ${error.stack ?? error.message}`);
		return mistake(context.req.raw, reference);
	});

	/** Whatever else is said where the rows of a programme cannot be read, it is no mistake of ours. */
	async function unlessAway(params: Visit["params"], work: () => Promise<Response>): Promise<Response> {
		const programme = settings.programmes().find(({ slug }) => slug === params.programme);
		// Of one that is not public nobody is told here that there is one; whoever belongs to it is told within.
		if (programme?.isAway && programme.isPublic) throw problem("programme-away");
		try {
			return await work();
		} catch (error) {
			if (!programme || error instanceof Problem || !(await settings.isAway(programme))) throw error;
			settings.log(`${programme.slug}: ${error instanceof Error ? error.message : error}`);
			throw problem("programme-away");
		}
	}

	async function costly(look: () => Promise<Response>): Promise<Response> {
		const answered = await files.within("everybody", look);
		if (answered === null) throw problem("too-busy");
		return answered;
	}

	async function visitOf(route: Route<string, never>, request: Request, params: Visit["params"], address: string): Promise<Asked> {
		// Public pages are the same for everybody: who reads them is not asked.
		const viewer = route.access === "public" ? null : await settings.viewerOf(request);
		// A page of the office may be about a language; only an address that begins with one is in it.
		const asked = route.path.startsWith("/:language") ? params.language : undefined;
		const language = isLanguage(asked) ? asked : (viewer?.language ?? preferredLanguage(request));
		return { request, url: new URL(request.url), params, language, address, viewer };
	}

	/** Whoever is not signed in is led there, and whoever must do something first is led to that. */
	async function inOffice(visit: Asked, enter: (visit: SignedIn) => Response | Promise<Response>): Promise<Response> {
		const { viewer } = visit;
		if (!viewer) {
			if (visit.request.method !== "GET") return sessionEnded(visit);
			return seeOther(`/sign-in?next=${encodeURIComponent(visit.url.pathname + visit.url.search)}`);
		}
		const detour = settings.detour(viewer);
		return detour !== null && detour !== visit.url.pathname ? seeOther(detour) : enter({ ...visit, viewer });
	}

	function inInstallation(route: OfficeRoute, visit: SignedIn) {
		requirePermission(route, visit.viewer);
		return route.handle({ ...visit, frame: settings.frameOf(visit, null) });
	}

	/** A programme to which somebody does not belong is not there for them, like one that does not exist. */
	function inProgramme(route: ProgrammeRoute, visit: SignedIn) {
		const programme = settings.programmes().find(({ slug }) => slug === visit.params.programme);
		const viewer = programme && settings.within(visit.viewer, programme);
		if (!viewer) throw problem("page-unknown");
		if (programme.isAway) throw problem("programme-away");
		requirePermission(route, viewer);
		const within = { ...visit, viewer };
		return route.handle({ ...within, frame: settings.frameOf(within, programme), programme });
	}

	async function refuse(request: Request, error: Problem): Promise<Response> {
		const reader = await readerOf(request);
		const refused = wantsJson(request)
			? json(error.toJSON(reader.language), error.status, "application/problem+json")
			: errorPage(request, reader, error.status, error.in(reader.language));
		if (error.status === 429 || error.status === 503) refused.headers.set("retry-after", retryAfterSeconds);
		return refused;
	}

	async function mistake(request: Request, reference: string): Promise<Response> {
		const reader = await readerOf(request);
		const text = speak(words, reader.language)("mistake-of-ours", { reference });
		if (wantsJson(request)) return json({ type: "about:blank", title: text, status: 500 }, 500, "application/problem+json");
		return errorPage(request, reader, 500, text);
	}

	/** Whoever is signed in and errs in the office keeps their language and the menu. */
	async function readerOf(request: Request): Promise<Reader> {
		const { pathname } = new URL(request.url);
		// What went wrong may be that nobody can be looked up.
		const viewer = isOffice(pathname) ? await within(longestLook, settings.viewerOf(request)).catch(() => null) : null;
		return { viewer, language: viewer?.language ?? languageOf(request) };
	}

	function errorPage(request: Request, { viewer, language }: Reader, status: number, text: string): Response {
		const url = new URL(request.url);
		const t = speak(words, language);
		const title = sayPlain(words, `error-${status}`, language) ?? t("error-500");
		const inOffice = isOffice(url.pathname);
		const said = (
			<>
				<p>{text}</p>
				<p>
					<LinkButton tone="quiet" href={inOffice ? "/office" : `/${language}`}>
						{t(inOffice ? "back-to-office" : "back-to-site")}
					</LinkButton>
				</p>
			</>
		);
		if (!viewer) return page(<EntrancePage {...{ language, title }} path={url.pathname} children={said} />, status);
		const programme = settings.programmes().find(({ slug }) => slug === url.pathname.split("/")[2]);
		const within = programme && settings.within(viewer, programme);
		const visit = { request, url, params: {}, language, address: "", viewer: within ?? viewer };
		const frame = settings.frameOf(visit, within && programme ? programme : null);
		return page(<OfficePage {...{ frame, title }} children={said} />, status);
	}

	return {
		fetch: async (request, address) =>
			hono.fetch(request, { address: settings.trustedProxy ? forwarded(request.headers.get("x-forwarded-for"), address) : address }),
	};
}

/**
 * Whether an address is written in the one way that our own pages write it. Percent-encoded letters that need no encoding (RFC 3986,
 * 6.2.2.2) would give one public page thousands of addresses, each kept in the cache; U+0000 is in no text of PostgreSQL.
 */
function isPlain(address: string): boolean {
	const { pathname, search } = new URL(address);
	return !/%(2[de]|3\d|[46][1-9a-f]|[57][\da]|5f|7e)/i.test(pathname) && !/%00/.test(pathname + search);
}

/** @throws Problem where something takes longer */
async function within<Result>(milliseconds: number, work: Promise<Result>): Promise<Result> {
	let timer: NodeJS.Timeout | undefined;
	const late = new Promise<never>((_, reject) => {
		timer = setTimeout(() => reject(problem("takes-too-long")), milliseconds);
	});
	return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/** What nobody sees without an account lies below one address. */
function isOffice(pathname: string): boolean {
	return pathname === "/office" || pathname.startsWith("/office/");
}

/** How a browser is to treat a page, by where it lies. */
function partOf(pathname: string): SecuredPart {
	if (isOffice(pathname)) return "office";
	return pathname === "/field" || pathname.startsWith("/field/") ? "field" : "open";
}

function isApi(pathname: string): boolean {
	return pathname.startsWith("/api/");
}

/** @throws Problem where a route asks for a permission that somebody lacks */
function requirePermission({ access }: OfficeRoute | ProgrammeRoute, viewer: Viewer): void {
	if (access !== "signed-in" && access !== "public" && !viewer.can(access)) throw problem("not-permitted");
}

/** How many parts the nearest address above has that leads to a page. */
function depthAbove(path: string, pages: readonly string[]): number {
	const parts = path.split("/");
	const leadsTo = (page: readonly string[]) => page.every((part, at) => part === parts[at] || part.startsWith(":"));
	const depths = pages.map((page) => page.split("/")).filter((page) => page.length < parts.length && leadsTo(page));
	return Math.max(1, ...depths.map(({ length }) => length));
}

/** Literal parts sort before parameters, at each depth, and what stands for all the rest comes last. */
function rank(path: string): string {
	return path
		.split("/")
		.map((part) => (part === "*" ? "~~" : part.startsWith(":") ? "~" : part))
		.join("/");
}

function languageOf(request: Request) {
	const first = new URL(request.url).pathname.split("/")[1];
	return isLanguage(first) ? first : preferredLanguage(request);
}

function wantsJson(request: Request): boolean {
	const { pathname } = new URL(request.url);
	return (request.headers.get("accept") ?? "").includes("json") || isApi(pathname) || pathname.startsWith("/field/sync/");
}
