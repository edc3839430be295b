import type { PlainDate } from "../../shared/clock.ts";
import type { InBoth } from "../../shared/words.ts";
import type { Answers, Topic } from "../models/shares.ts";

interface Wave extends Answers {
	readonly on: PlainDate;
}

/** What a survey found of one question before a campaign year and after it. */
export interface SurveyResult {
	readonly id: string;
	readonly year: string;
	readonly topic: Topic;
	readonly question: InBoth;
	readonly before: Wave;
	/** Null while nobody has asked again. */
	readonly after: Wave | null;
	readonly source: string;
}

export type SurveysTables = {
	survey_result: {
		id: string;
		since_seq: number;
		until_seq?: number;
		campaign_year: string;
		topic: Topic;
		question_mn: string;
		question_en: string;
		before_on: PlainDate;
		before_asked: number;
		before_yes: number;
		after_on: PlainDate | null;
		after_asked: number | null;
		after_yes: number | null;
		source: string;
	};
};
