import type { ActionFunctionArgs } from '@remix-run/node'
import { doTagDeed, tagList } from './tag-deed.server'
import { RefusedTag } from './tag-refused'

export const loader = tagList

/** Somebody has lost a tag. */
export const action = (asked: ActionFunctionArgs) => doTagDeed(asked, 'lose-tag')

export default RefusedTag
