import type { Located } from "../../document/located.js";
import type { Scalar } from "../../document/value.js";
import { readMysqlAddress } from "../mysql-address.js";
import { port, text } from "../codec.js";
import { defineDialect, type Found } from "../define.js";
import { ofExtent } from "../extent.js";
import { secret } from "../password.js";

/** What every client reads alike. The default port is 3306 everywhere: FACTS-js.md 2.3. */
const READING = {
  facets: {
    host: text("host", { absent: "" }),
    port: port("port", 3306),
    user: text("user", { absent: "" }),
    password: secret("password"),
  },
  ineffective: [],
};

const SCHEME = /mysql:\/\//;
const ADDRESS = /^mysql:\/\/\S*$/i;

/**
 * A `mysql://` address whose client cannot be told: only what holds for every client is judged, so
 * nothing about TLS.
 */
export const uri = defineDialect({
  name: "uri",
  hint: /mysql:\/\//,
  places: [
    ({ document, isOpen }) =>
      [
        ...document.texts(SCHEME).filter(({ audience }) => audience === "program"),
        ...document.words(SCHEME),
      ]
        .filter(({ value }) => isOpen(value.at))
        .flatMap(foundIn),
  ],
});

function foundIn({ value, comments, extent }: Located<Scalar>): readonly Found[] {
  const isAddress = ADDRESS.test(value.text?.value ?? "");
  const options = isAddress ? readMysqlAddress(value, "first") : null;
  if (!options) return [];
  const limited = ofExtent(extent, options, value);
  return [{ options, reading: READING, comments, claims: [value.at], limited }];
}
