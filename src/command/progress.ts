const PATIENCE = 1000;
const PAUSE = 100;

let isShown = false;
let files = 0;
let next = Infinity;

/** How far a long run has come, where somebody looks: on a terminal, and beside the report. */
export const progress = {
  begin(): void {
    if (process.stderr.isTTY) next = Date.now() + PATIENCE;
  },
  /** A file is being read. Threads of their own count for themselves and show nothing. */
  step(): void {
    files += 1;
    if (Date.now() < next) return;
    next = Date.now() + PAUSE;
    isShown = true;
    process.stderr.write(`\r${files} files read`);
  },
  end(): void {
    next = Infinity;
    if (isShown) process.stderr.write("\r\u001b[K");
  },
};
