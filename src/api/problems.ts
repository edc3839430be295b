import { problems as texts } from "#words/api";
import { problems } from "../shared/problem.ts";

export const problem = problems("api", texts, {
	"token-missing": 401,
	"token-refused": 401,
	"token-elsewhere": 403,
	"not-permitted": 403,
	"too-many-requests": 429,
	"programme-unknown": 404,
	"body-unreadable": 400,
	"batch-wrong": 422,
	"operation-wrong": 422,
	"kind-unknown": 422,
	"position-wrong": 422,
	"mistake-of-ours": 500,
});
