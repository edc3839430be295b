import { CountBar } from "./count-bar.tsx";
import type { Interval } from "./scale.ts";

interface BarOfTwo extends Interval {
	/** The number with its unit, written below its bar and read aloud as its name. */
	readonly text: string;
}

/** Encounters above, the people behind them below, on one axis: whoever looks sees that the one is not the other. */
export function TwoBars({ encounters, people }: { readonly encounters: BarOfTwo; readonly people: BarOfTwo }) {
	const most = Math.max(encounters.high, people.high);
	return (
		<div class="two-bars">
			<CountBar how="duplicated" most={most} label={encounters.text} {...encounters} />
			<CountBar how="unique" most={most} label={people.text} {...people} />
		</div>
	);
}
