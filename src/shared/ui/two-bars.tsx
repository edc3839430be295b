import { CountBar } from "./count-bar.tsx";
import type { Interval } from "./scale.ts";

interface BarOfTwo extends Interval {
	/** The number with its unit, written below its bar and read aloud as its name. */
	readonly text: string;
}

interface TwoBarsProps {
	readonly encounters: BarOfTwo;
	readonly people: BarOfTwo;
	/** As many people as there are: a broken line through both, which encounters may pass and people may not. */
	readonly everybody?: { readonly value: number; readonly label: string } | undefined;
}

/** Encounters above, the people behind them below, on one axis: whoever looks sees that the one is not the other. */
export function TwoBars({ encounters, people, everybody }: TwoBarsProps) {
	const most = Math.max(encounters.high, people.high, everybody ? everybody.value * 1.05 : 0);
	return (
		<div class="two-bars">
			<CountBar how="duplicated" most={most} target={everybody} label={encounters.text} {...encounters} />
			<CountBar how="unique" most={most} target={everybody && { ...everybody, label: "" }} label={people.text} {...people} />
		</div>
	);
}
