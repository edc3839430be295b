import { createHash } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { signedHeaders } from "../../src/shared/storage/signature.ts";

// A small service that speaks as much of S3 as Tegsh asks for, as a process of its own: it refuses a request signed wrongly, and what is not
// what its hash says. `node test/support/s3-server.ts` prints its port.

const credentials = { key: "tegsh", secret: "a secret of the tests", region: "eu-central-1" };
const kept = new Map<string, Buffer>();
const uploads = new Map<string, Buffer[]>();
type Answer = (status: number, bytes?: Buffer | string, headers?: Record<string, string>) => unknown;

const server = createServer(async (request, response) => {
	const url = new URL(request.url ?? "/", `http://${request.headers.host}`);
	const parts: Buffer[] = [];
	for await (const part of request) parts.push(part as Buffer);
	const body = Buffer.concat(parts);
	const answer = (status: number, bytes: Buffer | string = "", headers = {}) =>
		response
			.writeHead(status, { "content-length": Buffer.byteLength(bytes), ...headers })
			.end(request.method === "HEAD" ? undefined : bytes);
	const payload = String(request.headers["x-amz-content-sha256"]);
	const at = new Date(String(request.headers["x-amz-date"]).replace(/^(....)(..)(..)T(..)(..)(..)Z$/, "$1-$2-$3T$4:$5:$6Z"));
	const named = /SignedHeaders=([^,]+)/.exec(request.headers.authorization ?? "")?.[1]?.split(";") ?? [];
	const others = named.filter((name) => name !== "host" && !name.startsWith("x-amz-"));
	const headers = Object.fromEntries(others.map((name) => [name, String(request.headers[name])]));
	const signed = signedHeaders(credentials, { method: request.method ?? "", url, headers, payload, at });
	if (signed.authorization !== request.headers.authorization) return answer(403, "SignatureDoesNotMatch");
	if (createHash("sha256").update(body).digest("hex") !== payload) return answer(400, "XAmzContentSHA256Mismatch");
	if (url.searchParams.get("list-type") === "2") return answer(200, listed(url.searchParams));
	if (url.searchParams.has("uploads")) {
		const name = String(uploads.size + 1);
		uploads.set(name, []);
		return answer(200, `<InitiateMultipartUploadResult><UploadId>${name}</UploadId></InitiateMultipartUploadResult>`);
	}
	const upload = uploads.get(url.searchParams.get("uploadId") ?? "");
	if (upload) return uploading(url, request.method ?? "", body, upload, answer);
	if (request.method === "PUT") {
		kept.set(url.pathname, body);
		return answer(200);
	}
	const bytes = kept.get(url.pathname);
	if (!bytes) return answer(404, "NoSuchKey");
	if (request.method === "DELETE") {
		kept.delete(url.pathname);
		return answer(204);
	}
	const range = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? "");
	return range ? answer(206, bytes.subarray(Number(range[1]), Number(range[2]) + 1)) : answer(200, bytes);
});

/** Parts of one object, by their numbers; together they are it when its sender says so, by the tags of all of them. */
function uploading(url: URL, method: string, body: Buffer, parts: Buffer[], answer: Answer) {
	const number = Number(url.searchParams.get("partNumber"));
	if (method === "DELETE") {
		uploads.delete(url.searchParams.get("uploadId") ?? "");
		return answer(204);
	}
	if (method === "PUT") {
		parts[number - 1] = body;
		return answer(200, "", { etag: tagOf(body) });
	}
	const named = [...body.toString().matchAll(/<ETag>([^<]+)<\/ETag>/g)].map(([, tag]) => tag);
	if (named.join() !== parts.map(tagOf).join()) return answer(400, "InvalidPart");
	kept.set(url.pathname, Buffer.concat(parts));
	uploads.delete(url.searchParams.get("uploadId") ?? "");
	return answer(200, "<CompleteMultipartUploadResult></CompleteMultipartUploadResult>");
}

function tagOf(bytes: Buffer): string {
	return `"${createHash("sha256").update(bytes).digest("hex").slice(0, 32)}"`;
}

/** A few at a time, where a real service gives a thousand: so the client has to ask again. */
function listed(asked: URLSearchParams): string {
	const all = [...kept.keys()].map((key) => key.replace("/bucket/", "")).filter((key) => key.startsWith(asked.get("prefix") ?? ""));
	const rest = all.toSorted().filter((key) => key > (asked.get("continuation-token") ?? ""));
	const page = rest.slice(0, 3);
	const lines = page.map((key) => `<Contents><Key>${key}</Key><Size>${kept.get(`/bucket/${key}`)?.length}</Size></Contents>`).join("");
	const next = rest.length > page.length ? `<NextContinuationToken>${page.at(-1)}</NextContinuationToken>` : "";
	return `<ListBucketResult>${lines}${next}</ListBucketResult>`;
}

server.listen(0, "127.0.0.1", () => process.stdout.write(`${(server.address() as AddressInfo).port}\n`));
