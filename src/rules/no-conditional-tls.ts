import type { Cure } from "../model/connection.js";
import { asksForHost } from "../model/policy.js";
import { isStale } from "../model/scenario.js";
import { ever, sometimes, type Setting, type Test } from "../model/setting.js";
import { createRule } from "../utils/create-rule.js";
import type { Finding } from "../utils/found.js";

export default createRule({
  name: "no-conditional-tls",
  description: "Disallow TLS and verification that depend on a run-time condition",
  weakness: { cwe: [295, 319], severity: 5.9 },
  unfixed: "the other path may be meant",
  recommended: "off",
  messages: {
    tls: "{{says}} can switch TLS off.{{cure}}{{unfixed}}",
    attempt:
      "{{says}} may fail, and the program then connects to {{service}} in plain text. Set TLS outside of the `try`.{{cure}}{{unfixed}}",
    stale:
      "{{says}} matches no host of {{service}}, so this connection is plain text. Its hosts end with `.tidbcloud.com`.{{unfixed}}",
    verification: "{{says}} can switch the certificate check off.{{cure}}{{unfixed}}",
  },
  check: ({ encrypted, certificateVerified, identityVerified }) => [
    ...conditions(encrypted, "tls"),
    ...conditions(certificateVerified, "verification"),
    ...conditions(identityVerified, "verification"),
  ],
});

type Message = "tls" | "attempt" | "stale" | "verification";

function conditions(
  setting: Setting<boolean>,
  about: "tls" | "verification",
): readonly Finding<Message>[] {
  // A condition that asks for the host is right: the same program serves another database too.
  const where = sometimes(setting, ({ value }) => !value).filter(
    ({ test }) => test === null || isStale(test) || !asksForHost(test),
  );
  return where.map(({ at, test, of, keep }) => {
    const message = messageOf(test, about);
    const words = "Keep the safe branch only.";
    const safe = of.findIndex((branch) => ever(branch, ({ value }) => value).length > 0);
    const cure = (): Cure => {
      const edit = keep(safe);
      return {
        words: message === "attempt" ? "" : words,
        change: edit && { edit, trust: "suggest", does: words },
      };
    };
    return { message, at, says: test ? `\`${test.says}\`` : "A branch", cure };
  });
}

function messageOf(test: Test | null, about: "tls" | "verification"): Message {
  if (test === null || about === "verification") return about;
  if (isStale(test)) return "stale";
  return test.isAttempt === true ? "attempt" : "tls";
}
