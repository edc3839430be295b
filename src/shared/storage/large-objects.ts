import { createHash } from "node:crypto";
import { openAsBlob } from "node:fs";
import { ask, type S3Place } from "./s3.ts";

/** Services take no more than 5 GB at once, and an object in at most 10,000 parts: together some 640 GB. */
const largestPart = 64 * 1024 * 1024;

/** An object under a name of its own, from a file of this machine; a large one in parts, and there when the last has arrived. */
export async function putObject(place: S3Place, key: string, path: string, partBytes = largestPart): Promise<void> {
	const url = () => new URL(`${place.bucket}/${key}`);
	const file = await openAsBlob(path);
	if (file.size <= partBytes) {
		await (await ask(place, "PUT", url(), { body: file, payload: await digestOf(file) })).arrayBuffer();
		return;
	}
	const upload = await begin(place, url());
	try {
		const tags: string[] = [];
		for (let at = 0; at < file.size; at += partBytes) {
			tags.push(await sendPart(place, url(), { upload, number: tags.length + 1, body: file.slice(at, at + partBytes) }));
		}
		await finish(place, url(), upload, tags);
	} catch (error) {
		// What has arrived would be paid for as long as nobody takes it away.
		await ask(place, "DELETE", withQuery(url(), { uploadId: upload }), { allows: [404] }).catch(() => {});
		throw error;
	}
}

async function begin(place: S3Place, url: URL): Promise<string> {
	const reply = await ask(place, "POST", withQuery(url, { uploads: "" }));
	const upload = /<UploadId>([^<]+)<\/UploadId>/.exec(await reply.text())?.[1];
	if (upload === undefined) throw new Error("the store of files gave no name to an upload");
	return upload;
}

interface PartOfObject {
	readonly upload: string;
	readonly number: number;
	readonly body: Blob;
}

async function sendPart(place: S3Place, url: URL, { upload, number, body }: PartOfObject): Promise<string> {
	const to = withQuery(url, { partNumber: String(number), uploadId: upload });
	const reply = await ask(place, "PUT", to, { body, payload: await digestOf(body) });
	await reply.arrayBuffer();
	return reply.headers.get("etag") ?? "";
}

async function finish(place: S3Place, url: URL, upload: string, tags: readonly string[]): Promise<void> {
	const parts = tags.map((tag, index) => `<Part><PartNumber>${index + 1}</PartNumber><ETag>${tag}</ETag></Part>`).join("");
	const body = new Blob([`<CompleteMultipartUpload>${parts}</CompleteMultipartUpload>`]);
	const reply = await ask(place, "POST", withQuery(url, { uploadId: upload }), { body, payload: await digestOf(body) });
	// A service that fails in the middle says so with 200.
	const text = await reply.text();
	if (!text.includes("<CompleteMultipartUploadResult"))
		throw new Error(`the store of files did not finish an upload: ${text.slice(0, 300)}`);
}

function withQuery(url: URL, query: Readonly<Record<string, string>>): URL {
	for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
	return url;
}

async function digestOf(body: Blob): Promise<string> {
	const hash = createHash("sha256");
	for await (const part of body.stream()) hash.update(part);
	return hash.digest("hex");
}
