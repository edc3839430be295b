import { identity as words } from "#words/identity";
import { page, type Visit } from "../../shared/http/index.ts";
import { EntrancePage, Form } from "../../shared/ui/index.ts";
import { speak } from "../../shared/words.ts";

/** What an outsider sends is held in memory and sent back: no more than anybody types. */
const mostBytes = 1_000_000;
/** Passwords and codes are typed again. */
const secret = /password|repeated|current|oneTimeCode/i;

/** The reply to a form of somebody whose session has ended: it carries what they typed, to be sent once they have signed in again. */
export async function sessionEnded(visit: Visit): Promise<Response> {
	const { url, language } = visit;
	const t = speak(words, language);
	const sent = await entriesOf(visit.request);
	const kept = sent.filter((entry): entry is [string, string] => typeof entry[1] === "string" && !secret.test(entry[0]));
	return page(
		<EntrancePage language={language} path="/office" title={t("session-ended")}>
			<p>{t("session-ended-text")}</p>
			<p>
				<a href="/sign-in?next=/office" target="_blank" rel="noopener">
					{t("session-ended-sign-in")}
				</a>
			</p>
			{kept.length < sent.length && <p>{t("session-ended-not-kept")}</p>}
			<Form action={url.pathname + url.search} submit={t("session-ended-again")}>
				{kept.map(([name, value], index) => (
					<input key={`${name} ${index}`} type="hidden" name={name} value={value} />
				))}
			</Form>
		</EntrancePage>,
		401,
	);
}

async function entriesOf(request: Request): Promise<[string, string | File][]> {
	const length = request.headers.get("content-length");
	if (length === null || !(Number(length) <= mostBytes)) return [];
	try {
		return [...(await request.formData())];
	} catch {
		return []; // no form at all
	}
}
