import { entriesOf } from "./xml-entries.js";
import type { XmlElement } from "./xml-tree.js";

/** Names of what tells a driver of TLS, wherever it stands. */
const TLS = /ssl|tls|certificate|key-?store|trust-?store/i;
/** Who looks for what stands beside an address finds these, and reads them itself. */
const READ = /^(?:(?:data-?source|additional-?jdbc|connect|connection|jdbc)-?)?properties$/i;
/** All of them in one text, which is written in ways of its own. */
const LISTED = /^driverProperties$/i;
/** The IDEs of JetBrains keep what they know of TLS in another file. */
const IDEA = /(?:^|[\\/])(?:\.idea[\\/].*|dataSources(?:\.local)?\.xml)$/;

const lastOf = (key: string): string => key.slice(key.lastIndexOf(".") + 1);
export const isAddressName = (key: string): boolean => /ur[il]$/i.test(key);
/** The name, beside an address, of what is not known of TLS. */
export const untoldName = (key: string): string =>
  `${key.slice(0, key.lastIndexOf(".") + 1)}data-source-properties`;

/** Whether an element holds something of TLS besides an address in it: `<connection-property name="sslMode">`. */
export function toldElsewhere(
  source: string,
  elements: readonly XmlElement[],
  filename: string,
): (element: XmlElement) => boolean {
  if (IDEA.test(filename)) return () => true;
  if (!TLS.test(source)) return () => false;
  const told = new Set<XmlElement>();
  /** What they are told is for the address in them. */
  const own = new Set<XmlElement>();
  for (const element of elements) {
    const entries = entriesOf(source, element);
    const isTold = entries.some(
      ({ key, element: inner }) =>
        TLS.test(lastOf(key)) ||
        LISTED.test(lastOf(key)) ||
        (told.has(inner) && !own.has(inner) && !READ.test(lastOf(key))),
    );
    if (isTold) told.add(element);
    if (entries.some(({ key }) => isAddressName(key))) own.add(element);
  }
  return (element) => told.has(element);
}
