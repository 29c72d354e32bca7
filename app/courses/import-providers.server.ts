import { change, read } from '#db/connect.server'
import type { Refusal } from '~/lib/result'
import type { UniversityId } from './course'
import { universitiesOf } from './course-store.server'
import * as store from './import-rules-store.server'

/**
 * Reads a provider of EMIL from now on, as this university's, or (null) no more; what has been read of it is gone at
 * the next whole import.
 * @returns `no-university` when there is none of that name, `no-provider` when the provider's is none
 */
export async function chooseProvider(
  provider: string,
  universityId: UniversityId | null,
): Promise<{ ok: true } | Refusal<'no-university' | 'no-provider'>> {
  const id = provider.normalize('NFC').trim().toLowerCase()
  if (!/^p\.[^.\s]+\.\S+$/.test(id)) return { ok: false, because: 'no-provider' }
  if (universityId && !(await universitiesOf(read(), [universityId])).has(universityId))
    return { ok: false, because: 'no-university' }
  return change(async (tx) => {
    await store.setProvider(tx, id, universityId)
    return { ok: true as const }
  })
}

/** The providers that are read, and whose they are. */
export const chosenProviders = async () => [...(await store.providers(read()))].sort()
