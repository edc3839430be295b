import { render } from "preact";
import { FieldApp } from "./app/app.tsx";

const place = document.getElementById("field");
if (place) render(<FieldApp />, place);
