import type { rules } from "./rules/index.ts";

const lines = (count: number) => "export type A = 1;\n".repeat(count);
const twoLinesOfADoor = "// Words.\n// Meanings.\n";

/** For each rule the faults it must find: what is wrong, in which file, and the text of that file. Each is added to `sound` alone. */
export const plantedFaults: Record<keyof typeof rules, Readonly<Record<string, readonly [path: string, text: string]>>> = {
	importsFollowTheOrder: {
		"a slice listed lower": ["src/places/routes.ts", 'import { chart } from "../figures/index.ts";'],
		"a type of a slice listed lower": ["src/places/routes.ts", 'import type { Chart } from "../figures/index.ts";'],
		"a type import inside a type": ["src/places/routes.ts", 'export type C = import("../figures/index.ts").Chart;'],
		"around the door": ["src/figures/store.ts", 'import { store } from "../places/store.ts";'],
		"around the door, dynamically": ["src/figures/store.ts", 'export const late = () => import("../places/store.ts");'],
		"around the door, exported on": ["src/figures/store.ts", 'export { store } from "../places/store.ts";'],
		"around the door, for its effect": ["src/figures/store.ts", 'import "../places/store.ts";'],
		"shared knows a slice": ["src/shared/ui/page.tsx", 'import { listSites } from "../../places/index.ts";'],
		"shared knows even pure code": ["src/shared/ui/page.tsx", 'import { count } from "../../counting/count.ts";'],
		"pure code reads a store": ["src/places/rules.ts", 'import { store } from "./store.ts";'],
		"pure code knows the type of a handle": ["src/places/rules.ts", 'import type { pool } from "../shared/database/handle.ts";'],
		"pure code reads files": ["src/counting/file.ts", 'import { readFileSync } from "node:fs";'],
		"the engine of linkage reads files": ["src/linkage/comparing/weigh.ts", 'import { readFileSync } from "node:fs";'],
		"the engine of linkage knows its threads": ["src/linkage/comparing/weigh.ts", 'import { crew } from "../batch/crew.ts";'],
		"somebody imports the composition root": ["src/figures/store.ts", 'import { serve } from "../app.ts";'],
		"somebody imports the command line": ["src/figures/store.ts", 'import type { Call } from "../cli/call.ts";'],
		"somebody imports the demo": ["src/figures/store.ts", 'import { name } from "../demo/world.ts";'],
		"an island carries server code": ["src/figures/browser.tsx", 'import { pool } from "../shared/database/handle.ts";'],
		"the field app carries a store": ["src/field/list.tsx", 'import { listSites } from "../places/index.ts";'],
		"the field app carries a large package": ["src/field/list.tsx", 'import sharp from "sharp";'],
		"the texts of another slice": ["src/figures/store.ts", 'import { places } from "#words/places";'],
		"the texts of another slice, by their type": ["src/figures/store.ts", 'import type { places } from "#words/places";'],
		"shared says what a slice says": ["src/shared/ui/page.tsx", 'import { places } from "#words/places";'],
		"code that needs a test": ["src/figures/store.ts", 'import { when } from "./pages.test.ts";'],
		"code that needs test support": ["src/figures/store.ts", 'import { people } from "../support/people.ts";'],
	},
	productStandsAlone: {
		"a test package in the product": ["src/figures/store.ts", 'import * as fc from "fast-check";'],
	},
	noCycles: {
		"two files in a ring": ["src/places/store.ts", 'import { listSites } from "./commands.ts";'],
		"a file that goes through its own door": ["src/places/store.ts", 'import { listSites } from "./index.ts";'],
		"a ring that closes late": ["src/places/store.ts", 'export const late = () => import("./commands.ts");'],
	},
	onlyTheDatabaseConnects: {
		"a slice with its own connection": ["src/figures/store.ts", 'import pg from "pg";'],
		"a slice with its own pool": ["src/figures/store.ts", 'import { Pool, type PoolClient } from "pg";'],
		"a slice with its own dialect": ["src/figures/store.ts", 'import { PostgresDialect } from "kysely";'],
		"a pool from elsewhere": ["src/figures/store.ts", "export const pool = new globalThis.Pool({});"],
	},
	onlyMainReadsTheEnvironment: {
		"a setting read in passing": ["src/figures/store.ts", "export const port = process.env.PORT;"],
		"a setting read by index": ["src/figures/store.ts", 'export const port = process["env"]["PORT"];'],
		"settings taken apart": ["src/figures/store.ts", "export const { PORT } = process.env;"],
		"settings imported": ["src/figures/store.ts", 'import { env } from "node:process";'],
		"settings taken from the process": ["src/figures/store.ts", "export const { env } = process;"],
	},
	onlyTheClockKnowsNow: {
		"the time read in passing": ["src/figures/store.ts", "export const at = Date.now();"],
		"the time handed on": ["src/figures/store.ts", "export const clock = globalThis.Date.now;"],
		"a date without an argument": ["src/figures/store.ts", "export const at = new Date();"],
		"a date without brackets": ["src/figures/store.ts", "export const at = new Date;"],
		"the date as text": ["src/figures/store.ts", "export const at = Date();"],
	},
	onlyIdsAreRandom: {
		"randomness taken apart": ["src/figures/store.ts", "export const { random } = Math;"],
		"a random number": ["src/figures/store.ts", "export const chance = Math.random();"],
		"an id made on the spot": ["src/figures/store.ts", "export const id = crypto.randomUUID();"],
		"randomness from Node": ["src/figures/store.ts", 'import { createHash, randomInt } from "node:crypto";'],
		"randomness from a package": ["src/figures/store.ts", 'import { v4 } from "uuid";'],
	},
	onlyTestsHashCheaply: {
		"a cheaper password": ["src/figures/store.ts", "export const cheap = { hashingCost: { rounds: 2, blocks: 1 } };"],
		"a cheaper password by a setting": [
			"src/app.ts",
			"export const open = (handle: object, hashingCost: number) => ({ ...handle, hashingCost });",
		],
	},
	exportsAreNamed: {
		"a default export": ["src/figures/store.ts", "export default 3;"],
		"a default export by another name": ["src/figures/store.ts", "const store = 3; export { store as default };"],
		"everything exported on": ["src/figures/store.ts", 'export * from "./words.ts";'],
		"everything exported on under a name": ["src/figures/store.ts", 'export * as all from "./words.ts";'],
	},
	filesAreNamed: {
		"a drawer": ["src/figures/utils.ts", ""],
		"a drawer with a test": ["src/figures/date-helpers.test.ts", ""],
		"a folder that is a drawer": ["src/figures/common/sum.ts", ""],
		"a name like a class": ["src/figures/FigureStore.ts", ""],
	},
	foldersAreSlices: {
		"a slice nobody decided on": ["src/payments/store.ts", ""],
		"a file beside the slices": ["src/sum.ts", ""],
	},
	filesAreShort: {
		"401 lines": ["src/figures/store.ts", lines(401)],
		"a door of 41 lines": ["src/figures/index.ts", `${twoLinesOfADoor}// Pictures.\n${lines(38)}`],
	},
	doorsSpeak: {
		"a silent door": ["src/figures/index.ts", lines(3)],
		"a door that says too little": ["src/figures/index.ts", `${twoLinesOfADoor}${lines(1)}`],
	},
	mongolianLivesInCatalogues: {
		"a sentence in a route": ["src/figures/routes.ts", 'export const title = "Багш нар";'],
		"a sentence in a template": ["src/figures/routes.ts", "export const title = (n: number) => `${n} багш`;"],
		"a sentence between tags": ["src/figures/evidence.tsx", "export const Title = () => <h1>Багш нар</h1>;"],
		"a dictionary in code": ["src/figures/words.ts", 'export const words = { title: { mn: "Багш", en: "Teachers" } };'],
		"a refusal in code": [
			"src/figures/problems.ts",
			'export const problem = problems("figures", { gone: { mn: "Алга", en: "Gone" } }, { gone: 404 });',
		],
	},
	pagesSpeakThroughCatalogues: {
		"a sentence between tags": ["src/figures/evidence.tsx", "export const Title = () => <h1>Teachers</h1>;"],
		"a sentence in braces": ["src/figures/evidence.tsx", 'export const Title = () => <h1>{"Teachers"}</h1>;'],
		"a sentence by choice": ["src/figures/evidence.tsx", "export const Title = (n: number) => <h1>{n > 1 ? `${n} people` : '1'}</h1>;"],
		"a sentence that is heard": ["src/figures/evidence.tsx", 'export const Title = () => <img alt="A teacher" />;'],
		"a sentence that is heard, in braces": ["src/figures/evidence.tsx", 'export const Title = () => <img alt={"A teacher"} />;'],
		"a sentence in a fragment": ["src/figures/evidence.tsx", "export const Title = () => <>Teachers</>;"],
	},
};
