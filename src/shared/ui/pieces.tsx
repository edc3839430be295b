import type { ComponentChildren } from "preact";

/** A short word with a colour: what state something is in. */
export function Tag({
	tone = "plain",
	children,
}: {
	readonly tone?: "plain" | "good" | "warn" | "bad";
	readonly children: ComponentChildren;
}) {
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
	children,
}: {
	readonly href: string;
	readonly tone?: "main" | "quiet";
	readonly children: ComponentChildren;
}) {
	return (
		<a class={`button ${tone}`} href={href}>
			{children}
		</a>
	);
}

export function Actions({ children }: { readonly children: ComponentChildren }) {
	return <div class="actions">{children}</div>;
}

/** What stands where a list will be: says what belongs here and how to begin. */
export function EmptyState({
	title,
	text,
	action,
}: {
	readonly title: string;
	readonly text: string;
	readonly action?: { readonly href: string; readonly label: string };
}) {
	return (
		<div class="empty-state">
			<h2>{title}</h2>
			<p>{text}</p>
			{action && <LinkButton href={action.href}>{action.label}</LinkButton>}
		</div>
	);
}
