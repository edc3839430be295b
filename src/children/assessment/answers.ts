/** What may be answered, by kind of question, mildest first. Words and never numbers: 4 is “more” in one edition and “a lot more” in another. */
export const scales = {
	yes_no: ["no", "yes"],
	difficulty: ["none", "some", "a_lot", "cannot"],
	/** For a person who walks with equipment: “no difficulty” is not read out, but taken where the respondent says it. */
	difficulty_unaided: ["none", "some", "a_lot", "cannot"],
	frequency: ["never", "a_few_times_a_year", "monthly", "weekly", "daily"],
	comparison: ["not_at_all", "less", "same", "more", "a_lot_more"],
} as const;
export type Scale = keyof typeof scales;
export type ScaleWord = (typeof scales)[Scale][number];

/** The question was put, and there is no answer. */
export const withoutAnswer = ["unknown", "refused"] as const;
type WithoutAnswer = (typeof withoutAnswer)[number];

export type AnswerWord = ScaleWord | WithoutAnswer;

/** By the number of the item; one that was not asked is not there. */
export type Answers = Readonly<Record<string, AnswerWord>>;

/** What was answered, where there is an answer. */
export function answerTo(item: string, answers: Answers): ScaleWord | null {
	const said = answers[item];
	return said === undefined || said === "unknown" || said === "refused" ? null : said;
}
