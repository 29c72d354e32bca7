import type { Page } from '@playwright/test'
import jsQR from 'jsqr'
import type { PersonId } from '~/identity/person'
import { startSession } from '~/identity/session.server'
import { now } from './fixtures'

/** Signs somebody in by a session row: a browser's page stands as if they had. */
export async function signIn(page: Page, id: PersonId, baseURL = '') {
  const caller = { now, address: '127.0.0.1', secure: false, device: 'Playwright', session: null }
  const [pair = ''] = (await startSession(id, caller)).split(';')
  const [name = '', value = ''] = pair.split('=')
  await page.context().addCookies([{ name, value, url: baseURL }])
}

/** What a phone's camera would read off the page: the code is painted and read as a picture. */
export async function scanned(page: Page): Promise<string> {
  const { pixels, width } = await page.locator('[data-live] svg[role=img]').evaluate(async (svg) => {
    const side = 600
    const picture = new Image()
    picture.src = `data:image/svg+xml,${encodeURIComponent(
      svg.outerHTML.replace(
        '<svg',
        `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}"`,
      ),
    )}`
    await picture.decode()
    const canvas = document.createElement('canvas')
    canvas.width = side
    canvas.height = side
    const pen = canvas.getContext('2d')
    pen?.drawImage(picture, 0, 0, side, side)
    return { pixels: [...(pen?.getImageData(0, 0, side, side).data ?? [])], width: side }
  })
  const found = jsQR(Uint8ClampedArray.from(pixels), width, width)
  if (!found) throw new Error('nobody could read the code')
  return found.data
}
