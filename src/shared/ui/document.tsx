import type { ComponentChildren } from "preact";
import { ui as words } from "#words/shared";
import { type Language, speak } from "../words.ts";
import { iconPath } from "./icon.ts";
import { stylesheetPath } from "./stylesheet.ts";

interface DocumentProps {
	readonly language: Language;
	readonly title: string;
	/** Extra elements of the head: description, Open Graph, alternates. */
	readonly head?: ComponentChildren;
	readonly class: "office" | "entrance" | "site" | "site phone";
	readonly children: ComponentChildren;
}

/** The whole document; what lies inside differs between office, entrance and public site. Whoever fills it gives its main part the id `main`. */
export function Document({ language, title, head, class: kind, children }: DocumentProps) {
	return (
		<html lang={language}>
			<head>
				<meta charset="utf-8" />
				<meta name="viewport" content="width=device-width, initial-scale=1" />
				<meta name="color-scheme" content="light dark" />
				<title>{title}</title>
				<link rel="icon" href={iconPath} type="image/svg+xml" />
				<link rel="stylesheet" href={stylesheetPath} />
				{head}
			</head>
			<body class={kind}>
				<a class="skip" href="#main">
					{speak(words, language)("skip")}
				</a>
				{children}
			</body>
		</html>
	);
}
