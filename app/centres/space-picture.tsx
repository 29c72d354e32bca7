import { paths } from '~/paths'
import { type SpacePicture as Picture, smallSize } from './picture'

interface SpacePictureProps {
  spaceId: string
  picture: Picture
  /** As lists show it. */
  small?: boolean
  className?: string
}

/** What a space looks like. Fetched when it comes into sight; its room is kept free until then. */
export function SpacePicture({ spaceId, picture, small, className = '' }: SpacePictureProps) {
  const { width, height } = small ? smallSize(picture) : picture
  return (
    <img
      src={paths.picture(spaceId, picture.hash, small ? 'small' : 'large')}
      alt={picture.caption}
      width={width}
      height={height}
      loading="lazy"
      decoding="async"
      className={`rounded-md bg-surface ${className}`}
    />
  )
}
