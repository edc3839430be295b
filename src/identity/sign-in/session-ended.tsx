import { identity as words } from "#words/identity";
import { bounded, formOf, officeForm, page, type Visit } from "../../shared/http/index.ts";
import { Problem } from "../../shared/problem.ts";
import { EntrancePage, Form } from "../../shared/ui/index.ts";
import { speak } from "../../shared/words.ts";

/** Passwords and codes are typed again. */
const secret = /password|repeated|current|oneTimeCode/i;

/** The reply to a form of somebody whose session has ended: it carries what they typed, to be sent once they have signed in again. */
export async function sessionEnded(visit: Visit): Promise<Response> {
	const { url, language } = visit;
	const t = speak(words, language);
	const { entries, fileFields } = await typedIn(visit.request);
	const kept = entries.filter(([name]) => !secret.test(name));
	return page(
		<EntrancePage language={language} path="/office" title={t("session-ended")}>
			<p>{t("session-ended-text")}</p>
			<p>
				<a href="/sign-in?next=/office" target="_blank" rel="noopener">
					{t("session-ended-sign-in")}
				</a>
			</p>
			{kept.length < entries.length + fileFields.length && <p>{t("session-ended-not-kept")}</p>}
			<Form action={url.pathname + url.search} submit={t("session-ended-again")}>
				{kept.map(([name, value], index) => (
					<input key={`${name} ${index}`} type="hidden" name={name} value={value} />
				))}
			</Form>
		</EntrancePage>,
		401,
	);
}

/** Whoever has no session sends no files: what is no form, or larger than anybody types, is not held and not sent back. */
async function typedIn(request: Request) {
	try {
		return await formOf(bounded(request, officeForm));
	} catch (refused) {
		if (refused instanceof Problem) return { entries: [], fileFields: [] };
		throw refused;
	}
}
