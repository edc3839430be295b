import { mayOutside } from "../../src/identity/appointments/rules.ts";
import { type AccountViewer, may, type OfficeVisit, type Role } from "../../src/identity/index.ts";
import type { Programme, ProgrammeVisit } from "../../src/programme/index.ts";
import type { Route, Visit } from "../../src/shared/http/index.ts";
import { inLanguage, type Language } from "../../src/shared/words.ts";

export interface VisitOptions {
	/** With its query: `/office/test/people?search=Бат`. */
	readonly path: string;
	readonly method?: "GET" | "POST";
	/** What a form sends; a list for a name that is sent several times, a File for an upload. Makes the visit a POST. */
	readonly form?: Readonly<Record<string, string | File | readonly (string | File)[]>>;
	/** Without one, nobody is signed in. */
	readonly viewer?: AccountViewer | null;
	readonly language?: Language;
	readonly address?: string;
	readonly params?: Readonly<Record<string, string>>;
	readonly cookie?: string;
	/** What a browser says besides: `save-data`. */
	readonly headers?: Readonly<Record<string, string>>;
}

const origin = "http://localhost:3000";

/** Somebody signed in to the programme of tests, out of the people in people.ts or made up; an administrator of everything looks after the installation. */
export function viewerFor(person: { account: string; name: string; role: Role; areas: readonly string[] }): AccountViewer {
	const { account, name, role, areas } = person;
	const isAdministrator = role === "administrator" && areas.includes("");
	const appointments = isAdministrator ? [] : [{ programme: "test", role, areas }];
	const standing = { isAdministrator, isDemo: false, appointments };
	const can = (permission: string) => may(role, permission) || (isAdministrator && mayOutside(standing, permission));
	return { ...standing, account, name, areas, session: "", language: null, temporary: false, lacksSecondFactor: false, can };
}

/** A visit as the composition root would make it; of the office when there is a viewer, of a programme's office when there is one. */
export function visitOf(options: VisitOptions & { readonly viewer: AccountViewer; readonly programme: Programme }): ProgrammeVisit;
export function visitOf(options: VisitOptions & { readonly viewer: AccountViewer }): OfficeVisit;
export function visitOf(options: VisitOptions): Visit;
export function visitOf(options: VisitOptions & { readonly programme?: Programme }): Visit {
	const { path, viewer = null, language = "en", address = "192.0.2.1", params = {}, programme } = options;
	const url = new URL(path, origin);
	const visit = { request: requestOf(url, options), url, params, language, address, viewer };
	if (!viewer) return visit;
	const frame = {
		language,
		path: url.pathname,
		account: viewer.name,
		programme: programme
			? {
					name: inLanguage(programme.name, language),
					href: `/office/${programme.slug}`,
					publicHref: `/${language}/${programme.slug}`,
					isDemo: false,
				}
			: null,
		history: null,
		navigation: [],
	};
	return { ...visit, frame, ...(programme && { programme }) } as OfficeVisit;
}

/**
 * Finds the route of a path (static parts win over parameters) and lets it answer. An outsider gets 401 and an account without the
 * permission 403, as in the office; what the route throws is thrown.
 */
export async function call<V extends Visit>(
	routes: readonly Route<string, V>[],
	options: VisitOptions & { readonly programme?: Programme },
): Promise<Response> {
	const method = options.method ?? (options.form ? "POST" : "GET");
	const found = findRoute(routes, method, new URL(options.path, origin).pathname);
	if (!found) throw new Error(`no route for ${method} ${options.path}`);
	const { route, params } = found;
	if (route.access !== "public") {
		if (!options.viewer) return new Response(null, { status: 401 });
		if (route.access !== "signed-in" && !options.viewer.can(route.access)) return new Response(null, { status: 403 });
	}
	return route.handle(visitOf({ ...options, params }) as V);
}

function findRoute<R extends Route<string, never>>(
	routes: readonly R[],
	method: string,
	path: string,
): { route: R; params: Record<string, string> } | null {
	const parts = path.split("/");
	const matches = routes.flatMap((route) => {
		const pattern = route.path.split("/");
		if (route.method !== method || pattern.length !== parts.length) return [];
		const params: Record<string, string> = {};
		for (const [index, part] of pattern.entries()) {
			const given = decodeURIComponent(parts[index] ?? "");
			if (part.startsWith(":")) params[part.slice(1)] = given;
			else if (part !== given) return [];
		}
		return [{ route, params }];
	});
	return matches.toSorted((one, other) => Object.keys(one.params).length - Object.keys(other.params).length)[0] ?? null;
}

function requestOf(url: URL, { method, form, cookie, headers: further }: VisitOptions): Request {
	const headers = { origin, "sec-fetch-site": "same-origin", ...(cookie && { cookie }), ...further };
	if (!form) return new Request(url, { method: method ?? "GET", headers });
	return new Request(url, { method: method ?? "POST", headers, body: bodyOf(form) });
}

function bodyOf(form: NonNullable<VisitOptions["form"]>): FormData | URLSearchParams {
	const entries = Object.entries(form).flatMap(([name, value]) => [value].flat().map((one) => [name, one as string | File] as const));
	const uploads = entries.some(([, value]) => typeof value !== "string");
	const body = uploads ? new FormData() : new URLSearchParams();
	for (const [name, value] of entries) body.append(name, value as string);
	return body;
}
