import type { PlainDate } from "../shared/clock.ts";
import type { Language } from "../shared/words.ts";

export interface NewProgramme {
	readonly slug: string;
	readonly name: Readonly<Record<Language, string>>;
	readonly summary: Readonly<Record<Language, string>>;
	readonly targetAreas: readonly string[];
	readonly startsOn: PlainDate;
	readonly clockOffsetMilliseconds: number;
	readonly isDemo: boolean;
}

export type ProgrammeTables = {
	programme: {
		slug: string;
		schema: string;
		name_mn: string;
		name_en: string;
		summary_mn: string;
		summary_en: string;
		target_areas: string[];
		starts_on: PlainDate;
		clock_offset_ms: number;
		is_demo: boolean;
		created_seq: number;
	};
};
