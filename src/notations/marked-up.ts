import { namesIn } from "./references.js";

/** The variables that a script puts into markup, in which `&` begins the name of a character. */

/** `<url>$URL</url>`. */
const CONTENT = /<(?<tag>[\w:.-]{1,100})(?:\s[^<>]{0,300})?>(?<read>[^<>]{0,300})<\/\k<tag>>/g;
/** `<Resource url="$URL" />`. */
const ATTRIBUTES = /<[\w:.-]{1,100}\s(?<read>[^<>]{0,500}=\\?["'][^<>]{0,500})>/g;

export const namesMarkedUp = (text: string): readonly string[] =>
  [CONTENT, ATTRIBUTES].flatMap((pattern) =>
    Array.from(text.matchAll(pattern)).flatMap(({ groups: { read = "" } = {} }) =>
      // What fills a form stands behind it.
      namesIn(read.includes("%s") ? text : read),
    ),
  );
