/** `4000`, `4_000L`, `0x1F`, `017`, `0b1`, `1.5f`. Null for what JavaScript cannot read. */
export function numberOf(code: string): number | null {
  const plain = code.replaceAll("_", "");
  const whole = plain.replace(/l/i, "");
  if (/^0[0-7]+$/.test(whole)) return Number.parseInt(whole, 8);
  const value = Number(/x/i.test(plain) ? whole : whole.replace(/[fd]/i, ""));
  return Number.isNaN(value) ? null : value;
}
