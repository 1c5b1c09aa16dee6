export class NoSuchCommit extends Error {}
export function withLibraryOf<Result>(
  reference: string | undefined,
  use: (bundle: string) => Promise<Result>,
): Promise<Result>
