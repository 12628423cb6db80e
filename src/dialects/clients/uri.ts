import { jsonOrText, readUri } from "../../notations/uri.js";
import { port, text } from "../codec.js";
import { secret } from "../password.js";
import { connect, facets } from "../connect.js";
import type { Dialect } from "../dialect.js";
import { ofExtent } from "../extent.js";
import { isNeedle, wordsRun } from "../runners.js";

/** What every client reads alike. The default port is 3306 everywhere: FACTS-js.md 2.3. */
const FACETS = facets({
  host: text("host", { absent: "" }),
  port: port("port", 3306),
  user: text("user", { absent: "" }),
  password: secret("password"),
});

const SCHEME = /mysql:\/\//;
const ADDRESS = /^mysql:\/\/\S*$/i;

/**
 * A `mysql://` address whose client cannot be told: only what holds for every client is judged, so
 * nothing about TLS.
 */
export const uri: Dialect = {
  name: "uri",
  hint: /mysql:\/\//,
  find: (document, isClaimed) =>
    [
      ...document
        .texts(SCHEME)
        .filter((address) => !address.isShown && !isNeedle(document, address)),
      ...wordsRun(document),
    ].flatMap(({ scalar, comments, extent }) => {
      const { value = "" } = scalar.text ?? {};
      const isOpen = ADDRESS.test(value) && !isClaimed(scalar.at);
      const address = !isOpen ? null : readUri(scalar, { read: jsonOrText, wins: "first" });
      return address
        ? [
            ofExtent(
              extent,
              connect(FACETS, address, { dialect: "uri", comments, claims: [scalar.at] }),
              address,
              scalar,
            ),
          ]
        : [];
    }),
};
