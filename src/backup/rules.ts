/** Two in the morning in Mongolia, which has no summer time: nobody types, and the day before is whole. */
const hourUtc = 18;
const day = 86_400_000;
const hour = 3_600_000;

/** The last night in which a backup was to be made. */
export function lastNight(now: Date): Date {
	const tonight = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate(), hourUtc);
	return new Date(tonight <= now.getTime() ? tonight : tonight - day);
}

/** Whether it is time: nothing was made since the last night began, and a failure is an hour ago. */
export function isDue(now: Date, { made, failed }: { readonly made: Date | null; readonly failed: Date | null }): boolean {
	if (made && made >= lastNight(now)) return false;
	return failed === null || now.getTime() - failed.getTime() >= hour;
}

/** Sorts by its moment; no letter of it has a meaning on any file system. */
export function backupName(now: Date): string {
	return `tegsh-${now.toISOString().slice(0, 19).replaceAll(":", "")}Z.tegsh`;
}

/** Of the names in a place those that are beyond the newest so many; what has another name is nobody's to remove. */
export function tooOld(names: readonly string[], keep: number): readonly string[] {
	const ours = names.filter((name) => /^tegsh-\d{4}-\d{2}-\d{2}T\d{6}Z\.tegsh$/.test(name)).toSorted();
	return ours.slice(0, Math.max(0, ours.length - keep));
}

/** A backup in one place: made, or not. */
export interface Attempt {
	readonly id: string;
	readonly place: string;
	readonly at: Date;
	/** Null where it failed. */
	readonly bytes: number | null;
	readonly because: string | null;
	/** When it was restored in a trial. */
	readonly triedAt: Date | null;
}

/** What is wrong with the backups of an installation; empty where somebody could lose no more than two days. */
export type BackupWarning = "never-made" | "old" | "failed-last" | "never-tried";

const oldAfterDays = 2;

/** Newest first. */
export function warningsOf(attempts: readonly Attempt[], now: Date): readonly BackupWarning[] {
	const good = attempts.find(({ bytes }) => bytes !== null);
	if (!good) return ["never-made"];
	const warnings: BackupWarning[] = [];
	if (now.getTime() - good.at.getTime() > oldAfterDays * day) warnings.push("old");
	if (attempts[0]?.bytes === null) warnings.push("failed-last");
	if (!attempts.some(({ triedAt }) => triedAt !== null)) warnings.push("never-tried");
	return warnings;
}
