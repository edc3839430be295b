import { openAsBlob } from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { realClock } from "../clock.ts";
import { newId } from "../id.ts";
import { hashOf } from "./folder.ts";
import { type Credentials, emptyPayload, signedHeaders } from "./signature.ts";
import { hashIn, type KeptBytes, placeOf, type Storage } from "./storage.ts";

export interface S3Place extends Credentials {
	/** Of the service with the bucket: `https://s3.example.org/tegsh`. */
	readonly bucket: string;
}

/** Files in a bucket of a service that speaks S3. What is not finished, and what a program takes by its path, lies in a folder of this machine. */
export function s3Storage(place: S3Place, folder: string, parts: readonly string[] = []): Storage {
	const urlOf = (sha256: string) => new URL(`${place.bucket}/${[...parts, placeOf(sha256)].join("/")}`);
	const workFolder = async () => {
		const work = join(folder, "work", ...parts);
		await mkdir(work, { recursive: true });
		return work;
	};
	async function keep(path: string): Promise<KeptBytes> {
		const bytes = await hashOf(path);
		if (!(await has(bytes.sha256))) {
			const reply = await ask(place, "PUT", urlOf(bytes.sha256), { body: await openAsBlob(path), payload: bytes.sha256 });
			await reply.arrayBuffer();
		}
		await rm(path, { force: true });
		return bytes;
	}
	async function has(sha256: string): Promise<boolean> {
		const reply = await ask(place, "HEAD", urlOf(sha256), { allows: [404] });
		return reply.ok;
	}
	async function read(sha256: string, range?: { readonly first: number; readonly last: number }): Promise<ReadableStream<Uint8Array>> {
		const headers: Record<string, string> = range ? { range: `bytes=${range.first}-${range.last}` } : {};
		const { body } = await ask(place, "GET", urlOf(sha256), { headers });
		return body ?? new Blob([]).stream();
	}
	return {
		keep,
		keepBytes: async (bytes) => {
			const path = join(await workFolder(), newId());
			await writeFile(path, bytes);
			return keep(path);
		},
		has,
		read,
		lend: async (sha256, work) => {
			const path = join(await workFolder(), `lent-${newId()}`);
			try {
				await writeFile(path, Readable.fromWeb((await read(sha256)) as Parameters<typeof Readable.fromWeb>[0]));
				return await work(path);
			} finally {
				await rm(path, { force: true });
			}
		},
		remove: async (sha256) => {
			await ask(place, "DELETE", urlOf(sha256), { allows: [404] });
		},
		list: async function* () {
			for await (const { key, size } of objectsBelow(place, parts)) {
				const sha256 = hashIn(key);
				if (sha256) yield { sha256, size };
			}
		},
		within: (part) => s3Storage(place, folder, [...parts, part]),
		clear: async () => {
			for await (const { key } of objectsBelow(place, parts)) await removeObject(place, key);
			await rm(join(folder, "work", ...parts), { recursive: true, force: true });
		},
		workFolder,
	};
}

export interface KeptObject {
	readonly key: string;
	readonly size: number;
}

/** All keys below, a thousand at a time, as the service sorts them; our keys need no escaping in XML. */
export async function* objectsBelow(place: S3Place, parts: readonly string[]): AsyncGenerator<KeptObject> {
	let token: string | undefined;
	do {
		const url = new URL(place.bucket);
		url.searchParams.set("list-type", "2");
		url.searchParams.set("prefix", parts.map((part) => `${part}/`).join(""));
		if (token !== undefined) url.searchParams.set("continuation-token", token);
		const text = await (await ask(place, "GET", url)).text();
		for (const [, one = ""] of text.matchAll(/<Contents>(.*?)<\/Contents>/gs)) {
			const [key, size] = [/<Key>([^<]+)<\/Key>/.exec(one)?.[1], /<Size>(\d+)<\/Size>/.exec(one)?.[1]];
			if (key !== undefined) yield { key, size: Number(size) };
		}
		token = /<NextContinuationToken>([^<]+)<\/NextContinuationToken>/.exec(text)?.[1];
	} while (token !== undefined);
}

export async function removeObject(place: S3Place, key: string): Promise<void> {
	await ask(place, "DELETE", new URL(`${place.bucket}/${key}`), { allows: [404] });
}

/** Null where there is none. */
export async function getObject(place: S3Place, key: string): Promise<ReadableStream<Uint8Array> | null> {
	const reply = await ask(place, "GET", new URL(`${place.bucket}/${key}`), { allows: [404] });
	return reply.ok ? (reply.body ?? new Blob([]).stream()) : null;
}

interface Asked {
	readonly headers?: Readonly<Record<string, string>>;
	readonly body?: Blob;
	readonly payload?: string;
	/** Refusals that are answers. */
	readonly allows?: readonly number[];
}

export async function ask(
	place: S3Place,
	method: string,
	url: URL,
	{ headers = {}, body, payload = emptyPayload, allows = [] }: Asked = {},
): Promise<Response> {
	const signed = signedHeaders(place, { method, url, headers, payload, at: realClock.now() });
	const reply = await fetch(url, { method, headers: signed, body, redirect: "error" });
	if (!reply.ok && !allows.includes(reply.status)) {
		throw new Error(`the store of files answered ${reply.status} to ${method}: ${(await reply.text()).slice(0, 300)}`);
	}
	return reply;
}
