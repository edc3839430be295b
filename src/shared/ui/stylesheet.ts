/** Where the stylesheet is served; the name changes with its content, so browsers may keep it for ever. */
export const stylesheetPath = "/style.css";
