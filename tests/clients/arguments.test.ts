import { describe, expect, it } from "vitest";
import { fix, lint, rulesIn } from "../lint.js";
import { CERTIFICATE, TLS } from "../samples/sample.js";

const RUN = "import { spawn } from 'node:child_process';\n";
const WORDS =
  "'-h', 'gateway01.us-east-1.prod.aws.tidbcloud.com', '-P', '4000', '-u', '3pTAoNNegb47Uc8.root'";
const settings = { caPath: "/etc/ssl/cert.pem" };
const rulesFor = (code: string): readonly string[] => rulesIn(lint(RUN + code, { settings }));

/** Programs often put the words of a command together one by one. */
describe("the words of a command", () => {
  it.each<[string, string, string?]>([
    [
      "pushed",
      `const args = [${WORDS}];\nargs.push('--ssl-mode=DISABLED');\nspawn('mysql', args);`,
    ],
    [
      "pushed, more at once",
      `const args = [];\nargs.push(${WORDS});\nargs.push('--ssl-mode=REQUIRED', 'test');\nspawn('mysql', args);`,
      CERTIFICATE,
    ],
    [
      "pushed from a list",
      `const tls = ['--ssl-mode=DISABLED'];\nconst args = [${WORDS}];\nargs.push(...tls);\nspawn('mysql', args);`,
    ],
    [
      "of which some may be pushed",
      `const args = [${WORDS}, '--ssl-mode=DISABLED'];\nif (process.argv[2]) args.push('-D', process.argv[2]);\nspawn('mysql', args);`,
    ],
    [
      "made by a function",
      `const words = () => {\n  const args = [${WORDS}];\n  args.push('--ssl-mode=DISABLED');\n  return args;\n};\nspawn('mysql', words());`,
    ],
    [
      "made by a function at once",
      `const words = (database) => [${WORDS}, '--ssl-mode=DISABLED', database];\nspawn('mysql', words('test'));`,
    ],
  ])("are read where they are %s", (_, code, rule = TLS) => {
    expect(rulesFor(code)).toEqual([rule]);
  });

  it.each([
    [
      "either of two",
      `const args = [${WORDS}];\nif (process.argv[2]) args.push('--ssl-mode=VERIFY_IDENTITY', '--ssl-ca=/etc/ssl/cert.pem');\nelse args.push('--ssl-mode=DISABLED');\nspawn('mysql', args);`,
    ],
    [
      "perhaps something else",
      `const args = [${WORDS}];\nif (process.argv[2]) args.push('--ssl-mode=VERIFY_IDENTITY', '--ssl-ca=/etc/ssl/cert.pem');\nspawn('mysql', args);`,
    ],
    [
      "in a loop",
      `const args = [${WORDS}];\nfor (const each of process.argv) args.push(each);\nspawn('mysql', args);`,
    ],
    [
      "by somebody else",
      `import { more } from './more.js';\nconst args = [${WORDS}];\nmore(args);\nspawn('mysql', args);`,
    ],
    [
      "of the unknown",
      `import { more } from './more.js';\nconst args = [${WORDS}];\nargs.push(...more);\nspawn('mysql', args);`,
    ],
    [
      "by a function",
      `const args = [${WORDS}];\nconst secure = () => { args.push('--ssl-mode=VERIFY_IDENTITY', '--ssl-ca=/etc/ssl/cert.pem'); };\nsecure();\nspawn('mysql', args);`,
    ],
    [
      "behind what holds it",
      `const args = [${WORDS}];\nconst job = { args };\nargs.push('--ssl-mode=VERIFY_IDENTITY', '--ssl-ca=/etc/ssl/cert.pem');\nspawn('mysql', job.args);`,
    ],
    [
      "right",
      `const args = [${WORDS}];\nargs.push('--ssl-mode=VERIFY_IDENTITY', '--ssl-ca=/etc/ssl/cert.pem');\nspawn('mysql', args);`,
    ],
  ])("are no fault where what is pushed is %s", (_, code) => {
    expect(rulesFor(code)).toEqual([]);
  });

  it("are no options where a loop gives one of several operands", () => {
    const code = (tls: string): string =>
      `${RUN}const args = [${WORDS}, ${tls}];\nfor (const table of ['orders', 'users']) spawn('mysqldump', [...args, 'test', table]);`;
    const repaired = code("'--ssl-mode=VERIFY_IDENTITY', '--ssl-ca=/etc/ssl/cert.pem'");
    expect(lint(repaired, { settings })).toEqual([]);
    expect(
      lint(code("'--ssl-mode=REQUIRED'"), { settings })
        .map(({ message }) => message)
        .join(),
    ).toContain("--ssl-ca=/etc/ssl/cert.pem");
  });

  it("are left to a person where the roots that they need may be among others", () => {
    const code = `${RUN}import { more } from './more.js';\nspawn('mysql', [${WORDS}, '--ssl-mode=REQUIRED', ...more]);`;
    const [finding] = lint(code, { settings });
    expect([finding?.ruleId, finding?.fix, finding?.suggestions?.length]).toEqual([
      `tidb-tls/${CERTIFICATE}`,
      undefined,
      1,
    ]);
  });

  it("are repaired where they stand, and nothing is put before what waits for a value", () => {
    const code = (mode: string): string =>
      `${RUN}const args = [${WORDS}, '--ssl-ca=/etc/ssl/cert.pem'];\nargs.push('--ssl-mode=${mode}');\nspawn('mysql', args);`;
    expect(fix(code("REQUIRED"), { settings }).output).toBe(code("VERIFY_IDENTITY"));
    const halved = `${RUN}const args = ['-P', '4000', '-u', '3pTAoNNegb47Uc8.root', '-h'];\nargs.push('gateway01.us-east-1.prod.aws.tidbcloud.com');\nspawn('mysql', args);`;
    expect(rulesIn(lint(halved, { settings }))).toEqual([TLS]);
    expect(fix(halved, { settings }).output).toBe(halved);
  });
});
