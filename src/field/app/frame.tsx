import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { app as words } from "#words/field";
import { speak } from "../../shared/words.ts";
import { hrefOf, type Whereto } from "./places.ts";
import { UpdateReady } from "./told.tsx";
import { usePhone } from "./use-phone.ts";

const tabs = [
	{ at: "today", path: "M3 10.5 11 4l8 6.5V19H3z" },
	{
		at: "children",
		path: "M8 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6M2.5 18c.5-3.5 2.5-5 5.500-5s5 1.500 5.500 5M15.500 11.500a2 2 0 1 0 0-4M15.500 13.500c2.200 0 3.600 1.200 4 3.500",
	},
	{ at: "sessions", path: "M3 5h16v14H3zM3 10h16M7 3v4M15 3v4" },
	{ at: "search", path: "M10 16a6 6 0 1 0 0-12 6 6 0 0 0 0 12m4.500-1.500 4.500 4.500" },
] as const;
type Tab = (typeof tabs)[number]["at"];

interface PageProps {
	readonly title: string;
	/** The page above; the four pages of the tabs have none. */
	readonly back?: Whereto;
	readonly tab?: Tab;
	readonly children: ComponentChildren;
}

/** One page of the app: its name, what is not sent, and what it is about. */
export function Page({ title, back, tab, children }: PageProps) {
	const { is } = usePhone();
	const t = speak(words, is.language);
	const heading = useRef<HTMLHeadingElement>(null);
	useEffect(() => {
		document.title = title;
		// A name that is corrected meanwhile takes no officer out of the field they type in.
		if (document.activeElement?.closest("main")) return;
		// A screen reader says the heading, and so where the officer is now.
		heading.current?.focus({ preventScroll: true });
		scrollTo(0, 0);
	}, [title]);
	return (
		<>
			<header class="top">
				{back && (
					<a class="back" href={hrefOf(back)} aria-label={t("back")}>
						<Drawing path="M14 4 7 11l7 7" />
					</a>
				)}
				<h1 ref={heading} tabIndex={-1}>
					{title}
				</h1>
				<Unsent />
			</header>
			<main>
				{tab && <UpdateReady />}
				{children}
				{!tab && <UpdateReady />}
			</main>
			{tab && (
				<nav class="tabs" aria-label={t("parts")}>
					{tabs.map(({ at, path }) => (
						<a key={at} href={hrefOf({ at })} aria-current={at === tab ? "page" : undefined}>
							<Drawing path={path} />
							{t(at)}
						</a>
					))}
				</nav>
			)}
		</>
	);
}

/** How many entries are not at the office yet, always in the same corner. */
function Unsent() {
	const { is } = usePhone();
	const t = speak(words, is.language);
	const { unsent, notDone } = is.counts;
	const state = notDone > 0 ? "wrong" : unsent > 0 ? "some" : "";
	return (
		<a class={`unsent ${state}`} href={hrefOf({ at: "unsent" })} data-unsent={unsent}>
			<strong>{unsent}</strong>
			<span>
				{t("unsent")}
				<br />
				<small>{t(is.syncing ? "sending" : notDone > 0 ? "some-not-done" : stateOf(is.ended?.outcome))}</small>
			</span>
		</a>
	);
}

function stateOf(outcome: string | undefined) {
	if (outcome === "synced") return "up-to-date";
	return outcome === undefined ? "not-asked-yet" : outcome === "no-answer" ? "no-signal" : "see-why";
}

export function Drawing({ path }: { readonly path: string }) {
	return (
		<svg class="icon" viewBox="0 0 22 22" aria-hidden="true">
			<path d={path} />
		</svg>
	);
}
