import { comparable } from './keys.js'
import type { WorkAuthor } from './work.js'

/** Whether a printed name is the owner's of the page: by id where both have one, else by the name. */
export function isOwner(
  author: WorkAuthor,
  owner: { readonly name: string | null; readonly authorId: string | null },
): boolean {
  if (author.authorId !== null && owner.authorId !== null) return author.authorId === owner.authorId
  return owner.name !== null && comparable(author.name) === comparable(owner.name)
}
