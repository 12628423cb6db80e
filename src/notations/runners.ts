/** Programs that take a word of a command apart once more, after the shell that started them has. */

/** These run a text among their words: `sh -c "..."`, `ssh host "..."`. Docker's word for one is the last. */
export const SHELLS = /^(?:(?:\S*\/)?(?:(?:ba|z|da|a|k)?sh|ssh|su|eval|watch)|CMD-SHELL)$/;
/** Those that do so on the same machine and for the same user. */
export const OWN_SHELLS = /^(?:(?:\S*\/)?(?:(?:ba|z|da|a|k)?sh|eval|watch)|CMD-SHELL)$/;
/** Those that run all their words; other shells the one after `-c`, or one that is more than a name. */
export const RUNS_ALL = /(?:^|\/)(?:ssh|eval|watch)$/;
/**
 * These take all their words apart: by the grammar of a shell, of a form (`url=...&user=...`), or of a list
 * (`url=...,user=...`). The words of a batch file are read by `cmd`, and those of `make` are put into its recipes.
 */
export const TAKES_APART =
  /^(?:\S*[\\/])?(?:(?:ssh|rsh|autossh|pdsh|wsl|eval|watch|g?make|parallel|curl|helm|gcloud|aws)(?:\.exe)?|[\w-]+\.(?:cmd|bat))$/;
/** These read a word by a grammar of their own, in which `&` or `,` means something: that of a replacement, of a form, of a list. */
export const WORD_READERS = /(?:g?sed|[gmn]?awk|perl|parallel|curl|helm|gcloud|aws)(?:\.exe)?/;
