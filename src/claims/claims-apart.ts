import { answerApart } from "../shared/apart/index.ts";
import { checkedText } from "./checking.ts";

// Runs in a process of its own.
answerApart(checkedText);
