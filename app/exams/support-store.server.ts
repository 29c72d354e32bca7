import { eq } from 'drizzle-orm'
import type { Db } from '#db/engine'
import { examSupportNeeds } from '#db/schema'
import type { Instant } from '~/lib/time'
import type { RequestId } from './request'
import type { SupportNeed } from './request-wish'

/** What somebody needs, with what they have consented to. */
export interface SupportNeeds {
  requestId: RequestId
  needs: SupportNeed[]
  detail: string
  consentedAt: Instant
  /** The words they consented to. */
  purpose: string
}

export async function add(tx: Db, needs: SupportNeeds): Promise<void> {
  await tx.insert(examSupportNeeds).values(needs)
}

/** For whoever arranges it, and nobody else. */
export async function find(db: Db, requestId: RequestId): Promise<SupportNeeds | null> {
  const [row] = await db.select().from(examSupportNeeds).where(eq(examSupportNeeds.requestId, requestId))
  return row ? { ...row, needs: row.needs as SupportNeed[] } : null
}

/** Erases it: whoever asked has taken the consent back, or its time is out. */
export async function remove(tx: Db, requestId: RequestId): Promise<void> {
  await tx.delete(examSupportNeeds).where(eq(examSupportNeeds.requestId, requestId))
}
