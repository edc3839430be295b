import type { ComponentChildren } from "preact";
import { type Language, speak } from "../words.ts";
import type { FormState } from "./form.tsx";
import { ErrorSummary } from "./form.tsx";
import type { OfficeFrame } from "./frame.ts";
import { stylesheetPath } from "./stylesheet.ts";
import { words } from "./words.ts";

export interface DocumentProps {
	readonly language: Language;
	readonly title: string;
	/** Extra elements of the head: description, Open Graph, alternates. */
	readonly head?: ComponentChildren;
	readonly class: "office" | "entrance" | "site";
	readonly children: ComponentChildren;
}

/** The whole document; what lies inside differs between office, entrance and public site. */
export function Document({ language, title, head, class: kind, children }: DocumentProps) {
	return (
		<html lang={language}>
			<head>
				<meta charset="utf-8" />
				<meta name="viewport" content="width=device-width, initial-scale=1" />
				<title>{title}</title>
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

export interface OfficePageProps {
	readonly frame: OfficeFrame;
	readonly title: string;
	/** What the person just did, said once: "Attendance is marked". */
	readonly notice?: string | null;
	/** The form that was refused, for the summary of its errors. */
	readonly form?: FormState;
	readonly back?: { readonly href: string; readonly label: string };
	readonly children: ComponentChildren;
}

/** A page of the office with its navigation. */
export function OfficePage({ frame, title, notice, form, back, children }: OfficePageProps) {
	const t = speak(words, frame.language);
	return (
		<Document language={frame.language} title={`${title} · ${frame.programme?.name ?? "Тэгш"}`} class="office">
			<header class="office-header">
				<a class="brand" href="/office">
					Тэгш
				</a>
				<nav>
					<ul>
						{frame.navigation.map(({ href, label, current }) => (
							<li key={href}>
								<a href={href} aria-current={current ? "page" : undefined}>
									{label}
								</a>
							</li>
						))}
					</ul>
				</nav>
			</header>
			<main id="main">
				{back && <a href={back.href}>{back.label}</a>}
				{notice && <p role="status">{notice}</p>}
				{form && <ErrorSummary language={frame.language} form={form} />}
				<h1>{title}</h1>
				{children}
			</main>
			<footer>
				<p>{frame.programme?.isDemo && t("demo")}</p>
			</footer>
		</Document>
	);
}

export interface EntrancePageProps {
	readonly language: Language;
	readonly path: string;
	readonly title: string;
	readonly form?: FormState;
	readonly children: ComponentChildren;
}

/** A page before one has signed in: sign-in, set-up, an error. One column. */
export function EntrancePage({ language, title, form, children }: EntrancePageProps) {
	return (
		<Document language={language} title={title} class="entrance">
			<main id="main">
				{form && <ErrorSummary language={language} form={form} />}
				<h1>{title}</h1>
				{children}
			</main>
		</Document>
	);
}
