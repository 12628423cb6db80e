import type { Edit } from "../../model/setting.js";
import type { ProgramFile } from "./file.js";

/** What says for itself whom it is for may be mended for all. */
const TELLING = /tidbcloud|host|:\/\/|@\w{0,20}\(/i;

/** Why an edit of what other programs use is left to a person; null where none does. */
export function doubtAboutUsers(
  edit: Edit,
  { bindings, source }: ProgramFile,
  isUsedElsewhere: (name: string) => boolean,
): string | null {
  const isShared = ({ at: [place] }: Edit[number]): boolean =>
    [...bindings.file.settings].some(([name, settings]) =>
      settings.some(
        ({ value }) =>
          value !== null &&
          value.at[0] <= place &&
          place <= value.at[1] &&
          !TELLING.test(source.text.slice(...value.at)) &&
          isUsedElsewhere(name),
      ),
    );
  return edit.some(isShared) ? "another file uses it, too" : null;
}
