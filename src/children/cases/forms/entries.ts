import { casePage as words } from "#words/children";
import { areaName } from "../../../places/index.ts";
import type { PlainDate } from "../../../shared/clock.ts";
import { type Language, speak } from "../../../shared/words.ts";
import { choiceLabel } from "../labels.ts";
import { provisionLabel } from "../page/learning.tsx";
import type { CaseDocument, EntrySort } from "../schema.ts";

interface Entry {
	readonly id: string;
	/** Null for a goal that has no day. */
	readonly on: PlainDate | null;
	/** Null where the sort and the day say enough. */
	readonly said: string | null;
	readonly by: string | null;
}

/** What may be taken back, each in one line, so that nobody takes back another than they mean. */
export function entriesOf(document: CaseDocument, language: Language): Readonly<Record<EntrySort, readonly Entry[]>> {
	const t = speak(words, language);
	return {
		assessment: document.assessments.map(({ id, assessedOn, by }) => ({ id, on: assessedOn, said: null, by })),
		barriers: document.barriers.map(({ id, on, main, by }) => ({ id, on, said: choiceLabel("barrier", main, language), by })),
		goal: document.goals.map(({ id, due, goal, by }) => ({ id, on: due, said: goal, by })),
		referral: document.referrals.map(({ id, sentOn, service, to, by }) => ({
			...{ id, on: sentOn, by },
			said: `${choiceLabel("service", service, language)} · ${to}`,
		})),
		visit: document.visits.map(({ id, on, way, by }) => ({ id, on, said: choiceLabel("way", way, language), by })),
		placement: document.placements.map((one) => ({ id: one.id, on: one.placedOn, said: provisionLabel(one, language), by: one.by })),
		attendance: document.attendances.map(({ id, until, daysAttended, schoolDays, by }) => ({
			...{ id, on: until, by },
			said: t("attended", { attended: daysAttended, days: schoolDays }),
		})),
		move: document.moves.map(({ id, on, move, area, by }) => ({
			...{ id, on, by },
			said: [choiceLabel("move", move, language), area && areaName(area, language)].filter(Boolean).join(" · "),
		})),
		dormitory_stay: document.dormitoryStays.map(({ id, from, by }) => ({ id, on: from, said: null, by })),
		note: document.notes.map(({ id, on, text, by }) => ({ id, on, said: text, by })),
	};
}
