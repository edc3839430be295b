import { shell as words } from "#words/field";

export const iconSizes = [192, 512] as const;

/** What a phone needs to know to put the field app among its own (W3C Web Application Manifest). Mongolian, as the app begins. */
export const manifest = JSON.stringify({
	id: "/field",
	name: words.app.mn,
	short_name: words.app.mn,
	description: words.about.mn,
	lang: "mn",
	start_url: "/field",
	scope: "/field",
	display: "standalone",
	background_color: "#faf6ee",
	theme_color: "#0b5a99",
	icons: [
		{ src: "/field/icon.svg", type: "image/svg+xml", sizes: "any" },
		...iconSizes.flatMap((size) =>
			(["any", "maskable"] as const).map((purpose) => ({
				src: `/field/icon-${size}.png`,
				type: "image/png",
				sizes: `${size}x${size}`,
				purpose,
			})),
		),
	],
});
