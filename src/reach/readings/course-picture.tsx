import { reading as words } from "#words/reach";
import { formatDate, formatNumber, formatShortDate, type Language, speak } from "../../shared/words.ts";
import type { CoursePoint } from "./schema.ts";

const plot = { top: 22, height: 180 };
const ground = plot.top + plot.height;

/** The interval as a band, the estimate as a line in it, the sum as a broken line above; one axis, from zero. Nothing of fewer than two days. */
export function CoursePicture({ points, language }: { readonly points: readonly CoursePoint[]; readonly language: Language }) {
	const t = speak(words, language);
	const [first, last] = [points[0], points.at(-1)];
	if (!first || !last || points.length < 2) return null;
	const most = Math.max(1, ...points.map(({ contacts, high }) => Math.max(contacts, high)));
	const days = points.map(({ day }) => Date.parse(day));
	const [begin, end] = [days[0] ?? 0, days.at(-1) ?? 1];
	const at = (index: number, value: number) => {
		const x = (((days[index] ?? begin) - begin) / Math.max(1, end - begin)) * 100;
		return `${Math.round(x * 100) / 100},${Math.round((100 - (value / most) * 100) * 100) / 100}`;
	};
	const line = (value: (point: CoursePoint) => number) => points.map((point, index) => at(index, value(point)));
	const { low, high, contacts } = last;
	return (
		<figure class="quarter-chart">
			<svg
				class="plot"
				width="100%"
				height={ground + 24}
				role="img"
				aria-label={t("course-label", {
					from: formatDate(language, first.day),
					until: formatDate(language, last.day),
					low,
					high,
					contacts,
				})}
			>
				<line class="axis" x1="0" x2="100%" y1={ground} y2={ground} />
				<line class="gridline" x1="0" x2="100%" y1={plot.top} y2={plot.top} />
				<svg x="0" y={plot.top} width="100%" height={plot.height} viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
					<polygon class="band" points={[...line((point) => point.high), ...line((point) => point.low).reverse()].join(" ")} />
					<polyline class="target" fill="none" points={line((point) => point.contacts).join(" ")} />
					<polyline class="so-far" points={line((point) => point.best ?? point.low).join(" ")} />
				</svg>
				<text x="0" y={plot.top - 6}>
					{formatNumber(language, most)}
				</text>
				<text x="0" y={ground + 18}>
					{formatShortDate(language, first.day)}
				</text>
				<text x="100%" y={ground + 18} text-anchor="end">
					{formatShortDate(language, last.day)}
				</text>
			</svg>
			<figcaption class="soft">{t("course-text")}</figcaption>
		</figure>
	);
}
