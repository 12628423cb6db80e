import { applied } from "../../document/applied.js";
import type { Document } from "../../document/document.js";
import type { DataLanguageName } from "../../model/data-languages.js";
import type { Failure } from "../../document/failure.js";
import { once, remembered } from "../../document/memo.js";
import { firstFrom } from "../../document/order.js";
import { rawText, type Text } from "../../document/text.js";
import type { Value } from "../../document/value.js";
import type { Span } from "../../model/setting.js";
import type { FindComments } from "../eslint/text-comments.js";
import { NO_MODULES } from "../modules.js";
import { SHORT, type About, type Language, type SourceFile } from "../language.js";
import { locator } from "../locator.js";
import { dataDocument } from "./document.js";
import { doubtAboutVariable } from "./used-elsewhere.js";

/** A format of files that are data: all that is needed to read them, whoever has parsed them for ESLint. */
export interface DataFormat {
  readonly name: DataLanguageName;
  /** The name as people write it: `YAML`. */
  readonly title: string;
  /** Patterns for the names of such files. */
  readonly files: readonly string[];
  /** What users are told of such files. */
  readonly about: About;
  /** The types of root nodes in the languages that other plugins have for such files. */
  readonly roots: readonly string[];
  /** What the parsers of other plugins, whose root is called `Program` as that of JavaScript, say of such files. */
  readonly service?: string;
  /** A whole file as one value. Null where it is not in this format. */
  read(text: Text, at: Span, filename: string): Value | null;
  /** Why a text that has no value is no such file. Left out where nobody can say. */
  readonly failure?: (text: string, filename: string) => Failure | null;
  /** Whether passwords belong in a file of this name; by default they do not. */
  readonly keepsSecrets?: (filename: string) => boolean;
  /** The variables of the environment that a file sets, in the order of their lines. */
  readonly variables?: (text: string) => readonly Named[];
  /** What to do with one in a file of this name, where no client could read it from elsewhere. */
  readonly insteadOfSecrets?: (filename: string) => string | null;
  /** How many characters a file has at most that is read again for each edit. */
  readonly short?: number;
  /** What it writes into variables other programs may get. */
  readonly hasShared?: true;
  /** Where a comment for ESLint may stand. */
  readonly comments: FindComments;
}

/** A file that nobody lints, as a Document. */
export const dataIn = ({ name, read }: DataFormat, filename: string, text: string): Document =>
  dataDocument(
    { language: name, filename, text },
    read(rawText(text, [0, text.length]), [0, text.length], filename),
  );

/** The root of the plugin's own languages; the text source says which one it is. */
const OWN_ROOT = "TextFile";
/** The root of a tree that ESLint takes for a program. */
const PROGRAM = "Program";

/** A name, and the stretch of a file in which it is given a value. */
interface Named {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** The name to which a place belongs. */
const namesIn = (all: () => readonly Named[]): NonNullable<Document["variableAt"]> => {
  const ends = once(() => all().map(({ end }) => end));
  return ([from, to]) => {
    const named = all()[firstFrom(ends(), to)];
    return named && named.start <= from ? named.name : null;
  };
};

export const dataLanguage = ({
  name,
  title,
  files,
  about,
  roots,
  service = "",
  read,
  failure = () => ({ reason: "syntax", at: null }),
  keepsSecrets = () => false,
  variables = () => [],
  insteadOfSecrets = () => null,
  short = SHORT,
  hasShared,
  comments,
}: DataFormat): Language => ({
  name,
  roots: [OWN_ROOT, PROGRAM, ...roots],
  speaks(sourceCode) {
    // ESLint's types know no other root than that of a program.
    const { ast, kind }: { ast: { type: string }; kind?: unknown } = sourceCode;
    if (ast.type === OWN_ROOT) return kind === name;
    const { parserServices }: { parserServices?: Readonly<Record<string, unknown>> } = sourceCode;
    return roots.includes(ast.type) || (ast.type === PROGRAM && parserServices?.[service] === true);
  },
  forEslint: { title, files, about, comments },
  open({ sourceCode, filename, physicalFilename }, _clients, modules = NO_MODULES) {
    // A page that shows such a file is none of the project's.
    const { isGoneOn, isUsedElsewhere } = filename === physicalFilename ? modules : NO_MODULES;
    const isUsed = remembered((variable: string) => isUsedElsewhere(variable, filename));
    const rootOf = (text: string): Value | null =>
      read(rawText(text, [0, text.length]), [0, text.length], filename);
    const locate = locator(sourceCode);
    const file = (text: string): SourceFile => {
      const root = once(() => rootOf(text));
      return {
        text,
        isShort: text.length <= short,
        locate,
        document: once(() => ({
          ...dataDocument({ language: name, filename, text, isGoneOn }, root()),
          // A page that shows such a file is not one.
          keepsSecrets: keepsSecrets(physicalFilename),
          variableAt: namesIn(once(() => variables(text))),
          insteadOfSecrets: insteadOfSecrets(physicalFilename),
        })),
        failure: () => (root() ? null : failure(text, filename)),
        ...(hasShared && { doubtAbout: doubtAboutVariable(text, isUsed) }),
        edited(edit) {
          const after = applied(text, edit);
          return rootOf(after) && file(after);
        },
      };
    };
    return file(sourceCode.text);
  },
});
