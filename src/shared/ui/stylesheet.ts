import { createHash } from "node:crypto";
import base from "./style/base.css?raw";
import charts from "./style/charts.css?raw";
import drawings from "./style/drawings.css?raw";
import fields from "./style/fields.css?raw";
import forms from "./style/forms.css?raw";
import office from "./style/office.css?raw";
import page from "./style/page.css?raw";
import print from "./style/print.css?raw";
import results from "./style/results.css?raw";
import site from "./style/site.css?raw";
import tables from "./style/tables.css?raw";
import works from "./style/works.css?raw";

/** The whole stylesheet. The build puts the files' text into the program, so that nothing has to be found on the disk. */
export const stylesheet = [base, page, fields, forms, tables, charts, drawings, office, site, works, print, results].map(tight).join("");

/** The address of the stylesheet; the name changes with its content, so browsers may keep it for ever. */
export const stylesheetPath = `/style-${createHash("sha256").update(stylesheet).digest("hex").slice(0, 12)}.css`;

/** A stylesheet without comments and indentation: every first visit pays for each byte. */
export function tight(css: string): string {
	return css
		.replace(/\/\*[\s\S]*?\*\//g, "")
		.replace(/\s*\n\s*/g, "\n")
		.trimStart();
}
