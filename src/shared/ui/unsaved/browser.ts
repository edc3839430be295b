// Asks before a page is left on which somebody typed something that was not sent.
// What was refused stands there again, and is not saved either.
let isTyped = document.querySelector("form[method=post] [aria-invalid=true]") !== null;

document.addEventListener("input", ({ target }) => {
	if (target instanceof Element && target.closest("form[method=post]")) isTyped = true;
});
document.addEventListener("submit", () => {
	isTyped = false;
});
addEventListener("beforeunload", (event) => {
	if (isTyped) event.preventDefault();
});
