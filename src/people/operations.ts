import { erasingOperations } from "./erasing/operations.ts";
import { intakeOperations } from "./intake/operations.ts";
import { matchingOperations } from "./matching/operations.ts";
import { decisionOperations } from "./review/operations.ts";

export const peopleOperations = { ...decisionOperations, ...matchingOperations, ...intakeOperations, ...erasingOperations };
