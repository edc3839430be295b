import { kept as words } from "#words/reach";
import { IslandScript } from "../../../shared/ui/index.ts";
import { type Language, speak } from "../../../shared/words.ts";
import { keptIsland } from "../islands.ts";

interface KeptProps {
	readonly language: Language;
	/** What can be seen on public pages in this language. */
	readonly works: readonly { readonly item: string; readonly title: string; readonly href: string }[];
}

export function keptTexts(language: Language) {
	const t = speak(words, language);
	return { title: t("title"), lead: t("lead") };
}

/** What a browser keeps, for whoever sits before it. All words stand here; the script shows which of them are true, and without it the first does. */
export function KeptHere({ language, works }: KeptProps) {
	const t = speak(words, language);
	return (
		<>
			<section data-kept-here tabIndex={-1} aria-labelledby="kept">
				<h2 id="kept">{t("here")}</h2>
				<p data-kept="">{t("without")}</p>
				{(["refused", "asked", "off", "nothing"] as const).map((state) => (
					<p key={state} hidden data-kept={state}>
						{t(state)}
					</p>
				))}
				<div hidden data-kept="some">
					<dl class="facts">
						<div>
							<dt>{t("first-day")}</dt>
							<dd data-kept-first />
						</div>
						<div>
							<dt>{t("last-day")}</dt>
							<dd data-kept-last />
						</div>
						<div>
							<dt>{t("how-many")}</dt>
							<dd data-kept-count />
						</div>
					</dl>
					<h3>{t("which")}</h3>
					<ul>
						{works.map(({ item, title, href }) => (
							<li key={item} hidden data-kept-item={item}>
								<a href={href}>{title}</a>
							</li>
						))}
					</ul>
					<p class="soft">{t("besides")}</p>
				</div>
				<p class="actions">
					<button type="button" class="button" hidden data-kept="some" data-does="delete">
						{t("delete")}
					</button>
					<button type="button" class="button quiet" hidden data-kept="nothing something" data-does="do-not-count">
						{t("do-not-count")}
					</button>
					<button type="button" class="button quiet" hidden data-kept="off" data-does="count">
						{t("count-again")}
					</button>
				</p>
				<div role="status">
					{(["delete", "do-not-count", "count"] as const).map((said) => (
						<p key={said} hidden data-say={said}>
							{t(`said-${said}`)}
						</p>
					))}
				</div>
			</section>
			{(["what-is-sent", "how-long", "who"] as const).map((title) => (
				<section key={title}>
					<h2>{t(title)}</h2>
					{texts[title].map((text) => (
						<p key={text}>{t(text)}</p>
					))}
				</section>
			))}
			<IslandScript island={keptIsland} />
		</>
	);
}

const texts = {
	"what-is-sent": ["sent", "not-sent"],
	"how-long": ["kept-until"],
	who: ["devices"],
} as const;
