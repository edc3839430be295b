import { createHash } from "node:crypto";
import { newSecret } from "../shared/id.ts";
import { recoveryCodes } from "./limits.ts";

/** A code that is printed and typed: nearly five bits a letter, without look-alikes. */
function newCode(groups: number): string {
	return Array.from({ length: groups }, () => newSecret(4)).join("-");
}

/** A password that an administrator hands over once, long enough to be typed from a slip of paper. */
export function oneTimePassword(): string {
	return newCode(3);
}

/** 78 bits: it lies open in a letter for a week, and nobody guesses it in that time. */
export function newEnrolmentCode(): string {
	return newCode(4);
}

export function newRecoveryCodes(): string[] {
	return Array.from({ length: recoveryCodes }, () => newCode(3));
}

/** A code as it was printed, whatever somebody put between its letters. */
export function asPrinted(typed: string): string {
	const letters = typed.toLowerCase().replaceAll(/[^a-z0-9]/g, "");
	return letters.match(/.{1,4}/g)?.join("-") ?? "";
}

/** Codes are random and long, so that a fast hash keeps them as well as a slow one. */
export function digestOf(...parts: readonly string[]): string {
	return createHash("sha256").update(parts.join(" ")).digest("hex");
}
