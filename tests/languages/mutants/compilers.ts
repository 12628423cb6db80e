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
  // A machine may have PHP without its tokenizer.
  php: {
    command: ["php", file("check.php")],
    isThere: ["php", "-r", "exit(class_exists('PhpToken') ? 0 : 1);"],
  },
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
interface Running {
  readonly ask: Asked;
  readonly stop: () => void;
}

/** A process that is asked through files, as Node has no pipes that wait. */
function started([name = "", ...words]: readonly string[]): Running {
  const folder = mkdtempSync(path.join(tmpdir(), "compiler-"));
  const [questions, answers] = [path.join(folder, "questions"), path.join(folder, "answers")];
  run(["mkfifo", questions, answers]);
  const own = [openSync(questions, "r+"), openSync(answers, "r+")] as const;
  const child = spawn(name, words, { stdio: [...own, "ignore"], detached: true });
  child.unref();
  const [to, from] = [openSync(questions, "w"), openSync(answers, "r")];
  // Without these, the end of the process is the end of its answers.
  own.forEach(closeSync);
  rmSync(folder, { recursive: true });
  const ask: Asked = (line) => {
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
  return {
    ask,
    stop() {
      // A compiler that is run by another program ends with it, as its group.
      if (child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
      [to, from].forEach(closeSync);
    },
  };
}

const running = new Map<Compiled, Running>();

/** Ends all of them: a test run would wait for them. */
export function stopCompilers(): void {
  for (const { stop } of running.values()) stop();
  running.clear();
}

/** A mark of what a program says, whatever its layout and its comments; undefined of one that the compiler refuses. */
export function compiled(language: Compiled, text: string): string | undefined {
  const compiler = running.get(language) ?? started(COMPILERS[language].command);
  running.set(language, compiler);
  const answer = compiler.ask(Buffer.from(text).toString("base64"));
  return answer === "-" ? undefined : answer;
}
