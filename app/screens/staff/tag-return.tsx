import type { ActionFunctionArgs } from '@remix-run/node'
import { doTagDeed, tagList } from './tag-deed.server'
import { RefusedTag } from './tag-refused'

export const loader = tagList

/** Somebody has handed a tag back. */
export const action = (asked: ActionFunctionArgs) => doTagDeed(asked, 'return-tag')

export default RefusedTag
