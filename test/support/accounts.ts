import { TOTP } from "otpauth";
import {
	type Account,
	type AccountViewer,
	type Identity,
	type IdentityOptions,
	identityCommands,
	identityRoutes,
	type Mailer,
	openIdentity,
	type Role,
	viewerWithin,
} from "../../src/identity/index.ts";
import { realClock } from "../../src/shared/clock.ts";
import type { Handle } from "../../src/shared/database/index.ts";
import { newId } from "../../src/shared/id.ts";
import { machine, run } from "../../src/shared/journal/index.ts";
import { freshInstallation } from "./database.ts";
import { call, type VisitOptions } from "./visits.ts";

export const options: IdentityOptions = { origin: "http://localhost:3000", secure: false };

export const areaChoices = () => [
	{ value: "11", label: "Ulaanbaatar" },
	{ value: "11/1110", label: "Bayanzürkh" },
	{ value: "84", label: "Khovd" },
];

/** One browser: it keeps the cookies it is given and sends them back. */
export interface Browser {
	visit(asked: Omit<VisitOptions, "cookie" | "viewer">): Promise<Response>;
	/** Who is signed in, outside of programmes. */
	viewer(): Promise<AccountViewer | null>;
	/** The same person in the programme of tests; null also for a person who does not belong to it. */
	member(): Promise<AccountViewer | null>;
	readonly cookie: string;
}

/** An installation with its sign-in, and people to sign in. */
export async function openOffice() {
	const { handle, url } = await freshInstallation();
	const identity = await openIdentity(handle, options);
	return { handle, url, identity, browser: (other: Identity = identity, mailer: Mailer | null = null) => browserAt(other, mailer) };
}

/** The same installation as the product has it: hashing a password takes its time. */
export function atUsualCost(installation: Handle): Handle {
	const { schema, url, ownerUrl, db, pool, clock, storage, vault, close } = installation;
	return { schema, url, ownerUrl, db, pool, clock, storage, vault, close };
}

export const passwordOf = (userName: string): string => `the ${userName.length} yaks of ${[...userName].toReversed().join("")}`;

/** What identity knows of programmes: one that is there, and another that is told of. */
export const programmes = () => [
	{ slug: "test", isDemo: false, name: { mn: "Туршилтын хөтөлбөр", en: "Test programme" } },
	{ slug: "other", isDemo: false, name: { mn: "Өөр хөтөлбөр", en: "Other programme" } },
	{ slug: "demo", isDemo: true, name: { mn: "Жишээ хөтөлбөр", en: "Demo programme" } },
];

/** Makes an account that has chosen its password already and is asked for no second factor, unless told otherwise. */
export async function enrol(
	identity: Identity,
	userName: string,
	role: Role = "monitoring-officer",
	more: Partial<Pick<Account, "temporary" | "withoutSecondFactor" | "mailAddress">> & {
		readonly areas?: readonly string[];
		readonly programme?: string;
		readonly ofDemo?: boolean;
	} = {},
): Promise<string> {
	const {
		areas = [""],
		programme = "test",
		...signsIn
	} = { password: passwordOf(userName), temporary: false, withoutSecondFactor: true, ...more };
	const access =
		role === "administrator" && areas.includes("") && !more.programme ? { administers: true } : { programme, role, areas: [...areas] };
	const account = { id: newId(), userName, displayName: userName, ...access, ...signsIn };
	return (await run(identity.installation, machine, identityCommands["account-created"], account)).result.account;
}

function browserAt(identity: Identity, mailer: Mailer | null): Browser {
	const { open, office } = identityRoutes(identity, { areaChoices, programmes, origin: options.origin, mailer });
	const jar = new Map<string, string>();
	const browser = {
		get cookie() {
			return [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
		},
		viewer: () => identity.viewerOf(new Request(options.origin, { headers: { cookie: browser.cookie } })),
		async member() {
			const viewer = await browser.viewer();
			return viewer && viewerWithin(viewer, { slug: "test", isDemo: false });
		},
		async visit(asked: Omit<VisitOptions, "cookie" | "viewer">) {
			const reply = await call([...open, ...office] as Parameters<typeof call>[0], {
				...asked,
				cookie: browser.cookie,
				viewer: await browser.viewer(),
			});
			for (const cookie of reply.headers.getSetCookie()) {
				const [pair = "", ...attributes] = cookie.split(";");
				const [name = "", value = ""] = pair.split("=");
				if (attributes.some((attribute) => attribute.trim() === "Max-Age=0")) jar.delete(name);
				else jar.set(name, value);
			}
			return reply;
		},
	};
	return browser;
}

export function signIn(browser: Browser, userName: string, password = passwordOf(userName), more: Partial<VisitOptions> = {}) {
	return browser.visit({ path: "/sign-in", form: { userName, password, next: "" }, ...more });
}

/** What every form of the office carries. */
export const order = () => ({ operation: newId() });

/** Bayar manages accounts, Sarnai does not; both are signed in. */
export async function officeWithPeople() {
	const office = await openOffice();
	const ids = { bayar: await enrol(office.identity, "bayar", "administrator"), sarnai: await enrol(office.identity, "sarnai") };
	const bayar = office.browser();
	const sarnai = office.browser();
	await signIn(bayar, "bayar");
	await signIn(sarnai, "sarnai");
	return { ...office, ids, bayar, sarnai };
}

/** The enrolment code on the sheet that shows it once. */
export function shownCode(html: string): string {
	const shown = /<code>([a-z0-9]{4}(?:-[a-z0-9]{4}){3})<\/code>/.exec(html)?.[1];
	if (!shown) throw new Error("no code is shown");
	return shown;
}

/** The secret on the page that sets up an authenticator app. */
export function shownSecret(html: string): string {
	const shown = /<code class="secret">([A-Z2-7 ]+)<\/code>/.exec(html)?.[1];
	if (!shown) throw new Error("no secret is shown");
	return shown.replaceAll(" ", "");
}

/** What the app shows: now, or some steps of thirty seconds later. The next step is taken as well, so a test need not wait for it. */
export function appCode(secret: string, steps = 0, now = realClock.now()): string {
	return new TOTP({ secret, algorithm: "SHA1", digits: 6, period: 30 }).generate({ timestamp: now.getTime() + steps * 30_000 });
}

export function shownRecoveryCodes(html: string): string[] {
	return [...html.matchAll(/<li><code>([a-z0-9]{4}(?:-[a-z0-9]{4}){2})<\/code>/g)].map(([, code]) => code as string);
}

/** Somebody signed in who sets up their app, as the page leads them to; a fresh account of a role that must. */
export async function setUpApp(browser: Browser, more: Readonly<Record<string, string>> = {}) {
	const path = "/office/account/second-factor";
	const secret = shownSecret(await (await browser.visit({ path })).text());
	const reply = await browser.visit({ path, form: { ...order(), oneTimeCode: appCode(secret), ...more } });
	return { secret, reply, recovery: shownRecoveryCodes(await reply.text()) };
}
