/**
 * Asks TypeScript whether it refuses a mutant that no test notices: then `npm run types` does. It is not asked about the
 * others, since each takes a second.
 */
import path from "node:path";
import ts from "typescript";

/** What Stryker's own checker leaves out, too: nobody reads a mutant, so what it leaves unused says nothing. */
const LENIENT: ts.CompilerOptions = {
  noUnusedLocals: false,
  noUnusedParameters: false,
  allowUnreachableCode: true,
};

/** Whether TypeScript refuses a mutated text of a file, and not the text before. */
export type IsRefused = (file: string, before: string, after: string) => boolean;

/** Of `src` below a folder with a `tsconfig.json`. */
export function typeChecker(root: string): IsRefused {
  const { config } = ts.readConfigFile(path.join(root, "tsconfig.json"), (file) =>
    ts.sys.readFile(file),
  ) as {
    config: object;
  };
  const parsed = ts.parseJsonConfigFileContent({ ...config, include: ["src"] }, ts.sys, root);
  const texts = new Map<string, { readonly text: string; readonly version: number }>();
  const service = ts.createLanguageService({
    ...ts.sys,
    useCaseSensitiveFileNames: () => ts.sys.useCaseSensitiveFileNames,
    getCompilationSettings: () => ({ ...parsed.options, ...LENIENT }),
    getScriptFileNames: () => parsed.fileNames,
    getScriptVersion: (file) => String(texts.get(file)?.version ?? 0),
    getScriptSnapshot: (file) => {
      const text = texts.get(file)?.text ?? ts.sys.readFile(file);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
    getCurrentDirectory: () => root,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
  });
  let version = 0;
  const hasErrors = (file: string, text: string): boolean => {
    texts.set(file, { text, version: ++version });
    return (
      service.getSyntacticDiagnostics(file).length + service.getSemanticDiagnostics(file).length > 0
    );
  };
  return (name, before, after) => {
    const file = path.join(root, name);
    const isRefused = hasErrors(file, after);
    // Also puts back what the other files need.
    return !hasErrors(file, before) && isRefused;
  };
}
