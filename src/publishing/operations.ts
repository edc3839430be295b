import { dayOperations } from "./days/operations.ts";
import { periodOperations } from "./periods/operations.ts";
import { restatementOperations } from "./restatements/operations.ts";

export const publishingOperations = { ...dayOperations, ...periodOperations, ...restatementOperations };
