/** The characters of a message that fit on a line of a terminal. */
export const LINE = 160;

/** The first form of a text that fits on a line; where none does, the last, which is the shortest. */
export const fitted = <Form>(
  [first, ...shorter]: readonly [Form, ...Form[]],
  textOf: (form: Form) => string,
): Form =>
  [first, ...shorter].find((form) => textOf(form).length <= LINE) ?? shorter.at(-1) ?? first;
