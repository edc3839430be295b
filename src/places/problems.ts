import { problems as texts } from "#words/places";
import { problems } from "../shared/problem.ts";

export const problem = problems("places", texts, {
	"area-unknown": 422,
	"area-ended": 422,
	"site-unknown": 404,
	"end-to-come": 422,
	"outside-areas": 403,
	"file-no-text": 422,
	"file-headings": 422,
	"row-iso": 422,
	"row-code": 422,
	"row-kind": 422,
	"row-digits": 422,
	"row-parent": 422,
	"row-parent-code": 422,
	"row-elsewhere": 422,
	"row-other-kind": 422,
	"row-name": 422,
	"row-day": 422,
	"row-order": 422,
	"row-population": 422,
	"row-source": 422,
	"row-unknown": 422,
	"row-no-place": 422,
	"row-site": 422,
	"row-sites": 422,
});
