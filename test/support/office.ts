import { createApp } from "../../src/app.ts";
import type { Routes } from "../../src/dispatch.ts";
import { identityCommands, openIdentity } from "../../src/identity/index.ts";
import type { Installation } from "../../src/installation.ts";
import { type Programme, programmeCommands } from "../../src/programme/index.ts";
import type { Handle } from "../../src/shared/database/index.ts";
import { newId } from "../../src/shared/id.ts";
import { machine, run } from "../../src/shared/journal/index.ts";
import { createPageCache } from "../../src/site/index.ts";
import { freshInstallation } from "./database.ts";
import { bayar, delger, narantuya, oyun, sarnai, tsolmon, tuya, yuki } from "./people.ts";

export const origin = "http://localhost:3000";
/** Everybody here has the same; none of them is called so. */
export const password = "rides to school each day";
const staff = { bayar, sarnai, tuya, oyun, tsolmon, delger, narantuya, yuki };
export type Person = keyof typeof staff | "outsider";

/** The whole application on a database of its own, without a port; requests are made by people who have really signed in. */
export interface Office {
	readonly programme: Programme;
	readonly routes: Routes;
	/** Where its accounts are. */
	readonly handle: Handle;
	/** One more programme; the demo has no clock of its own here. */
	begin(slug: string, isDemo?: boolean): Promise<Programme>;
	/** A request as it is, of the account that its cookie signs in. */
	fetch(request: Request): Promise<Response>;
	/** The session of somebody who has signed in. */
	cookieOf(person: Person): Promise<string>;
	/** Lines that the application complained with: a mistake of ours leaves one. */
	readonly complaints: readonly string[];
	get(person: Person, path: string, headers?: Record<string, string>): Promise<Response>;
	post(person: Person, path: string, fields?: Record<string, string> | FormData, headers?: Record<string, string>): Promise<Response>;
}

/** The whole application on an installation that is open, without a port. */
export async function openApplication(installation: Installation): Promise<{ app: ReturnType<typeof createApp>; complaints: string[] }> {
	const complaints: string[] = [];
	const identity = await openIdentity(installation.handle, { origin, secure: false });
	const cache = createPageCache();
	const app = createApp({ installation, identity, cache, settings: { origin, trustedProxy: false }, log: (line) => complaints.push(line) });
	return { app, complaints };
}

export async function openOffice(): Promise<Office> {
	const { url, handle, programme, open } = await freshInstallation();
	const programmes = [programme];
	const { app, complaints } = await openApplication({
		url,
		handle,
		programmes: () => programmes,
		lost: new Promise(() => {}),
		refresh: async () => {},
		close: async () => {},
	});
	const cookies = new Map<Person, string>();

	async function cookieOf(person: Person): Promise<string> {
		if (person === "outsider") return "";
		const known = cookies.get(person);
		if (known !== undefined) return known;
		const viewer = staff[person];
		const isAdministrator = viewer.role === "administrator";
		const appointment = { programme: programme.slug, role: viewer.role, areas: [...viewer.areas] };
		const account = { userName: person, displayName: viewer.name, ...(isAdministrator ? { administers: true } : appointment) };
		const signsIn = { password, temporary: false, withoutSecondFactor: true };
		await run(handle, machine, identityCommands["account-created"], { id: newId(), ...account, ...signsIn });
		const signedIn = await app.fetch(asked("POST", "/sign-in", { userName: person, password }), "127.0.0.1");
		const cookie = signedIn.headers.getSetCookie().map((line) => line.split(";")[0]);
		if (cookie.length === 0) throw new Error(`${person} could not sign in: ${signedIn.status}`);
		cookies.set(person, cookie.join("; "));
		return cookie.join("; ");
	}

	return {
		programme,
		routes: app.routes,
		handle,
		begin: async (slug, isDemo = false) => {
			const named = { nameMn: slug, nameEn: slug, summaryMn: slug, summaryEn: slug };
			const begun = { slug, ...named, startsOn: "2019-01-01", targetAreas: ["84"], isDemo };
			await run(handle, machine, programmeCommands.created, begun);
			const one = (await open()).find((other) => other.slug === slug);
			if (!one) throw new Error(`${slug} was not begun`);
			programmes.push(one);
			return one;
		},
		fetch: (request) => app.fetch(request, "127.0.0.1"),
		cookieOf,
		complaints,
		get: async (person, path, headers = {}) =>
			app.fetch(new Request(origin + path, { headers: { cookie: await cookieOf(person), ...headers } }), "127.0.0.1"),
		post: async (person, path, fields = {}, headers = {}) =>
			app.fetch(asked("POST", path, fields, { cookie: await cookieOf(person), ...headers }), "127.0.0.1"),
	};
}

export function asked(
	method: string,
	path: string,
	fields: Record<string, string> | FormData,
	headers: Record<string, string> = {},
): Request {
	const body = fields instanceof FormData ? fields : new URLSearchParams(fields);
	return new Request(origin + path, { method, body, headers: { "sec-fetch-site": "same-origin", ...headers } });
}
