import { describe, expect, it } from "vitest";
import type { Rendition } from "../../media/schema.ts";
import { chosenSize, playable } from "./rules.ts";

const of = (...names: readonly string[]): Rendition[] =>
	names.map((name) => ({ name, mediaType: "video/mp4", sha256: name, bytes: 1_000_000, width: 1, height: 1 }));

describe("the size of a film that plays", () => {
	it("is 360p at most unless somebody chose a larger one, which is what whoever saves data is to be given", () => {
		expect(chosenSize(of(...playable), null)?.size).toBe("360p");
		expect(chosenSize(of("audio", "240p", "480p", "720p"), null)?.size).toBe("240p");
		expect(chosenSize(of(...playable), "720p")?.size).toBe("720p");
		expect(chosenSize(of(...playable), "audio")?.size).toBe("audio");
	});

	it("is what there is, where there is nothing as small", () => {
		expect(chosenSize(of("audio", "480p", "720p"), null)?.size).toBe("480p");
		expect(chosenSize(of("audio"), null)?.size).toBe("audio");
		expect(chosenSize(of("240p"), "720p")?.size).toBe("240p");
		expect(chosenSize([], null)).toBeNull();
	});
});
