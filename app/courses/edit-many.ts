import type { Refusal } from '~/lib/result'
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

/**
 * Does a deed to each of them in turn.
 * @returns of each what became of it, null when it is done; and what was answered of those that are
 */
export async function eachInTurn<Answer extends { ok: true } | Refusal<string>>(
  ids: readonly InstanceId[],
  deed: (id: InstanceId) => Promise<Answer>,
) {
  const done: Done[] = []
  const fine: Extract<Answer, { ok: true }>[] = []
  for (const id of ids) {
    const answer = await deed(id)
    done.push({ id, because: answer.ok ? null : answer.because })
    if (answer.ok) fine.push(answer as Extract<Answer, { ok: true }>)
  }
  return { done, fine }
}
