import { useActionData } from '@remix-run/react'
import { LockerRefused } from '~/exams/locker-parts'

/** What a deed at a locker that was refused looks like. */
export function RefusedMaterial() {
  const refused = useActionData<{ sentence: string; back: string }>()
  return refused ? <LockerRefused {...refused} /> : null
}
