import { createRequire, isBuiltin } from "node:module";
import { runInThisContext } from "node:vm";
import ts from "typescript";
import { CLIENTS } from "../../src/dialects/index.js";

/** One call of a client, or of a program that is started, with what it was given. */
export interface Noted {
  readonly call: string;
  readonly given: readonly unknown[];
}

const require = createRequire(import.meta.url);
const STARTING = /^(?:node:)?child_process$/;

/** Stands for anything that the program does not show: whatever is asked of it is one more of its kind. */
function anything(note: (call: string, given: readonly unknown[]) => void, path: string): unknown {
  // An arrow function cannot be constructed.
  const target = function () {
    return undefined;
  };
  const next = (name: string): unknown => anything(note, `${path}.${name}`);
  const itself: unknown = new Proxy(target, {
    get: (_, key) => {
      if (key === Symbol.toPrimitive) return () => "";
      if (key === Symbol.iterator) return [][Symbol.iterator];
      return typeof key === "symbol" || key === "then"
        ? undefined
        : key === "prototype"
          ? {}
          : next(key);
    },
    apply: (_, __, given) => {
      note(path, given);
      for (const each of given as readonly unknown[]) {
        if (typeof each === "function" && !standIns.has(each))
          call(each as (value: unknown) => unknown, next("given"));
      }
      return next("result");
    },
    construct: (_, given) => {
      note(`new ${path}`, given);
      return next("instance") as object;
    },
  });
  standIns.add(itself as object);
  return itself;
}
const standIns = new WeakSet<object>();

/** What is handed over may be called by who gets it. What it throws it throws at a stand-in, which it did not expect. */
function call(callback: (value: unknown) => unknown, value: unknown): void {
  try {
    void Promise.resolve(callback(value)).catch(() => undefined);
  } catch {
    return;
  }
}

const compiled = (code: string, file: string): string =>
  // The names of modules would make modules of them.
  ts.transpileModule(
    code.replaceAll("import.meta", "({ url: 'file:///program.js', env: process.env })"),
    {
      fileName: file.endsWith("x") ? "program.tsx" : "program.ts",
      compilerOptions: {
        module: ts.ModuleKind.CommonJS,
        target: ts.ScriptTarget.ES2022,
        jsx: ts.JsxEmit.React,
        esModuleInterop: true,
        allowJs: true,
        experimentalDecorators: true,
      },
    },
  ).outputText;

type Start = (...values: readonly unknown[]) => Promise<void>;
const PARAMETERS = "require, module, exports, process, console, fetch, setInterval, setTimeout";
/** Node's own modules do what they do, but for those that reach out of the program. */
const isHarmless = (module: string): boolean =>
  isBuiltin(module) && !/^(?:node:)?(?:child_process|fs|net|https?|tls|cluster)/.test(module);

/**
 * Runs a program with stand-ins for all that it imports, calls what it exports, and tells what clients and other programs
 * were given. `env` are its variables.
 */
export async function notesOf(
  code: string,
  file: string,
  env: Readonly<Record<string, string>>,
): Promise<readonly Noted[]> {
  const notes: Noted[] = [];
  const standIn = (name: string): unknown => {
    const note = (path: string, given: readonly unknown[]): void => {
      if (CLIENTS.readers.has(name) || STARTING.test(name))
        notes.push({ call: `${name}${path}`, given: given.map((each) => copied(each)) });
    };
    return isHarmless(name) ? require(name) : anything(note, "");
  };
  const nobody = anything(() => undefined, "");
  const never = (): void => undefined;
  const process = { ...globalThis.process, env, argv: [], exit: never, on: never };
  const module: { exports: Readonly<Record<string, unknown>> } = { exports: {} };
  const start = runInThisContext(`(async (${PARAMETERS}) => {${compiled(code, file)}\n})`) as Start;
  const ended = await start(
    Object.assign(standIn, { main: module }),
    module,
    module.exports,
    process,
    nobody,
    nobody,
    never,
    never,
  ).then(
    () => "nothing",
    (error: unknown) => (error instanceof Error ? error.name : "an error"),
  );
  for (const exported of Object.values(module.exports)) {
    if (typeof exported === "function" && !standIns.has(exported))
      call(exported as (value: unknown) => unknown, nobody);
  }
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
  return [...notes, { call: `ends with ${ended}`, given: [copied(module.exports)] }];
}

/** Data as it is when it is handed over. */
function copied(value: unknown, depth = 0): unknown {
  if (typeof value === "function") return "a function";
  if (typeof value !== "object" || value === null || depth > 6) return value;
  if (value instanceof URL) return value.href;
  if (Array.isArray(value)) return value.map((each) => copied(each, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, copied(each, depth + 1)]),
  );
}
