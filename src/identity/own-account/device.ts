/** What a browser says of itself, as far as a person recognises their own device by it. The order matters: most claim to be several. */
const browsers = [
	["Edge", /\bEdg(e|A|iOS)?\//],
	["Opera", /\bOPR\//],
	["Samsung Internet", /\bSamsungBrowser\//],
	["Firefox", /\b(Firefox|FxiOS)\//],
	["Chrome", /\b((Headless)?Chrome|CriOS|Chromium)\//],
	["Safari", /\bSafari\//],
] as const;

const systems = [
	["Android", /\bAndroid\b/],
	["iPhone", /\biPhone\b/],
	["iPad", /\biPad\b/],
	["Windows", /\bWindows\b/],
	["ChromeOS", /\bCrOS\b/],
	["macOS", /\bMac OS X\b/],
	["Linux", /\bLinux\b/],
] as const;

export function deviceOf(userAgent: string): { readonly browser: string; readonly system: string } | null {
	const [browser] = browsers.find(([, pattern]) => pattern.test(userAgent)) ?? [];
	const [system] = systems.find(([, pattern]) => pattern.test(userAgent)) ?? [];
	return browser && system ? { browser, system } : null;
}
