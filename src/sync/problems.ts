import { problems as texts } from "#words/sync";
import { problems } from "../shared/problem.ts";

export const problem = problems("sync", texts, {
	"secret-missing": 401,
	"device-unknown": 401,
	"device-revoked": 401,
	"rights-lost": 403,
	"too-many-requests": 429,
	"body-unreadable": 400,
	"sending-wrong": 422,
	"envelope-wrong": 422,
	"envelope-closed": 422,
	"kind-unknown": 422,
	"key-lost": 503,
	"mistake-of-ours": 500,
	"no-programme": 422,
	"device-not-yours": 404,
	"conflict-unknown": 404,
	"kept-unknown": 404,
	"record-gone": 409,
	"cannot-be-run": 409,
});
