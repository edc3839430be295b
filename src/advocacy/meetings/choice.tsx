import { advocacy as words } from "#words/advocacy";
import { isId } from "../../shared/id.ts";
import type { PageContext, ProgrammeOfficeVisit } from "../../shared/office/index.ts";
import { type FormState, SelectField } from "../../shared/ui/index.ts";
import { formatDate, type Language, speak } from "../../shared/words.ts";
import type { Meeting } from "./store.ts";

export function MeetingLink({ context: { office, language }, meeting }: { readonly context: PageContext; readonly meeting: Meeting }) {
	return <a href={`${office}/meetings/${meeting.session.id}`}>{labelOf(meeting, language)}</a>;
}

export function MeetingField(props: {
	readonly language: Language;
	readonly form: FormState;
	readonly meetings: readonly Meeting[];
	readonly meeting: string | null;
}) {
	const { language, form, meetings, meeting } = props;
	if (meetings.length === 0) return null;
	const t = speak(words, language);
	const options = meetings.map((one) => ({ value: one.session.id, label: labelOf(one, language) }));
	return (
		<SelectField
			form={form}
			name="session"
			label={t("meeting")}
			options={[{ value: "", label: t("no-meeting") }, ...options]}
			value={meeting ?? undefined}
		/>
	);
}

function labelOf({ session: { title, heldOn } }: Meeting, language: Language): string {
	return speak(words, language)("meeting-of-day", { title, day: formatDate(language, heldOn) });
}

/** A record that a link chose for the form; what is no id chooses nothing. */
export function idInQuery(visit: ProgrammeOfficeVisit, name: string): string | null {
	const id = visit.url.searchParams.get(name) ?? "";
	return isId(id) ? id : null;
}
