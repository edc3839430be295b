import { brotliCompressSync, gzipSync } from "node:zlib";
import { stylesheet } from "../src/shared/ui/index.ts";
import type { BenchLine } from "./line.ts";

const kilobyte = 1024;
const budgets = { html: 14 * kilobyte, css: 10 * kilobyte, script: 15 * kilobyte, all: 170 * kilobyte } as const;

/** DESIGN section 8, by bytes and not by a score: what a first visit transfers before any tap. Beside each stands the budget itself. */
export async function weighPages(paths: readonly string[], answer: (request: Request) => Promise<Response>): Promise<BenchLine[]> {
	const pages = await Promise.all(
		paths.map(async (path) => {
			const reply = await answer(new Request(`http://127.0.0.1${path}`, { headers: { "accept-encoding": "gzip" } }));
			if (reply.status !== 200) throw new Error(`${path} answers ${reply.status}`);
			const bytes = (await reply.arrayBuffer()).byteLength;
			const text = await (await answer(new Request(`http://127.0.0.1${path}`))).text();
			return { path, bytes, scripts: text.match(/<script/g)?.length ?? 0, pictures: text.match(/<img|url\(/g)?.length ?? 0 };
		}),
	);
	const css = gzipSync(stylesheet).byteLength;
	const heaviest = Math.max(...pages.map(({ bytes }) => bytes));
	const loaded = pages.reduce((sum, { scripts, pictures }) => sum + scripts + pictures, 0);
	if (loaded > 0) throw new Error("a public page asks for a script or a picture: weigh it here as well");
	return [
		...pages.map(({ path, bytes }) => weightOf(`HTML of ${path}, gzip`, bytes, budgets.html)),
		weightOf("stylesheet, gzip", css, budgets.css),
		weightOf("stylesheet, brotli", brotliCompressSync(stylesheet).byteLength, budgets.css),
		weightOf("scripts", 0, budgets.script),
		weightOf("everything before a tap, the heaviest page", heaviest + css, budgets.all),
	];
}

function weightOf(name: string, bytes: number, most: number): BenchLine {
	return {
		name,
		measured: bytes,
		unit: "B",
		baseline: most,
		baselineName: "the budget",
		ratio: bytes / most,
		budget: "at most 1",
		within: bytes <= most,
	};
}
