import type { Value } from "../../document/value.js";
import { isAddress, tellsTls, type Naming } from "../../notations/continued.js";
import type { Modules } from "../modules.js";
import { namesEnvironment } from "../naming.js";
import { namesFor, type Named } from "./goes-on.js";

interface File {
  readonly filename: string;
  readonly isGoneOn: Modules["isGoneOn"];
}

/** Whether another file of the project adds to an address: parameters that stand there are not missing here. */
export const goneOnElsewhere =
  ({ filename, isGoneOn }: File) =>
  (part: Named & { readonly value: Value }): boolean => {
    const { value } = part;
    const text = value.kind === "scalar" ? (value.text?.value ?? "") : "";
    return isAddress(text) && !tellsTls(text) && isGoneOn(namingsOf(part), filename);
  };

/** A variable has a name of its own; what stands under other keys is asked for with the one above it, too. */
function namingsOf(part: Named & { readonly value: Value }): readonly Naming[] {
  const { name, path = [] } = part;
  const above = path.at(-1) ?? "";
  const alone = namesFor(part.value, part).filter(
    (each) => each !== name || isVariable(name, path),
  );
  return [
    ...alone.filter((each) => each !== "").map((each) => ({ keys: [each] })),
    ...(above === "" || name === "" ? [] : [{ keys: [above, name] }]),
  ];
}

const isVariable = (name: string, path: readonly string[]): boolean => {
  const above = path.at(-1) ?? "";
  return (
    path.every((key) => key === "") ||
    /^[A-Z][A-Z\d]*_[A-Z\d_]+$/.test(name) ||
    namesEnvironment(above) ||
    /^(?:locals|values)$/i.test(above)
  );
};
