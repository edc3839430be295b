import { toJsonSchema } from "@valibot/to-json-schema";
import type { Operation } from "../shared/journal/index.ts";
import { sayPlain } from "../shared/words.ts";
import type { Registry } from "./batch.ts";

/** The whole API as OpenAPI 3.1, made from the lists that it is made of. */
export function openApi(registry: Registry, { origin, version }: { readonly origin: string; readonly version: string }): object {
	const operations = [...registry.values()]
		.map(({ operation }) => operation)
		.filter(({ access, inPerson }) => access !== "machine" && !inPerson);
	return {
		openapi: "3.1.0",
		info: { title: "Tegsh", version, license: { name: "Apache 2.0", identifier: "Apache-2.0" } },
		servers: [{ url: `${origin}/api/v1` }],
		security: [{ token: [] }],
		paths: {
			"/{programme}/operations": { parameters: [programme], post: writing(operations) },
			"/{programme}/figures": { parameters: [programme], get: reading("Every figure of the programme", array("Figure")) },
			"/{programme}/figures/{code}/rows": {
				parameters: [programme, { name: "code", in: "path", required: true, schema: { type: "string" } }],
				get: reading("The rows that a figure was counted from, within the areas of the token", {
					type: "array",
					items: { type: "object" },
				}),
			},
			"/{programme}/changes": {
				parameters: [programme, { name: "after", in: "query", schema: { type: "integer", minimum: 0, default: 0 } }],
				get: reading("What was written after a position of the journal, within the areas of the token", ref("Changes")),
			},
		},
		components: {
			securitySchemes: { token: { type: "http", scheme: "bearer" } },
			schemas: { ...Object.fromEntries(operations.map((operation) => [operation.kind, sent(operation)])), ...answers },
		},
	};
}

const programme = { name: "programme", in: "path", required: true, schema: { type: "string" } };

function ref(name: string): object {
	return { $ref: `#/components/schemas/${name}` };
}

function array(name: string): object {
	return { type: "array", items: ref(name) };
}

function json(schema: object): object {
	return { content: { "application/json": { schema } } };
}

const refused = { description: "Refused", content: { "application/problem+json": { schema: ref("Problem") } } };

function reading(summary: string, schema: object): object {
	return { summary, responses: { 200: { description: "OK", ...json(schema) }, default: refused } };
}

function writing(operations: readonly Operation[]): object {
	const one = {
		oneOf: operations.map(({ kind }) => ref(kind)),
		discriminator: {
			propertyName: "kind",
			mapping: Object.fromEntries(operations.map(({ kind }) => [kind, `#/components/schemas/${kind}`])),
		},
	};
	return {
		summary: "Runs up to 500 operations in their order and answers a receipt for each",
		requestBody: {
			required: true,
			...json({ type: "object", required: ["operations"], properties: { operations: { type: "array", maxItems: 500, items: one } } }),
		},
		responses: {
			200: { description: "A receipt for each", ...json({ type: "object", properties: { receipts: array("Receipt") } }) },
			default: refused,
		},
	};
}

/** An operation as it is sent: its input as it may be typed, dates and numbers as text among them. */
function sent({ kind, name, names, input, access, reach, offline }: Operation): object {
	return {
		type: "object",
		title: sayPlain(names, name, "en") ?? kind,
		description: `Permission: ${access}. Reach: ${reach}.${offline ? " May be decided offline." : ""}`,
		required: ["id", "kind", "input"],
		properties: {
			id: { type: "string", format: "uuid" },
			kind: { const: kind },
			input: withoutDialect(toJsonSchema(input, { typeMode: "input", errorMode: "ignore", target: "draft-2020-12" })),
			deviceAt: { type: "string", format: "date-time" },
		},
	};
}

function withoutDialect({ $schema: _, ...schema }: object & { readonly $schema?: unknown }): object {
	return schema;
}

const integer = { type: "integer" };
const text = { type: "string" };
const orNull = (schema: { readonly type: string }) => ({ ...schema, type: [schema.type, "null"] });

const answers = {
	Receipt: {
		type: "object",
		properties: {
			id: orNull(text),
			outcome: { enum: ["done", "repeated", "refused"] },
			position: orNull(integer),
			result: {},
			problem: { oneOf: [ref("Problem"), { type: "null" }] },
		},
	},
	Problem: {
		type: "object",
		description: "RFC 9457",
		properties: {
			type: text,
			title: text,
			status: integer,
			errors: { type: "array", items: { type: "object", properties: { field: text, detail: text } } },
		},
	},
	Figure: {
		type: "object",
		properties: {
			indicator: text,
			title: { type: "object", properties: { mn: text, en: text } },
			unit: text,
			how: text,
			low: integer,
			high: integer,
			best: orNull(integer),
			target: orNull(integer),
			until: orNull(text),
			asOf: integer,
			rows: integer,
			leftOut: integer,
		},
	},
	Changes: {
		type: "object",
		properties: {
			changes: {
				type: "array",
				items: {
					type: "object",
					properties: {
						position: integer,
						operation: text,
						kind: text,
						subject: text,
						at: { type: "string", format: "date-time" },
						input: {},
					},
				},
			},
			/** To be asked for next. */
			position: integer,
			/** Whether there is more. */
			more: { type: "boolean" },
		},
	},
};
