/** Why what is wrong is left to a person, as a clause. */
export const BY_TEST = "a test expects the failure";

/** Names are followed so often from where a test expects a failure to what fails. */
export const MOST_NAMES = 3;

/** What connects, as Flyway does to migrate: a query that fails may do so for a reason of its own. */
export const CONNECTING =
  /^(?:authenticate|initialize|connect|getConnection|migrate|conn|ping(?:Context)?)$/i;

/** What errors about TLS say, and what TiDB says without it: "Connections using insecure transport are prohibited". */
export const OF_TLS =
  /certificate|x509|ssl|tls|handshake|secure.?transport|prohibited|^(?:1105|3159)$/i;
