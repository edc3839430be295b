import { problems as texts } from "#words/media";
import { problems } from "../shared/problem.ts";

export const problem = problems("media", texts, {
	"film-unknown": 404,
	"image-unknown": 404,
	"media-unknown": 404,
	"rendition-unknown": 404,
	"upload-unknown": 404,
	"original-missing": 409,
	"under-way": 409,
	"boxes-changed": 409,
	"film-changed": 409,
	"box-unknown": 404,
	"moment-too-late": 422,
	"box-outside": 422,
	"engine-missing": 409,
	"film-broken": 422,
	"is-public": 409,
	"nothing-waits": 409,
	"image-broken": 422,
});
