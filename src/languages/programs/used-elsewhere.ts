import { rememberedOf } from "../../document/memo.js";
import type { Edit } from "../../model/setting.js";
import { isAddress, namesServer, tellsTls } from "../../notations/continued.js";
import type { ProgramFile } from "./file.js";
import { functionAround, type Bindings } from "./scopes.js";
import type { Expression, Setting } from "./tree.js";

/** What is set at the top of a file, or of a class. */
const outside = rememberedOf(
  (bindings: Bindings): ReadonlySet<Setting> =>
    new Set(
      bindings.all.filter(
        (code): code is Setting =>
          code.kind === "setting" && functionAround(bindings.scopeOf(code)) === null,
      ),
    ),
);

/** What a call gives, such as a connection, is no address any more. */
const isData = ({ kind }: Expression): boolean =>
  kind === "text" || kind === "joined" || kind === "entries";
const nameOf = ({ target }: Setting): string | null =>
  target.kind === "name" ? target.name : null;

/** Why an edit of what other programs use is left to a person; null where none does. */
export function doubtAboutUsers(edit: Edit, { bindings, source, others }: ProgramFile) {
  const doubtAbout = (setting: Setting): string | null => {
    const name = nameOf(setting);
    const { value } = setting;
    if (name === null || !value) return null;
    const text = source.text.slice(...value.at);
    if (isData(value) && isAddress(text))
      return others.isGoneOn(name) ? "another file goes on with it" : null;
    // What says for itself whom it is for may be mended for all.
    return !namesServer(text) && others.isUsed(name) ? "another file uses it, too" : null;
  };
  const around = ({ at: [place] }: Edit[number]): readonly Setting[] =>
    [...outside(bindings)].filter(
      ({ value }) => value && value.at[0] <= place && place <= value.at[1],
    );
  return (
    edit
      .flatMap(around)
      .map(doubtAbout)
      .find((doubt) => doubt !== null) ?? null
  );
}

/** Whether another file goes on with an address that is set at the top: what it lacks may follow there. */
export function isGoneOnElsewhere(code: Expression, { bindings, source, others }: ProgramFile) {
  const parent = bindings.parentOf(code);
  if (parent?.kind !== "setting" || parent.value !== code) return false;
  const [name, text] = [nameOf(parent), source.text.slice(...code.at)];
  if (name === null || !isAddress(text) || tellsTls(text)) return false;
  return outside(bindings).has(parent) && others.isGoneOn(name);
}
