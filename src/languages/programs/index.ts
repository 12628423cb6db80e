import { applied } from "../../document/applied.js";
import type { Document } from "../../document/document.js";
import { once, remembered } from "../../document/memo.js";
import { SHORT, type Clients, type Language, type SourceFile } from "../language.js";
import { locator } from "../locator.js";
import { NO_MODULES } from "../modules.js";
import { programDocument } from "./document.js";
import { doubtAboutEdit } from "./expected.js";
import { doubtAboutUsers } from "./used-elsewhere.js";
import { NO_OTHERS, type Others, type ProgramFile } from "./file.js";
import type { ProgramLanguage } from "./language.js";
import { bindingsOf } from "./scopes.js";
import type { Program } from "./tree.js";

/** A file that nobody lints, as a Document. */
export function programOf(
  language: ProgramLanguage,
  filename: string,
  text: string,
  clients: Clients,
): Document {
  return programDocument(filename, fileOf(language, text, clients, NO_OTHERS));
}

function fileOf(
  language: ProgramLanguage,
  text: string,
  { readers, exports, makers, builtIn }: Clients,
  others: Others,
): ProgramFile {
  const program = readSafely(language, text, builtIn);
  const isReader = (origin: string): boolean => holdsModule(readers, origin);
  return {
    language,
    bindings: bindingsOf(program, {
      ...language.habits,
      isSure: (way) => (isReader(way) ? exports.has(way) : CLASS.test(way)),
    }),
    source: { text, comments: program.comments },
    isReader,
    isMaker: (origin) => makers.has(origin),
    others,
  };
}

/** What a language knows of modules that are no client's are methods of classes: `java.util.Objects`. */
const CLASS = /\.[A-Z]\w*$/;

/** A program that nests so deep that its parser gives up was generated, and is empty. */
function readSafely(
  { read }: ProgramLanguage,
  text: string,
  builtIn?: ReadonlySet<string>,
): Program {
  try {
    return read(text, builtIn);
  } catch (error) {
    if (error instanceof RangeError) return { body: [], comments: [] };
    throw error;
  }
}

/** Whether a way leads through one of the modules. */
function holdsModule(modules: ReadonlySet<string>, origin: string): boolean {
  for (let end = origin.length; end > 0; end = origin.lastIndexOf(".", end - 1))
    if (modules.has(origin.slice(0, end))) return true;
  return false;
}

/** An ESLint language of programs. */
export const programLanguage = (language: ProgramLanguage): Language => ({
  name: language.name,
  roots: ["TextFile"],
  speaks(sourceCode) {
    const { kind }: { kind?: unknown } = sourceCode as object;
    return kind === language.name;
  },
  forEslint: {
    title: language.title,
    files: language.files,
    about: language.about,
    comments: (text) => readSafely(language, text).comments,
  },
  open({ sourceCode, filename, physicalFilename }, clients, modules = NO_MODULES) {
    const locate = locator(sourceCode);
    // A page that shows a program is none of the project's.
    const { isUsedElsewhere, isGoneOn } = filename === physicalFilename ? modules : NO_MODULES;
    const others: Others = {
      isUsed: remembered((name) => isUsedElsewhere(name, filename)),
      isGoneOn: remembered((name) => isGoneOn([{ keys: [name] }], filename)),
    };
    const file = (text: string): SourceFile => {
      const program = once(() => fileOf(language, text, clients, others));
      return {
        text,
        isShort: text.length <= SHORT,
        locate,
        document: once(() => programDocument(physicalFilename, program())),
        edited: (edit) => file(applied(text, edit)),
        doubtAbout: (edit) => doubtAboutEdit(edit, program()) ?? doubtAboutUsers(edit, program()),
      };
    };
    return file(sourceCode.text);
  },
});
