import type { Failure } from "../document/failure.js";
import { joined, sliced, type Text } from "../document/text.js";
import { holdsSign } from "../model/signs.js";
import type { Stretch } from "./anatomy.js";

/** A part of a long file that can be read without most others. */
export interface Block extends Stretch {
  /** The others are to be read with it that have one of these, too. */
  readonly bonds: readonly string[];
  /** It says how all of them are read. */
  readonly isFrame: boolean;
}

/** A longer file is generated, and a parser takes longer for it than somebody waits. */
const LONGEST = 1_000_000;

/**
 * What of a file is given to a parser: all of it, or of a long one the blocks that hold a sign of the service, with those
 * that belong to them. Null where that is nothing or still too long, and where the blocks cannot be told apart.
 */
export function excerptOf(
  text: Text,
  blocksOf: (text: string) => readonly Block[] | null,
  longest = LONGEST,
): Text | null {
  const { value } = text;
  if (value.length <= longest) return text;
  const blocks = blocksOf(value) ?? [];
  const kept = withBonds(blocks, (block) => holdsSign(value.slice(block.start, block.end)));
  if (kept.size === 0) return null;
  const all = blocks.filter((block) => block.isFrame || kept.has(block));
  const length = all.reduce((sum, { start, end }) => sum + end - start, 0);
  return length > longest ? null : joined(all.map(({ start, end }) => sliced(text, start, end)));
}

/** Why a parser refuses what it is given of a file. */
export function failureIn(
  file: Text,
  blocksOf: (text: string) => readonly Block[] | null,
  failureOf: (text: string) => Failure | null,
): Failure | null {
  const text = excerptOf(file, blocksOf);
  if (!text) return { reason: "length", at: null };
  const failure = failureOf(text.value);
  if (typeof failure?.at !== "number") return failure;
  return { ...failure, at: text.locate(failure.at, failure.at)?.[0] ?? null };
}

/** Some blocks, with all that are bound to them, also through others. */
function withBonds(
  blocks: readonly Block[],
  isWanted: (block: Block) => boolean,
): ReadonlySet<Block> {
  const bound = new Map<string, Block[]>();
  for (const block of blocks)
    for (const bond of block.bonds) bound.set(bond, [...(bound.get(bond) ?? []), block]);
  const kept = new Set<Block>();
  const open = blocks.filter(isWanted);
  for (let block = open.pop(); block; block = open.pop()) {
    if (kept.has(block)) continue;
    kept.add(block);
    for (const bond of block.bonds) open.push(...(bound.get(bond) ?? []));
    for (const bond of block.bonds) bound.delete(bond);
  }
  return kept;
}

/** Blocks of which each ends where the next one begins. */
export const upToEachOther = (
  blocks: readonly Omit<Block, "end">[],
  text: string,
): readonly Block[] =>
  blocks.map((block, index) => ({ ...block, end: blocks[index + 1]?.start ?? text.length }));
