/** Where a text goes on with parameters behind what is named before them: `${URL}?a=b`, `url + "?a=b"`, `"%s?a=b", url`. */
export interface Continuation {
  /** What the parameters stand behind. */
  readonly read: string;
  /** It is an expression of a program, in which a name is what it is. In a text it stands in a reference. */
  readonly isCode: boolean;
  /** The first parameter is one of a driver's. */
  readonly isForDriver: boolean;
}

/** The beginning of parameters: one, or what is put in their place; behind quotes also what comes of a variable. */
const PARAMETERS =
  /[?&](?:(?<key>[\w.-]{1,60})=|[$%{<]|["'`])|(?<=["'`]);(?<word>\w[\w .-]{0,60})=/g;
const OF_DRIVER = /ssl|tls|unicode|encoding|charset|timezone|parsetime|loc$/i;

/** So much of what stands before and behind is looked at. */
const [BEFORE, BEHIND] = [300, 300];

/** An operator and the quotes of a text that goes on: `+ "`, `.concat("`; the comma is that of a call. */
const JOINED = /(?:\.(?:concat|append)\(|[+.~,]|<>|\|\|)\s{0,40}[$@fr]{0,2}\\?["'`]$/;
const QUOTES = /(?:\\?["'`]){1,2}$/;
/** The places of a form in the word before: `%s`, `{}`, `{0}`. */
const FORM = /(?:%[sv]|\{\d?\})[^\s"'`]{0,100}$/;
/** What fills a form, behind its quotes. */
const FILLERS = /["'`](?<fillers>[^;]{1,200})/;

/** Each of them, and what its variables are made of. */
export function continuationsIn(text: string): readonly Continuation[] {
  const found = Array.from(text.matchAll(PARAMETERS)).flatMap(({ 0: whole, index, groups }) => {
    const { key, word } = groups ?? {};
    const before = text.slice(Math.max(0, index - BEFORE), index);
    const read = readBefore(before, text.slice(index, index + BEHIND));
    // `;` ends a command, and a quote behind `?` a question.
    const isOfCode = word !== undefined || /["'`]$/.test(whole);
    const isForDriver = OF_DRIVER.test(key ?? word ?? "");
    return read && (read.isCode || !isOfCode) ? [{ ...read, isForDriver }] : [];
  });
  return found.length === 0 ? [] : [...found, ...copiesIn(text, found)];
}

function readBefore(before: string, behind: string): Omit<Continuation, "isForDriver"> | null {
  if (FORM.test(before)) return { read: FILLERS.exec(behind)?.groups?.fillers ?? "", isCode: true };
  const isCode = JOINED.test(before);
  const read = expressionAt(before.replace(isCode ? JOINED : QUOTES, "").trimEnd());
  return read === "" ? null : { read, isCode };
}

/** The expression at the end of a text, or the word of a shell; brackets hold what they hold. */
function expressionAt(before: string): string {
  let depth = 0;
  let start = before.length;
  for (; start > 0; start--) {
    const sign = before.charAt(start - 1);
    if (/[)\]}]/.test(sign)) depth++;
    else if (depth === 0 && /[\s([{,;=+&|?"'`]/.test(sign)) break;
    else if (/[([{]/.test(sign)) depth--;
  }
  return before.slice(start);
}

/** `url = getenv("URL")`, `url := cfg.URL`, `url: ${URL}`. */
const ASSIGNED =
  /(?<![\w.-])(?<name>[A-Za-z_]\w{0,60})["'\])]?[ \t]{0,20}(?:[:?]?=(?![=>~])|:)[ \t]{0,20}(?<read>[^\n]{1,300})/g;
/** `@Value("${app.url}") private String url;`. */
const ANNOTATED =
  /@\w{1,60}\((?<read>[^()\n]{1,300})\)[^;={}()@]{1,200}?\b(?<name>\w{1,60})[ \t]{0,9}[;,)]/g;
/** A name by itself, which may be that of a variable: all of an expression, or in a reference. */
const LOCALS = [/^(?:\w+\.)*(?<name>\w+)$/, /[$%{(][ \t]?(?:env:)?(?<name>[A-Za-z_]\w*)/];

/** What is written into the variables with which a text goes on. */
function copiesIn(text: string, found: readonly Continuation[]): readonly Continuation[] {
  const read = new Map<string, Continuation>();
  for (const each of found) {
    const [inCode, inText] = LOCALS.map((pattern) => pattern.exec(each.read)?.groups?.name);
    const name = (each.isCode ? inCode : undefined) ?? inText;
    if (name !== undefined) read.set(name, each);
  }
  if (read.size === 0) return [];
  return [ASSIGNED, ANNOTATED].flatMap((pattern) =>
    Array.from(text.matchAll(pattern)).flatMap(({ groups }) => {
      const copy = read.get(groups?.name ?? "");
      return copy ? [{ ...copy, read: groups?.read ?? "", isCode: true }] : [];
    }),
  );
}

/** What an address is called where it stands. */
export interface Naming {
  /** The keys that lead to it, in the end its own. */
  readonly keys: readonly string[];
}

/** Between the words of a name, however it is spelled, and between those of its keys: `db.url`, `["db"]["url"]`, `getDb().getUrl()`. */
const BETWEEN = String.raw`(?:\(\))?["'\]\[./:_!?>-]{0,5}(?:get)?`;
const wordsOf = (name: string): readonly string[] =>
  name
    .replace(/(?<=[a-z\d])(?=[A-Z])/g, " ")
    .split(/[^A-Za-z\d]+/)
    .filter((word) => word !== "");

/** Whether what a text goes on from has that name. */
export function namedBy({ keys }: Naming): (continuation: Continuation) => boolean {
  const words = keys.flatMap(wordsOf);
  const name = `(?:get)?${words.join(BETWEEN)}`;
  const inCode = new RegExp(String.raw`(?<![\w-])${name}(?![\w-])`, "i");
  const inText = new RegExp(
    String.raw`\$(?:env:)?${name}(?![\w-])|(?<![\w-])${name}(?=\s*["']?[)\]}@%>|:])`,
    "i",
  );
  // Many things are called `url`.
  const isPlain = words.length < 2;
  return ({ read, isCode, isForDriver }) =>
    words.length > 0 && (!isPlain || isForDriver) && (isCode ? inCode : inText).test(read);
}

/** An address, and one that says for itself how it is protected. */
const ADDRESS = /:\/\/|@\w{0,20}\(|(?:server|host|data source)\s*=/i;
const TELLING = /[?&;]\w*(?:ssl|tls)/i;
export const isAddress = (text: string): boolean => ADDRESS.test(text);
export const tellsTls = (text: string): boolean => TELLING.test(text);
/** Whether it names a server. */
export const namesServer = (text: string): boolean => /tidbcloud|host/i.test(text);
