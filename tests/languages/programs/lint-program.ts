import { Linter } from "eslint";

export const HOST = "gateway01.us-east-1.prod.aws.tidbcloud.com";
export const USER = "3pTAoNNegb47Uc8.root";

/** What is said in a program, and what `--fix` makes of it. */
export const lintWith = (configs: readonly Linter.Config[]) => (filename: string, code: string) => {
  const linter = new Linter();
  return {
    found: linter
      .verify(code, [...configs], { filename })
      .map(({ ruleId, message }) => ruleId ?? message),
    isChanged:
      linter.verifyAndFix(code, [...configs], { filename }).output === code ? "kept" : "changed",
  };
};

export const RIGHT = "sslMode=VERIFY_IDENTITY&enabledTLSProtocols=TLSv1.2,TLSv1.3";
export const java = (body: string): string =>
  `import java.sql.*;\n\nclass App {\n  Connection open(boolean prod, boolean stage, String pw) throws SQLException {\n${body}\n  }\n}\n`;
export const opens = (url: string): string =>
  `return DriverManager.getConnection(${url}, "${USER}", pw);`;
