import fc from "fast-check";
import { type Block, type Captions, type Cue, type CueSettings, lineAligns, positionAligns, textAligns } from "../../src/captions/cues.ts";

const letter = fc.constantFrom(
	..."abcӨөҮүЄ<>&;{}\\/.,:-→ 12\u0301👩‍👧",
	"&amp;",
	"-->",
	"<b>",
	"</b>",
	"<c.red>",
	"<v Bat>",
	"</c>",
	"{\\an8}",
	"00:01",
	"font",
);
const line = fc
	.array(letter, { minLength: 1, maxLength: 12 })
	.map((letters) => letters.join(""))
	.filter((text) => /^\S(.*\S)?$/u.test(text) && !text.includes("-->"));
const lines = fc.array(line, { maxLength: 3 }).map((some) => some.join("\n"));
const percentage = fc.oneof(
	fc.integer({ min: 0, max: 100 }),
	fc.double({ min: 0, max: 100, noNaN: true }).map((value) => value || 0),
);
const time = fc.oneof(fc.integer({ min: 0, max: 8_000_000 }), fc.maxSafeNat());

export const anySettings: fc.Arbitrary<CueSettings> = fc.record({
	vertical: fc.constantFrom(null, "rl", "lr"),
	line: fc.option(
		fc.oneof(
			fc.record({
				at: fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value || 0),
				unit: fc.constant("lines" as const),
				align: fc.constantFrom(...lineAligns),
			}),
			fc.record({ at: percentage, unit: fc.constant("percent" as const), align: fc.constantFrom(...lineAligns) }),
		),
	),
	position: fc.option(fc.record({ at: percentage, align: fc.option(fc.constantFrom(...positionAligns)) })),
	size: percentage,
	align: fc.constantFrom(...textAligns),
	region: fc.constantFrom(null, "a"),
});

export function anyCue(settings: fc.Arbitrary<CueSettings>): fc.Arbitrary<Cue> {
	const id = fc.oneof(fc.constant(""), line, fc.constantFrom("STYLE", "NOTE", "REGION", "1"));
	return fc.record({ kind: fc.constant("cue" as const), id, start: time, end: time, settings, text: lines });
}

/** Whole files: notes anywhere, style sheets and a region above the cues. */
export const anyCaptions: fc.Arbitrary<Captions> = fc
	.tuple(
		fc.constantFrom("", " Film", "\tFilm\nKind: captions"),
		fc.array(
			fc.oneof(
				fc.record({ kind: fc.constant("note" as const), text: lines }),
				fc.record({ kind: fc.constant("style" as const), css: line }),
			),
			{ maxLength: 3 },
		),
		fc.tuple(percentage, percentage, fc.nat(), fc.boolean()).map(
			([x, y, height, scrolls]): Block => ({
				...{ kind: "region", region: { id: "a", width: x, lines: height, anchor: [x, y], viewportAnchor: [y, x], scrolls } },
			}),
		),
		fc.array(fc.oneof(anyCue(anySettings), fc.record({ kind: fc.constant("note" as const), text: lines })), { maxLength: 5 }),
	)
	.map(([header, above, region, blocks]) => ({ header, blocks: [...above, region, ...blocks] }));
