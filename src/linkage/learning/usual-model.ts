import { type Model, readModel } from "./model.ts";
import learned from "./usual-model.json" with { type: "json" };

/** The model that Tegsh brings, learned by `scripts/usual-model.ts` from a generated register. Nobody in it exists. */
export const usualModel: Model = readModel(learned);
