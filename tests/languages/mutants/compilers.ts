import { execFileSync, spawn } from "node:child_process";
import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { tried } from "./format.js";

/** How the compiler of a language is started, and how one learns that it is there. */
interface Compiler {
  readonly command: readonly string[];
  readonly isThere: readonly string[];
}

const file = (name: string): string => path.join(import.meta.dirname, "compilers", name);
const COMPILERS = {
  go: { command: ["go", "run", file("check.go")], isThere: ["go", "version"] },
  java: { command: ["java", file("Check.java")], isThere: ["javac", "-version"] },
  python: { command: ["python3", file("check.py")], isThere: ["python3", "--version"] },
} satisfies Readonly<Record<string, Compiler>>;
export type Compiled = keyof typeof COMPILERS;

const run = ([name = "", ...words]: readonly string[]): void => {
  execFileSync(name, words, { stdio: "ignore" });
};

/** Whether the compiler of a language is on this machine. */
export const hasCompiler = (language: Compiled): boolean =>
  tried(() => {
    run(COMPILERS[language].isThere);
    return true;
  }) ?? false;

/** Answers a line with a line, and waits for it. */
type Asked = (line: string) => string;

/** A process that lives as long as this one. It is asked through files, as Node has no pipes that wait. */
function started([name = "", ...words]: readonly string[]): Asked {
  const folder = mkdtempSync(path.join(tmpdir(), "compiler-"));
  const [questions, answers] = [path.join(folder, "questions"), path.join(folder, "answers")];
  run(["mkfifo", questions, answers]);
  const own = [openSync(questions, "r+"), openSync(answers, "r+")] as const;
  spawn(name, words, { stdio: [...own, "inherit"] }).unref();
  const [to, from] = [openSync(questions, "w"), openSync(answers, "r")];
  // Without these, the end of the process is the end of its answers.
  own.forEach(closeSync);
  rmSync(folder, { recursive: true });
  return (line) => {
    writeSync(to, `${line}\n`);
    const buffer = Buffer.alloc(200);
    let answer = "";
    while (!answer.endsWith("\n")) {
      const size = readSync(from, buffer);
      if (size === 0) throw new Error(`${name} has ended.`);
      answer += buffer.toString("latin1", 0, size);
    }
    return answer.trim();
  };
}

const running = new Map<Compiled, Asked>();

/** A mark of what a program says, whatever its layout and its comments; undefined of one that the compiler refuses. */
export function compiled(language: Compiled, text: string): string | undefined {
  const ask = running.get(language) ?? started(COMPILERS[language].command);
  running.set(language, ask);
  const answer = ask(Buffer.from(text).toString("base64"));
  return answer === "-" ? undefined : answer;
}
