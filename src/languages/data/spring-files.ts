import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, isAbsolute, join } from "node:path";

/** `application.yml`, and those that lie over it in a profile: `application-prod.properties`. */
const APPLICATION = /^application(?<profile>-[\w-]+)?\.(?:ya?ml|properties)$/;
/** Words of TLS for the driver, among the properties of a pool. */
const TOLD = /propert(?:y|ies)[^]*?(?:sslMode|useSSL|enabledTLSProtocols)/i;

/** Longer ones no person writes. */
const LONGEST = 1_000_000;
/** A pipe would be waited for. */
function textOf(file: string): string {
  const stats = statSync(file);
  return stats.isFile() && stats.size <= LONGEST ? readFileSync(file, "utf8") : "";
}

/** Whether another file of the same application tells the driver of TLS, and this one does not. */
export function isToldByAnother(filename: string, text: string): boolean {
  const own = APPLICATION.exec(basename(filename));
  if (!own || !isAbsolute(filename) || TOLD.test(text)) return false;
  try {
    return readdirSync(dirname(filename)).some((name) => {
      const other = name === own[0] ? null : APPLICATION.exec(name);
      // Two profiles do not lie over each other.
      const isOver = other && (!own.groups?.profile || !other.groups?.profile);
      return isOver === true && TOLD.test(textOf(join(dirname(filename), name)));
    });
  } catch {
    return false;
  }
}
