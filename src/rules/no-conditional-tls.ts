import { asksForHost } from "../model/policy.js";
import { ever, sometimes, type Setting } from "../model/setting.js";
import { createRule, type Finding } from "../utils/create-rule.js";

export default createRule({
  name: "no-conditional-tls",
  description: "Disallow TLS or verification that depends on a run-time condition",
  repairs: "suggestion",
  recommended: "off",
  messages: {
    tls: "Whether this connection to {{service}} uses TLS depends on {{says}}: on the other path it is plain text. The service always speaks TLS, so no switch is needed.{{cure}}{{because}}",
    verification:
      "Whether the certificate of {{service}} is checked depends on {{says}}: on the other path any certificate is accepted. It is a public one, so the check holds in every environment.{{cure}}{{because}}",
  },
  check: ({ encrypted, certificateVerified, identityVerified }) => [
    ...conditions(encrypted, "tls"),
    ...conditions(certificateVerified, "verification"),
    ...conditions(identityVerified, "verification"),
  ],
});

type Message = "tls" | "verification";

/** A condition that asks for the host is right: the same program serves another database too. */
function conditions(setting: Setting<boolean>, message: Message): readonly Finding<Message>[] {
  return sometimes(setting, ({ value }) => !value)
    .filter(({ test }) => test === null || !asksForHost(test))
    .map(({ at, test, of, keep }) => ({
      message,
      at,
      says: test ? `\`${test.says}\`` : "what runs",
      cure() {
        const edit = keep(of.findIndex((branch) => ever(branch, ({ value }) => value).length > 0));
        return { words: "Keep the safe branch only.", change: edit && { edit, trust: "suggest", does: "Keep the safe branch only." } };
      },
    }));
}
