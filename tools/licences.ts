import { bundled } from "./licences/bundled.js";
import { licenceIn } from "./licences/licence.js";
import { licencesPage } from "./licences/page.js";

/** `THIRD-PARTY.md`: what of others stands in `dist`, and under which licenses. */
export const thirdParty = async (): Promise<string> =>
  licencesPage((await bundled()).map(licenceIn));
