import { disabilities } from "../particulars/disability.ts";
import { sexes } from "../particulars/sex.ts";
import type { ProgrammeVisit } from "../programme/index.ts";
import type { ResultsFilter } from "./schema.ts";

/** What the address asks for; what it cannot mean is not asked. */
export function filterIn({ url, programme }: Pick<ProgrammeVisit, "url" | "programme">): ResultsFilter {
	const asked = (name: keyof ResultsFilter) => url.searchParams.get(name) ?? "";
	const areas = ["each", "elsewhere", ...programme.targetAreas];
	return {
		pillar: asked("pillar"),
		area: areas.find((one) => one === asked("area")) ?? "",
		period: asked("period"),
		sex: sexes.find((one) => one === asked("sex")) ?? "",
		disability: disabilities.find((one) => one === asked("disability")) ?? "",
	};
}
