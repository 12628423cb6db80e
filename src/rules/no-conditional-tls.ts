import { isStale, isSwitch } from "../model/scenario.js";
import { sometimes, type Setting, type Test } from "../model/setting.js";
import { createRule } from "../utils/create-rule.js";
import { keepBranch, type Finding } from "../analysis/finding.js";

export default createRule({
  name: "no-conditional-tls",
  description: "Disallow TLS and verification that depend on a run-time condition",
  weakness: { cwe: [295, 319], severity: 5.9 },
  unfixed: "the other path may be meant",
  recommended: "off",
  messages: {
    tls: "{{says}} can switch TLS off.{{repair}}{{unfixed}}",
    attempt:
      "{{says}} may fail, and the program then connects to {{service}} in plain text. Set TLS outside of the `try`.{{repair}}{{unfixed}}",
    stale:
      "{{says}} matches no host of {{service}}, so this connection is plain text. Its hosts end with `.tidbcloud.com`.{{unfixed}}",
    verification: "{{says}} can switch the certificate check off.{{repair}}{{unfixed}}",
  },
  check: ({ encrypted, certificateVerified, identityVerified }) => [
    ...conditions(encrypted, "tls"),
    ...conditions(certificateVerified, "verification"),
    ...conditions(identityVerified, "verification"),
  ],
});

type Message = "tls" | "attempt" | "stale" | "verification";

const conditions = (setting: Setting<boolean>, about: Message): readonly Finding<Message>[] =>
  sometimes(setting, ({ value }) => !value)
    .filter(({ test }) => isSwitch(test))
    .map((choice) => {
      const { at, test } = choice;
      const message = test && about === "tls" ? messageOf(test) : about;
      const repair = () => keepBranch(choice, ({ value }) => value, message !== "attempt");
      return { message, at, says: test ? `\`${test.says}\`` : "A branch", repair };
    });

function messageOf(test: Test): Message {
  if (isStale(test)) return "stale";
  return test.isAttempt === true ? "attempt" : "tls";
}
