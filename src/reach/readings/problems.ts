import { readingProblems as texts } from "#words/reach";
import { problems } from "../../shared/problem.ts";

export const problem = problems("reach", texts, { "subject-unknown": 404 });
