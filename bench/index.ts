import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { joinPostgres } from "../src/shared/database/postgres/index.ts";
import { benchBackup } from "./backup.ts";
import { benchCaptions } from "./captions.ts";
import { benchCaseload } from "./caseload.ts";
import { benchCommands } from "./commands.ts";
import { benchField } from "./field.ts";
import { benchFigures } from "./figures.ts";
import { benchHostile } from "./hostile.ts";
import { benchIntake } from "./intake.ts";
import type { BenchLine } from "./line.ts";
import { benchLinkage } from "./linkage.ts";
import { benchMedia } from "./media.ts";
import { benchReach } from "./reach.ts";
import { benchReachDevices } from "./reach-devices.ts";
import { benchReview } from "./review.ts";
import { benchSite } from "./site.ts";
import { benchSync } from "./sync.ts";
import { benchVerify } from "./verify.ts";

type Bench = (url: string) => Promise<BenchLine[]>;

const benches: Readonly<Record<string, readonly Bench[]>> = {
	backup: [benchBackup],
	site: [benchSite],
	commands: [benchCommands],
	captions: [benchCaptions],
	media: [benchMedia],
	field: [benchField],
	caseload: [benchCaseload],
	figures: [benchFigures],
	hostile: [benchHostile],
	verify: [benchVerify],
	reach: [benchReach, benchReachDevices],
	sync: [benchSync],
	linkage: [benchLinkage, benchReview, benchIntake],
};

/** `npm run bench [-- NAME…]`: measures on the PostgreSQL that Tegsh brings, and prints each figure beside its baseline of the same run. */
async function main(names: readonly string[]): Promise<void> {
	const unknown = names.find((name) => !Object.hasOwn(benches, name));
	if (unknown) throw new Error(`no bench ${unknown}; there are: ${Object.keys(benches).join(", ")}`);
	const folder = mkdtempSync(join(tmpdir(), "tegsh-bench-"));
	// Started by root, PostgreSQL runs as another user, who must get in: else its data would lie below /var/lib/tegsh and stay there.
	chmodSync(folder, 0o711);
	const postgres = await joinPostgres({ folder, role: "command" });
	const lines: BenchLine[] = [];
	try {
		for (const [name, some] of Object.entries(benches)) {
			if (names.length > 0 && !names.includes(name)) continue;
			process.stderr.write(`${name}…\n`);
			for (const bench of some) lines.push(...(await bench(postgres.ownerUrl)));
		}
	} finally {
		// What was measured before something failed is not lost.
		process.stdout.write(table(lines));
		await postgres.release();
		rmSync(folder, { recursive: true, force: true });
	}
}

function table(lines: readonly BenchLine[]): string {
	const rows = [
		["what", "measured", "baseline of the same run", "ratio", "budget", ""],
		...lines.map(({ name, measured, unit, baseline, baselineName, ratio, budget, within }) => [
			name,
			`${short(measured)} ${unit}`,
			`${short(baseline)} ${unit}, ${baselineName}`,
			short(ratio),
			budget,
			within ? "within" : "OVER",
		]),
	];
	const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
	return rows.map((row) => `${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ")}\n`).join("");
}

function short(value: number): string {
	if (value >= 100) return Math.round(value).toLocaleString("en-GB");
	// Of shares near one, the fourth digit is what is measured.
	return value < 1 ? value.toFixed(4) : value.toPrecision(3);
}

main(process.argv.slice(2)).catch((error: unknown) => {
	process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
	process.exitCode = 1;
});
