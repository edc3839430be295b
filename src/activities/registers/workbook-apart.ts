import { answerApart } from "../../shared/apart/index.ts";
import { unpackWorkbook } from "./unpacking.ts";

// Runs in a process of its own.
answerApart(unpackWorkbook);
