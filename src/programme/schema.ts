import type { PlainDate } from "../shared/clock.ts";
import type { Handle } from "../shared/database/index.ts";
import type { Language } from "../shared/words.ts";

/** A programme with its handle: its own schema, its own journal, its own clock. */
export interface Programme {
	readonly slug: string;
	readonly name: Readonly<Record<Language, string>>;
	readonly summary: Readonly<Record<Language, string>>;
	readonly targetAreas: readonly string[];
	readonly startsOn: PlainDate;
	readonly isDemo: boolean;
	/** The installation's journal position that made it: tells it apart from a later one of the same name. */
	readonly createdSeq: number;
	readonly handle: Handle;
}

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
