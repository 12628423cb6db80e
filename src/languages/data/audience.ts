import type { Audience } from "../../document/located.js";
import { namesWords } from "../naming.js";
import type { Part } from "./parts.js";

/** Folders and files of translations: `locales/de.json`, `package.nls.ja.json`. */
const TRANSLATIONS =
  /(?:^|[\\/])(?:_?locales?|i18n|l10n|langs?|languages?|translations?)[\\/]|(?:^|[\\/.])(?:en|de|fr|es|pt|it|nl|pl|ru|uk|tr|ja|ko|zh|cs|sv|da|fi|nb|ro|el|he|ar|hi|th|vi|id)(?:[-_][A-Za-z]{2,4})?\.json$|(?:^|[\\/])package\.nls(?:\.[\w-]+)?\.json$/;
/** Words for people, alone or in bulk; a key that begins like a comment is one. */
const PROSE =
  /^(?:\/\/|#|_?\$?comment)|(?:^|[a-z_$])(?:texts?|messages?|labels?|notes?|comments?|details?|documentation|docs?|markdown\w*|content|body|errors?|warnings?|reasons?|instructions?|faq|changelog|(?:description|title)s)$/i;
/** All in there is for people, whatever it is called. */
const FOR_PEOPLE =
  /^(?:examples?|help|usage|documentation|docs|cells|responses?|i18n|l10n|translations?|locales?)$/i;
/** What a schema, a test or a search compares other texts with. */
const COMPARED = /^(?:pattern(?:-\w+)*|regexp?|match|enum|const|expect(?:ed|s)?(?:[A-Z_]\w*)?)$/;

/** Who reads what stands in a file: the keys above it say so, or the name of the file. */
export function audienceOf({ name, path }: Part, filename: string): Audience {
  if (COMPARED.test(name) || path.some((key) => key.startsWith("expect"))) return "comparison";
  const isProse = namesWords(name) || PROSE.test(name) || path.some((key) => FOR_PEOPLE.test(key));
  return isProse || TRANSLATIONS.test(filename) ? "message" : "program";
}

/** Whether it describes a value that others give: `"properties": { "url": { "default": "..." } }`. */
export const isInSchema = ({ path }: Part): boolean => path.at(-2) === "properties";
