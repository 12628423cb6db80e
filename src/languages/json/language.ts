import { textLanguage } from "../text-language.js";
import { commentsInJson } from "./comments.js";

export const json = textLanguage({ kind: "json", comments: commentsInJson });
