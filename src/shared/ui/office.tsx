import type { ComponentChildren } from "preact";
import { ui as words } from "#words/shared";
import { speak } from "../words.ts";
import { Brand } from "./brand.tsx";
import { Document } from "./document.tsx";
import { ErrorSummary, type FormState, isRefused } from "./form.tsx";
import type { OfficeFrame, Way } from "./frame.ts";
import { LanguageSwitch } from "./language-switch.tsx";
import { Trail } from "./trail.tsx";

interface OfficePageProps {
	readonly frame: OfficeFrame;
	readonly title: string;
	/** What the person just did, said once: "Attendance is marked". */
	readonly notice?: string | null;
	/** The form that was refused, for the summary of its errors. */
	readonly form?: FormState;
	/** The page above this one. */
	readonly back?: Way;
	/** The pages above this one, the highest first, where there are several. */
	readonly trail?: readonly Way[];
	/** Every so many seconds the page is loaded anew, without a script: only while what it shows changes by itself. */
	readonly reload?: number | null;
	/** Buttons beside the title. */
	readonly actions?: ComponentChildren;
	readonly children: ComponentChildren;
}

/** A page of the office with its navigation. */
export function OfficePage({ frame, title, notice, form, back, trail, reload, actions, children }: OfficePageProps) {
	const t = speak(words, frame.language);
	const programme = frame.programme?.name;
	const full = t("page-of-programme", { title, programme: programme === undefined || programme === title ? t("brand") : programme });
	return (
		<Document
			language={frame.language}
			title={form && isRefused(form) ? t("error-page", { title: full }) : full}
			head={reload && <meta http-equiv="refresh" content={String(reload)} />}
			class="office"
		>
			<OfficeHeader frame={frame} />
			{frame.programme?.isDemo && <aside class="demo">{t("demo")}</aside>}
			<OfficeMenu frame={frame} />
			<main id="main" tabIndex={-1}>
				<Trail language={frame.language} back={back} trail={trail} />
				{notice && (
					<p class="notice" role="status">
						{notice}
					</p>
				)}
				{form && <ErrorSummary language={frame.language} form={form} />}
				<div class="title">
					<h1>{title}</h1>
					{actions && <div class="actions">{actions}</div>}
				</div>
				{children}
				{frame.history && (
					<p class="record-history">
						<a href={frame.history.href}>{frame.history.label}</a>
					</p>
				)}
			</main>
		</Document>
	);
}

function OfficeHeader({ frame }: { readonly frame: OfficeFrame }) {
	return (
		<header class="office-header">
			<Brand language={frame.language} href="/office" />
			<p class="programme">{frame.programme && <a href={frame.programme.href}>{frame.programme.name}</a>}</p>
			<button type="button" class="button quiet small menu-open" popovertarget="menu">
				{speak(words, frame.language)("menu")}
			</button>
		</header>
	);
}

function OfficeMenu({ frame }: { readonly frame: OfficeFrame }) {
	const t = speak(words, frame.language);
	return (
		<nav class="menu" id="menu" popover="auto" aria-label={t("office")}>
			<button type="button" class="button quiet small menu-close" popovertarget="menu" popovertargetaction="hide">
				{t("close-menu")}
			</button>
			<ul>
				{frame.navigation.map(({ href, label, current }) => (
					<li key={href}>
						<a href={href} aria-current={current ? "page" : undefined}>
							{label}
						</a>
					</li>
				))}
			</ul>
			<div class="account">
				<a href="/office/account">{t("signed-in", { account: frame.account })}</a>
				{frame.programme?.publicHref && <a href={frame.programme.publicHref}>{t("public-page")}</a>}
				<LanguageSwitch language={frame.language} path={frame.path} />
				<form method="post" action="/sign-out">
					<button type="submit" class="as-link">
						{t("sign-out")}
					</button>
				</form>
			</div>
		</nav>
	);
}
