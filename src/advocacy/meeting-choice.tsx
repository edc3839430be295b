import { advocacy as words } from "#words/advocacy";
import { type FormState, SelectField } from "../shared/ui/index.ts";
import { formatDate, speak } from "../shared/words.ts";
import type { Meeting } from "./store.ts";
import type { Surroundings } from "./surroundings.ts";

export function MeetingLink({ around: { office, language }, meeting }: { readonly around: Surroundings; readonly meeting: Meeting }) {
	const { id, title, heldOn } = meeting.session;
	return <a href={`${office}/meetings/${id}`}>{speak(words, language)("meeting-of-day", { title, day: formatDate(language, heldOn) })}</a>;
}

export function MeetingField(props: {
	readonly around: Surroundings;
	readonly form: FormState;
	readonly meetings: readonly Meeting[];
	readonly meeting: string | null;
}) {
	const { around, form, meetings, meeting } = props;
	if (meetings.length === 0) return null;
	const t = speak(words, around.language);
	const options = meetings.map(({ session: { id, title, heldOn } }) => ({
		value: id,
		label: t("meeting-of-day", { title, day: formatDate(around.language, heldOn) }),
	}));
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
