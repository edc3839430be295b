import type { ComponentChildren } from "preact";
import { ui as words } from "#words/shared";
import { type Language, speak } from "../words.ts";
import { Brand } from "./brand.tsx";
import { Document } from "./document.tsx";
import { ErrorSummary, type FormState, isRefused } from "./form.tsx";
import { LanguageSwitch } from "./language-switch.tsx";

interface EntrancePageProps {
	readonly language: Language;
	readonly path: string;
	readonly title: string;
	readonly form?: FormState;
	readonly children: ComponentChildren;
}

/** A page before one has signed in: sign-in, set-up, an error. One column. */
export function EntrancePage({ language, path, title, form, children }: EntrancePageProps) {
	const t = speak(words, language);
	const full = t("page-of-programme", { title, programme: t("brand") });
	return (
		<Document language={language} title={form && isRefused(form) ? t("error-page", { title: full }) : full} class="entrance">
			<main id="main" tabIndex={-1}>
				<div class="entrance-head">
					<Brand language={language} href="/" />
					<LanguageSwitch language={language} path={path} />
				</div>
				<div class="entrance-card">
					{form && <ErrorSummary language={language} form={form} />}
					<h1>{title}</h1>
					{children}
				</div>
			</main>
		</Document>
	);
}
