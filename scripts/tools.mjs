// What the tests need of the machine besides Node.js: a browser, fonts to see Mongolian with, the oldest PostgreSQL we support.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { Refusal, say } from "./first-words.mjs";
import { quietly, step } from "./progress.mjs";

const onPath = (...names) =>
	(process.env.PATH ?? "")
		.split(delimiter)
		.some((folder) => names.some((name) => existsSync(join(folder, name)) || existsSync(join(folder, `${name}.exe`))));

const tools = [
	{ what: "git", debian: "git", there: () => onPath("git") },
	{
		what: "Chromium",
		debian: "chromium-headless-shell",
		there: () => onPath("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"),
	},
	{ what: "PostgreSQL 15 (/usr/lib/postgresql/15)", debian: "postgresql-15", there: () => existsSync("/usr/lib/postgresql/15/bin/initdb") },
	{ what: "xmllint", debian: "libxml2-utils", there: () => onPath("xmllint") },
	{ what: "a font with Mongolian Cyrillic (Ө, Ү)", debian: "fonts-noto-core", there: hasMongolianFont },
];

function hasMongolianFont() {
	const { stdout } = spawnSync("fc-list", [":lang=mn", "family"], { encoding: "utf8" });
	return Boolean(stdout?.trim());
}

/** Installs what is missing where we may (root with apt-get); elsewhere refuses with the list of it. */
export async function setUpTools(out) {
	if (missing().length === 0) return;
	const packages = missing().map(({ debian }) => debian);
	if (process.getuid?.() !== 0 || !onPath("apt-get")) throw refusal();
	await step(
		out,
		say("tools-installing", { packages: packages.join(" ") }),
		say("tools-installed", { packages: packages.join(" ") }),
		async () => {
			const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
			const commands = [
				["update"],
				["install", "--yes", "--no-install-recommends", ...packages, ...(packages.includes("fonts-noto-core") ? ["fontconfig"] : [])],
			];
			for (const command of commands) {
				const { code, output } = await quietly("apt-get", command, { env });
				if (code !== 0) throw refusal(`${say("tools-failed")}\n${output.trim()}`);
			}
		},
	);
	if (missing().length > 0) throw refusal();
}

function missing() {
	return tools.filter(({ there }) => !there());
}

function refusal(details = "") {
	const list = missing().map(({ what }) => `  ${what}`);
	const way = say("tools-by-root", {
		packages: missing()
			.map(({ debian }) => debian)
			.join(" "),
	});
	return new Refusal("tools-missing", {}, [...list, way, details].filter(Boolean).join("\n"));
}
