import { percentOf } from "./scale.ts";

/** The course of a number in the space of a word. The axis begins at zero. */
export function Sparkline({ label, values }: { readonly label: string; readonly values: readonly number[] }) {
	const most = Math.max(0, ...values);
	const points = values.map((value, index) => {
		const x = values.length === 1 ? 92 : 2 + (index / (values.length - 1)) * 90;
		return `${Math.round(x * 10) / 10} ${Math.round((25 - percentOf(value, most) * 0.22) * 10) / 10}`;
	});
	return (
		<svg class="sparkline" width="96" height="28" viewBox="0 0 96 28" role="img" aria-label={label}>
			<line x1="0" x2="96" y1="26" y2="26" />
			{points.length > 0 && <path d={`M${points.join("L")}`} />}
			{points.length > 0 && <circle class="dot" cx={points.at(-1)?.split(" ")[0]} cy={points.at(-1)?.split(" ")[1]} r="3" />}
		</svg>
	);
}
