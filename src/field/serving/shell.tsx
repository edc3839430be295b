import { renderToString } from "preact-render-to-string";
import { shell as words } from "#words/field";

interface ShellParts {
	readonly version: string;
	readonly scriptPath: string;
	readonly stylePath: string;
}

/** The page that the script draws in. It is the same for everybody and says nothing of anybody, so a phone may keep it. */
export function shell({ version, scriptPath, stylePath }: ShellParts): string {
	return `<!doctype html>${renderToString(
		<html lang="mn">
			<head>
				<meta charset="utf-8" />
				<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover, interactive-widget=resizes-content" />
				<meta name="color-scheme" content="light dark" />
				<meta name="theme-color" content="#fffdfa" media="(prefers-color-scheme: light)" />
				<meta name="theme-color" content="#1c232b" media="(prefers-color-scheme: dark)" />
				<meta name="field-version" content={version} />
				<title>{words.app.mn}</title>
				<link rel="icon" href="/field/icon.svg" type="image/svg+xml" />
				<link rel="apple-touch-icon" href="/field/icon-192.png" />
				<link rel="manifest" href="/field/manifest.webmanifest" />
				<link rel="stylesheet" href={stylePath} />
				<script type="module" src={scriptPath} />
			</head>
			<body>
				<div id="field" />
				<noscript>
					<p>{words["script-needed"].mn}</p>
					<p lang="en">{words["script-needed"].en}</p>
				</noscript>
			</body>
		</html>,
	)}`;
}
