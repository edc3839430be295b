import { expect, it } from "vitest";
import { visitOf } from "../../../test/support/visits.ts";
import { fieldsRefused, problems } from "../problem.ts";
import { refusalIn } from "./index.ts";

const texts = { taken: { mn: "Давхардсан", en: "Taken" }, unknown: { mn: "Алга", en: "Unknown" } };
const problem = problems("test", texts, { taken: 409, unknown: 404 });
const visit = visitOf({ path: "/", language: "mn" });

it("what a work refuses goes back into the form, at its field where it has one", () => {
	expect(refusalIn(problem("taken"), visit)).toEqual({ form: "Давхардсан" });
	expect(refusalIn(problem("taken"), visit, { "test.taken": "name" })).toEqual({ name: "Давхардсан" });
	const both = fieldsRefused("test.refused", texts, { name: "taken", "place.area": "unknown" });
	expect(refusalIn(both, visit)).toEqual({ name: "Давхардсан", "place.area": "Алга" });
	expect([both.code, both.in("en")]).toEqual(["test.refused", "Taken Unknown"]);
});

it("what is hidden, and a mistake of ours, is thrown on", () => {
	expect(() => refusalIn(problem("unknown"), visit)).toThrow("Unknown");
	expect(() => refusalIn(new Error("broken"), visit)).toThrow("broken");
});
