import { Linter } from "eslint";
import { describe, expect, it } from "vitest";
import { itReads, OWN } from "../files.js";
import { OPTION_FILES, OTHER_FILES } from "./user-files.js";

const settings = { "tidb-tls": { caPath: "/etc/ssl/certs/ca-certificates.crt" } };
const CONFIGS: readonly Linter.Config[] = [...OWN, { settings }];

describe("files of options", () => {
  itReads(OPTION_FILES, CONFIGS);
});
describe("other files", () => {
  itReads(OTHER_FILES, CONFIGS);
});

const HOST = "gateway01.us-east-1.prod.aws.tidbcloud.com";
const WRONG = `[client]\nhost = ${HOST}\nport = 4000\nuser = 3pTAoNNegb47Uc8.root\nssl_mode = DISABLED`;
const verify = (text: string, configs: readonly Linter.Config[]) =>
  new Linter().verify(text, [...configs], "my.cnf");
const messagesIn = (text: string): readonly string[] =>
  verify(text, CONFIGS).map(({ message }) => message);

describe("options", () => {
  it.each([
    [`${WRONG} # eslint-disable-line tidb-tls/require-tls -- later\n`, 0],
    [WRONG.replace("ssl_mode", "; eslint-disable-next-line\nssl_mode"), 0],
    [`# eslint tidb-tls/require-tls: off\n${WRONG}\n`, 0],
    [`${WRONG} # eslint\n`, 1],
  ])("are silenced by comments: %j", (text, count) => {
    expect(messagesIn(text)).toHaveLength(count);
  });

  it("are reported in the words of the file", () => {
    expect(messagesIn(WRONG)[0]).toMatch(
      /^`ssl_mode=DISABLED` means plain text.* Write `ssl_mode=VERIFY_IDENTITY ssl-ca=/,
    );
    const [left] = messagesIn(
      `${WRONG.replace("DISABLED", "VERIFY_IDENTITY")}\npassword=kT4vXq9LmZ2pWs7R\nssl-ca=/etc/ssl/certs/ca-certificates.crt`,
    );
    expect(left).toMatch(/Keep it in a `.my.cnf` of your own\.$/);
  });

  it("are offered with a path that nobody named", () => {
    const [message] = verify(WRONG, OWN);
    expect(message?.fix).toBeUndefined();
    expect(message?.suggestions).toHaveLength(1);
  });
});
