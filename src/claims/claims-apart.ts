import { answerApart } from "../shared/apart/index.ts";
import { checkClaims } from "./check.ts";
import type { TextToCheck } from "./checking.ts";

// Runs in a process of its own.
answerApart(({ text, facts }: TextToCheck) => checkClaims(text, facts));
