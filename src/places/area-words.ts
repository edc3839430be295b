import type { Dictionary } from "../shared/words.ts";

/** How areas are named in full, by kind, and what the kinds are called. */
export const words = {
	district: { mn: "{parent}, {name} дүүрэг", en: "{name} district, {parent}" },
	sum: { mn: "{parent} аймаг, {name} сум", en: "{name} sum, {parent}" },
	khoroo: { mn: "{parent}, {name} хороо", en: "{name} khoroo, {parent}" },
	bag: { mn: "{parent}, {name} баг", en: "{name} bag, {parent}" },
	named: { mn: "{parent}, {name}", en: "{name}, {parent}" },
	"group-aimag": { mn: "{name} аймгийн сумд", en: "Sums of {name}" },
	"group-capital": { mn: "{name} хотын дүүргүүд", en: "Districts of {name}" },
	"group-sum": { mn: "{name}: багууд", en: "Bags of {name}" },
	"group-district": { mn: "{name}: хороод", en: "Khoroos of {name}" },
} satisfies Dictionary;
