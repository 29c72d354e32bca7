import type { ActionFunctionArgs } from '@remix-run/node'
import { doTagDeed, tagList } from './tag-deed.server'
import { RefusedTag } from './tag-refused'

export const loader = tagList

/** A tag has been taken out of the lock’s list. */
export const action = (asked: ActionFunctionArgs) => doTagDeed(asked, 'revoke-tag')

export default RefusedTag
