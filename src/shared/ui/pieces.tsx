import type { ComponentChildren } from "preact";
import type { Way } from "./frame.ts";
import { Illustration, type IllustrationName } from "./illustration.tsx";

interface Holder {
	readonly children: ComponentChildren;
}

/** A short word with a colour: what state something is in. */
export function Tag({ tone = "plain", children }: Holder & { readonly tone?: "plain" | "good" | "warn" | "bad" | "quiet" }) {
	return <span class={`tag ${tone}`}>{children}</span>;
}

/** Terms and what is known of them. */
export function Facts({ facts }: { readonly facts: readonly { readonly term: string; readonly value: ComponentChildren }[] }) {
	return (
		<dl class="facts">
			{facts.map(({ term, value }) => (
				<div key={term}>
					<dt>{term}</dt>
					<dd>{value}</dd>
				</div>
			))}
		</dl>
	);
}

/** A link that begins something, drawn as a button. */
export function LinkButton({
	href,
	tone = "main",
	describedBy,
	children,
}: Holder & {
	readonly href: string;
	readonly tone?: "main" | "quiet";
	/** The id of what tells this link from others of the same words (WCAG 2.2, 2.4.4). */
	readonly describedBy?: string;
}) {
	return (
		<a class={`button ${tone}`} href={href} aria-describedby={describedBy}>
			{children}
		</a>
	);
}

/** What one should know before reading on. */
export function Note({ children }: Holder) {
	return <div class="note">{children}</div>;
}

/** Cards side by side where there is room, below one another on a phone. */
export function Cards({ children }: Holder) {
	return <ul class="cards">{children}</ul>;
}

export function Card({ children }: Holder) {
	return <li class="card">{children}</li>;
}

/** The number a page is about, with the word for what is counted. */
export function BigNumber({ text, unit }: { readonly text: string; readonly unit?: string }) {
	return (
		<p class="big-number">
			{text} {unit && <span>{unit}</span>}
		</p>
	);
}

/** What stands where a list will be: says what belongs here and how to begin. */
export function EmptyState({
	title,
	text,
	action,
	drawing = "steppe",
	heading: Heading = "h2",
}: {
	readonly title: string;
	readonly text: string;
	readonly action?: Way;
	readonly drawing?: IllustrationName;
	/** `h1` where this is all there is on the page. */
	readonly heading?: "h1" | "h2";
}) {
	return (
		<div class="empty-state">
			<Illustration name={drawing} />
			<Heading>{title}</Heading>
			<p>{text}</p>
			{action && <LinkButton href={action.href}>{action.label}</LinkButton>}
		</div>
	);
}
