import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { weighAt } from "../comparing/weigh.ts";
import { probabilityOf } from "../learning/model.ts";
import { type Role, roles } from "../schema.ts";
import type { Linked } from "./linking.ts";
import type { Mapping } from "./mapping.ts";

const linesAtOnce = 2_000;

/**
 * One line for each record, in the order of the files: its id, the number of its cluster, how likely its cluster's weakest link is (empty
 * for a record alone), and for two files which of them it stands in.
 */
export async function writeClusters(path: string, ids: readonly string[], split: number | null, { clustering }: Linked): Promise<void> {
	const { cluster, weakest } = clustering;
	const numbers = clusterNumbers(cluster);
	await writeLines(path, ["id", "cluster", "weakest_link", ...(split === null ? [] : ["file"])], ids.length, (at) => {
		const weak = weakest.get(cluster[at] as number);
		return [
			ids[at] as string,
			String(numbers[at]),
			weak ? probabilityOf(weak.bits).toFixed(6) : "",
			...(split === null ? [] : [at < split ? "1" : "2"]),
		];
	});
}

/** One line for each pair that is not forgotten, the likeliest first; prior, fields and same_family together make the bits. */
export async function writePairs(path: string, ids: readonly string[], mapping: Mapping, linked: Linked): Promise<void> {
	const { edges, columns, weights, clustering } = linked;
	const { one, other, bits } = edges;
	const order = new Uint32Array(bits.length).map((_, at) => at);
	order.sort(
		(a, b) =>
			(bits[b] as number) - (bits[a] as number) || (one[a] as number) - (one[b] as number) || (other[a] as number) - (other[b] as number),
	);
	const guards = new Map(clustering.refused.map((edge) => [`${edge.one} ${edge.other}`, edge.guard]));
	const fields = headed(mapping);
	const headings = [
		"id_1",
		"id_2",
		"probability",
		"bits",
		"joined",
		"guard",
		"prior",
		...fields.map(({ heading }) => heading),
		"same_family",
	];
	await writeLines(path, headings, order.length, (at) => {
		const edge = order[at] as number;
		const [i, j] = [one[edge] as number, other[edge] as number];
		const weighed = weighAt(columns, weights, i, j);
		const joined = clustering.cluster[i] === clustering.cluster[j];
		const kin = weighed.fields.filter(({ level }) => level === "same-family");
		const bitsOf = (role: string, column: number) =>
			weighed.fields.filter((field) => field.role === role && field.column === column && field.level !== "same-family");
		return [
			...[ids[i] as string, ids[j] as string, weighed.probability.toFixed(6), weighed.bits.toFixed(3)],
			...[joined ? "yes" : "no", joined ? "" : (guards.get(`${i} ${j}`) ?? ""), weights.prior.toFixed(3)],
			...fields.map(({ role, column }) => sum(bitsOf(role, column)).toFixed(3)),
			sum(kin).toFixed(3),
		];
	});
}

interface HeadedField {
	readonly role: Role;
	readonly column: number;
	readonly heading: string;
}

/** Names in several columns are one name; areas, addresses and other texts are compared column by column. */
function headed(mapping: Mapping): HeadedField[] {
	return roles.flatMap((role): HeadedField[] => {
		const columns = mapping[role].map((_, column) => column);
		const many = role === "place" || role === "address" || role === "other";
		return (many ? columns : columns.slice(0, 1)).map((column) => ({
			role,
			column,
			heading: many && columns.length > 1 ? `${role}_${column + 1}` : role,
		}));
	});
}

/** Clusters are numbered from 1 on as their first records come. */
function clusterNumbers(cluster: Int32Array): Int32Array {
	const numbers = new Int32Array(cluster.length);
	let next = 0;
	for (let at = 0; at < cluster.length; at++) numbers[at] = cluster[at] === at ? ++next : (numbers[cluster[at] as number] as number);
	return numbers;
}

function sum(fields: readonly { readonly bits: number }[]): number {
	return fields.reduce((total, { bits }) => total + bits, 0);
}

async function writeLines(path: string, headings: readonly string[], count: number, lineOf: (at: number) => readonly string[]) {
	function* chunks(): Generator<string> {
		yield `${headings.map(cell).join(",")}\n`;
		for (let at = 0; at < count; at += linesAtOnce) {
			let text = "";
			for (let line = at; line < Math.min(count, at + linesAtOnce); line++) text += `${lineOf(line).map(cell).join(",")}\n`;
			yield text;
		}
	}
	await pipeline(Readable.from(chunks()), createWriteStream(path));
}

function cell(text: string): string {
	return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
