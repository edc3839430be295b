/** Levels of Mongolian general education (5 + 4 + 3 years, entry at six), as ISCED 2011 has them. Grades 1 to 9 are basic education. */
export const educationLevels = ["pre_primary", "primary", "lower_secondary", "upper_secondary"] as const;
export type EducationLevel = (typeof educationLevels)[number];

/** The levels of school, by whose ages and grades children are counted as out of it. */
export const schoolLevels = ["primary", "lower_secondary", "upper_secondary"] as const;
export type SchoolLevel = (typeof schoolLevels)[number];

interface LevelFacts {
	/** ISCED 2011. Pre-primary is 02 of level 0. */
	readonly isced: 0 | 1 | 2 | 3;
	/** On 1 September, first and last. Of kindergarten only the last year is of an age at which everybody should be there. */
	readonly ages: readonly [number, number];
	/** First and last; a kindergarten has none. */
	readonly grades: readonly [number, number] | null;
}

export const levelFacts: Readonly<Record<EducationLevel, LevelFacts>> = {
	pre_primary: { isced: 0, ages: [5, 5], grades: null },
	primary: { isced: 1, ages: [6, 10], grades: [1, 5] },
	lower_secondary: { isced: 2, ages: [11, 14], grades: [6, 9] },
	upper_secondary: { isced: 3, ages: [15, 17], grades: [10, 12] },
};

/** The level of a grade; null where there is no such grade. */
export function levelOfGrade(grade: number): SchoolLevel | null {
	if (!Number.isInteger(grade)) return null;
	return schoolLevels.find((level) => isWithin(grade, levelFacts[level].grades)) ?? null;
}

/** The level for an age on 1 September; null below five and from eighteen on. */
export function levelOfAge(age: number): EducationLevel | null {
	return educationLevels.find((level) => isWithin(age, levelFacts[level].ages)) ?? null;
}

/** The grade of a child who entered at six and repeated none; null outside the ages of school. */
export function gradeForAge(age: number): number | null {
	return levelOfAge(age) === null || age < levelFacts.primary.ages[0] ? null : age - levelFacts.primary.ages[0] + 1;
}

function isWithin(value: number, range: readonly [number, number] | null): boolean {
	return range !== null && value >= range[0] && value <= range[1];
}
