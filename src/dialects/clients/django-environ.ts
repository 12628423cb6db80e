import type { FacetCodecs } from "../connect.js";
import { defineDjangoUrls } from "../django-urls.js";
import { mysqlclient } from "../drivers/mysqlclient.js";
import { pymysql } from "../drivers/pymysql.js";
import type { Reading } from "../driver.js";
import type { Repair } from "../../model/connection.js";

/** A mapping has no place in such an address, and without one the driver checks nothing. */
const IN_CODE: Repair = {
  words: "Set `ssl_mode` and `ssl` in its `OPTIONS` instead.",
  change: null,
};
const TLS = ["encrypted", "fallsBack", "certificateVerified", "identityVerified"] as const;

const inCode = ({ facets, ineffective }: Reading): Reading => ({
  facets: {
    ...facets,
    ...(Object.fromEntries(
      TLS.flatMap((facet) => {
        const codec = facets[facet];
        return codec ? [[facet, { ...codec, repair: () => IN_CODE }]] : [];
      }),
    ) as Partial<FacetCodecs>),
  },
  ineffective: ineffective.map((row) => ({ ...row, repair: () => IN_CODE })),
});

/** Addresses of django-environ, all of whose parameters go to the driver as texts: measured with 0.4.4, and read in its newest source. */
export const djangoEnviron = defineDjangoUrls({
  name: "django-environ",
  hint: /environ\.Env|from environ import/,
  modules: ["environ"],
  drivers: { mysqlclient, pymysql },
  makers: {
    "environ.Env().db": ["1", "default"],
    "environ.Env().db_url": ["1", "default"],
  },
  unread: ["engine", "options_cast", "extra_options", "2"],
  given: (url) => url,
  refined: inCode,
});
