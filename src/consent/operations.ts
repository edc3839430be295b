import { appearanceOperations } from "./appearances/operations.ts";
import { consentOperations as ofConsents } from "./consents/operations.ts";
import { pseudonymOperations } from "./pseudonyms/operations.ts";
import { withdrawalOperations } from "./withdrawals/operations.ts";

export const consentOperations = { ...ofConsents, ...appearanceOperations, ...pseudonymOperations, ...withdrawalOperations };
