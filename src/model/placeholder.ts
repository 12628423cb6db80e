import { HOLE } from "./hole.js";

/** `<host>`, `{password}`, `[user]`, `%PASS%`, `$PASS`, `${PASS:?}`, `***`, `xxxx`, `...`: brackets around a name, or one character repeated. */
const SHAPE = /^(?:<[^<>]*>|\{\{?[\w .-]*\}?\}|\[[\w .-]*\]|%\w*%|\$\{\S*\}|\$[A-Z_]+|([x*._-])\1*|)$/i;
/** Places that a function fills in: `%s`, `%1$s`, `%(name)s`, `{0}`, `{{user}}`, `#{user}`, `<%= user %>`, `&lt;user&gt;`. */
const FORMAT = /%(?:\d+\$)?[sdifjoOcv](?![\da-z])|%[({][\w.]+[)}][sdf]?|\{\{?[\w .-]*\}?\}|<%.*?%>|&lt;[\w .-]+&gt;/i;
/** `:name`, as in a query. */
const PARAMETER = /^:[a-z_]+$/i;
/** One of these says that the text waits for somebody to fill it in. */
const ASKING = new Set(
  "your my insert enter replace change changeme placeholder example sample dummy fake fixture redacted todo here".split(" "),
);
/** These name the value instead of being one. */
const NAMING = new Set("user username pass passwd password pwd secret host hostname prefix".split(" "));
/** These only say which. */
const SAYING = new Set(
  "a the db database tidb cloud cluster gateway region mysql root name value key token with me it test app real actual".split(" "),
);

/** Whether a text stands for a value that is still to be filled in. Whole texts only: a real secret that begins with "my" stays one. */
export function isPlaceholder(text: string): boolean {
  const trimmed = text.trim();
  if (trimmed.length > 64 || trimmed.includes(HOLE)) return false;
  if (SHAPE.test(trimmed) || PARAMETER.test(trimmed) || trimmed.replace(FORMAT, "") === "") return true;
  const words = trimmed
    .replace(/([a-z])(?=[A-Z])/g, "$1 ")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "");
  const asks = words.some((word) => ASKING.has(word)) || (words.length === 1 && words.some((word) => NAMING.has(word)));
  return asks && words.every((word) => ASKING.has(word) || NAMING.has(word) || SAYING.has(word));
}

/** Whether a function fills in a part of a text: of `%s.root` nobody knows with what it begins. */
export const holdsPlace = (text: string): boolean => FORMAT.test(text);
