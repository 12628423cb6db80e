import ts from "typescript";

const OPTIONS: ts.CompilerOptions = {
  strict: true,
  noUnusedLocals: true,
  noEmit: true,
  skipLibCheck: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  types: ["node"],
  experimentalDecorators: true,
  allowJs: true,
  checkJs: true,
};
/** All in one go: the drivers' own types are read once. */
export function compile(
  files: ReadonlyMap<string, string>,
): ReadonlyMap<string, readonly string[]> {
  const disk = ts.createCompilerHost(OPTIONS);
  const host: ts.CompilerHost = {
    ...disk,
    fileExists: (name) => files.has(name) || disk.fileExists(name),
    readFile: (name) => files.get(name) ?? disk.readFile(name),
    getSourceFile(name, target, ...others) {
      const text = files.get(name);
      return text === undefined
        ? disk.getSourceFile(name, target, ...others)
        : ts.createSourceFile(name, text, target);
    },
  };
  const program = ts.createProgram([...files.keys()], OPTIONS, host);
  return new Map(
    [...files.keys()].map((name) => {
      const diagnostics = ts.getPreEmitDiagnostics(program, program.getSourceFile(name));
      // A type that is written out whole changes with each edit.
      const texts = diagnostics.map(({ messageText }) =>
        ts.flattenDiagnosticMessageText(messageText, "\n").replaceAll(/'\{.*\}'/g, "'{}'"),
      );
      return [name, texts];
    }),
  );
}
