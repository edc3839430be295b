import type * as v from "valibot";
import type { caseOperations } from "./operations.ts";

/** What is handed in with an operation of a case. */
export type CaseInput<Name extends keyof typeof caseOperations> = v.InferOutput<(typeof caseOperations)[Name]["input"]>;
