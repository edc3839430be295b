import { runPassword, runRemoveDemo, runSecondFactor, runSignIns } from "./cli/accounts.ts";
import { runAssess } from "./cli/assess.ts";
import { runBackup, runBackupCheck, runBackupKey } from "./cli/backup.ts";
import { BadInput, type BareCall, type Call, type SettledCall, sayIn } from "./cli/call.ts";
import { runCaptionsCheck, runCaptionsConvert } from "./cli/captions.ts";
import { runErase } from "./cli/erase.ts";
import { runClaims, runFigures } from "./cli/figures.ts";
import { runChildren, runImport, runPlaces, runUndo } from "./cli/imports.ts";
import { readArguments } from "./cli/options.ts";
import { runLearn, runLink } from "./cli/people.ts";
import { runReach } from "./cli/reach.ts";
import { runRestore } from "./cli/restore.ts";
import { runTokenMade, runTokenRevoked } from "./cli/tokens.ts";
import { runWordsExport, runWordsImport } from "./cli/translating.ts";
import { runVerify } from "./cli/verify.ts";
import { runWithdrawalsHeld, runWithdrawalsList } from "./cli/withdrawals.ts";
import { openInstallation } from "./installation.ts";
import { readSettings } from "./settings.ts";
import { packageFolder, packageVersion, troubleOf } from "./shared/database/index.ts";
import { Problem } from "./shared/problem.ts";
import { languageOfTag } from "./shared/words.ts";

const engines: Readonly<Record<string, (call: BareCall) => Promise<void>>> = {
	link: runLink,
	reach: runReach,
	assess: runAssess,
	"captions convert": runCaptionsConvert,
	"captions check": runCaptionsCheck,
	"words export": runWordsExport,
	"words import": runWordsImport,
	"backup key": runBackupKey,
};

const settled: Readonly<Record<string, (call: SettledCall) => Promise<void>>> = {
	backup: runBackup,
	"backup check": runBackupCheck,
	restore: runRestore,
};

const commands: Readonly<Record<string, (call: Call & SettledCall) => Promise<void>>> = {
	"import registers": runImport,
	"import children": runChildren,
	"import places": runPlaces,
	"import population": runPlaces,
	"import undo": runUndo,
	figures: runFigures,
	claims: runClaims,
	"people learn": runLearn,
	verify: runVerify,
	"erase person": runErase,
	"withdrawals list": runWithdrawalsList,
	"withdrawals hold": runWithdrawalsHeld,
	"accounts password": runPassword,
	"accounts second-factor": runSecondFactor,
	"tokens make": runTokenMade,
	"tokens revoke": runTokenRevoked,
	"demo sign-ins": runSignIns,
	"demo remove": runRemoveDemo,
};

const language = languageOfTag(process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || "") ?? "en";
const t = sayIn(language);

async function main(): Promise<void> {
	const { values: flags, positionals } = parse();
	const known = { ...engines, ...settled, ...commands };
	const name = [positionals.slice(0, 2).join(" "), positionals[0] ?? ""].find((one) => Object.hasOwn(known, one));
	if (flags.version) return void process.stdout.write(`${packageVersion()}\n`);
	if (flags.help || positionals.length === 0 || positionals[0] === "help") return void process.stdout.write(t("usage"));
	if (name === undefined) throw new BadInput(t("command-unknown", { name: positionals.join(" ") }));
	const call: BareCall = {
		flags,
		name,
		rest: positionals.slice(name.split(" ").length),
		language,
		t,
		print: (json, text) => void process.stdout.write(flags.json ? `${JSON.stringify(json, null, "\t")}\n` : text()),
	};
	if (engines[name]) return engines[name](call);
	const settings = readSettings(process.env, packageFolder);
	if (settled[name]) return settled[name]({ ...call, settings });
	const installation = await openInstallation(settings, "command");
	try {
		await commands[name]?.({ ...call, settings, installation });
	} finally {
		await installation.close();
	}
}

function parse() {
	const read = readArguments(process.argv.slice(2), language);
	if ("refused" in read) throw new BadInput(read.refused);
	return read;
}

// Whoever reads the output may have enough of it before its end (`npx tegsh figures TT --rows | head`).
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
	if (error.code !== "EPIPE") throw error;
	process.exit();
});

main().catch((error: unknown) => {
	const badInput = error instanceof BadInput || (error instanceof Problem && error.status >= 400 && error.status < 500);
	process.stderr.write(`${error instanceof Problem ? error.in(language) : badInput ? (error as Error).message : mistakeOf(error)}\n`);
	process.exitCode = badInput ? 2 : 1;
});

/** A full disk is no mistake of ours, nor is a database that ends for want of one. */
function mistakeOf(error: unknown): string {
	const { message, stack } = error as Error;
	const trouble = troubleOf(error);
	if (trouble === "full") return t("disk-full", { why: message });
	return trouble === "away" ? t("database-away", { why: message }) : (stack ?? message);
}
