import { xmlOf } from "../references/xml.js";
import { all, drop, exchange, move, put, putBefore, requote, respell } from "./changes.js";
import { XML_FILES } from "./files/xml.js";
import { tried, withoutMark, type MutantFormat } from "./format.js";
import { ATOMS, TEXTS } from "./samples.js";

const KEYS = [
  ...["url", "jdbcUrl", "connection-url", "username", "user", "password", "name", "key", "value"],
  ...["hibernate.connection.url", "javax.persistence.jdbc.user", "connectionString", "p:url"],
  ...["sslMode", "connectionProperties", "properties", "__proto__", "constructor", "xmlns:url"],
];
const VALUES = [...ATOMS, ...TEXTS, "", "a b", "a&amp;b", "&#65;", "&lt;", "\uFFFC"];
const quoted = [...VALUES, ...KEYS].flatMap((text) =>
  [`"${text}"`, `'${text}'`].map((each) => each.replace(/&(?![#\w]+;)/g, "&amp;")),
);
const TAGS = [
  ...["<property>", "</property>", "<url>", "</url>", "<value>", "</value>", "<props>", "<a/>"],
  ...["<connection-property name='sslMode'>REQUIRED</connection-property>", "<p>a</p>"],
  ...["<url>jdbc:mysql://h/d</url>", "<!-- a -->", "<![CDATA[a&b]]>", "<?a b?>"],
];
const SIGNS = ["<", ">", "/>", "&", "&amp;", '"', "'", "=", " ", "\n", "\t", "]]>", "--", "words"];

const value = exchange(/^["']/, () => quoted);
const key = exchange(/^[\w.:-]+$/, () => KEYS);
const lines = move(/^\r?\n$/);
const spelling = respell(/^["'].+/, (one) => [
  ...[`&#${String(one.codePointAt(0))};`, `&#x${one.charCodeAt(0).toString(16)};`, "&amp;", "&lt;"],
  ...["&quot;", "&apos;", "&unknown;", "&", "<", ">", "\n", "\t", "${X}", "é", "]]>", "%", "?"],
]);

export const XML_FORMAT: MutantFormat = {
  name: "xml",
  files: XML_FILES,
  token: /<!--[^]*?-->|<!\[CDATA\[[^]*?\]\]>|"[^"\n]*"|'[^'\n]*'|\r?\n|[\w.:-]+|[^]/g,
  changes: [
    ...[
      value,
      value,
      value,
      value,
      value,
      value,
      key,
      key,
      key,
      spelling,
      spelling,
      spelling,
      lines,
    ],
    ...[put(SIGNS), putBefore(/^\n/, TAGS), putBefore(/^</, TAGS), requote(['"', "'"])],
    ...[drop(/^[<>]/), drop(/^\n/), drop(/^ /), all(/^\n/, () => "\r\n")],
  ],
  readers: [(text) => tried(() => xmlOf(withoutMark(text)))],
  comments: (text) => (text.match(/<!--/g) ?? []).length,
  mostChanged: 1,
};
