const MEGABYTE = 1_000_000

/** What a page can be made of to slow a parser down: a text of the full size times `share`. */
export const HOSTILE_TEXTS: Readonly<Record<string, (share: number) => string>> = {
  'one line of 10 MB': (share) => 'vastiko melar '.repeat((10 * MEGABYTE * share) / 14),
  '100,000 meta lines': (share) => 'LGSep 20, 2024Code\n'.repeat(100_000 * share),
  '100,000 blank lines': (share) => '\n'.repeat(100_000 * share),
  '10 MB of unknown lines': (share) => 'Vastiko melar durante of grelo\n'.repeat((10 * MEGABYTE * share) / 31),
  '10 MB of unknown lines below a meta line': (share) =>
    `LGSep 20, 2024\n${'Vastiko melar durante of grelo\n'.repeat((10 * MEGABYTE * share) / 31)}`,
}

/** The sizes that are measured, as shares of the full one; each is twice the one before. */
export const SHARES = [0.125, 0.25, 0.5, 1]
