import { createRule } from "../utils/create-rule.js";

export default createRule({
  name: "no-global-tls-override",
  description: "Disallow settings that weaken TLS for the whole process",
  repairs: "suggestion",
  messages: {
    weakened: "{{says}} {{follows}}, and this file connects to {{service}}.{{cure}}",
  },
  checkProcess: ({ at, says, follows, cure }) => [{ message: "weakened", at, says, data: { follows }, cure: () => cure }],
});
