import { app as words } from "#words/root";
import { isOffice, wantsJson } from "./addresses.ts";
import type { AccountViewer } from "./identity/index.ts";
import type { Programme } from "./programme/index.ts";
import { json, page, preferredLanguage, type Viewer, type Visit } from "./shared/http/index.ts";
import type { Problem } from "./shared/problem.ts";
import { EntrancePage, LinkButton, type OfficeFrame, OfficePage } from "./shared/ui/index.ts";
import { isLanguage, type Language, sayPlain, speak } from "./shared/words.ts";

/** Seconds after which a program that was asked to wait may ask again. */
const retryAfterSeconds = "10";

/** Who reads an error, as far as anybody knows. */
interface Reader {
	readonly viewer: AccountViewer | null;
	readonly language: Language;
}

interface ErrorPageParts {
	readonly programmes: () => readonly Programme[];
	/** Fails where the account cannot be looked up: that may be what went wrong. */
	readonly viewerOf: (request: Request) => Promise<AccountViewer | null>;
	readonly within: (viewer: AccountViewer, programme: Programme) => AccountViewer | null;
	readonly frameOf: (visit: Visit & { readonly viewer: Viewer }, programme: Programme | null) => OfficeFrame;
}

export interface ErrorPages {
	/** An expected refusal. */
	refuse(request: Request, error: Problem): Promise<Response>;
	/** A mistake of ours, status 500; `reference` finds it in the log. */
	mistake(request: Request, reference: string): Promise<Response>;
}

/** Every refusal and every mistake as a page in the reader's language, within the office's menu where they are signed in; as JSON for a program. */
export function createErrorPages(parts: ErrorPageParts): ErrorPages {
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

	/** In the office the account's language and menu are kept. */
	async function readerOf(request: Request): Promise<Reader> {
		const { pathname } = new URL(request.url);
		const viewer = isOffice(pathname) ? await parts.viewerOf(request).catch(() => null) : null;
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
		const programme = parts.programmes().find(({ slug }) => slug === url.pathname.split("/")[2]);
		const within = programme && parts.within(viewer, programme);
		const visit = { request, url, params: {}, language, address: "", viewer: within ?? viewer };
		const frame = parts.frameOf(visit, within && programme ? programme : null);
		return page(<OfficePage {...{ frame, title }} children={said} />, status);
	}

	return { refuse, mistake };
}

function languageOf(request: Request) {
	const first = new URL(request.url).pathname.split("/")[1];
	return isLanguage(first) ? first : preferredLanguage(request);
}
