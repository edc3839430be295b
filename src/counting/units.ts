/** What can be told apart and is therefore counted once. Children are persons with a condition, not a unit. */
const things = ["person", "household", "school", "event", "document", "item", "consent", "device", "account"] as const;

/** What happens again and again to the same thing, so that its number says nothing of how many were met. */
const encounters = ["attendance", "view", "contact"] as const;

export const units = [...things, ...encounters] as const;

export type Thing = (typeof things)[number];
export type Encounter = (typeof encounters)[number];
export type Unit = Thing | Encounter;

/**
 * The unit decides how it is counted: a "duplicated number of people" is a number of attendances or contacts
 * and is called so, because as people it can exceed the population.
 */
export type HowOf<U extends Unit> = U extends Thing ? "unique" : "duplicated";

export function howOf<U extends Unit>(unit: U): HowOf<U> {
	return ((things as readonly string[]).includes(unit) ? "unique" : "duplicated") as HowOf<U>;
}

export function isUnit(value: unknown): value is Unit {
	return (units as readonly unknown[]).includes(value);
}
