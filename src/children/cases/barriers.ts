/** On whose side a barrier lies: the family’s, the supply of schooling, its quality, or how it is governed. */
export type BarrierSide = "demand" | "supply" | "quality" | "governance" | "other";

/**
 * Why a child is out of school, each with its side. Codes are stored and stay for ever; a disability is none of them: it is a profile, and
 * the barrier behind it is written down.
 */
export const barrierSides = {
	cost: "demand",
	work_or_herding: "demand",
	household_chores: "demand",
	illness_of_child: "demand",
	caregiver_ill_or_absent: "demand",
	caregiver_refuses: "demand",
	not_interested: "demand",
	too_far_behind: "demand",
	early_marriage_or_pregnancy: "demand",
	migration: "demand",
	no_documents: "demand",
	thought_too_young: "demand",
	too_far: "supply",
	no_dormitory_place: "supply",
	not_accessible: "supply",
	admission_refused: "supply",
	no_assistive_device: "supply",
	no_school_at_level: "supply",
	no_trained_teacher: "quality",
	bullying_or_stigma: "quality",
	language_of_teaching: "quality",
	failing_or_repeating: "quality",
	expelled: "governance",
	waiting_for_commission: "governance",
	conflict_disaster_or_epidemic: "governance",
	other: "other",
	unknown: "other",
	refused_to_say: "other",
} as const satisfies Readonly<Record<string, BarrierSide>>;

export type Barrier = keyof typeof barrierSides;
export const barriers = Object.keys(barrierSides) as readonly Barrier[];
