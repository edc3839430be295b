import type { SourceFile } from "./module.ts";

export const door = (slice: string, ...exports: string[]) =>
	`// The words of ${slice}.\n// And what they mean.\n// In three lines.\n${exports.join("\n")}\n`;
const file = (path: string, ...lines: string[]): SourceFile => ({ path, text: `${lines.join("\n")}\n` });

/** A small repository without a fault. Each planted fault is added to it, so that nothing else can be what a rule reports. */
export const sound: readonly SourceFile[] = [
	file("src/main.ts", 'import { root } from "#words/root";', 'import { serve } from "./app.ts";', "serve(process.env.PORT);"),
	file(
		"src/app.ts",
		'import { listSites } from "./places/index.ts";',
		'import "./demo/world.ts";',
		"export const serve = (port?: string) => listSites(port);",
	),
	file("src/cli/call.ts", "export type Call = string;"),
	file("src/demo/world.ts", 'import { store } from "../places/store.ts";', "export const name = `${store} Баяр`;"),
	file("src/shared/clock.ts", "export const now = () => new Date();", "export const tick = () => Date.now();"),
	file(
		"src/shared/id.ts",
		'import { randomBytes } from "node:crypto";',
		'import { v7 } from "uuid";',
		"export const id = () => v7() + Math.random() + randomBytes(1);",
	),
	file("src/indicators/countables.ts", 'export const isOfChildren = (counts: { of: string }) => counts.of === "children";'),
	file("src/shared/words.ts", "export type Text = string;", "export type Call = string;"),
	file(
		"src/shared/database/handle.ts",
		'import { PostgresDialect } from "kysely";',
		'import { Pool } from "pg";',
		"export const pool = new Pool(PostgresDialect);",
	),
	file("src/counting/index.ts", door("counting", 'export { count } from "./count.ts";')),
	file("src/counting/count.ts", 'import type { Text } from "../shared/words.ts";', "export const count: Text = new Date(0).toISOString();"),
	file("src/places/index.ts", door("places", 'export { listSites } from "./commands.ts";', 'export type { Site } from "./schema.ts";')),
	file(
		"src/places/schema.ts",
		'import * as v from "valibot";',
		"export type Site = v.InferOutput<typeof v>;",
		"export type PlacesTables = { site: { id: string } };",
	),
	file(
		"src/places/store.ts",
		'import { type Kysely, sql } from "kysely";',
		'import { pool } from "../shared/database/handle.ts";',
		"export const store = (k: Kysely<unknown>) => sql`select ${pool} from site where site.id is not null`;",
	),
	file(
		"src/places/commands.ts",
		'import { count } from "../counting/index.ts";',
		'import { store } from "./store.ts";',
		"export const listSites = (port?: string) => [count, store, port];",
	),
	file(
		"src/figures/pages.tsx",
		'import type { Site } from "../places/schema.ts";',
		'import { listSites } from "../places/index.ts";',
		'import { figures as words } from "#words/figures";',
		'export const Page = ({ open }: { open: Site }) => <p class={open ? "wide" : "narrow"} title={words.title.en}>{words.title.mn}: 12 % {listSites()}</p>;',
	),
	file(
		"src/figures/contacts.ts",
		'import { sql } from "kysely";',
		'import { listSites } from "../places/index.ts";',
		"export const contacts = () => sql`with contact as (select site.id from ${listSites()} as site) select from contact, unnest(site) as one`;",
	),
	file(
		"src/figures/pages.test.ts",
		'import { store } from "../places/store.ts";',
		'import { expect } from "vitest";',
		'export const when = expect(store, "Багш", Date.now(), Math.random(), "select from site");',
	),
	file(
		"src/reach/browser.tsx",
		'import { h } from "preact";',
		'import { count } from "../counting/index.ts";',
		"export const island = h(count);",
	),
];
