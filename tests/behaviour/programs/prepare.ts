import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { PYTHON, trusting } from "../packaged/clients.js";
import { runner } from "../packaged/texts.js";
import type { Prepared } from "./program.js";

/** Programs ask for it: a word that is nobody's. */
const ENVIRONMENT = ["env", "TIDB_PASSWORD=kT4vXq9LmZ2pWs7R"];

function write(file: string, text: string): string {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
}

/** One process has the libraries loaded, and each program is a copy of it. */
export const python = (folder: string, codes: readonly string[]): Prepared => ({
  command: [...ENVIRONMENT, PYTHON, runner("programs.py")],
  texts: codes.map((code, index) => write(join(folder, "python", `${index}.py`), code)),
});

/** Each program is a file, which is read anew. */
export const php = (folder: string, codes: readonly string[]): Prepared => ({
  command: [...ENVIRONMENT, process.execPath, runner("command.mjs")],
  texts: codes.map((code, index) => ["php", write(join(folder, "php", `${index}.php`), code)]),
});

/** Each program is a package, and one that has them all is built once. What a program registers, the next may not see. */
export function go(folder: string, codes: readonly string[]): Prepared {
  const root = join(folder, "gopath");
  const source = join(root, "src", "laboratory");
  for (const [index, code] of codes.entries())
    write(
      join(source, `p${index}`, "program.go"),
      code.replace("package main", `package p${index}`).replace("func main()", "func Main()"),
    );
  const imports = codes.map((_, index) => `import "laboratory/p${index}"`);
  const cases = codes.map((_, index) => `case "${index}": p${index}.Main()`);
  write(
    join(source, "main.go"),
    `package main\nimport "os"\n${imports.join("\n")}\nfunc main() {\nswitch os.Args[1] {\n${cases.join("\n")}\n}\n}\n`,
  );
  const program = join(folder, "programs");
  const env = {
    ...process.env,
    GO111MODULE: "off",
    GOFLAGS: "",
    GOPATH: `${root}:/usr/share/gocode`,
    GOCACHE: join(folder, "go"),
  };
  execFileSync("go", ["build", "-o", program, "laboratory"], { env, stdio: "pipe" });
  return {
    command: [...ENVIRONMENT, process.execPath, runner("command.mjs")],
    texts: codes.map((_, index) => [program, String(index)]),
  };
}

/** Each program is a class of a package of its own; one process runs them all. */
export function java(folder: string, codes: readonly string[]): Prepared {
  const [from, to] = [join(folder, "java"), join(folder, "classes")];
  const files = codes.map((code, index) =>
    write(join(from, `p${index}`, "App.java"), `package p${index};\n${code}`),
  );
  const jar = "/usr/share/java/mariadb-java-client.jar";
  mkdirSync(to, { recursive: true });
  execFileSync("javac", ["-cp", jar, "-d", to, runner("Programs.java"), ...files], {
    stdio: "pipe",
  });
  return {
    command: [...ENVIRONMENT, ...trusting(folder), "-cp", `${jar}:${to}`, "Programs"],
    texts: codes.map((_, index) => `p${index}.App`),
  };
}
