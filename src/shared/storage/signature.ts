import { createHash, createHmac } from "node:crypto";

export interface Credentials {
	readonly key: string;
	readonly secret: string;
	readonly region: string;
}

interface Signed {
	readonly method: string;
	readonly url: URL;
	readonly headers: Readonly<Record<string, string>>;
	/** SHA-256 of what is sent, in hexadecimal. */
	readonly payload: string;
	readonly at: Date;
}

export const emptyPayload = sha256("");

/** The headers of a request to a service that speaks S3, signed as AWS Signature Version 4 says for the `Authorization` header. */
export function signedHeaders({ key, secret, region }: Credentials, { method, url, headers, payload, at }: Signed): Record<string, string> {
	const moment = at.toISOString().replace(/[-:]|\.\d{3}/g, "");
	const day = moment.slice(0, 8);
	const all = { ...headers, host: url.host, "x-amz-content-sha256": payload, "x-amz-date": moment };
	const named = Object.entries(all)
		.map(([name, value]) => [name.toLowerCase(), value.trim()] as const)
		.toSorted(([one], [other]) => (one < other ? -1 : 1));
	const names = named.map(([name]) => name).join(";");
	const query = [...url.searchParams]
		.map(([name, value]) => `${encode(name)}=${encode(value)}`)
		.toSorted()
		.join("&");
	const lines = named.map(([name, value]) => `${name}:${value}\n`).join("");
	const request = [method, url.pathname, query, lines, names, payload].join("\n");
	const scope = `${day}/${region}/s3/aws4_request`;
	const text = ["AWS4-HMAC-SHA256", moment, scope, sha256(request)].join("\n");
	const signing = [day, region, "s3", "aws4_request"].reduce<Buffer | string>((step, part) => hmac(step, part), `AWS4${secret}`);
	const signature = hmac(signing, text).toString("hex");
	const { host: _, ...sent } = all;
	return { ...sent, authorization: `AWS4-HMAC-SHA256 Credential=${key}/${scope}, SignedHeaders=${names}, Signature=${signature}` };
}

function sha256(text: string): string {
	return createHash("sha256").update(text).digest("hex");
}

function hmac(key: Buffer | string, text: string): Buffer {
	return createHmac("sha256", key).update(text).digest();
}

/** RFC 3986, with the signs that `encodeURIComponent` leaves. */
function encode(text: string): string {
	return encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
