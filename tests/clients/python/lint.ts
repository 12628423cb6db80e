import { Linter } from "eslint";
import plugin from "../../../src/index.js";
import { rulesIn } from "../../lint.js";

export const CA = "/etc/ssl/cert.pem";
export const HOST = "gateway01.us-east-1.prod.aws.tidbcloud.com";
export const LOGIN = `host="${HOST}", port=4000, user="3pTAoNNegb47Uc8.root", password=os.environ["TIDB_PASSWORD"]`;

const configs: Linter.Config[] = [
  ...plugin.configs.files,
  { settings: { "tidb-tls": { caPath: CA } } },
];
const verify = (text: string, filename: string): Linter.LintMessage[] => {
  const messages = new Linter().verify(text, configs, { filename });
  const fatal = messages.find((message) => message.fatal);
  if (fatal) throw new Error(`${fatal.message} in\n${text}`);
  return messages;
};

/** The rules that report. */
export const foundIn = (text: string, filename = "app.py"): readonly string[] =>
  rulesIn(verify(text, filename));

export const messagesIn = (text: string, filename = "app.py"): readonly string[] =>
  verify(text, filename).map(({ message }) => message);

/** The program as `--fix` leaves it. */
export const fixedIn = (text: string, filename = "app.py"): string =>
  new Linter().verifyAndFix(text, configs, { filename }).output;

/** The program with every edit that is offered. */
export function repairedIn(text: string, filename = "app.py"): string {
  let code = text;
  for (let round = 0; round < 20; round++) {
    const { output } = new Linter().verifyAndFix(code, configs, { filename });
    const [offered] = verify(output, filename).flatMap(({ suggestions = [] }) => suggestions);
    if (!offered) return output;
    const { range, text: put } = offered.fix;
    code = output.slice(0, range[0]) + put + output.slice(range[1]);
  }
  throw new Error(`No end:\n${code}`);
}
