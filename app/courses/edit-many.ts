import type { InstanceId } from './course'

/** So many instances are changed at a time. */
export const chosenMost = 200

/** What became of one of several. */
export interface Done {
  id: InstanceId
  because: string | null
}

/** The chosen ones of an address or a form, each once, as far as they are taken. */
export const chosenIn = (said: readonly unknown[]): InstanceId[] =>
  [...new Set(said.map(String))].filter((id) => /^[\w-]{1,80}$/.test(id)).slice(0, chosenMost) as InstanceId[]
