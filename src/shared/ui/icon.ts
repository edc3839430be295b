/** The address of the icon. Where a page does not name it, a browser asks every site for /favicon.ico. */
export const iconPath = "/icon.svg";

/** The mark of `Brand` for a browser's tab. A picture of its own knows nothing of the stylesheet, so it says its colours itself. */
export const icon = [
	'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">',
	'<rect width="32" height="32" rx="9" fill="#0b5a99"/>',
	'<path d="M9.25 12.25h13.5M9.25 19.75h13.5" stroke="#fff" stroke-width="4.5" stroke-linecap="round"/>',
	"</svg>\n",
].join("");
