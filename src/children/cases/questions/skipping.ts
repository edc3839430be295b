import { type AssessmentModule, assessmentModules, type Item } from "../../assessment/modules.ts";

/**
 * The skip rules of all modules as a stylesheet: a question is shown once the answers that lead to it are ticked. So the rules hold while
 * somebody ticks, without a script; a browser that does not know `:has` shows every question, and what is not asked does not count.
 */
export function skippingStyle(): string {
	const rules = Object.values(assessmentModules).flatMap((module) =>
		module.items.filter(({ when }) => Object.keys(when).length > 0).map((item) => ruleOf(module, item)),
	);
	return `@supports selector(:has(a)) {\n${rules.join("\n")}\n}\n`;
}

/** The class of a question, of one module: CF2 is another question in another module. */
export function questionClass({ module }: Pick<AssessmentModule, "module">, { item }: Pick<Item, "item">): string {
	return `ask-${module}-${item}`;
}

function ruleOf(module: AssessmentModule, item: Item): string {
	const led = Object.entries(item.when).map(([name, words]) => {
		const ticked = words.map((word) => `[name="${name}"][value="${word}"]:checked`);
		return `:has(:is(${ticked.join(", ")}))`;
	});
	return `.questions:not(${led.join("")}) .${questionClass(module, item)} {\ndisplay: none;\n}`;
}
