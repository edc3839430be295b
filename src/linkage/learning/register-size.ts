import type { Model } from "./model.ts";

/**
 * How many times a register has doubled beyond the records that its model was learned from: a whole number, 0 while it is smaller. Of
 * people who are met a few times each, the pairs that are one person grow with the register and all pairs with its square, so the prior
 * belongs to the register and not to how records are compared (Fellegi and Sunter 1969).
 */
export function doublingsOf({ profile }: Model, records: number): number {
	return Math.max(0, Math.floor(Math.log2(records / profile.records)));
}

/**
 * The same model in a register that has doubled so many times: each doubling takes one bit from the odds that two records taken at random
 * are one person, or of one family. No pair gains by it: strangers become likelier beside both.
 */
export function afterDoublings(model: Model, doublings: number): Model {
	if (doublings === 0) return model;
	return {
		...model,
		version: versionAfter(model.version, doublings),
		prior: model.prior - doublings,
		family: { ...model.family, prior: model.family.prior - doublings },
	};
}

/** The version that stands beside likenesses and published figures: "mongolia-1+3". */
export function versionAfter(version: string, doublings: number): string {
	return doublings === 0 ? version : `${version}+${doublings}`;
}
