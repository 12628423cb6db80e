import { always } from "../model/setting.js";
import { createRule } from "../utils/create-rule.js";

export default createRule({
  name: "no-ineffective-tls-options",
  description: "Disallow TLS options that the client ignores, refuses or reads otherwise",
  messages: {
    plain:
      '{{says}} {{follows}}, so this connection to {{service}} is plain text and is refused ("Connections using insecure transport are prohibited").{{cure}}{{because}}',
    other: "{{says}} {{follows}}.{{cure}}{{because}}",
  },
  check: ({ ineffective, encrypted, evidence }) =>
    ineffective.map(({ at, says, follows, meansTls, cure }) => ({
      message: meansTls && always(encrypted, ({ value }) => !value).length > 0 ? "plain" : "other",
      at,
      says,
      data: { follows },
      cure: () => cure,
      trust: meansTls && evidence.level !== "certain" ? "suggest" : "fix",
    })),
});
