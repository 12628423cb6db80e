import { jsonOrText, readUri } from "../../notations/uri.js";
import { port, secret, text } from "../codec.js";
import { connect, facets } from "../connect.js";
import type { Dialect } from "../dialect.js";

/** What every client reads alike. The default port is 3306 everywhere: FACTS-js.md 2.3. */
const FACETS = facets({
  host: text("host", { absent: "" }),
  port: port("port", 3306),
  user: text("user", { absent: "" }),
  password: secret("password"),
});

/** A `mysql://` address whose client cannot be told: only what holds for every client is judged, so nothing about TLS. */
export const uri: Dialect = {
  name: "uri",
  hint: /mysql:\/\//,
  find: (document, isClaimed) =>
    document.addresses(/^mysql:\/\//i).flatMap(({ scalar, comments }) => {
      const address = isClaimed(scalar.at) ? null : readUri(scalar, { read: jsonOrText, wins: "first" });
      return address ? [connect(FACETS, address, { dialect: "uri", comments, claims: [scalar.at] })] : [];
    }),
};
