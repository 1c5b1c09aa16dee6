import { DecodingMode, EntityDecoder, htmlDecodeTree } from 'entities/decode'

/** A character reference of HTML, `&amp;` or `&#101;`: where it ends, and what it stands for. */
export interface Entity {
  readonly end: number
  readonly text: string
}

/** Reads the character references of some HTML, each at its place. */
export class EntityReader {
  private text = ''
  private readonly decoder = new EntityDecoder(htmlDecodeTree, (codePoint) => {
    this.text += String.fromCodePoint(codePoint)
  })

  constructor(private readonly html: string) {}

  /** The reference at the ampersand at `start`; null where it is an ampersand and nothing else. */
  read(start: number): Entity | null {
    this.text = ''
    this.decoder.startEntity(DecodingMode.Legacy)
    const written = this.decoder.write(this.html, start + 1)
    const length = written < 0 ? this.decoder.end() : written
    return length === 0 ? null : { end: start + length, text: this.text }
  }
}
