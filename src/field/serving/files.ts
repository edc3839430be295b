import { createHash } from "node:crypto";
import { icon, tight } from "../../shared/ui/index.ts";
import base from "../../shared/ui/style/base.css?raw";
import fields from "../../shared/ui/style/fields.css?raw";
import script from "../browser.tsx?island";
import forms from "../style/forms.css?raw";
import frame from "../style/frame.css?raw";
import lists from "../style/lists.css?raw";
import worker from "../worker/browser.ts?island";
import { manifest } from "./manifest.ts";
import { packedText } from "./packing.ts";
import { shell } from "./shell.tsx";

/** One file of the field app, as it is served and as a service worker keeps it. */
interface FieldFile {
	readonly path: string;
	readonly type: string;
	readonly text: string;
	/** Whether its name changes with its content, so that browsers may keep it for ever. */
	readonly isNamedByContent: boolean;
}

const style = [base, frame, fields, forms, lists].map(tight).join("");
const scriptPath = `/field/app-${hashOf(script)}.js`;
const stylePath = `/field/app-${hashOf(style)}.css`;

/** The hash of all files together: those of different versions are never used together. */
const version = hashOf([script, style, worker, icon, manifest].join("\n"));

const kept: readonly FieldFile[] = [
	{ path: "/field", type: "text/html; charset=utf-8", text: shell({ version, scriptPath, stylePath }), isNamedByContent: false },
	{ path: scriptPath, type: "text/javascript; charset=utf-8", text: script, isNamedByContent: true },
	{ path: stylePath, type: "text/css; charset=utf-8", text: style, isNamedByContent: true },
	{ path: "/field/icon.svg", type: "image/svg+xml", text: icon, isNamedByContent: false },
];

/** The worker’s script with the list of files it keeps: a browser takes it for an update as soon as one letter differs. */
const workerText = `self.fieldShell=${JSON.stringify({ version, paths: kept.map(({ path }) => path) })};\n${worker}`;

/** Everything of the field app that has an address, but for the icons that are drawn. */
export const fieldFiles: readonly FieldFile[] = [
	...kept,
	{ path: "/field/manifest.webmanifest", type: "application/manifest+json", text: manifest, isNamedByContent: false },
	{ path: "/field/worker.js", type: "text/javascript; charset=utf-8", text: workerText, isNamedByContent: false },
];

/** Bytes of the first load as they travel over HTTPS: all of it, before anybody taps. */
export function fieldWeight(): number {
	return fieldFiles.reduce((sum, { text }) => sum + packedText(text).length, 0);
}

function hashOf(text: string): string {
	return createHash("sha256").update(text).digest("hex").slice(0, 12);
}
