import { Hono } from "hono";
import { appProblems as texts } from "#words/root";
import { depthAbove, isApi, isOffice, isPlain, partOf, rank } from "./addresses.ts";
import { createErrorPages } from "./error-pages.tsx";
import { type AccountViewer, type OfficeRoute, type PublicRoute, sessionEnded } from "./identity/index.ts";
import type { Programme, ProgrammeRoute } from "./programme/index.ts";
import { troubleOf, whileAsked } from "./shared/database/index.ts";
import {
	atOnce,
	bounded,
	forwarded,
	isSameOrigin,
	letGo,
	officeForm,
	openForm,
	policyHeader,
	preferredLanguage,
	type Route,
	scriptPolicy,
	securityHeaders,
	seeOther,
	type Viewer,
	type Visit,
} from "./shared/http/index.ts";
import { newId } from "./shared/id.ts";
import { Problem, problems } from "./shared/problem.ts";
import type { OfficeFrame } from "./shared/ui/index.ts";
import { isLanguage } from "./shared/words.ts";

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
	/** The programme that the address names, if there is one. */
	readonly named: Programme | undefined;
}

interface SignedIn extends Asked {
	readonly viewer: AccountViewer;
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
	const { refuse, mistake } = createErrorPages({
		...settings,
		viewerOf: (request) => within(longestLook, settings.viewerOf(request)),
	});
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
			const named = settings.programmes().find(({ slug }) => slug === params.programme);
			const answered = (request: Request) =>
				unlessAway(named, async () => answer(await visitOf(route, { request, params, address, named })));
			if (route.method === "GET") {
				// A public page is finished also where its visitor has left: what it is made of is kept for the next one.
				const look = () => (route.access === "public" ? answered(raw) : whileAsked(raw.signal, () => answered(raw)));
				return within(longestPage, settings.whileHeard(route.isCostly ? costly(look) : look()));
			}
			const request = bounded(raw, limits);
			const taken = await bodies.within(address, () => settings.whileHeard(answered(request).finally(() => letGo(request))));
			if (taken === null) throw problem("too-many-at-once");
			return taken;
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

	/** An error while the rows of a programme cannot be read is no mistake of ours: it is said that the programme is away. */
	async function unlessAway(programme: Programme | undefined, work: () => Promise<Response>): Promise<Response> {
		// Here nobody is told that a programme which is not public exists; `inProgramme` says it to those who belong to it.
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

	async function visitOf(route: Route<string, never>, came: Pick<Asked, "request" | "params" | "address" | "named">): Promise<Asked> {
		const { request, params } = came;
		// Public pages are the same for everybody: who reads them is not asked.
		const viewer = route.access === "public" ? null : await settings.viewerOf(request);
		// A page of the office may be about a language; only an address that begins with one is in it.
		const asked = route.path.startsWith("/:language") ? params.language : undefined;
		const language = isLanguage(asked) ? asked : (viewer?.language ?? preferredLanguage(request));
		return { ...came, url: new URL(request.url), language, viewer };
	}

	/** A visitor who is not signed in is led to the sign-in, and one who must do something first is led to that. */
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
		const { named: programme } = visit;
		const viewer = programme && settings.within(visit.viewer, programme);
		if (!viewer) throw problem("page-unknown");
		if (programme.isAway) throw problem("programme-away");
		requirePermission(route, viewer);
		const within = { ...visit, viewer };
		return route.handle({ ...within, frame: settings.frameOf(within, programme), programme });
	}

	return {
		fetch: async (request, address) =>
			hono.fetch(request, { address: settings.trustedProxy ? forwarded(request.headers.get("x-forwarded-for"), address) : address }),
	};
}

/** @throws Problem where a route asks for a permission that somebody lacks */
function requirePermission({ access }: OfficeRoute | ProgrammeRoute, viewer: Viewer): void {
	if (access !== "signed-in" && access !== "public" && !viewer.can(access)) throw problem("not-permitted");
}

/** @throws Problem where something takes longer */
async function within<Result>(milliseconds: number, work: Promise<Result>): Promise<Result> {
	let timer: NodeJS.Timeout | undefined;
	const late = new Promise<never>((_, reject) => {
		timer = setTimeout(() => reject(problem("takes-too-long")), milliseconds);
	});
	return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
