import { periodOperations } from "./periods/operations.ts";
import { restatementOperations } from "./restatements/operations.ts";

export const publishingOperations = { ...periodOperations, ...restatementOperations };
