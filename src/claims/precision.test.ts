import { describe, expect, it } from "vitest";
import { first, type PhraseSet, second } from "../../test/support/claims-phrases.ts";
import { type Told, tell } from "../../test/support/claims-reports.ts";
import { third } from "../../test/support/claims-third-phrases.ts";
import { claimsWorld } from "../../test/support/claims-world.ts";
import { checkClaims } from "./check.ts";
import { type Verdict, verdicts } from "./verdicts/verdicts.ts";

const floor = 0.95;

interface Judged extends Told {
	readonly given: Verdict | "none";
}

/** Reports of many worlds, each a text of many paragraphs, judged. */
function judgeReports(set: PhraseSet, language: "en" | "mn", seeds: readonly number[]): Judged[] {
	return seeds.flatMap((seed) => {
		const world = claimsWorld(seed);
		const told = tell(world, set, language, seed * 7 + 1);
		const text = told.map(({ sentence }) => sentence).join("\n\n");
		const claims = checkClaims(text, world.facts, language);
		let start = 0;
		return told.map((one) => {
			const end = start + one.sentence.length;
			const own = claims.filter(({ place }) => place.start >= start && place.end <= end);
			start = end + 2;
			const claim = Number.isNaN(one.value) ? own[0] : own.find(({ value }) => Math.abs(value - one.value) < 1);
			return { ...one, given: claim?.verdict ?? "none" };
		});
	});
}

function scores(judged: readonly Judged[]): { verdict: Verdict; precision: number; recall: number; told: number }[] {
	return verdicts.map((verdict) => {
		const right = judged.filter((one) => one.verdict === verdict && one.given === verdict).length;
		const told = judged.filter((one) => one.verdict === verdict).length;
		const given = judged.filter((one) => one.given === verdict).length;
		return { verdict, precision: right / Math.max(1, given), recall: right / Math.max(1, told), told };
	});
}

describe("reports of generated worlds", () => {
	it.each([
		["first", "en", first],
		["first", "mn", first],
		["second", "en", second],
		["second", "mn", second],
		["third", "en", third],
		["third", "mn", third],
	] as const)("in phrases of the set “%s”, in %s, are judged rightly", (name, language, set) => {
		const judged = judgeReports(
			set,
			language,
			Array.from({ length: 25 }, (_, index) => index + 101),
		);
		const table = scores(judged);
		process.stdout.write(
			`${name}, ${language}: ${judged.length} claims\n${table
				.map(
					({ verdict, precision, recall, told }) =>
						`  ${verdict.padEnd(12)} precision ${precision.toFixed(3)}  recall ${recall.toFixed(3)}  (${told})`,
				)
				.join("\n")}\n`,
		);
		const wrong = judged.filter((one) => one.given !== one.verdict).map((one) => `${one.verdict} → ${one.given}: ${one.sentence}`);
		for (const { precision, recall } of table) {
			expect(precision, wrong.join("\n")).toBeGreaterThanOrEqual(floor);
			expect(recall, wrong.join("\n")).toBeGreaterThanOrEqual(floor);
		}
	});
});
