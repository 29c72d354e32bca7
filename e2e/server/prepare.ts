import { close, migrate } from '#db/connect.server'
import { type Scene, scenes } from './scenes'

/** Fills the database of `DATABASE_URL` with a scene. @returns what the test must know of it */
export async function fill(name: keyof Scene): Promise<unknown> {
  await migrate()
  try {
    return await scenes[name]()
  } finally {
    await close()
  }
}
